import { describe, expect, it } from 'vitest';
import type { DeskClient, DeskRequest } from '../../../lib/desk-api/client';
import { problemError } from '../../../lib/problems/problem';
import { deskSearch, followedTickets, openTickets } from '../../../lib/records/desk-search.worker';

const TICKETS = [
  {
    id: '1',
    ticketNumber: '101',
    subject: 'Late',
    status: 'Open',
    statusType: 'Open',
    contact: { id: '9', lastName: 'Carol' },
  },
  { id: '2', ticketNumber: '1012', subject: 'Later', status: 'Done', statusType: 'Closed' },
  { id: '3', ticketNumber: '7', subject: 'Third', status: 'Waiting', statusType: 'On Hold' },
];
const CONTACTS = [
  { id: '21', lastName: 'Carol', email: 'carol@zylker.com', account: { id: '5', accountName: 'Zylker Labs' } },
  { id: '22', lastName: 'Joan', email: 'joancarol@zylker.com' },
];

/** A Desk that finds all it has, whatever it is asked; `sent` has every call. */
function desk(agent: () => unknown = () => null, tickets: object[] = TICKETS) {
  const sent: DeskRequest[] = [];
  const client: DeskClient = {
    call: async (request) => {
      sent.push(request);
      if (request.path.startsWith('/agents/email/')) return agent();
      return { data: request.path.startsWith('/contacts') ? CONTACTS : tickets };
    },
    bytes: async () => new Blob(),
    inManner: () => client,
  };
  return { sent, client, asked: () => sent.map(({ path, query }) => [path, query]) };
}

describe('what Desk is searched for', () => {
  it('a number means that ticket and none whose number begins so: one call', async () => {
    const { client, sent } = desk();
    const { tickets, contacts } = await deskSearch(client, { search: 'number:101' });
    expect(tickets).toEqual([
      { id: '1', number: '101', subject: 'Late', status: 'Open', statusType: 'open', contactName: 'Carol' },
    ]);
    expect(contacts).toEqual([]);
    expect(sent).toHaveLength(1);
    expect(sent[0]?.query).toMatchObject({ ticketNumber: '101' });
  });

  it('an address means who has just this one, customer or colleague: two calls', async () => {
    const { client, sent } = desk(() => ({
      id: '31',
      lastName: 'Carol',
      emailId: 'Carol@zylker.com',
      status: 'DISABLED',
    }));
    const { tickets, contacts, agents } = await deskSearch(client, { search: 'address:carol@zylker.com' });
    expect(contacts).toEqual([{ id: '21', name: 'Carol', email: 'carol@zylker.com', accountName: 'Zylker Labs' }]);
    expect(agents).toEqual([{ id: '31', name: 'Carol', email: 'Carol@zylker.com', isActive: false }]);
    expect(tickets).toEqual([]);
    expect(sent.map(({ path }) => path)).toEqual(['/contacts/search', '/agents/email/carol%40zylker.com']);
  });

  it.each([
    ['nobody has it', () => null],
    ['Desk answers with somebody else', () => ({ id: '31', lastName: 'Joan', emailId: 'joancarol@zylker.com' })],
    ['the portal lacks the call', () => Promise.reject(problemError('notFound'))],
    ['colleagues may not be seen', () => Promise.reject(problemError('forbidden'))],
  ])('no colleague is found where %s; the contact is', async (_why, agent) => {
    const { agents, contacts } = await deskSearch(desk(agent).client, { search: 'address:carol@zylker.com' });
    expect(agents).toEqual([]);
    expect(contacts).toHaveLength(1);
  });

  it('where it cannot be known now whether a colleague has it, the search has failed', async () => {
    const { client } = desk(() => Promise.reject(problemError('timeout')));
    await expect(deskSearch(client, { search: 'address:carol@zylker.com' })).rejects.toThrow('timeout');
  });

  it('words are looked for in tickets and people, with all their colons: two calls', async () => {
    const { client, asked } = desk();
    const { tickets, contacts } = await deskSearch(client, { search: 'words:re: late' });
    expect([tickets.length, contacts.length]).toEqual([3, 2]);
    expect(asked()).toEqual([
      ['/tickets/search', expect.objectContaining({ _all: 're: late' })],
      ['/contacts/search', expect.objectContaining({ _all: 're: late' })],
    ]);
  });

  it('an agent’s tickets are those that are not closed, whatever their statuses are called: one call', async () => {
    const { client, sent } = desk();
    expect((await openTickets(client, { agentId: '77' })).map(({ number }) => number)).toEqual(['101', '7']);
    expect(sent).toHaveLength(1);
    expect(sent[0]?.query).toMatchObject({ assignee: '77' });
  });

  it('the tickets an agent follows are those that are not closed and that Desk does not say otherwise of: one call', async () => {
    const { client, sent } = desk(undefined, [
      ...TICKETS,
      { id: '4', ticketNumber: '8', statusType: 'Open', isFollowing: false },
    ]);
    expect((await followedTickets(client, { agentId: '77' })).map(({ number }) => number)).toEqual(['101', '7']);
    expect(sent.map(({ path }) => path)).toEqual(['/associatedTickets']);
    expect(sent[0]?.query).toMatchObject({ follower: '77' });
  });
});
