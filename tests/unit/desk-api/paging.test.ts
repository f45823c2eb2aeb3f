import { describe, expect, it } from 'vitest';
import { listAgents } from '../../../lib/desk-api/agents';
import { OAS_PATHS, listUserBadges } from '../../../lib/desk-api/badges';
import type { DeskRequest } from '../../../lib/desk-api/client';
import { collectPages, pagedList } from '../../../lib/desk-api/paging';
import { listAt } from '../../../lib/desk-api/calls';
import { availabilitySchema } from '../../../lib/desk-api/records/availability';
import { searchTickets } from '../../../lib/desk-api/search';
import { problemError, problemOf } from '../../../lib/problems/problem';
import { recordingClient } from './recording-client';

const byId = ({ id }: { id: string }) => id;
const records = (length: number) => Array.from({ length }, (_, index) => ({ id: String(index + 1) }));
const idsOf = (found: { id: string }[]) => found.map(byId);

/** A list of that many records; notes where each page began. */
function serverOf(length: number, firstIndex: 0 | 1) {
  const asked: string[] = [];
  const all = records(length);
  return {
    asked,
    readPage: async (from: number | null, limit: number) => {
      asked.push(`${from}+${limit}`);
      const start = (from ?? firstIndex) - firstIndex;
      if (start < 0) throw problemError('unprocessable');
      const page = all.slice(start, start + limit);
      return { records: page, size: page.length };
    },
  };
}

/** A Desk whose list has that many records. */
function deskWith(length: number, firstIndex: 0 | 1, more: object = {}) {
  return recordingClient(({ query }: DeskRequest) => {
    const [from, limit] = [Number(query?.['from'] ?? firstIndex), Number(query?.['limit'])];
    return { data: records(length).slice(from - firstIndex, from - firstIndex + limit), ...more };
  });
}

describe('collecting', () => {
  it('counts from 1 where the endpoint does, each record once', async () => {
    const { asked, readPage } = serverOf(120, 1);
    const found = await collectPages({ firstIndex: 1, pageSize: 50, atMost: 5000 }, readPage, byId);
    expect(idsOf(found)).toEqual(idsOf(records(120)));
    expect(asked).toEqual(['1+50', '51+50', '101+50']);
  });

  it('counts from 0 where the endpoint does', async () => {
    const { asked, readPage } = serverOf(60, 0);
    expect(await collectPages({ firstIndex: 0, pageSize: 50, atMost: 5000 }, readPage, byId)).toHaveLength(60);
    expect(asked).toEqual(['0+50', '50+50']);
  });

  it('loses nothing when a list counts from 1 after all: the record that comes twice is removed', async () => {
    const all = records(120);
    const readPage = async (from: number | null, limit: number) => {
      const start = Math.max((from ?? 1) - 1, 0);
      const page = all.slice(start, start + limit);
      return { records: page, size: page.length };
    };
    const found = await collectPages({ firstIndex: 0, pageSize: 50, atMost: 5000 }, readPage, byId);
    expect(idsOf(found)).toEqual(idsOf(all));
  });

  it.each([0, 1] as const)('loses nothing of a list whose base is not known and is %i', async (firstIndex) => {
    for (const length of [0, 1, 49, 50, 51, 100, 101, 149]) {
      const { asked, readPage } = serverOf(length, firstIndex);
      const found = await collectPages({ firstIndex: null, pageSize: 50, atMost: 5000 }, readPage, byId);
      expect(idsOf(found)).toEqual(idsOf(records(length)));
      expect(asked[0]).toBe('null+50');
    }
  });

  it('stops when the server repeats a page for ever', async () => {
    let calls = 0;
    const readPage = async () => {
      calls += 1;
      return { records: records(50), size: 50 };
    };
    expect(await collectPages({ firstIndex: 1, pageSize: 50, atMost: 5000 }, readPage, byId)).toHaveLength(50);
    expect(calls).toBe(2);
  });

  it('collects no more than asked for, in pages no larger than that', async () => {
    const { asked, readPage } = serverOf(200, 1);
    expect(await collectPages({ firstIndex: 1, pageSize: 50, atMost: 70 }, readPage, byId)).toHaveLength(70);
    expect(await collectPages({ firstIndex: 1, pageSize: 50, atMost: 7 }, readPage, byId)).toHaveLength(7);
    expect(await collectPages({ firstIndex: 1, pageSize: 50, atMost: 0 }, readPage, byId)).toEqual([]);
    expect(asked).toEqual(['1+50', '51+50', '1+7']);
  });

  it('goes on after a page in which single records could not be read', async () => {
    const readPage = async (from: number | null) =>
      from === 1 ? { records: [{ id: '1' }], size: 2 } : { records: [{ id: '3' }], size: 1 };
    expect(idsOf(await collectPages({ firstIndex: 1, pageSize: 2, atMost: 10 }, readPage, byId))).toEqual(['1', '3']);
  });
});

