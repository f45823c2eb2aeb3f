import { callForRecord, listAt, reading } from './calls';
import type { DeskClient } from './client';
import * as PAGING from './page-sizes';
import type { PagedList } from './paging';
import { pathOf } from './path';
import { type Account, accountSchema } from './records/account';
import { type Contact, contactSchema } from './records/contact';
import { type Ticket, ticketSchema } from './records/ticket';

/**
 * One account with its owner. Source: zoho/zohodesk-oas Account.json, "Get Account". Scope: Desk.contacts.READ. Throws
 * `DesksideError`; an account that does not exist is reported to come as `forbidden` as well as `notFound`.
 */
export async function getAccount(client: DeskClient, accountId: string): Promise<Account> {
  return await callForRecord(client, accountSchema, reading(pathOf`/accounts/${accountId}`, { include: 'owner' }));
}

/**
 * The contacts of an account; their own account is not told again. Source: zoho/zohodesk-oas Contact.json, "List
 * Associated contacts". Scope: Desk.contacts.READ. Limit: 99 a page. Throws `DesksideError`.
 */
export function listContactsByAccount(
  client: DeskClient,
  accountId: string,
  query: { sortBy?: 'firstName' | 'lastName' | 'email' | 'createdTime' | 'modifiedTime'; isSpam?: boolean } = {},
): PagedList<Contact> {
  const path = pathOf`/accounts/${accountId}/contacts`;
  return listAt(client, { path, paging: PAGING.contacts, schema: contactSchema, query });
}

/**
 * The tickets of an account, whatever their status. Source: zoho/zohodesk-oas Account.json, "List tickets by account".
 * Scope: Desk.tickets.READ, Desk.search.READ. Limit: 99 a page. Throws `DesksideError`.
 */
export function listTicketsByAccount(
  client: DeskClient,
  accountId: string,
  query: {
    include?: ('contacts' | 'products' | 'departments' | 'team' | 'isRead' | 'assignee')[];
    departmentId?: string;
    sortBy?: string;
    isSpam?: boolean;
  } = {},
): PagedList<Ticket> {
  const path = pathOf`/accounts/${accountId}/tickets`;
  return listAt(client, { path, paging: PAGING.accountTickets, schema: ticketSchema, query });
}
