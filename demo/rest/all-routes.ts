import { agentRoutes } from './resources/agents';
import { badgeRoutes } from './resources/badges';
import { contactRoutes } from './resources/contacts';
import { departmentRoutes } from './resources/departments';
import { labelRoutes } from './resources/labels';
import { organizationRoutes } from './resources/organizations';
import { teamRoutes } from './resources/teams';
import { ticketListRoutes } from './resources/ticket-lists';
import { ticketRoutes } from './resources/tickets';
import { userRoutes } from './resources/users';
import type { Route } from './route';

/** Every endpoint of the demo Desk. */
export const ALL_ROUTES: readonly Route[] = [
  ...organizationRoutes,
  ...agentRoutes,
  ...teamRoutes,
  ...departmentRoutes,
  ...ticketRoutes,
  ...ticketListRoutes,
  ...contactRoutes,
  ...userRoutes,
  ...badgeRoutes,
  ...labelRoutes,
];
