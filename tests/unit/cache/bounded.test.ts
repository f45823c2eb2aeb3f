import { describe, expect, it } from 'vitest';
import { createCache } from '../../../lib/cache/cache.worker';
import { cacheKey } from '../../../lib/cache/keys';
import { memoryArea } from '../support/memory-area';

const TICKETS = 1_000;
/** What an ordinary ticket leaves; the photo is that of one of ten agents. */
const OF_A_TICKET = ['ticket', 'helpCenters', 'badges', 'labels'] as const;
const OF_AN_AGENT = ['agent', 'picture'] as const;

/** A worker's cache over an area whose operations are counted, and the area, which outlives it. */
function setUp() {
  const { area, items } = memoryArea();
  const counts = { wholeReads: 0, removals: 0, writes: 0, most: 0 };
  const later: (() => void)[] = [];
  const counted = {
    get: async (key: string | null) => {
      if (key === null) counts.wholeReads += 1;
      return await area.get(key);
    },
    set: async (records: Record<string, unknown>) => {
      counts.writes += 1;
      await area.set(records);
      counts.most = Math.max(counts.most, storedRecords());
    },
    remove: async (keys: string[]) => {
      counts.removals += 1;
      await area.remove(keys);
    },
    getKeys: async () => [...items.keys()],
  };
  const storedRecords = (): number => [...items.keys()].filter((key) => key.startsWith('cache:')).length;
  const start = () => createCache(counted, (work) => void later.push(work));
  /** Opens a ticket: looks for its records, keeps those that Desk tells, and has them stored. */
  async function open(cache: ReturnType<typeof start>, ticket: number): Promise<void> {
    const keys = [
      ...OF_A_TICKET.map((kind) => cacheKey('1', kind, `${ticket}`)),
      ...OF_AN_AGENT.map((kind) => cacheKey('1', kind, `${ticket % 10}`)),
    ];
    for (const key of keys) {
      if ((await cache.get(key)) === null) cache.keepSoon(key, { value: key, at: 1_000 + ticket });
    }
    for (const work of later.splice(0)) work();
    // Storage here answers at once: a turn is all that what was begun needs.
    await new Promise((resolve) => setImmediate(resolve));
  }
  return { start, open, items, counts, stored: storedRecords };
}

describe('a thousand tickets in one session of the browser', () => {
  it('leave a bounded number of records: the latest, for a handful of operations more', async () => {
    const { start, open, items, counts, stored } = setUp();
    const cache = start();
    items.set('hint:7', '{}');
    for (let ticket = 0; ticket < TICKETS; ticket += 1) await open(cache, ticket);
    expect(counts.most).toBeLessThanOrEqual(1_210);
    expect(stored()).toBeLessThanOrEqual(1_200);
    const isStored = (ticket: number): boolean => items.has(cacheKey('1', 'ticket', `${ticket}`));
    expect(Array.from({ length: 100 }, (_, back) => isStored(TICKETS - 1 - back)).every(Boolean)).toBe(true);
    expect(isStored(0)).toBe(false);
    expect(items.has('hint:7'), 'what is no record stays').toBe(true);
    // 4,020 records, dropped by six hundred.
    expect(counts.removals).toBeLessThanOrEqual(8);
    expect(counts.wholeReads).toBe(counts.removals);
  });

  it('and as many when the browser stops the worker after every tenth', async () => {
    const { start, open, counts, stored } = setUp();
    let cache = start();
    for (let ticket = 0; ticket < TICKETS; ticket += 1) {
      if (ticket % 10 === 0) cache = start();
      await open(cache, ticket);
    }
    expect(counts.most).toBeLessThanOrEqual(1_210);
    expect(stored()).toBeLessThanOrEqual(1_200);
    expect(counts.removals).toBeLessThanOrEqual(8);
  });

  it('what was dropped is known to be gone, and is asked for again', async () => {
    const { start, open } = setUp();
    const cache = start();
    for (let ticket = 0; ticket < TICKETS; ticket += 1) await open(cache, ticket);
    const first = cacheKey('1', 'ticket', '0');
    expect(await cache.get(first)).toBeNull();
    await open(cache, 0);
    expect((await cache.get(first))?.value).toBe(first);
  });
});

it('what does not count as a record takes no place from one', async () => {
  const { start, open, items, counts } = setUp();
  for (let number = 0; number < 2_000; number += 1) items.set(`runs:${number}`, '{}');
  const cache = start();
  for (let ticket = 0; ticket < 100; ticket += 1) await open(cache, ticket);
  expect(counts.removals).toBe(0);
  expect(items.has(cacheKey('1', 'ticket', '0'))).toBe(true);
});
