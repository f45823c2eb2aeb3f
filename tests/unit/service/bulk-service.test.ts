import { describe, expect, it } from 'vitest';
import type { DeskClient, DeskRequest } from '../../../lib/desk-api/client';
import { problemError } from '../../../lib/problems/problem';
import { createBulkService } from '../../../lib/service/bulk-service';

type Answer = (query: Record<string, unknown>) => unknown;

/** The service over a Desk that answers these paths; a missing one is `URL_NOT_FOUND`. Everything sent is in `sent`. */
function service(answers: Record<string, Answer>, held: Record<string, () => { id: string }[]> = {}) {
  const sent: DeskRequest[] = [];
  const manners: unknown[] = [];
  const client: DeskClient = {
    call: async (request) => {
      sent.push(request);
      const answer = answers[request.path];
      if (!answer) throw problemError('notFound', { endpoint: request.path });
      return await answer(request.query ?? {});
    },
    bytes: async () => new Blob(),
    inManner: (manner) => {
      manners.push(manner);
      return client;
    },
  };
  const made = createBulkService({
    client,
    badgeCall: async (call) =>
      await call({ list: async (_: unknown, { userId }: { userId: string }) => held[userId]?.() ?? [] } as never),
  });
  return { service: made, sent, manners };
}

const refuse = (kind: Parameters<typeof problemError>[0]) => () => {
  throw problemError(kind);
};
const LABELS = () => ({
  data: [
    { id: '1', name: 'Champion', helpCenterId: '12' },
    { id: '2', name: 'VIP' },
  ],
});
const DEPARTMENTS = () => ({ data: [{ id: '7', name: 'Internal IT' }] });
const HELP_CENTERS = () => ({
  data: [
    { id: '11', name: 'First' },
    { id: '12', name: 'Main', isDefault: true },
  ],
});
const GROUPS = () => ({ data: [{ id: '3', name: 'Partners', helpCenterId: '11', count: '120' }] });
const ALL = { '/labels': LABELS, '/groups': GROUPS, '/departments': DEPARTMENTS, '/helpCenters': HELP_CENTERS };

describe('what there is to choose people by', () => {
  it('gives labels with their help centers, and departments, in pages that Desk accepts', async () => {
    const { service: bulk, sent, manners } = service(ALL);
    expect(await bulk['bulk/choices']({})).toEqual({
      labels: [
        { id: '1', name: 'Champion', userCount: null, helpCenterId: '12', helpCenterName: 'Main' },
        { id: '2', name: 'VIP', userCount: null, helpCenterId: '12', helpCenterName: 'Main' },
      ],
      groups: [{ id: '3', name: 'Partners', userCount: 120, helpCenterId: '11', helpCenterName: 'First' }],
      departments: [{ id: '7', name: 'Internal IT' }],
      problems: {},
    });
    expect(sent.find(({ path }) => path === '/departments')?.query).toMatchObject({ limit: 100 });
    expect(manners).toEqual([{ isExplicit: true, priority: 'background' }]);
  });

  it.each([
    ['labels', '/labels', { labels: [], departments: [{ id: '7' }] }],
    ['groups', '/groups', { labels: [{ id: '1' }, { id: '2' }], groups: [], departments: [{ id: '7' }] }],
    ['departments', '/departments', { labels: [{ id: '1' }, { id: '2' }], departments: [] }],
    ['helpCenters', '/helpCenters', { labels: [{ id: '1', helpCenterName: null }], departments: [{ id: '7' }] }],
  ])('a refused list of %s empties no other, and says why', async (name, path, rest) => {
    const { service: bulk } = service({ ...ALL, [path]: refuse('forbidden') });
    const choices = await bulk['bulk/choices']({});
    expect(choices).toMatchObject({ ...rest, problems: { [name]: { kind: 'forbidden' } } });
    expect(Object.keys(choices.problems)).toEqual([name]);
  });

  it('offers no label whose help center cannot be known', async () => {
    const { service: bulk } = service({ ...ALL, '/helpCenters': refuse('serverError') });
    expect((await bulk['bulk/choices']({})).labels.map(({ id }) => id)).toEqual(['1']);
  });

  it('fails as a whole when nothing could be read', async () => {
    const nothing = refuse('creditsUsedUp');
    const { service: bulk } = service({ '/labels': nothing, '/departments': nothing, '/helpCenters': nothing });
    await expect(bulk['bulk/choices']({})).rejects.toThrow('creditsUsedUp');
  });
});

