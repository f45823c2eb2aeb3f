import { accountOperations } from './accounts';
import { agentOperations } from './agents';
import { badgeAndLabelOperations } from './badges-labels';
import { contactOperations } from './contacts';
import { departmentAndChannelOperations } from './departments-channels';
import { domainOperations } from './domains';
import { fieldOperations } from './fields';
import { peopleInHelpCenterOperations } from './help-centers';
import type { Operation } from './operation';
import { organizationOperations } from './organizations';
import { profileAndRoleOperations } from './profiles-roles';
import { teamOperations } from './teams';
import { ticketChangingOperations } from './ticket-changes';
import { ticketCourseOperations } from './ticket-course';
import { ticketDetailOperations } from './ticket-details';
import { ticketReadingOperations } from './tickets';

/** Every operation of `lib/desk-api/`, by the file that says what it is expected to do. */
export const OPERATIONS: Record<string, Operation[]> = {
  organizations: organizationOperations,
  domains: domainOperations,
  agents: agentOperations,
  'profiles-roles': profileAndRoleOperations,
  teams: teamOperations,
  'departments-channels': departmentAndChannelOperations,
  fields: fieldOperations,
  tickets: ticketReadingOperations,
  'ticket-changes': ticketChangingOperations,
  'ticket-details': ticketDetailOperations,
  'ticket-course': ticketCourseOperations,
  contacts: contactOperations,
  accounts: accountOperations,
  'help-centers': peopleInHelpCenterOperations,
  'badges-labels': badgeAndLabelOperations,
};
