import { describe, expect, it } from 'vitest';
import { createCache } from '../../../lib/cache/cache.worker';
import { cacheKey } from '../../../lib/cache/keys';
import { createReadThrough } from '../../../lib/cache/read-through.worker';
import { memoryArea } from '../support/memory-area';
import { settled } from '../support/pretend-records';

const [ONE, TWO] = [cacheKey('1', 'ticket', '1'), cacheKey('1', 'agent', '2')];

function setUp() {
  const { area, items } = memoryArea();
  const writes: string[][] = [];
  const later: (() => void)[] = [];
  const counted = {
    ...area,
    set: async (records: Record<string, unknown>) => {
      writes.push(Object.keys(records));
      await area.set(records);
    },
  };
  const cache = createCache(counted, (work) => void later.push(work));
  const through = createReadThrough(cache);
  const read = async (key: string, value = 'read') => await through.read(key, { freshMs: 1000 }, async () => value);
  const pass = async (): Promise<void> => {
    for (const work of later.splice(0)) work();
    await settled();
  };
  return { cache, through, read, writes, items, counted, pass };
}

describe('what was read', () => {
  it('is stored later, all of it in one write, and is at hand until then', async () => {
    const { read, cache, writes, pass } = setUp();
    await Promise.all([read(ONE), read(TWO)]);
    await settled();
    expect(writes).toEqual([]);
    expect((await cache.get(TWO))?.value).toBe('read');
    await pass();
    expect(writes).toEqual([[ONE, TWO]]);
    await pass();
    expect(writes, 'nothing is stored twice').toHaveLength(1);
  });

  it('is stored together with what a write has made true, which waits for nothing', async () => {
    const { read, through, writes, items, pass } = setUp();
    await read(ONE);
    await through.write(ONE, 'written');
    expect(JSON.parse(items.get(ONE) ?? '')).toMatchObject({ value: 'written' });
    await pass();
    expect(writes).toEqual([[ONE]]);
    await read(TWO);
    await pass();
    expect(writes.at(-1), 'what comes after is stored too').toEqual([TWO]);
  });

  it('is not stored any more after everything was forgotten', async () => {
    const { read, cache, items, pass } = setUp();
    await read(ONE);
    await cache.clear();
    await pass();
    expect([...items.keys()]).toEqual([]);
  });

  it('is not stored after everything was forgotten while room was made for it', async () => {
    const { read, cache, items, counted, pass } = setUp();
    const set = counted.set;
    counted.set = async () => {
      counted.set = set;
      await cache.clear();
      throw new Error('QUOTA_BYTES quota exceeded');
    };
    await read(ONE);
    await pass();
    expect([...items.keys()]).toEqual([]);
  });

  it('never replaces what came later, however long its own storing takes', async () => {
    const { read, through, items, counted, pass } = setUp();
    const set = counted.set;
    let fail = (): void => undefined;
    counted.set = async () => {
      counted.set = set;
      await new Promise<void>((_resolve, reject) => (fail = () => reject(new Error('QUOTA_BYTES quota exceeded'))));
    };
    await read(ONE);
    await pass();
    const writing = through.write(ONE, 'written');
    await settled();
    fail();
    await writing;
    await settled();
    expect(JSON.parse(items.get(ONE) ?? '')).toMatchObject({ value: 'written' });
  });

  it('is not waited for by whoever asks Desk again', async () => {
    const { through, read } = setUp();
    await read(ONE);
    const again = await through.read(ONE, { freshMs: 1000, refresh: true }, async () => 'read anew');
    expect(again.value).toBe('read anew');
  });
});