describe('finding', () => {
  const contact = (n: number, email: string) => ({ id: String(n), lastName: `C${n}`, email, isEndUser: true });

  it('takes only the contact with exactly the address out of what Desk finds by part of it', async () => {
    const { service: bulk, sent } = service({
      '/contacts/search': () => ({ data: [contact(1, 'hara@x.com'), contact(2, "siobhan.o'hara@x.com")] }),
      '/contacts/2/helpCenters': () => ({
        data: [{ userId: '92', userStatus: 'ACTIVE', helpCenter: { id: '12', name: 'Main' } }],
      }),
    });
    const keys = [{ kind: 'email' as const, value: "siobhan.o'hara@x.com" }];
    expect(await bulk['bulk/find']({ keys })).toMatchObject([{ found: { candidates: [{ userId: '92' }] } }]);
    expect(sent[0]).toMatchObject({ path: '/contacts/search', query: { email: "siobhan.o'hara@x.com" } });
  });

  it('says that it cannot be known when a search does not end', async () => {
    const { service: bulk } = service({
      '/contacts/search': ({ from, limit }) => ({
        data: Array.from({ length: Number(limit) }, (_, n) => contact(Number(from) + n, `x${n}a@x.com`)),
      }),
    });
    const keys = [{ kind: 'email' as const, value: 'a@x.com' }];
    expect(await bulk['bulk/find']({ keys })).toMatchObject([{ problem: { kind: 'tooManyMatches' } }]);
  });

  it('nor when the search for users does not end', async () => {
    const { service: bulk } = service({
      '/contacts/search': () => ({ data: [] }),
      '/users': ({ from, limit }) => ({
        data: Array.from({ length: Number(limit) }, (_, n) => ({
          id: String(Number(from) + n),
          email: `x${n}a@x.com`,
        })),
      }),
    });
    const keys = [{ kind: 'email' as const, value: 'a@x.com' }];
    expect(await bulk['bulk/find']({ keys })).toMatchObject([
      { problem: { kind: 'tooManyMatches', endpoint: '/users' } },
    ]);
  });

  it('finds the requester of exactly that ticket number', async () => {
    const { service: bulk } = service({
      '/tickets/search': () => ({
        data: [
          { id: '5', ticketNumber: '1010', contactId: '3' },
          { id: '6', ticketNumber: '101', contactId: '2', contact: { id: '2', lastName: 'Carol', email: 'c@x.com' } },
        ],
      }),
      '/contacts/2/helpCenters': () => ({ data: [] }),
    });
    const keys = [{ kind: 'ticketNumber' as const, value: '101' }];
    expect(await bulk['bulk/find']({ keys })).toMatchObject([{ found: { contact: { id: '2', email: 'c@x.com' } } }]);
  });

  it('asks for the main help center once for all, and again after it could not be read', async () => {
    let isDown = true;
    const user = (id: string) => () => ({ id, name: 'Walt', emailAddress: 'w@x.com', status: 'ACTIVE' });
    const { service: bulk, sent } = service({
      '/contacts/contactsByIds': () => ({ data: [] }),
      '/users/51': user('51'),
      '/users/52': user('52'),
      '/helpCenters': () => (isDown ? refuse('serverError')() : HELP_CENTERS()),
    });
    const keys = ['51', '52'].map((value) => ({ kind: 'id' as const, value }));
    expect(await bulk['bulk/find']({ keys })).toMatchObject([{ problem: {} }, { problem: {} }]);
    isDown = false;
    const before = sent.length;
    expect(await bulk['bulk/find']({ keys })).toMatchObject([
      { found: { candidates: [{ helpCenterId: '12' }] } },
      { found: { candidates: [{ helpCenterId: '12' }] } },
    ]);
    expect(sent.slice(before).filter(({ path }) => path === '/helpCenters')).toHaveLength(1);
  });
});

describe('reading about many', () => {
  const holders = ['1', '2', '3'].map((userId) => ({ userId, helpCenterId: '12' }));

  it('says of each whether they hold the badge, and null where that cannot be read', async () => {
    const { service: bulk } = service({}, { 1: () => [{ id: '4' }], 2: refuse('forbidden') });
    expect(await bulk['bulk/held']({ badgeId: '4', holders })).toEqual([true, null, false]);
  });

  it('stops at what would fail for everybody', async () => {
    const { service: bulk } = service({}, { 2: refuse('creditsUsedUp') });
    await expect(bulk['bulk/held']({ badgeId: '4', holders })).rejects.toThrow('creditsUsedUp');
  });

  it('gives everybody with a label, in the help center of the label', async () => {
    const { service: bulk } = service({
      '/labels/1/users': () => ({ data: [{ id: '5', name: 'Mei', emailAddress: 'm@x.com', status: 'DISABLED' }] }),
    });
    expect(await bulk['bulk/labelUsers']({ labelId: '1', helpCenterId: '12' })).toEqual([
      {
        userId: '5',
        helpCenterId: '12',
        helpCenterNames: [],
        name: 'Mei',
        email: 'm@x.com',
        contactId: null,
        isActive: false,
      },
    ]);
  });

  it('gives those of a group in one call, and tells where there may be more', async () => {
    const user = (n: number) => ({ id: String(n), name: 'Mei', emailAddress: 'm@x.com', status: 'ACTIVE' });
    const { service: bulk, sent } = service({
      '/groups/1/users': () => ({ data: [user(5)] }),
      '/groups/2/users': () => ({ data: Array.from({ length: 50 }, (_, n) => user(n)) }),
    });
    expect(await bulk['bulk/groupUsers']({ groupId: '1', helpCenterId: '12' })).toMatchObject({
      users: [{ userId: '5', helpCenterId: '12', isActive: true }],
      isPart: false,
    });
    expect(sent).toEqual([{ path: '/groups/1/users' }]);
    expect(await bulk['bulk/groupUsers']({ groupId: '2', helpCenterId: '12' })).toMatchObject({ isPart: true });
  });

  it('gives the requesters of tickets once each, filtered as asked', async () => {
    const { service: bulk, sent } = service({
      '/tickets': () => ({
        data: [
          { id: '1', ticketNumber: '1', contactId: '2', contact: { id: '2', lastName: 'Carol' } },
          { id: '2', ticketNumber: '2', contactId: '2', contact: { id: '2', lastName: 'Carol' } },
          { id: '3', ticketNumber: '3', contactId: null },
        ],
      }),
    });
    const found = await bulk['bulk/requesters']({ departmentId: '7', status: 'Closed', atMost: 30 });
    expect(found).toEqual([{ contactId: '2', name: 'Carol' }]);
    expect(sent[0]?.query).toMatchObject({ departmentIds: '7', status: 'Closed', limit: 30 });
  });
});
