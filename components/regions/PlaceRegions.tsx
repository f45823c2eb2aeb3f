import type { Named, Team } from '../../lib/desk-api/records';
import { displayText } from '../../lib/text/display-text';
import { t, tCount } from '../../lib/text/t';
import { Words } from '../basics/Words';
import { usePanel } from '../panel-context';
import { PartRegion } from './PartRegion';

/** The team that has the ticket. */
export function TeamRegion() {
  return (
    <PartRegion<Team>
      name={t('region_team')}
      of="team"
      part={usePanel((state) => state.team)}
      known={({ team }) => team && { ...team, description: null, memberCount: null }}
      hasNone={(ticket) => ticket.teamId === null}
      none={<p class="quiet">{t('noTeam')}</p>}
      shape="line"
      layout="line"
    >
      {({ name, description, memberCount }) => (
        <>
          <Name of={name} about={memberCount === null ? null : tCount('teamMembers', memberCount)} />
          {description && (
            <div class="quiet two-lines" dir="auto" title={displayText(description)}>
              {displayText(description)}
            </div>
          )}
        </>
      )}
    </PartRegion>
  );
}

/** The department the ticket is in. */
export function DepartmentRegion() {
  return (
    <PartRegion<Named>
      name={t('region_department')}
      of="department"
      part={usePanel((state) => state.department)}
      known={(ticket) => ticket.department}
      hasNone={(ticket) => ticket.departmentId === null}
      none={<p class="quiet">{t('noDepartment')}</p>}
      shape="line"
      layout="line"
    >
      {({ name }) => <Name of={name} about={null} />}
    </PartRegion>
  );
}

function Name({ of, about }: { of: string; about: string | null }) {
  return (
    <div class="named">
      <span class="clip" title={displayText(of)}>
        <Words of={of || t('noName')} />
      </span>
      {about && <span class="quiet">{about}</span>}
    </div>
  );
}
