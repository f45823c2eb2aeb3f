import type { Agent, Ticket } from '../../lib/desk-api/records';
import { displayText } from '../../lib/text/display-text';
import { t } from '../../lib/text/t';
import { FieldButton } from '../actions/FieldButton';
import { TakeItButton } from '../actions/TakeItButton';
import { Avatar, Person } from '../basics/Person';
import { Words } from '../basics/Words';
import { OpenCard } from '../cards/OpenCard';
import { Icon } from '../icons';
import { usePanel } from '../panel-context';
import { localTime } from '../words/local-time';
import { useNow } from '../words/use-now';
import { PartRegion } from './PartRegion';

const DAY_TEXT = { working: 'workingHours', outside: 'outsideWorkingHours', weekend: 'weekend' } as const;

const unassigned = (ticket: Ticket | null) => <Unassigned ticket={ticket} />;
const takeIt = (ticket: Ticket) => <TakeItButton ticket={ticket} />;

/** The agent who has the ticket, which can be given to another one, or the agent whose profile is open. */
export function AssigneeRegion({ name, isOfTicket }: { name: string; isOfTicket: boolean }) {
  return (
    <PartRegion<Agent>
      name={name}
      of="assignee"
      part={usePanel((state) => state.assignee)}
      idIn={(ticket) => ticket.assigneeId}
      known={(ticket) => ticket.assignee}
      none={unassigned}
      shape="person"
      layout="bare"
      {...(isOfTicket && { aside: takeIt })}
    >
      {(agent, _isComplete, ticket) =>
        ticket ? <Assignee agent={agent} ticket={ticket} /> : <AgentCard agent={agent} />
      }
    </PartRegion>
  );
}

/** In few lines, because Desk shows the rest. */
function Assignee({ agent, ticket }: { agent: Agent; ticket: Ticket }) {
  const role = agent.role ?? agent.profile;
  const about = [role, agent.email].flatMap((each) => (each === null ? [] : displayText(each))).join(' · ');
  return (
    <div class="assignee">
      <Avatar name={agent.name} photoUrl={agent.photoUrl} />
      <div class="person-lines">
        <div class="person-name">
          <NameButton ticket={ticket} name={agent.name || t('noName')} />
        </div>
        {!agent.isActive ? (
          <Inactive agent={agent} />
        ) : agent.timeZone ? (
          <LocalTimeLine timeZone={agent.timeZone} about={about} />
        ) : (
          <div class="quiet clip" title={about}>
            {role && <Words of={role} />}
          </div>
        )}
      </div>
      <OpenCard of={{ kind: 'agent', agentId: agent.id }} name={agent.name} />
    </div>
  );
}

function NameButton({ ticket, name }: { ticket: Ticket; name: string }) {
  return (
    <FieldButton key={ticket.id} field="assignee" ticket={ticket} class="value">
      <strong class="clip">
        <Words of={name} />
      </strong>
    </FieldButton>
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
        <>
          <Inactive agent={agent} />
          <OpenCard of={{ kind: 'agent', agentId: agent.id }} name={agent.name} />
        </>
      }
      line={role && <Words of={role} />}
    >
      {agent.timeZone && <LocalTimeLine timeZone={agent.timeZone} />}
    </Person>
  );
}

function Inactive({ agent }: { agent: Agent }) {
  if (agent.isActive) return null;
  return (
    <span class="chip tone-warning" title={t('agentInactiveHint')}>
      {t('agentInactive')}
    </span>
  );
}

/** What time it is where somebody is, and whether they are likely at work; with what else is to be known of them. */
export function LocalTimeLine({ timeZone, about }: { timeZone: string; about?: string }) {
  const there = localTime(timeZone, useNow());
  if (!there) return null;
  const words = `${t('localTime', there.clock)} · ${t(DAY_TEXT[there.day])}`;
  return (
    <div
      class="local-time quiet"
      data-day={there.day}
      title={[`${words} (${timeZone})`, about].filter(Boolean).join('\n')}
    >
      <i class="dot" aria-hidden="true" />
      <span class="clip">{words}</span>
    </div>
  );
}

function Unassigned({ ticket }: { ticket: Ticket | null }) {
  return (
    <div class="assignee">
      <span class="picture avatar empty" aria-hidden="true">
        <Icon name="person" />
      </span>
      <div class="person-lines">
        {ticket ? <NameButton ticket={ticket} name={t('unassigned')} /> : <strong>{t('unassigned')}</strong>}
        <div class="quiet clip">{t('unassignedHint')}</div>
      </div>
    </div>
  );
}
