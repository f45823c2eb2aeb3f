import type { Named, Team } from '../../lib/desk-api/records';
import { displayText } from '../../lib/text/display-text';
import { t, tCount } from '../../lib/text/t';
import { PartBody } from '../basics/PartBody';
import { Region } from '../basics/Region';
import { Skeleton } from '../basics/Skeleton';
import { Words } from '../basics/Words';
import { useActions, usePanel } from '../panel-context';
import { partOr } from './part-or';

/** The team that has the ticket. */
export function TeamRegion() {
  const ticket = usePanel((state) => state.ticket);
  const part = usePanel((state) => state.team);
  const actions = useActions();
  const fromTicket = ticket.value?.team;
  const shown = partOr<Team | null>(part, fromTicket && { ...fromTicket, description: null, memberCount: null });
  const hasNone = ticket.value !== undefined && ticket.value.teamId === null && shown.value === undefined;
  return (
    <Region name={t('region_team')} isBusy={part.loading} layout="line">
      {hasNone ? (
        <p class="quiet">{t('noTeam')}</p>
      ) : (
        <PartBody
          part={shown}
          onRetry={() => actions.retry('team')}
          skeleton={<Skeleton shape="line" />}
          resting={ticket.problem && t('requesterUnknown')}
        >
          {(team: Team | null) => (team ? <TeamLines team={team} /> : <p class="quiet">{t('noTeam')}</p>)}
        </PartBody>
      )}
    </Region>
  );
}

function TeamLines({ team }: { team: Team }) {
  return (
    <>
      <div class="clip" title={displayText(team.name)}>
        <Words of={team.name || t('noName')} />
        {team.memberCount !== null && <span class="quiet"> · {tCount('teamMembers', team.memberCount)}</span>}
      </div>
      {team.description && (
        <div class="quiet two-lines" dir="auto" title={displayText(team.description)}>
          {displayText(team.description)}
        </div>
      )}
    </>
  );
}

/** The department the ticket is in. */
export function DepartmentRegion() {
  const ticket = usePanel((state) => state.ticket);
  const part = usePanel((state) => state.department);
  const actions = useActions();
  return (
    <Region name={t('region_department')} isBusy={part.loading} layout="line">
      <PartBody
        part={partOr<Named | null>(part, ticket.value?.department)}
        onRetry={() => actions.retry('department')}
        skeleton={<Skeleton shape="line" />}
        resting={ticket.problem && t('requesterUnknown')}
      >
        {(department: Named | null) =>
          department ? (
            <div class="clip" title={displayText(department.name)}>
              <Words of={department.name || t('noName')} />
            </div>
          ) : (
            <p class="quiet">{t('noDepartment')}</p>
          )
        }
      </PartBody>
    </Region>
  );
}
