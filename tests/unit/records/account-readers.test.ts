import { describe, expect, it } from 'vitest';
import type { DeskClient, DeskRequest } from '../../../lib/desk-api/client';
import { ACCOUNT_READERS } from '../../../lib/records/account-readers.worker';

/** A Desk whose lists are this long; `sent` has every call. */
function deskWith(length: number, record: (n: number) => object) {
  const sent: DeskRequest[] = [];
  const desk: DeskClient = {
    call: async (request) => {
      sent.push(request);
      const { from = 0, limit = 0 } = request.query as { from?: number; limit?: number };
      const data = Array.from({ length }, (_, n) => record(n)).slice(from, from + limit);
      return data.length === 0 ? null : { data };
    },
    bytes: async () => new Blob(),
    inManner: () => desk,
  };
  return { desk, sent };
}

const KEY = { accountId: '7' };
const person = (n: number) => ({ id: String(1000 + n), lastName: `Person ${n}`, email: null, isEndUser: 'true' });

describe('the contacts of an account', () => {
  it('are one page in one call, of each what the list shows', async () => {
    const { desk, sent } = deskWith(3, person);
    const { contacts, isPart } = await ACCOUNT_READERS.accountContacts(desk, KEY);
    expect(contacts[0]).toEqual({ id: '1000', name: 'Person 0', email: null, isEndUser: true });
    expect([contacts.length, isPart]).toEqual([3, false]);
    expect(sent).toEqual([{ path: '/accounts/7/contacts', query: { sortBy: 'lastName', limit: 99 } }]);
  });

  it('a full page may have more behind it', async () => {
    const { desk, sent } = deskWith(120, person);
    const { contacts, isPart } = await ACCOUNT_READERS.accountContacts(desk, KEY);
    expect([contacts.length, isPart, sent.length]).toEqual([99, true, 1]);
  });

  it('all of them are at most five calls, and that it may not be all is said', async () => {
    const some = deskWith(120, person);
    const all = await ACCOUNT_READERS.allAccountContacts(some.desk, KEY);
    expect([all.contacts.length, all.isPart, some.sent.length]).toEqual([120, false, 2]);
    const many = deskWith(2_000, person);
    const first = await ACCOUNT_READERS.allAccountContacts(many.desk, KEY);
    expect([first.contacts.length, first.isPart, many.sent.length]).toEqual([495, true, 5]);
  });

  it('none are none', async () => {
    const { desk } = deskWith(0, person);
    expect(await ACCOUNT_READERS.accountContacts(desk, KEY)).toEqual({ contacts: [], isPart: false });
  });
});

describe('the open tickets of an account', () => {
  const ticket = (n: number) => ({
    id: String(n + 1),
    ticketNumber: String(n),
    subject: 'Slow',
    statusType: ['Open', 'Closed', 'On Hold'][n % 3],
    contact: n === 0 ? { id: '5', lastName: 'Carol' } : null,
  });

  it('are those of the latest page that are not closed, in one call, with who raised them', async () => {
    const { desk, sent } = deskWith(3, ticket);
    const { tickets, isPart } = await ACCOUNT_READERS.accountTickets(desk, KEY);
    expect(tickets).toMatchObject([
      { number: '0', statusType: 'open', contactName: 'Carol' },
      { number: '2', statusType: 'onHold', contactName: null },
    ]);
    expect(isPart).toBe(false);
    const query = { include: 'contacts,departments', sortBy: '-createdTime', limit: 99 };
    expect(sent).toEqual([{ path: '/accounts/7/tickets', query }]);
  });

  it('behind a full page there may be older ones', async () => {
    const { desk, sent } = deskWith(300, ticket);
    const { tickets, isPart } = await ACCOUNT_READERS.accountTickets(desk, KEY);
    expect([tickets.length, isPart, sent.length]).toEqual([66, true, 1]);
  });
});
