import { callForNothing, callForRecord } from './calls';
import type { DeskClient, DeskRequest } from './client';
import { pathOf } from './path';
import { type FullTicket, fullTicketSchema } from './records/full-ticket';

/**
 * What may be changed of a ticket; what is left out stays, null empties. A profile decides which of it takes effect,
 * so look at the answer. Times are ISO text, custom fields go by API name.
 */
export interface TicketChanges {
  subject?: string;
  status?: string;
  assigneeId?: string | null;
  /** Newer OAS revision only. */
  teamId?: string | null;
  /** Newer OAS revision only; `moveTicket` is in both. */
  departmentId?: string;
  priority?: string | null;
  classification?: string | null;
  category?: string | null;
  subCategory?: string | null;
  dueDate?: string | null;
  description?: string | null;
  resolution?: string;
  contactId?: string;
  accountId?: string;
  productId?: string | null;
  email?: string | null;
  phone?: string | null;
  channel?: string | null;
  language?: string | null;
  /** At most 20. */
  secondaryContacts?: string[];
  entitySkills?: string[];
  sharedDepartments?: { id: string; type: 'READ_ONLY' | 'READ_WRITE' | 'RESTRICTED_ACCESS' }[];
  uploads?: string[];
  cf?: Record<string, string | null>;
}

/** A new ticket: of a contact that exists, or of one that is made with it. */
export type NewTicket = TicketChanges & { departmentId: string; subject: string } & (
    { contactId: string } | { contact: { lastName: string; email: string; firstName?: string } }
  );

/**
 * Makes a ticket. Source: zoho/zohodesk-oas Ticket.json, "Create a ticket". Scope: Desk.tickets.CREATE. Throws
 * `DesksideError`, `invalidData` among others.
 */
export async function createTicket(client: DeskClient, ticket: NewTicket): Promise<FullTicket> {
  return await callForRecord(client, fullTicketSchema, { method: 'POST', path: '/tickets', body: ticket });
}

/**
 * Changes a ticket and gives it as it is then, without the records around it. Closing can be kept from notifying the
 * contact. Source: zoho/zohodesk-oas Ticket.json, "Update a ticket". Scope: Desk.tickets.UPDATE. Throws
 * `DesksideError`, `notFound` or `invalidData` among others.
 */
export async function updateTicket(
  client: DeskClient,
  ticketId: string,
  changes: TicketChanges,
  query: { disableClosureNotification?: boolean } = {},
): Promise<FullTicket> {
  const request: DeskRequest = { method: 'PATCH', path: pathOf`/tickets/${ticketId}`, body: changes };
  if (query.disableClosureNotification !== undefined) {
    request.query = { disableClosureNotification: query.disableClosureNotification };
  }
  return await callForRecord(client, fullTicketSchema, request);
}

/**
 * Moves a ticket to another department. The two OAS revisions want the department in the query and in the body, so it
 * is sent in both. Source: zoho/zohodesk-oas Ticket.json, "Move ticket to a department". Scope: Desk.tickets.UPDATE.
 * Throws `DesksideError`, `notFound` or `invalidData` among others.
 */
export async function moveTicket(
  client: DeskClient,
  ticketId: string,
  target: { departmentId: string; forumId?: string },
): Promise<void> {
  await callForNothing(client, {
    method: 'POST',
    path: pathOf`/tickets/${ticketId}/move`,
    query: { departmentId: target.departmentId },
    body: target,
  });
}

/**
 * Merges at most five other tickets into this one and gives it as it is then; `source` says which ticket a field is
 * taken from. Source: zoho/zohodesk-oas Ticket.json, "Merge tickets". Scope: Desk.tickets.UPDATE. Throws
 * `DesksideError`, `notFound` or `invalidData` among others.
 */
export async function mergeTickets(
  client: DeskClient,
  ticketId: string,
  merge: { ids: string[]; source?: Record<string, string> },
): Promise<FullTicket> {
  const path = pathOf`/tickets/${ticketId}/merge`;
  return await callForRecord(client, fullTicketSchema, { method: 'POST', path, body: merge });
}

/**
 * Marks a ticket as read. Source: zoho/zohodesk-oas Ticket.json, "Mark ticket as read". Scope: Desk.tickets.UPDATE.
 * Throws `DesksideError`, `notFound` among others.
 */
export async function markTicketRead(client: DeskClient, ticketId: string): Promise<void> {
  await callForNothing(client, { method: 'POST', path: pathOf`/tickets/${ticketId}/markAsRead` });
}

/**
 * Marks a ticket as unread. Source: zoho/zohodesk-oas Ticket.json, "Mark ticket as unread". Scope: Desk.tickets.UPDATE.
 * Throws `DesksideError`, `notFound` among others.
 */
export async function markTicketUnread(client: DeskClient, ticketId: string): Promise<void> {
  await callForNothing(client, { method: 'POST', path: pathOf`/tickets/${ticketId}/markAsUnRead` });
}

/**
 * Closes tickets. Source: zoho/zohodesk-oas Ticket.json, "Close many tickets". Scope: Desk.tickets.UPDATE. Throws
 * `DesksideError`, `invalidData` among others.
 */
export async function closeTickets(client: DeskClient, ticketIds: string[]): Promise<void> {
  await callForNothing(client, { method: 'POST', path: '/closeTickets', body: { ids: ticketIds } });
}

/**
 * Sets one field of many tickets. Source: zoho/zohodesk-oas Ticket.json, "Bulk update tickets". Scope:
 * Desk.tickets.UPDATE. Throws `DesksideError`, `invalidData` among others.
 */
export async function updateManyTickets(
  client: DeskClient,
  change: { ids: string[]; fieldName: string; fieldValue?: string; isCustomField?: boolean },
): Promise<void> {
  await callForNothing(client, { method: 'POST', path: '/tickets/updateMany', body: change });
}

/**
 * Marks tickets as spam or not, and their contacts with them when `contactSpam`. Source: zoho/zohodesk-oas Ticket.json,
 * "Mark tickets as spam". Scope: Desk.tickets.UPDATE. Throws `DesksideError`, `invalidData` among others.
 */
export async function markTicketsSpam(
  client: DeskClient,
  change: { ids: string[]; isSpam: boolean; contactSpam?: boolean; handleExistingTickets?: boolean },
): Promise<void> {
  await callForNothing(client, { method: 'POST', path: '/tickets/markSpam', body: change });
}

/**
 * Throws tickets away; they can be brought back for 60 days. Source: zoho/zohodesk-oas Ticket.json, "Delete tickets".
 * Scope: Desk.tickets.DELETE. Throws `DesksideError`, `invalidData` among others.
 */
export async function moveTicketsToTrash(client: DeskClient, ticketIds: string[]): Promise<void> {
  await callForNothing(client, { method: 'POST', path: '/tickets/moveToTrash', body: { ticketIds } });
}
