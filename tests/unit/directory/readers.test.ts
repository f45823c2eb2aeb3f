import { describe, expect, it } from 'vitest';
import { problemOf } from '../../../lib/problems/problem';
import { agentsKey } from '../../../lib/records/agents-query';
import { DIRECTORY_READERS } from '../../../lib/records/directory-readers.worker';
import { isKeyOf } from '../../../lib/records/resources';
import { recordingClient } from '../desk-api/recording-client';

const EVERYBODY = {
  status: null,
  isConfirmed: null,
  isLight: null,
  departmentId: null,
  roleId: null,
  profileId: null,
  text: '',
};

const rows = (count: number) => ({ data: Array.from({ length: count }, (_, index) => ({ id: String(index + 1) })) });

describe('a page of agents', () => {
  it('is one call, whose query says what is wanted', async () => {
    const { client, sent } = recordingClient(rows(100));
    const key = agentsKey(300, {
      status: 'ACTIVE',
      isConfirmed: false,
      isLight: true,
      departmentId: '7',
      roleId: '8',
      profileId: '9',
      text: 'emard',
    });
    expect(isKeyOf('agentsPage', key)).toBe(true);
    const page = await DIRECTORY_READERS.agentsPage(client, key);
    expect([page.agents.length, page.next]).toEqual([100, 400]);
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({
      path: '/agents',
      query: {
        status: 'ACTIVE',
        isConfirmed: false,
        isLightAgent: true,
        departmentIds: '7',
        roleIds: '8',
        profileIds: '9',
        searchStr: '*emard*',
        include: 'role',
        from: 300,
        limit: 100,
      },
    });
  });

  it('asks for everybody by nothing, and the first one without saying where', async () => {
    const { client, sent } = recordingClient(rows(3));
    const page = await DIRECTORY_READERS.agentsPage(client, agentsKey(0, EVERYBODY));
    expect(page.next).toBeNull();
    expect(sent[0]?.query).toEqual({ include: 'role', limit: 100 });
  });

  it('is empty where Desk has none, and asks nothing for a key that is none', async () => {
    const none = recordingClient(null);
    expect(await DIRECTORY_READERS.agentsPage(none.client, agentsKey(100, EVERYBODY))).toEqual({
      agents: [],
      next: null,
    });
    const { client, sent } = recordingClient(rows(1));
    const refused = await DIRECTORY_READERS.agentsPage(client, { search: '0|x' }).catch(problemOf);
    expect(refused).toEqual({ kind: 'badRequest' });
    expect(sent).toEqual([]);
  });
});

it('who is there is two calls, in all departments at once', async () => {
  const { client, sent } = recordingClient({ data: [{ agentId: '5', status: 'ONLINE' }] });
  expect(await DIRECTORY_READERS.whoIsThere(client, {})).toEqual({ online: ['5'], offline: ['5'] });
  expect(sent.map(({ path, query }) => [path, query])).toEqual([
    ['/onlineAgents', { departmentId: '-1', limit: 6_000 }],
    ['/offlineAgents', { departmentId: '-1', limit: 6_000 }],
  ]);
});

it('profiles come without what they allow, which is long', async () => {
  const { client } = recordingClient({ data: [{ id: '1', name: 'Agent', permissions: { tickets: { view: true } } }] });
  expect((await DIRECTORY_READERS.profiles(client, {}))[0]).not.toHaveProperty('permissions');
});

describe('how many agents there are', () => {
  it('is one call, for those whom a page begins with; light ones are among them unless they are left out', async () => {
    const { client, sent } = recordingClient({ count: '20431' });
    expect(await DIRECTORY_READERS.agentCount(client, agentsKey(0, EVERYBODY))).toEqual({ count: 20_431 });
    await DIRECTORY_READERS.agentCount(
      client,
      agentsKey(0, { ...EVERYBODY, status: 'DISABLED', isConfirmed: true, isLight: false }),
    );
    expect(sent.map(({ path, query }) => [path, query])).toEqual([
      ['/agents/count', { includeLightAgent: true }],
      ['/agents/count', { status: 'DISABLED', isConfirmed: true, includeLightAgent: false }],
    ]);
  });

  it.each([{ isLight: true }, { departmentId: '7' }, { roleId: '7' }, { profileId: '7' }, { text: 'ann' }])(
    'is not asked for where Desk would count others: %j',
    async (change) => {
      const { client, sent } = recordingClient({ count: 1 });
      const key = agentsKey(0, { ...EVERYBODY, ...change });
      expect(await DIRECTORY_READERS.agentCount(client, key).catch(problemOf)).toEqual({ kind: 'badRequest' });
      expect(sent).toEqual([]);
    },
  );
});
