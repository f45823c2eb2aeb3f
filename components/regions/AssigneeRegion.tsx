import type { Agent } from '../../lib/desk-api/records';
import { t } from '../../lib/text/t';
import { Person } from '../basics/Person';
import { Words } from '../basics/Words';
import { Icon } from '../icons';
import { usePanel } from '../panel-context';
import { localTime } from '../words/local-time';
import { useNow } from '../words/use-now';
import { PartRegion } from './PartRegion';

const DAY_TEXT = { working: 'workingHours', outside: 'outsideWorkingHours', weekend: 'weekend' } as const;

/** The agent who has the ticket, or the agent whose profile is open. */
export function AssigneeRegion({ name }: { name: string }) {
  return (
    <PartRegion<Agent>
      name={name}
      of="assignee"
      part={usePanel((state) => state.assignee)}
      known={(ticket) => ticket.assignee}
      hasNone={(ticket) => ticket.assigneeId === null}
      none={<Unassigned />}
      shape="person"
    >
      {(agent) => <AgentCard agent={agent} />}
    </PartRegion>
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
