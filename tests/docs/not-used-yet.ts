import { isLevelBadge } from '../../lib/badges/level-badge';
import * as lookUps from '../../lib/desk-api/lookups';
import { allows } from '../../lib/desk-api/records/profile';
import * as teams from '../../lib/desk-api/teams';
import * as tags from '../../lib/desk-api/ticket-tags';

/**
 * What `lib/` exports and the product does not use yet, by the feature that will use it. `npm run check:unused` finds
 * what is missing here, `tests/unit/house/not-used-yet.test.ts` what is used by now and has to go. What no feature waits
 * for is not kept: the endpoint then says so in `docs/endpoints.md`.
 */
export const NOT_USED_YET: Record<string, ((...given: never[]) => unknown)[]> = {
  'What the profile and the edition allow': [allows],
  'Badges of a level of the community, marked as such': [isLevelBadge],
  'Administering agents, departments and teams': [teams.getAssociableTeamIds],
  'Single records from many places, in few calls': [
    lookUps.agentsByIds,
    lookUps.contactsByIds,
    lookUps.departmentsByIds,
    lookUps.rolesByIds,
  ],
  'Tags beyond the hundred that a department uses most': [tags.searchTags],
};
