import { listAt } from './calls';
import type { DeskClient } from './client';
import * as PAGING from './page-sizes';
import type { PagedList } from './paging';
import { type FullContact, fullContactSchema } from './records/full-contact';
import { type FullTicket, fullTicketSchema } from './records/full-ticket';
import { type SearchHit, searchHitSchema } from './records/search-hit';

/**
 * Searches lag behind writes, count from 0 and end at the five thousandth hit; the number of all hits is in their pages
 * (`total`). Several values of one field mean any of them. Stretches of time are written by `timeRange`.
 */

/** What tickets are searched by; the texts `tag` and `_all` need three characters. */
export interface TicketSearch {
  id?: string;
  ticketNumber?: string;
  subject?: string;
  description?: string;
  contactId?: string;
  contactName?: string;
  accountId?: string;
  accountName?: string;
  assigneeId?: string;
  /** All that the agent may see when absent. */
  departmentId?: string;
  /** Names, or `${open}` for a kind of status. */
  status?: string[];
  priority?: string[];
  channel?: string[];
  category?: string;
  tag?: string;
  productId?: string;
  productName?: string;
  _all?: string;
  createdTimeRange?: string;
  modifiedTimeRange?: string;
  dueDateRange?: string;
  customerResponseTimeRange?: string;
  sortBy?: 'relevance' | 'modifiedTime' | 'createdTime' | 'customerResponseTime';
}

/**
 * Tickets with contact and assignee, by what is said of them. Source: zoho/zohodesk-oas Search.json, "Search tickets".
 * Scope: Desk.tickets.READ, Desk.search.READ. Limit: 100 a page. Throws `DesksideError`.
 */
export function searchTickets(client: DeskClient, query: TicketSearch): PagedList<FullTicket> {
  return listAt(client, { path: '/tickets/search', paging: PAGING.search, schema: fullTicketSchema, query });
}

type CustomField = `customField${'1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | '10'}`;

/** What contacts are searched by; `accountName` and `_all` need three characters, a custom field is `apiName:value`. */
export interface ContactSearch extends Partial<Record<CustomField, string>> {
  /** At most 30, as the other numbers; newer OAS revision only. */
  email?: string[];
  phone?: string[];
  mobile?: string[];
  fullName?: string;
  firstName?: string;
  lastName?: string;
  accountName?: string;
  _all?: string;
  id?: string[];
  createdTimeRange?: string;
  modifiedTimeRange?: string;
  sortBy?: 'relevance' | 'modifiedTime' | 'createdTime' | 'lastName' | 'firstName';
}

/**
 * Contacts by what is said of them. Source: zoho/zohodesk-oas Search.json, "Search contacts". Scope:
 * Desk.contacts.READ, Desk.search.READ. Limit: 100 a page. Throws `DesksideError`.
 */
export function searchContacts(client: DeskClient, query: ContactSearch): PagedList<FullContact> {
  return listAt(client, { path: '/contacts/search', paging: PAGING.search, schema: fullContactSchema, query });
}

/** An address is in few contacts; more hits than these come from parts of longer addresses. */
const MOST_HITS = 300;

/**
 * The contacts that have one of these addresses, as first or second one, whatever the case. Desk's search finds parts of
 * addresses, so `ann@x.com` brings `joann@x.com` along: only equal ones are given. That it takes several addresses at once
 * is written for other fields only; when none of them is found, or there are more hits than are read, those that are
 * missing are asked for one by one, so that an address is not called unknown for the way it was asked for. Source:
 * zoho/zohodesk-oas Search.json, "Search contacts"; reports from live portals. Scope: Desk.contacts.READ,
 * Desk.search.READ. Limit: 30 addresses. Throws `DesksideError`.
 */
export async function searchContactsByEmail(client: DeskClient, emails: string[]): Promise<FullContact[]> {
  const hits = await searchContacts(client, { email: emails }).collect(MOST_HITS);
  const exact = hits.filter((contact) => emails.some((email) => hasAddress(contact, email)));
  const isWhole = hits.length < MOST_HITS && exact.length > 0;
  if (isWhole || emails.length <= 1) return exact;
  const missing = emails.filter((email) => !exact.some((contact) => hasAddress(contact, email)));
  const alone = await Promise.all(missing.map((email) => searchContactsByEmail(client, [email])));
  return [...new Map([...exact, ...alone.flat()].map((contact) => [contact.id, contact])).values()];
}

function hasAddress({ email, secondaryEmail }: FullContact, address: string): boolean {
  const wanted = address.toLowerCase();
  return email?.toLowerCase() === wanted || secondaryEmail?.toLowerCase() === wanted;
}

/** What is searched for in tickets, accounts, contacts and tasks, or in one of them. */
export interface AnySearch {
  searchStr?: string;
  module?: 'tickets' | 'accounts' | 'contacts' | 'tasks';
  departmentId?: string;
  sortBy?: 'relevance' | 'modifiedTime';
}

/**
 * Whatever holds that text. Source: zoho/zohodesk-oas Search.json, "Search across modules". Scope: Desk.contacts.READ,
 * Desk.tickets.READ, Desk.tasks.READ, Desk.search.READ. Limit: 100 a page. Throws `DesksideError`.
 */
export function searchAll(client: DeskClient, query: AnySearch): PagedList<SearchHit> {
  return listAt(client, {
    path: '/search',
    paging: PAGING.search,
    schema: searchHitSchema,
    keyOf: ({ kind, id }) => `${kind} ${id}`,
    query,
  });
}
