import { callForList, reading } from './calls';
import type { DeskClient } from './client';
import { type AgentTicketCount, agentTicketCountSchema } from './records/availability';

/**
 * How much each of several agents has to do, in one department or, with `allDepartment`, in all. Source:
 * zoho/zohodesk-oas Ticket.json, "Ticket counts of agents". Scope: Desk.tickets.READ. Limit: 50 ids. Throws
 * `DesksideError`.
 */
export async function getAgentsTicketsCount(
  client: DeskClient,
  query: { agentIds: string[]; departmentId?: string },
): Promise<AgentTicketCount[]> {
  return await callForList(client, agentTicketCountSchema, reading('/agentsTicketsCount', query));
}
