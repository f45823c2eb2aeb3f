import { describe, expect, it } from 'vitest';
import { createCache } from '../../../lib/cache/cache.worker';
import type { CallManner, DeskClient } from '../../../lib/desk-api/client';
import { problemError, problemOf } from '../../../lib/problems/problem';
import type { Readers } from '../../../lib/records/readers.worker';
import { createReader } from '../../../lib/service/reader';
import { memoryArea } from '../support/memory-area';
import { settled } from '../support/pretend-records';

/** A reader of whoever is signed in, and how Desk was asked. */
function reading(orgId: () => string) {
  const manners: CallManner[] = [];
  const client = {
    inManner: (manner: CallManner) => {
      manners.push(manner);
      return client;
    },
  } as unknown as DeskClient;
  const readers = {
    ticket: async () => ({ id: '42' }),
    catalogue: async () => [],
    agentsPage: async () => ({}),
  } as unknown as Readers;
  const reader = createReader({ cache: createCache(memoryArea().area), client, readers, orgId: async () => orgId() });
  return { ...reader, manners };
}

const problemIn = async (work: Promise<unknown>): Promise<string> =>
  problemOf(await work.catch((thrown: unknown) => thrown)).kind;

describe('reading a record', () => {
  it('of another organization than is signed in is refused, and nothing is asked', async () => {
    const { read, manners } = reading(() => '3981311');
    expect(await problemIn(read('ticket', { ticketId: '42' }, { orgId: '5988319' }))).toBe('wrongOrganization');
    expect(manners).toEqual([]);
    await read('ticket', { ticketId: '42' }, { orgId: '3981311' });
    expect(manners).toHaveLength(1);
  });

  it('of nobody’s organization is refused', async () => {
    const { read, manners } = reading(() => {
      throw problemError('signedOut');
    });
    expect(await problemIn(read('ticket', { ticketId: '42' }))).toBe('signedOut');
    expect(manners).toEqual([]);
  });

  it('passes the user’s daily limit only where a click has asked for it', async () => {
    const { read, manners } = reading(() => '3981311');
    await read('ticket', { ticketId: '42' });
    await read('ticket', { ticketId: '42' }, { refresh: true });
    await read('catalogue', {});
    expect(manners.map(({ isExplicit }) => isExplicit)).toEqual([false, true, true]);
  });

  it('remembers the first page of agents, and none of the hundreds that may follow', async () => {
    const { read, manners } = reading(() => '3981311');
    const calls = async (search: string): Promise<number> => {
      const before = manners.length;
      await read('agentsPage', { search });
      await read('agentsPage', { search });
      return manners.length - before;
    };
    expect(await calls('0|ACTIVE||||||')).toBe(1);
    expect(await calls('100|ACTIVE||||||')).toBe(2);
  });

  it('waits where a view has to stand first; what is remembered does not', async () => {
    const { read, manners } = reading(() => '3981311');
    await read('ticket', { ticketId: '42' });
    let rested = (): void => undefined;
    const waiting = { rested: new Promise<void>((resolve) => (rested = resolve)) };
    expect((await read('ticket', { ticketId: '42' }, waiting)).value).toEqual({ id: '42' });
    const asked = read('ticket', { ticketId: '43' }, waiting);
    await settled();
    expect(manners).toHaveLength(1);
    rested();
    await asked;
    expect(manners).toHaveLength(2);
  });
});
