import { listAt } from './calls';
import type { DeskClient } from './client';
import * as PAGING from './page-sizes';
import type { PagedList } from './paging';
import { type Contact, contactSchema } from './records/contact';
import { isSameAddress } from '../text/address';
import { type Ticket, ticketSchema } from './records/ticket';

/**
 * Searches lag behind writes, count from 0 and end at the five thousandth hit; the number of all hits is in their pages
 * (`total`). Several values of one field mean any of them. Stretches of
 * time are two ISO dates with a comma between.
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
export function searchTickets(client: DeskClient, query: TicketSearch): PagedList<Ticket> {
  return listAt(client, { path: '/tickets/search', paging: PAGING.search, schema: ticketSchema, query });
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
export function searchContacts(client: DeskClient, query: ContactSearch): PagedList<Contact> {
  return listAt(client, { path: '/contacts/search', paging: PAGING.search, schema: contactSchema, query });
}

/** An address is in few contacts; more hits than these come from parts of longer addresses. */
const MOST_HITS = 300;

/** Contacts found by address, and what cannot be known. */
export interface ContactsByEmail {
  contacts: Contact[];
  /** Addresses that are part of more others than are read: nobody can say who has exactly these. */
  unsure: string[];
}

/**
 * The contacts that have one of these addresses, as first or second one, whatever the case. Desk's search finds parts of
 * addresses, so `ann@x.com` brings `joann@x.com` along: only equal ones are given. That it takes several addresses at once
 * is written for other fields only; when none of them is found, or there are more hits than are read, each is asked for
 * alone, so that an address is not called unknown for the way it was asked for, and no second contact with it is
 * overlooked. Source: zoho/zohodesk-oas Search.json, "Search contacts"; reports from live portals. Scope:
 * Desk.contacts.READ, Desk.search.READ. Limit: 30 addresses. Throws `DesksideError`.
 */
export async function searchContactsByEmail(client: DeskClient, emails: string[]): Promise<ContactsByEmail> {
  const hits = await searchContacts(client, { email: emails }).collect(MOST_HITS);
  const contacts = hits.filter((contact) => emails.some((email) => hasAddress(contact, email)));
  const isCutOff = hits.length >= MOST_HITS;
  if (emails.length <= 1) return { contacts, unsure: isCutOff ? emails : [] };
  if (!isCutOff && contacts.length > 0) return { contacts, unsure: [] };
  const alone = await Promise.all(emails.map((email) => searchContactsByEmail(client, [email])));
  const found = new Map(alone.flatMap((each) => each.contacts).map((contact) => [contact.id, contact]));
  return { contacts: [...found.values()], unsure: alone.flatMap((each) => each.unsure) };
}

function hasAddress({ email, secondaryEmail }: Contact, address: string): boolean {
  return isSameAddress(email, address) || isSameAddress(secondaryEmail, address);
}

/** What is searched for in tickets, accounts, contacts and tasks, or in one of them. */
export interface AnySearch {
  searchStr?: string;
  module?: 'tickets' | 'accounts' | 'contacts' | 'tasks';
  departmentId?: string;
  sortBy?: 'relevance' | 'modifiedTime';
}
