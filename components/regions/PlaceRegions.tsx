import type { Named, Team, Ticket } from '../../lib/desk-api/records';
import { displayText } from '../../lib/text/display-text';
import { t, tCount } from '../../lib/text/t';
import { FieldButton } from '../actions/FieldButton';
import { later } from '../basics/later';
import { Words } from '../basics/Words';
import type { CardOf } from '../../lib/panel/cards';
import { OpenCard } from '../cards/OpenCard';
import { Icon } from '../icons';
import { usePanel } from '../panel-context';
import { PartRegion } from './PartRegion';

const TeamFree = later(async () => (await import('../assignment/TeamFree')).TeamFree);

const noTeam = (ticket: Ticket | null) => <Place field="team" ticket={ticket} name={t('noTeam')} isNone />;
const noDepartment = (ticket: Ticket | null) => (
  <Place field="department" ticket={ticket} name={t('noDepartment')} isNone />
);

/** The team that has the ticket, which can be given to another one. */
export function TeamRegion() {
  return (
    <PartRegion<Team>
      name={t('region_team')}
      of="team"
      part={usePanel((state) => state.team)}
      idIn={(ticket) => ticket.teamId}
      known={({ team }) => team && { ...team, description: null, memberCount: null }}
      none={noTeam}
      shape="line"
      layout="bare"
    >
      {({ id, name, description, memberCount }, _isComplete, ticket) => (
        <Place
          card={{ kind: 'team', teamId: id, departmentId: ticket?.departmentId ?? null }}
          field="team"
          ticket={ticket}
          name={name || t('noName')}
          about={memberCount === null ? null : tCount('teamMembers', memberCount)}
          hint={description}
        />
      )}
    </PartRegion>
  );
}

/** The department the ticket is in, which it can be moved out of. */
export function DepartmentRegion() {
  return (
    <PartRegion<Named>
      name={t('region_department')}
      of="department"
      part={usePanel((state) => state.department)}
      idIn={(ticket) => ticket.departmentId}
      known={(ticket) => ticket.department}
      none={noDepartment}
      shape="line"
      layout="bare"
    >
      {({ id, name }, _isComplete, ticket) => (
        <Place
          card={{ kind: 'department', departmentId: id }}
          field="department"
          ticket={ticket}
          name={name || t('noName')}
        />
      )}
    </PartRegion>
  );
}

/** What tells a team from a department where no heading does. */
const ICONS = { team: 'team', department: 'department' } as const;

interface PlaceProps {
  field: keyof typeof ICONS;
  ticket: Ticket | null;
  name: string;
  /** Said beside the name. */
  about?: string | null;
  /** Said when one points at it. */
  hint?: string | null;
  isNone?: boolean;
  /** Whose card can be opened; absent where there is none. */
  card?: CardOf;
}

function Place({ field, ticket, name, about = null, hint = null, isNone = false, card }: PlaceProps) {
  const words = (
    <>
      <Icon name={ICONS[field]} />
      <span class={isNone ? 'clip quiet' : 'clip'} title={hint === null ? undefined : displayText(hint)}>
        <Words of={name} />
      </span>
    </>
  );
  return (
    <div class="named">
      {ticket ? (
        <FieldButton key={ticket.id} field={field} ticket={ticket} class="value">
          {words}
        </FieldButton>
      ) : (
        words
      )}
      {about !== null && <span class="quiet">{about}</span>}
      {field === 'team' && ticket && <TeamFree key={ticket.id} ticket={ticket} />}
      {card && <OpenCard of={card} name={name} />}
    </div>
  );
}
