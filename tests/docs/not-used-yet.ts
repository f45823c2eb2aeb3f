import { isLevelBadge } from '../../lib/badges/level-badge';
import * as agents from '../../lib/desk-api/agents';
import * as badges from '../../lib/desk-api/badges';
import { timeRange } from '../../lib/desk-api/calls';
import * as channels from '../../lib/desk-api/channels';
import * as contacts from '../../lib/desk-api/contacts';
import * as departments from '../../lib/desk-api/departments';
import * as helpCenters from '../../lib/desk-api/help-centers';
import * as lookUps from '../../lib/desk-api/lookups';
import * as organizations from '../../lib/desk-api/organizations';
import * as presence from '../../lib/desk-api/presence';
import * as profiles from '../../lib/desk-api/profiles';
import { allows } from '../../lib/desk-api/records/profile';
import * as roles from '../../lib/desk-api/roles';
import * as search from '../../lib/desk-api/search';
import * as teams from '../../lib/desk-api/teams';
import * as counts from '../../lib/desk-api/ticket-counts';
import * as history from '../../lib/desk-api/ticket-history';
import * as tags from '../../lib/desk-api/ticket-tags';
import * as threads from '../../lib/desk-api/ticket-threads';
import * as tickets from '../../lib/desk-api/tickets';
import * as users from '../../lib/desk-api/users';

/**
 * What `lib/` exports and the product does not use yet, by the feature that will use it. `npm run check:unused` finds
 * what is missing here, `tests/unit/house/not-used-yet.test.ts` what is used by now and has to go. What no feature waits
 * for is not kept: the endpoint then says so in `docs/endpoints.md`.
 */
export const NOT_USED_YET: Record<string, ((...given: never[]) => unknown)[]> = {
  'Working the ticket: moving it among the departments of whoever is signed in': [departments.getMyDepartments],
  'Tags beyond the hundred that a department uses most': [tags.searchTags, tags.getRecentTags],
  'The palette: people, tickets, an e-mail address': [
    search.searchAll,
    agents.getAgentByEmail,
    contacts.listContacts,
    badges.listBadges,
  ],
  'Who can take it now: presence, skills, load': [
    presence.listAgentAvailability,
    presence.getAgentAvailabilityConfig,
    counts.getTicketsCount,
    counts.getTicketsCountByFieldValues,
    timeRange,
  ],
  'What happened before me, and other tickets of the requester': [
    tickets.getFullTicket,
    history.listTicketHistory,
    threads.listThreads,
    threads.getThread,
    threads.listConversations,
    contacts.listContactHistory,
  ],
  'My open tickets, when no ticket is open': [tickets.listAssociatedTickets],
  'What the profile and the edition allow': [profiles.getMyProfilePermissions, allows, organizations.getOrganization],
  'Cards of agent, team, department and requester': [
    agents.getAgentPhoto,
    contacts.getFullContact,
    departments.listAgentsInDepartment,
    helpCenters.getHelpCenter,
    users.listUserGroups,
  ],
  'The directory of the organization': [
    lookUps.agentsByIds,
    lookUps.contactsByIds,
    lookUps.departmentsByIds,
    lookUps.rolesByIds,
    agents.getAgentsCount,
    teams.listTeamsOfRole,
    departments.getDepartmentCount,
    roles.getRoleCount,
    roles.getRole,
    roles.getAgentIdsByRole,
    profiles.getProfileCount,
    profiles.getAgentsByProfile,
    channels.getChannel,
  ],
  'Badges of a level of the community, marked as such': [isLevelBadge],
  'Sub-teams of a team, for those whose profile allows it': [teams.getAssociableTeamIds],
};
