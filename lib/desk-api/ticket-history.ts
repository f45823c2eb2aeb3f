import { callForRecord, listAt } from './calls';
import type { DeskClient } from './client';
import * as PAGING from './page-sizes';
import type { PagedList } from './paging';
import { pathOf } from './path';
import { type TicketMetrics, ticketMetricsSchema } from './records/ticket-facts';
import { type TicketEvent, ticketEventSchema } from './records/ticket-history';

/**
 * How long a ticket took and through whose hands it went. Source: zoho/zohodesk-oas Ticket.json, "Get ticket metrics".
 * Scope: Desk.tickets.READ. Throws `DesksideError`, `notFound` among others.
 */
export async function getTicketMetrics(client: DeskClient, ticketId: string): Promise<TicketMetrics> {
  return await callForRecord(client, ticketMetricsSchema, { path: pathOf`/tickets/${ticketId}/metrics` });
}

/** How the history of a ticket can be narrowed down; `eventFilter` is one of the names that end in `History`. */
export interface TicketHistoryQuery {
  agentId?: string;
  fieldName?: string;
  eventFilter?: `${string}History`;
}

/**
 * What happened to a ticket; the path has a capital H. Source: zoho/zohodesk-oas NewTicketHistory.json, "Get ticket
 * history"; zoho/zohodesk-oas TicketHistory.json. Scope: Desk.tickets.READ. Limit: 50 a page. Throws `DesksideError`,
 * `notFound` among others.
 */
export function listTicketHistory(
  client: DeskClient,
  ticketId: string,
  query: TicketHistoryQuery = {},
): PagedList<TicketEvent> {
  const path = pathOf`/tickets/${ticketId}/History`;
  return listAt(client, { path, paging: PAGING.ticketHistory, schema: ticketEventSchema, query });
}
