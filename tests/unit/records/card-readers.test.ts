import { describe, expect, it } from 'vitest';
import type { DeskClient, DeskRequest } from '../../../lib/desk-api/client';
import { CARD_READERS } from '../../../lib/records/card-readers.worker';
import { MOST_IDS, idsOf, isKeyOf } from '../../../lib/records/resources';

/** A Desk with one answer for everything; `sent` has every call. */
function deskAnswering(answer: unknown) {
  const sent: DeskRequest[] = [];
  const desk: DeskClient = {
    call: async (request) => {
      sent.push(request);
      return answer;
    },
    bytes: async () => new Blob(),
    inManner: () => desk,
  };
  return { desk, sent };
}

describe('several ids as one', () => {
  it('are the same record in whatever order they come, each once, as many as one call takes', () => {
    expect(idsOf(['3', '1', '3', '2'])).toBe(idsOf(['2', '3', '1']));
    expect(idsOf(Array.from({ length: 60 }, (_, n) => String(n))).split(',')).toHaveLength(MOST_IDS);
  });

  it('are taken only where a record is of several', () => {
    expect(isKeyOf('agentLoads', { agentIds: '1,2' })).toBe(true);
    expect(isKeyOf('agentSkills', { agentId: '1', departmentIds: '7,8' })).toBe(true);
    expect(isKeyOf('agentSkills', { agentId: '1,2', departmentIds: '7' })).toBe(false);
    expect(isKeyOf('contactTickets', { contactId: '1,2' })).toBe(false);
  });
});

describe('the load of agents', () => {
  it('is one call for all of them in all departments; who does not say is neither there nor away', async () => {
    const { desk, sent } = deskAnswering({ data: [{ agentId: '1', openCount: 4 }] });
    const [load] = await CARD_READERS.agentLoads(desk, { agentIds: '1,2' });
    expect(sent).toEqual([{ path: '/agentsTicketsCount', query: { agentIds: '1,2', departmentId: 'allDepartment' } }]);
    expect(load).toMatchObject({ open: 4, isOnline: null, onHold: null });
  });
});

describe('the tickets of a department that wait longest', () => {
  const row = (id: string, more: object = {}) => ({
    id,
    ticketNumber: id,
    subject: 'X',
    statusType: 'Open',
    createdTime: '2026-01-01T00:00:00.000Z',
    assigneeId: '5',
    teamId: '6',
    ...more,
  });

  it('are the open ones by their kind, the oldest first, in one call; what was closed a moment ago is none', async () => {
    const { desk, sent } = deskAnswering({ data: [row('1'), row('2', { statusType: 'Closed' })], count: 2 });
    expect(await CARD_READERS.oldestTickets(desk, { departmentId: '9' })).toEqual({
      tickets: [{ id: '1', number: '1', subject: 'X', createdAt: Date.UTC(2026, 0, 1), assigneeId: '5', teamId: '6' }],
      isPart: false,
    });
    expect(sent).toEqual([
      {
        path: '/tickets/search',
        query: { departmentId: '9', status: '${open}', sortBy: 'createdTime', from: 0, limit: 100 },
      },
    ]);
  });

  it.each([
    ['fewer were sent than there are', { data: [row('1')], count: 2 }, true],
    [
      'how many there are is not told, and a page is full',
      { data: Array.from({ length: 100 }, (_, n) => row(`${n}`)) },
      true,
    ],
    ['how many there are is not told, and a page is not full', { data: [row('1')] }, false],
    ['there is none', null, false],
  ])('%s: whether that is all is known', async (_when, answer, isPart) => {
    const { desk } = deskAnswering(answer);
    expect(await CARD_READERS.oldestTickets(desk, { departmentId: '9' })).toMatchObject({ isPart });
  });
});

describe('the tickets of a contact', () => {
  it('are the newest fifty in one call, with their departments', async () => {
    const { desk, sent } = deskAnswering({
      data: [{ id: '1', ticketNumber: '101', statusType: 'Open', department: { id: '7', name: 'Care' } }],
    });
    expect(await CARD_READERS.contactTickets(desk, { contactId: '9' })).toMatchObject([
      { id: '1', number: '101', statusType: 'open', department: { name: 'Care' } },
    ]);
    expect(sent).toMatchObject([
      { path: '/contacts/9/tickets', query: { sortBy: '-createdTime', include: 'departments', limit: 50 } },
    ]);
  });
});

describe('the groups of a help-center user', () => {
  it('are one call, in all help centers', async () => {
    const { desk, sent } = deskAnswering({ data: [{ id: '1', name: 'Partners', helpCenterId: '9' }] });
    expect(await CARD_READERS.userGroups(desk, { userId: '7' })).toMatchObject([
      { id: '1', name: 'Partners', helpCenterId: '9' },
    ]);
    expect(sent).toEqual([{ path: '/users/7/groups', query: { from: 1, limit: 50 } }]);
  });
});

describe('who wrote last', () => {
  it.each([
    [{ id: '1', direction: 'in', createdTime: '2026-01-01T00:00:00.000Z' }, 'customer'],
    [{ id: '1', direction: 'OUT', createdTime: '2026-01-01T00:00:00.000Z' }, 'agent'],
    [{ id: '1', createdTime: '2026-01-01T00:00:00.000Z' }, 'unknown'],
    [{ id: '1', direction: 'sideways' }, 'unknown'],
    [null, 'nobody'],
  ])('%j is %s', async (answer, by) => {
    const { desk } = deskAnswering(answer);
    expect(await CARD_READERS.latestMessage(desk, { ticketId: '1' })).toMatchObject({ by });
  });
});

describe('private notes', () => {
  const comment = (n: number, isPublic: boolean) => ({
    id: String(n),
    isPublic,
    content: `<b>${n}</b>`,
    plainText: String(n),
    commenter: { name: 'Torrey' },
    commentedTime: 1_700_000_000_000 - n,
  });

  it('are the latest three that customers do not see', async () => {
    const { desk, sent } = deskAnswering({
      data: [
        comment(1, true),
        comment(2, false),
        comment(3, false),
        comment(4, true),
        comment(5, false),
        comment(6, false),
      ],
    });
    const { notes, isPart } = await CARD_READERS.privateNotes(desk, { ticketId: '1' });
    expect(notes.map(({ text, by }) => `${by} ${text}`)).toEqual(['Torrey 2', 'Torrey 3', 'Torrey 5']);
    expect(isPart).toBe(false);
    expect(sent).toHaveLength(1);
  });

  it('that may lie beyond what was looked through are not said to be none', async () => {
    const { desk } = deskAnswering({ data: Array.from({ length: 100 }, (_, n) => comment(n, true)) });
    expect(await CARD_READERS.privateNotes(desk, { ticketId: '1' })).toEqual({ notes: [], isPart: true });
    const few = deskAnswering({ data: [comment(1, true)] });
    expect(await CARD_READERS.privateNotes(few.desk, { ticketId: '1' })).toEqual({ notes: [], isPart: false });
  });
});
