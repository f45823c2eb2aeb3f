import { describe, expect, it } from 'vitest';
import { createBatcher } from '../../../lib/desk-api/batcher';
import type { DeskRequest } from '../../../lib/desk-api/client';
import { agentsByIds, contactsByIds, departmentsByIds, rolesByIds } from '../../../lib/desk-api/lookups';
import { problemError, problemOf } from '../../../lib/problems/problem';
import { recordingClient } from './recording-client';

const ids = (length: number) => Array.from({ length }, (_, index) => String(1000 + index));
const problemIn = async (work: Promise<unknown>) => problemOf(await work.catch((thrown: unknown) => thrown));

/** A Desk that knows every id but those; answers out of order and with ids as numbers, as some endpoints do. */
function deskWithout(...unknown: string[]) {
  return recordingClient(({ query }: DeskRequest) => {
    const asked = String(Object.values(query ?? {})[0]).split(',');
    const known = asked.filter((id) => !unknown.includes(id)).reverse();
    return { data: known.map((id) => ({ id: Number(id), name: `Record ${id}`, lastName: `Record ${id}` })) };
  });
}

describe.each([
  ['agents', agentsByIds, '/agentsByIds', 'agentIds', 50],
  ['departments', departmentsByIds, '/departmentsByIds', 'departmentIds', 50],
  ['roles', rolesByIds, '/rolesByIds', 'roleIds', 50],
  ['contacts', contactsByIds, '/contacts/contactsByIds', 'ids', 20],
] as const)('%s looked up one by one', (_name, lookUpIn, path, parameter, size) => {
  it(`go out together, at most ${size} a call`, async () => {
    const { client, sent } = deskWithout();
    const lookUp = lookUpIn(client);
    const found = await Promise.all(ids(60).map((id) => lookUp(id)));
    expect(found.map(({ id }) => id)).toEqual(ids(60));
    expect(sent).toHaveLength(Math.ceil(60 / size));
    for (const request of sent) {
      expect(request.path).toBe(path);
      expect(String(request.query?.[parameter]).split(',').length).toBeLessThanOrEqual(size);
    }
  });
});

it('60 agents within a tick are 2 calls', async () => {
  const { client, sent } = deskWithout();
  const agent = agentsByIds(client);
  await Promise.all(ids(60).map((id) => agent(id)));
  expect(sent.map(({ query }) => String(query?.['agentIds']).split(',').length)).toEqual([50, 10]);
});

describe('asking for single ids', () => {
  it('also joins those who had to wait for something else first, within the tick', async () => {
    const { client, sent } = deskWithout();
    const agent = agentsByIds(client);
    const later = async (id: string) => {
      await Promise.resolve();
      return await agent(id);
    };
    await Promise.all([agent('1'), later('2')]);
    expect(sent).toHaveLength(1);
  });

  it('sends an id once, also while its answer is on its way', async () => {
    let answer = (_value: { id: string }[]): void => undefined;
    const asked: string[][] = [];
    const flushes: (() => void)[] = [];
    const lookUp = createBatcher({
      size: 50,
      endpoint: '/x',
      schedule: (job) => flushes.push(job),
      read: async (batch) => {
        asked.push(batch);
        return await new Promise<{ id: string }[]>((resolve) => {
          answer = resolve;
        });
      },
    });
    const first = [lookUp('7'), lookUp('7'), lookUp('8')];
    for (const flush of flushes) flush();
    const second = lookUp('7');
    answer([{ id: '7' }, { id: '8' }]);
    expect(await Promise.all([...first, second])).toEqual([{ id: '7' }, { id: '7' }, { id: '8' }, { id: '7' }]);
    expect(asked).toEqual([['7', '8']]);
    expect(flushes).toHaveLength(1);
  });

  it('asks anew after the answer: nothing is kept', async () => {
    const { client, sent } = deskWithout();
    const agent = agentsByIds(client);
    await agent('7');
    await agent('7');
    expect(sent).toHaveLength(2);
  });

  it('an id that the answer lacks is not found, for whoever asked for it only', async () => {
    const { client } = deskWithout('1001');
    const agent = agentsByIds(client);
    const [known, unknown] = [agent('1000'), problemIn(agent('1001'))];
    expect((await known).id).toBe('1000');
    expect(await unknown).toEqual({ kind: 'notFound', endpoint: '/agentsByIds' });
  });

  it('204 for all means that none was found', async () => {
    const { client } = recordingClient(null);
    expect((await problemIn(rolesByIds(client)('7'))).kind).toBe('notFound');
  });

  it('a failed call fails those who waited for it and no others, and can be asked again', async () => {
    let failing = true;
    const { client } = recordingClient(({ query }: DeskRequest) => {
      const asked = String(query?.['agentIds']).split(',');
      if (failing && asked.includes('1050')) throw problemError('serverError', { endpoint: '/agentsByIds' });
      return { data: asked.map((id) => ({ id })) };
    });
    const agent = agentsByIds(client);
    const outcomes = await Promise.allSettled(ids(60).map((id) => agent(id)));
    expect(outcomes.map(({ status }) => status)).toEqual([
      ...ids(50).map(() => 'fulfilled'),
      ...ids(10).map(() => 'rejected'),
    ]);
    failing = false;
    expect((await agent('1050')).id).toBe('1050');
  });

  it.each(['', 'x', '1,2', '../7', '9'.repeat(20)])('%j is no id and never leaves', async (id) => {
    const { client, sent } = deskWithout();
    expect((await problemIn(agentsByIds(client)(id))).kind).toBe('invalidData');
    expect(sent).toEqual([]);
  });
});
