import { getAccount, listContactsByAccount, listTicketsByAccount } from '../desk-api/accounts';
import type { DeskClient } from '../desk-api/client';
import { accountTickets as TICKETS, contacts as CONTACTS } from '../desk-api/page-sizes';
import type { Ticket } from '../desk-api/records';
import type { Key, Value } from './resources';
import type { AccountContacts, AccountTickets, RecentTicket } from './values';

/** As many calls as all contacts of an account may cost. */
const MOST_PAGES = 5;

type AccountResource = 'account' | 'accountContacts' | 'allAccountContacts' | 'accountTickets';

/** How accounts are read: one call each, all contacts up to five. Every one throws `DesksideError`. */
export const ACCOUNT_READERS: { [R in AccountResource]: (desk: DeskClient, key: Key<R>) => Promise<Value<R>> } = {
  account: (desk, { accountId }) => getAccount(desk, accountId),
  accountContacts: (desk, { accountId }) => contactsOf(desk, accountId, 1),
  allAccountContacts: (desk, { accountId }) => contactsOf(desk, accountId, MOST_PAGES),
  accountTickets,
};

/** By name, so that the first ones are those one would look for first. */
async function contactsOf(desk: DeskClient, accountId: string, pages: number): Promise<AccountContacts> {
  const most = pages * CONTACTS.pageSize;
  const contacts = await listContactsByAccount(desk, accountId, { sortBy: 'lastName' }).collect(most);
  return {
    contacts: contacts.map(({ id, name, email, isEndUser }) => ({ id, name, email, isEndUser })),
    isPart: contacts.length === most,
  };
}

/** Of the latest page: an account's tickets cannot be asked for by status. */
async function accountTickets(desk: DeskClient, { accountId }: Key<'accountTickets'>): Promise<AccountTickets> {
  const tickets = await listTicketsByAccount(desk, accountId, {
    include: ['contacts', 'departments'],
    sortBy: '-createdTime',
  }).collect(TICKETS.pageSize);
  return {
    tickets: tickets
      .filter(({ statusType }) => statusType !== 'closed')
      .map((ticket) => ({ ...recentTicket(ticket), contactName: ticket.contact?.name ?? null })),
    isPart: tickets.length === TICKETS.pageSize,
  };
}

/** What a list of tickets shows of each. */
export function recentTicket(ticket: Ticket): RecentTicket {
  const { id, number, subject, status, statusType, createdAt, departmentId, department } = ticket;
  return { id, number, subject, status, statusType, createdAt, departmentId, department };
}
