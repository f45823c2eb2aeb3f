import { callForNothing, callForRecord } from './calls';
import type { DeskClient, DeskRequest } from './client';
import { pathOf } from './path';
import { type Ticket, ticketSchema } from './records/ticket';

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
): Promise<Ticket> {
  const request: DeskRequest = { method: 'PATCH', path: pathOf`/tickets/${ticketId}`, body: changes };
  if (query.disableClosureNotification !== undefined) {
    request.query = { disableClosureNotification: query.disableClosureNotification };
  }
  return await callForRecord(client, ticketSchema, request);
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
