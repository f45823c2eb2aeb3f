import { callForCount, callForList, callForRecord, reading } from './calls';
import type { DeskClient } from './client';
import { type AgentTicketCount, agentTicketCountSchema } from './records/availability';
import { type TicketCounts, ticketCountsSchema } from './records/ticket-counts';

/** Which tickets are counted; stretches of time as `timeRange` writes them. */
export interface TicketCountQuery {
  contactId?: string;
  departmentId?: string;
  assigneeId?: string;
  createdTimeRange?: string;
  modifiedTimeRange?: string;
}

/**
 * How many tickets there are. A count costs 50 credits, says public experience. Source: zoho/zohodesk-oas
 * TicketCount.json, "Get tickets count". Scope: Desk.tickets.READ, Desk.search.READ. Throws `DesksideError`.
 */
export async function getTicketsCount(
  client: DeskClient,
  query: TicketCountQuery & { category?: string } = {},
): Promise<number> {
  return await callForCount(client, reading('/ticketsCount', query));
}

type CountedField = 'statusType' | 'status' | 'priority' | 'channel' | 'spam' | 'overDue' | 'escalated';

/**
 * How many tickets there are by field; a field that was not asked for is null. Source: zoho/zohodesk-oas
 * TicketCount.json, "Get ticket count by field". Scope: Desk.tickets.READ, Desk.search.READ. Throws `DesksideError`.
 */
export async function getTicketsCountByFieldValues(
  client: DeskClient,
  query: TicketCountQuery & { field: CountedField[]; accountId?: string },
): Promise<TicketCounts> {
  return await callForRecord(client, ticketCountsSchema, reading('/ticketsCountByFieldValues', query));
}

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
