import type { RankedAgent } from '../../lib/assignment/rank-agents';
import type { ListedAgent } from '../../lib/desk-api/records/agent';
import { t } from '../../lib/text/t';
import { Words } from '../basics/Words';
import '../styles/assignment.css';
import { allWords, lineWords } from './reason-words';
import { joined } from '../../lib/text/joined.page';

const PRESENCE = { online: 'whoOnline', offline: 'whoOffline' } as const;
type Presence = keyof typeof PRESENCE;

interface AgentLineProps {
  of: RankedAgent<ListedAgent>;
  isMe: boolean;
  teamName: string | null;
  /** Epoch milliseconds. */
  now: number;
}

/** An agent in the list of who can take a ticket: the name, and below it why here. */
export function AgentLine({ of, isMe, teamName, now }: AgentLineProps) {
  const presence = of.reasons.map(({ is }) => is).find((is): is is Presence => Object.hasOwn(PRESENCE, is));
  const words = joined(lineWords(of, now));
  return (
    <span class="option-lines" title={allWords(of, now, teamName)}>
      <span class="clip parts">
        <Words of={of.agent.name || t('noName')} />
        {isMe && ` ${t('isYou')}`}
      </span>
      <span class="agent-line quiet">
        {presence && (
          <>
            <i class="presence" data-is={presence} aria-hidden="true" />
            <span class="unseen">{t(PRESENCE[presence])}</span>
          </>
        )}
        <span class="clip">{words || (!presence && of.agent.role && <Words of={of.agent.role} />)}</span>
      </span>
    </span>
  );
}