describe('walking', () => {
  it('reads a page only when it is reached', async () => {
    const { client, sent } = deskWith(500, 0);
    const seen: string[] = [];
    for await (const { id } of listAgents(client)) {
      seen.push(id);
      if (seen.length === 101) break;
    }
    expect(seen.at(-1)).toBe('101');
    expect(sent.map(({ query }) => query?.['from'])).toEqual([undefined, 100]);
  });

  it('can be walked twice, each time from the start', async () => {
    const { asked, readPage } = serverOf(3, 0);
    const list = pagedList({ firstIndex: 0, pageSize: 2 }, readPage, byId);
    expect(await list.collect(10)).toHaveLength(3);
    expect(await list.collect(10)).toHaveLength(3);
    expect(asked).toEqual(['0+2', '2+2', '0+2', '2+2']);
  });

  it('tells the length of the whole list where Desk does', async () => {
    const { client } = deskWith(3, 0, { count: '1234' });
    for await (const page of searchTickets(client, { subject: 'lamp' }).pages()) expect(page.total).toBe(1234);
  });

  it('ends where Desk lets nobody look further', async () => {
    const { client, sent } = deskWith(9000, 0);
    expect(await searchTickets(client, { subject: 'lamp' }).collect(9000)).toHaveLength(5000);
    expect(sent.at(-1)?.query).toMatchObject({ from: 4900 });
  });

  it('asks for the last place that Desk lets anybody look at', async () => {
    const { asked, readPage } = serverOf(9, 0);
    const list = pagedList({ firstIndex: 0, pageSize: 2, lastIndex: 4 }, readPage, byId);
    expect(await list.collect(100)).toHaveLength(6);
    expect(asked).toEqual(['0+2', '2+2', '4+2']);
  });

  it('believes a list that says whether more follows', async () => {
    const page = (from: number) => ({
      data: [{ agentId: String(from + 1), status: 'ONLINE' }],
      hasMore: from < 100,
    });
    const { client, sent } = recordingClient(({ query }: DeskRequest) => page(Number(query?.['from'])));
    const found = await listAt(client, {
      path: '/agentAvailability',
      paging: { firstIndex: 0, pageSize: 50 },
      schema: availabilitySchema,
      keyOf: ({ agentId }) => agentId,
    }).collect(1000);
    expect(found.map(({ agentId }) => agentId)).toEqual(['1', '51', '101']);
    expect(sent).toHaveLength(3);
  });

  it('ends with the problem of the client, such as cancelled, after what was read before', async () => {
    const { client } = recordingClient(({ query }: DeskRequest) => {
      if (query?.['from'] !== undefined) throw problemError('cancelled');
      return { data: records(100) };
    });
    const seen: string[] = [];
    const walk = async () => {
      for await (const { id } of listAgents(client)) seen.push(id);
    };
    expect(problemOf(await walk().catch((thrown: unknown) => thrown))).toEqual({ kind: 'cancelled' });
    expect(seen).toHaveLength(100);
  });

  it('does not mistake the rest of a body for what it says of the list', async () => {
    const { client } = recordingClient({ data: records(1), count: { $ne: 1 }, hasMore: 'perhaps' });
    expect(await listAgents(client).collect(10)).toHaveLength(1);
  });
});

describe('the 200 badges of one user', () => {
  it('take 4 calls and come once each, when no more than 200 are asked for', async () => {
    const { client, sent } = deskWith(200, 1);
    const badges = await listUserBadges(client, '7').collect(200);
    expect(new Set(idsOf(badges)).size).toBe(200);
    expect(sent.map(({ query }) => `${query?.['from']}+${query?.['limit']}`)).toEqual([
      '1+50',
      '51+50',
      '101+50',
      '151+50',
    ]);
  });

  it('take a fifth call when all are asked for, as a full page may have a successor and Desk sends no count', async () => {
    const { client, sent } = deskWith(200, 1);
    expect(await OAS_PATHS.list(client, { userId: '7', helpCenterId: '8' })).toHaveLength(200);
    expect(sent).toHaveLength(5);
  });
});
