import { accountRoutes } from './resources/accounts';
import { agentChangeRoutes } from './resources/agent-changes';
import { agentRoutes } from './resources/agents';
import { badgeRoutes } from './resources/badges';
import { channelRoutes } from './resources/channels';
import { communityRoutes } from './resources/community';
import { contactListRoutes } from './resources/contact-lists';
import { contactRoutes } from './resources/contacts';
import { countAndSearchRoutes } from './resources/counts-and-search';
import { departmentChangeRoutes } from './resources/department-changes';
import { departmentRoutes } from './resources/departments';
import { domainRoutes } from './resources/domains';
import { fieldRoutes } from './resources/fields';
import { labelUserRoutes } from './resources/label-users';
import { labelRoutes } from './resources/labels';
import { organizationRoutes } from './resources/organizations';
import { presenceRoutes } from './resources/presence';
import { profileRoutes } from './resources/profiles';
import { roleRoutes } from './resources/roles';
import { teamChangeRoutes } from './resources/team-changes';
import { teamRoutes } from './resources/teams';
import { ticketActionRoutes } from './resources/ticket-actions';
import { ticketCommentRoutes } from './resources/ticket-comments';
import { ticketHistoryRoutes } from './resources/ticket-history';
import { ticketListRoutes } from './resources/ticket-lists';
import { ticketTagRoutes } from './resources/ticket-tags';
import { ticketThreadRoutes } from './resources/ticket-threads';
import { ticketRoutes } from './resources/tickets';
import { userRoutes } from './resources/users';
import type { Route } from './route';

/** Every endpoint of the demo Desk. */
export const ALL_ROUTES: readonly Route[] = [
  ...accountRoutes,
  ...agentChangeRoutes,
  ...agentRoutes,
  ...badgeRoutes,
  ...channelRoutes,
  ...communityRoutes,
  ...contactListRoutes,
  ...contactRoutes,
  ...countAndSearchRoutes,
  ...departmentChangeRoutes,
  ...departmentRoutes,
  ...domainRoutes,
  ...fieldRoutes,
  ...labelUserRoutes,
  ...labelRoutes,
  ...organizationRoutes,
  ...presenceRoutes,
  ...profileRoutes,
  ...roleRoutes,
  ...teamChangeRoutes,
  ...teamRoutes,
  ...ticketActionRoutes,
  ...ticketCommentRoutes,
  ...ticketHistoryRoutes,
  ...ticketListRoutes,
  ...ticketTagRoutes,
  ...ticketThreadRoutes,
  ...ticketRoutes,
  ...userRoutes,
];
