import { useState } from 'preact/hooks';
import { wantedPart } from '../../lib/panel/wanted';
import { t } from '../../lib/text/t';
import { PartBody } from '../basics/PartBody';
import { Skeleton } from '../basics/Skeleton';
import { useActions, usePanel } from '../panel-context';
import { RecordLine } from './RecordLine';
import { joined } from '../../lib/text/joined.page';
import { displayText } from '../../lib/text/display-text';

/** The lists of one's own tickets: how each is asked for, and what is said where there is none. */
const LISTS = {
  openTickets: { show: 'showOpenTickets', none: 'noOpenTickets' },
  followedTickets: { show: 'showFollowedTickets', none: 'noFollowedTickets' },
} as const;

interface OpenTicketsProps {
  agentId: string | null;
  list: keyof typeof LISTS;
}

/** One's own tickets that are not closed, or those one follows. Reading them costs a call, so they wait for a click. */
export function OpenTickets({ agentId, list }: OpenTicketsProps) {
  const { want } = useActions();
  const [isWanted, setWanted] = useState(false);
  const part = usePanel((state) => (agentId === null ? undefined : wantedPart(state.extras, list, { agentId })));
  const { show, none } = LISTS[list];
  if (agentId === null) return <p class="quiet">{t('takeItNobody')}</p>;
  if (!isWanted) {
    return (
      <button
        type="button"
        class="text-button"
        onClick={() => {
          setWanted(true);
          want(list, { agentId });
        }}
      >
        {t(show)}
      </button>
    );
  }
  return (
    <PartBody
      part={part ?? { loading: true }}
      onRetry={() => want(list, { agentId }, true)}
      skeleton={<Skeleton shape="line" />}
    >
      {(tickets) =>
        tickets.length === 0 ? (
          <p class="quiet">{t(none)}</p>
        ) : (
          <ul class="records">
            {tickets.map(({ id, number, subject, status, contactName }) => (
              <RecordLine
                key={id}
                kind="ticket"
                id={id}
                number={number}
                name={subject}
                about={joined([status, contactName].flatMap((each) => (each ? [displayText(each)] : [])))}
              />
            ))}
          </ul>
        )
      }
    </PartBody>
  );
}
