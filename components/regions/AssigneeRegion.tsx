import type { Agent } from '../../lib/desk-api/records';
import { t } from '../../lib/text/t';
import { PartBody } from '../basics/PartBody';
import { Person } from '../basics/Person';
import { Region } from '../basics/Region';
import { Skeleton } from '../basics/Skeleton';
import { Words } from '../basics/Words';
import { Icon } from '../icons';
import { useActions, usePanel } from '../panel-context';
import { localTime } from '../words/local-time';
import { useNow } from '../words/use-now';
import { partOr } from './part-or';

const DAY_TEXT = { working: 'workingHours', outside: 'outsideWorkingHours', weekend: 'weekend' } as const;

/** The agent who has the ticket, or the agent whose profile is open. */
export function AssigneeRegion({ name }: { name: string }) {
  const ticket = usePanel((state) => state.ticket);
  const part = usePanel((state) => state.assignee);
  const actions = useActions();
  const isUnassigned = ticket.value !== undefined && ticket.value.assigneeId === null && part.value === undefined;
  return (
    <Region name={name} isBusy={part.loading}>
      {isUnassigned ? (
        <Unassigned />
      ) : (
        <PartBody
          part={partOr<Agent | null>(part, ticket.value?.assignee)}
          onRetry={() => actions.retry('assignee')}
          skeleton={<Skeleton shape="person" />}
          resting={ticket.problem && t('requesterUnknown')}
        >
          {(agent: Agent | null) => (agent ? <AgentCard agent={agent} /> : <Unassigned />)}
        </PartBody>
      )}
    </Region>
  );
}

function AgentCard({ agent }: { agent: Agent }) {
  const role = agent.role ?? agent.profile;
  return (
    <Person
      name={agent.name}
      photoUrl={agent.photoUrl}
      email={agent.email}
      mark={
        !agent.isActive && (
          <span class="chip tone-warning" title={t('agentInactiveHint')}>
            {t('agentInactive')}
          </span>
        )
      }
      line={role && <Words of={role} />}
    >
      {agent.timeZone && <LocalTimeLine timeZone={agent.timeZone} />}
    </Person>
  );
}

/** What time it is where somebody is, and whether they are likely at work. */
function LocalTimeLine({ timeZone }: { timeZone: string }) {
  const there = localTime(timeZone, useNow());
  if (!there) return null;
  return (
    <div class="local-time quiet" data-day={there.day} title={timeZone}>
      <i class="dot" aria-hidden="true" />
      <span>
        {t('localTime', there.clock)} · {t(DAY_TEXT[there.day])}
      </span>
    </div>
  );
}

function Unassigned() {
  return (
    <div class="person nobody">
      <span class="picture avatar empty" aria-hidden="true">
        <Icon name="person" />
      </span>
      <div class="person-lines">
        <strong>{t('unassigned')}</strong>
        <div class="quiet">{t('unassignedHint')}</div>
      </div>
    </div>
  );
}
