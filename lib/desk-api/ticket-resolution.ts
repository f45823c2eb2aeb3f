import { callForNothing, callForRecord, listAt } from './calls';
import type { DeskClient } from './client';
import * as PAGING from './page-sizes';
import type { PagedList } from './paging';
import { pathOf } from './path';
import { type Resolution, resolutionSchema } from './records/ticket-facts';

/**
 * How a ticket was resolved, by whom and when. Source: zoho/zohodesk-oas Ticket.json, "Get ticket resolution". Scope:
 * Desk.tickets.READ. Throws `DesksideError`, `notFound` among others.
 */
export async function getTicketResolution(client: DeskClient, ticketId: string): Promise<Resolution> {
  return await callForRecord(client, resolutionSchema, { path: pathOf`/tickets/${ticketId}/resolution` });
}

/**
 * Writes the resolution of a ticket, and tells the contact when `isNotifyContact`. Source: zoho/zohodesk-oas
 * Ticket.json, "Update ticket resolution". Scope: Desk.tickets.UPDATE. Throws `DesksideError`, `notFound` or
 * `invalidData` among others.
 */
export async function updateTicketResolution(
  client: DeskClient,
  ticketId: string,
  resolution: { content: string; isNotifyContact?: boolean },
): Promise<Resolution> {
  const path = pathOf`/tickets/${ticketId}/resolution`;
  return await callForRecord(client, resolutionSchema, { method: 'PATCH', path, body: resolution });
}

/**
 * Takes the resolution of a ticket away. Source: zoho/zohodesk-oas Ticket.json, "Delete ticket resolution". Scope:
 * Desk.tickets.DELETE. Throws `DesksideError`, `notFound` among others.
 */
export async function deleteTicketResolution(client: DeskClient, ticketId: string): Promise<void> {
  await callForNothing(client, { method: 'DELETE', path: pathOf`/tickets/${ticketId}/resolution` });
}

/**
 * The resolutions that a ticket has had. Source: zoho/zohodesk-oas Ticket.json, "Get resolution history". Scope:
 * Desk.tickets.READ. Limit: 100 a page. Throws `DesksideError`, `notFound` among others.
 */
export function listTicketResolutionHistory(client: DeskClient, ticketId: string): PagedList<Resolution> {
  const path = pathOf`/tickets/${ticketId}/resolutionHistory`;
  return listAt(client, { path, paging: PAGING.resolutionHistory, schema: resolutionSchema });
}
