import { callForRecord, listAt, reading } from './calls';
import type { DeskClient } from './client';
import * as PAGING from './page-sizes';
import type { PagedList } from './paging';
import { pathOf } from './path';
import { type Ticket, ticketSchema } from './records/ticket';

/**
 * One ticket with its contact and account, assignee, team and department in a single call, as the panel shows it, and
 * whether it counts as read.
 * `include` names are plural, the answer's keys singular. Source: Desk API document, "Get a ticket"; zoho/zohodesk-oas
 * Ticket.json. Scope: Desk.tickets.READ. Throws `DesksideError`, `notFound` among others.
 */
export async function getTicket(client: DeskClient, ticketId: string): Promise<Ticket> {
  const query = { include: 'contacts,assignee,departments,team,isRead' };
  return await callForRecord(client, ticketSchema, reading(pathOf`/tickets/${ticketId}`, query));
}

/** What comes along with a ticket when asked for. */
export type TicketInclude =
  'contacts' | 'products' | 'assignee' | 'departments' | 'contract' | 'isRead' | 'team' | 'skills';

/** How tickets can be found. */
export interface TicketsQuery {
  departmentIds?: string[];
  /** The older form of `departmentIds`. */
  departmentId?: string;
  viewId?: string;
  /** `Unassigned` or agents. */
  assignee?: string[];
  teamIds?: string[];
  channel?: string[];
  status?: string[];
  priority?: string[];
  /** With `-` in front from the end. The Desk API document and the OAS name different columns. */
  sortBy?: string;
  /** By the time of the customer's last answer; -1 in the OAS only. */
  receivedInDays?: 15 | 30 | 90 | -1;
  include?: Exclude<TicketInclude, 'contract' | 'skills'>[];
  /** At most 30. */
  fields?: string[];
  /** JSON, at most 25 fields; OAS only. */
  filters?: string;
}

/**
 * Tickets of the organization. Source: Desk API document, "List all tickets"; zoho/zohodesk-oas Ticket.json. Scope:
 * Desk.tickets.READ. Limit: 100 a page. Throws `DesksideError`.
 */
export function listTickets(client: DeskClient, query: TicketsQuery = {}): PagedList<Ticket> {
  return listAt(client, { path: '/tickets', paging: PAGING.tickets, schema: ticketSchema, query });
}

/** How associated tickets can be found; what follows `assignee` is in the OAS only. */
export interface AssociatedTicketsQuery {
  departmentId?: string;
  /** `Unassigned` or agents. */
  assignee?: string[];
  include?: ('contacts' | 'products' | 'assignee')[];
  follower?: string;
  /** Ignored together with `follower`. */
  commenter?: string;
  status?: string[];
  receivedInDays?: 15 | 30 | 90 | -1;
  sharedDepartmentId?: string;
  isShared?: boolean;
}

/**
 * Tickets that concern the signed-in agent; in the newer OAS those that agents follow. Source: Desk API document, "List
 * all associated tickets"; zoho/zohodesk-oas Ticket.json. Scope: Desk.tickets.READ. Limit: 100 a page. Throws
 * `DesksideError`.
 */
export function listAssociatedTickets(client: DeskClient, query: AssociatedTicketsQuery = {}): PagedList<Ticket> {
  return listAt(client, { path: '/associatedTickets', paging: PAGING.tickets, schema: ticketSchema, query });
}

/** How the tickets of a contact can be narrowed down. */
export interface ContactTicketsQuery {
  departmentId?: string;
  include?: ('products' | 'departments' | 'team' | 'isRead' | 'assignee')[];
  sortBy?: 'createdTime' | '-createdTime' | 'modifiedTime' | '-modifiedTime';
  isSpam?: boolean;
}

/**
 * The tickets of a contact; the largest page is documented for all tickets only. Source: zoho/zohodesk-oas Ticket.json,
 * "List tickets by contact". Scope: Desk.contacts.READ, Desk.tickets.READ, Desk.search.READ. Throws `DesksideError`,
 * `notFound` among others.
 */
export function listTicketsByContact(
  client: DeskClient,
  contactId: string,
  query: ContactTicketsQuery = {},
): PagedList<Ticket> {
  const path = pathOf`/contacts/${contactId}/tickets`;
  return listAt(client, { path, paging: PAGING.tickets, schema: ticketSchema, query });
}
