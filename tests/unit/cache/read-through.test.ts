import { describe, expect, it } from 'vitest';
import { cacheKey } from '../../../lib/cache/keys';
import { createCache } from '../../../lib/cache/cache.worker';
import { createReadThrough } from '../../../lib/cache/read-through.worker';
import { memoryArea } from '../support/memory-area';
import { settled } from '../support/pretend-records';

const KEY = cacheKey('1', 'ticket', '42');
const aged = (value: unknown) => ({ value, at: 1_000_000 });

function setUp(limit?: number) {
  let now = 1_000_000;
  const { area, items } = memoryArea(limit);
  const cache = createCache(area);
  const through = createReadThrough(cache, () => now);
  let loads = 0;
  const load = async () => {
    loads += 1;
    return `load ${loads}`;
  };
  return { cache, through, items, load, loads: () => loads, pass: (ms: number) => (now += ms) };
}

describe('reading through the cache', () => {
  it('asks once while fresh, again when old or told to', async () => {
    const { through, load, loads, pass } = setUp();
    await through.read(KEY, { freshMs: 1000 }, load);
    pass(999);
    expect((await through.read(KEY, { freshMs: 1000 }, load)).value).toBe('load 1');
    pass(1);
    expect((await through.read(KEY, { freshMs: 1000 }, load)).value).toBe('load 2');
    expect((await through.read(KEY, { freshMs: 1000, refresh: true }, load)).value).toBe('load 3');
    expect(loads()).toBe(3);
  });

  it('keeps nothing that began before everything was forgotten', async () => {
    const { cache, through, items } = setUp();
    let answer = (_value: string): void => undefined;
    const late = through.read(KEY, { freshMs: 1000 }, () => new Promise<string>((resolve) => (answer = resolve)));
    await settled();
    const moment = cache.moment();
    await cache.clear();
    answer('late');
    await late;
    await cache.keep(KEY, aged('late too'), moment);
    expect([...items.keys()]).toEqual([]);
    await cache.keep(KEY, aged('of now'));
    expect((await cache.get(KEY))?.value).toBe('of now');
  });

  it('says when the value was read', async () => {
    const { through, load, pass } = setUp();
    await through.read(KEY, { freshMs: 1000 }, load);
    pass(500);
    expect((await through.read(KEY, { freshMs: 1000 }, load)).at).toBe(1_000_000);
  });

  it('does not trust a record from the future: the clock was set back', async () => {
    const { through, load, pass } = setUp();
    await through.read(KEY, { freshMs: 1000 }, load);
    pass(-86_400_000);
    expect((await through.read(KEY, { freshMs: 1000 }, load)).value).toBe('load 2');
  });

  it('joins equal reads under way', async () => {
    const { through, load, loads } = setUp();
    const values = await Promise.all(Array.from({ length: 20 }, () => through.read(KEY, { freshMs: 1000 }, load)));
    expect(new Set(values.map(({ value }) => value))).toEqual(new Set(['load 1']));
    expect(loads()).toBe(1);
  });

  it('remembers no failure', async () => {
    const { through, load } = setUp();
    await expect(through.read(KEY, { freshMs: 1000 }, () => Promise.reject(new Error('down')))).rejects.toThrow('down');
    expect((await through.read(KEY, { freshMs: 1000 }, load)).value).toBe('load 1');
  });

  it('a read that began before a write does not overwrite it', async () => {
    const { through, cache } = setUp();
    let answer = (_value: string): void => undefined;
    const reading = through.read(KEY, { freshMs: 1000 }, () => new Promise<string>((resolve) => (answer = resolve)));
    await new Promise((resolve) => setImmediate(resolve));
    await through.write(KEY, 'after the award');
    answer('before the award');
    await reading;
    expect((await cache.get(KEY))?.value).toBe('after the award');
    expect((await reading).value, 'nor is it given to whoever asked').toBe('after the award');
  });

  it('of several writes that overtook a read, the last one is given', async () => {
    const { through } = setUp();
    let answer = (_value: string): void => undefined;
    const reading = through.read(KEY, { freshMs: 1000 }, () => new Promise<string>((resolve) => (answer = resolve)));
    await new Promise((resolve) => setImmediate(resolve));
    await through.write(KEY, 'after the award');
    await through.write(KEY, 'after the undo');
    answer('before the award');
    expect((await reading).value).toBe('after the undo');
  });

  it('the answer does not wait until it is stored, and whoever asks meanwhile has it too', async () => {
    const { area } = memoryArea();
    let stored = (): void => undefined;
    const slow = { ...area, set: async () => await new Promise<void>((resolve) => (stored = resolve)) };
    const through = createReadThrough(createCache(slow));
    let loads = 0;
    const load = async () => `load ${(loads += 1)}`;
    expect((await through.read(KEY, { freshMs: 1000 }, load)).value).toBe('load 1');
    expect((await through.read(KEY, { freshMs: 1000 }, load)).value).toBe('load 1');
    stored();
    const writing = through.write(KEY, 'written');
    expect((await through.read(KEY, { freshMs: 1000 }, load)).value).toBe('written');
    stored();
    await writing;
  });

  it('what is too old is given to whoever wants it, while the answer is on its way', async () => {
    const { through, load, pass } = setUp();
    await through.read(KEY, { freshMs: 1000 }, load);
    const seen: unknown[] = [];
    const old = ({ value }: { value: unknown }): void => void seen.push(value);
    await through.read(KEY, { freshMs: 1000, old }, load);
    expect(seen).toEqual([]);
    pass(1000);
    expect((await through.read(KEY, { freshMs: 1000, old }, load)).value).toBe('load 2');
    await through.read(KEY, { freshMs: 1000, refresh: true, old }, load);
    expect(seen).toEqual(['load 1', 'load 2']);
  });

  it('tells once of all that a load or a write has made new, and of nothing else', async () => {
    const told: unknown[] = [];
    const through = createReadThrough(createCache(memoryArea().area), Date.now, (key, { value }) => {
      told.push([key, value]);
    });
    await through.read(KEY, { freshMs: 1000 }, async () => 'read');
    await through.read(KEY, { freshMs: 1000 }, async () => 'not read');
    await through.write(KEY, 'written');
    expect(told).toEqual([
      [KEY, 'read'],
      [KEY, 'written'],
    ]);
  });
});

describe('a read nobody waits for any more', () => {
  /** A load that never ends by itself, and whether it was told to. */
  function endless() {
    let signal: AbortSignal | undefined;
    const load = (given: AbortSignal) =>
      new Promise<string>((_resolve, reject) => {
        signal = given;
        given.addEventListener('abort', () => reject(given.reason as Error));
      });
    return { load, isEnded: () => signal?.aborted === true };
  }
  const started = () => new Promise((resolve) => setImmediate(resolve));

  it('is ended when its only view was left', async () => {
    const { through } = setUp();
    const { load, isEnded } = endless();
    const reading = through.read(KEY, { freshMs: 1000, reader: 'a' }, load);
    await started();
    through.leave('a');
    await expect(reading).rejects.toThrow('cancelled');
    expect(isEnded()).toBe(true);
  });

  it('goes on for another view, and for whoever cannot leave', async () => {
    const { through } = setUp();
    const { load, isEnded } = endless();
    void through.read(KEY, { freshMs: 1000, reader: 'a' }, load);
    void through.read(KEY, { freshMs: 1000, reader: 'b' }, load);
    await started();
    through.leave('a');
    expect(isEnded()).toBe(false);
    void through.read(KEY, { freshMs: 1000 }, load);
    through.leave('b');
    expect(isEnded()).toBe(false);
  });

  it('is not joined by the next view', async () => {
    const { through, load } = setUp();
    const ended = endless();
    const left = through.read(KEY, { freshMs: 1000, reader: 'a' }, ended.load).catch(() => undefined);
    await started();
    through.leave('a');
    expect((await through.read(KEY, { freshMs: 1000, reader: 'b' }, load)).value).toBe('load 1');
    await left;
  });
});

describe('the cache', () => {
  it('makes room by dropping the oldest when the area is full', async () => {
    const { cache, items, pass } = setUp(4);
    for (const id of ['1', '2', '3', '4', '5']) {
      await cache.keep(cacheKey('1', 'ticket', id), aged(id));
      pass(1);
    }
    expect(items.has(cacheKey('1', 'ticket', '1'))).toBe(false);
    expect(items.has(cacheKey('1', 'ticket', '5'))).toBe(true);
    expect(await cache.get(cacheKey('1', 'ticket', '5'))).toMatchObject({ value: '5' });
  });

  it('does without remembering when nothing can be stored', async () => {
    const { through, load } = setUp(0);
    expect((await through.read(KEY, { freshMs: 1000 }, load)).value).toBe('load 1');
  });

  it('drops records it does not recognise', async () => {
    const { cache, items } = setUp();
    items.set(KEY, '"an older shape"');
    expect(await cache.get(KEY)).toBeNull();
  });

  it('forgets everything, and leaves what is not its own', async () => {
    const { cache, items } = setUp();
    await cache.keep(KEY, aged(1));
    items.set('cache:v0:old', '1');
    items.set('actions', '[]');
    await cache.clear();
    expect([...items.keys()]).toEqual(['actions']);
  });

  it('asks the storage for nothing that it has at hand, nor for what is not there', async () => {
    const { area, items } = memoryArea();
    items.set(KEY, JSON.stringify({ value: 'of before', at: 1 }));
    let reads = 0;
    const counted = {
      ...area,
      get: async (key: string | null) => {
        reads += 1;
        return await area.get(key);
      },
      getKeys: async () => [...items.keys()],
    };
    const cache = createCache(counted);
    expect((await cache.get(KEY))?.value).toBe('of before');
    expect((await cache.get(KEY))?.value).toBe('of before');
    expect(await cache.get(cacheKey('1', 'ticket', 'none'))).toBeNull();
    await cache.keep(cacheKey('1', 'ticket', 'new'), aged('new'));
    expect((await cache.get(cacheKey('1', 'ticket', 'new')))?.value).toBe('new');
    expect(reads).toBe(1);
    await cache.clear();
    expect(await cache.get(KEY)).toBeNull();
    expect(await cache.get(cacheKey('1', 'ticket', 'new'))).toBeNull();
  });

  it('finds what is stored where the browser cannot list the keys, and where listing them fails', async () => {
    for (const more of [{}, { getKeys: () => Promise.reject(new Error('broken')) }]) {
      const { area, items } = memoryArea();
      items.set(KEY, JSON.stringify({ value: 'of before', at: 1 }));
      expect((await createCache({ ...area, ...more }).get(KEY))?.value).toBe('of before');
    }
  });

  it('gives what was kept meanwhile, not what the storage had, and nothing that was cleared meanwhile', async () => {
    const { area, items } = memoryArea();
    items.set(KEY, JSON.stringify({ value: 'of before', at: 1 }));
    let answer = (): void => undefined;
    const slow = {
      ...area,
      get: async (key: string | null) => {
        const found = await area.get(key);
        if (key !== null) await new Promise<void>((resolve) => (answer = resolve));
        return found;
      },
    };
    const cache = createCache(slow);
    const reading = cache.get(KEY);
    await settled();
    await cache.keep(KEY, aged('newer'));
    answer();
    expect((await reading)?.value).toBe('newer');
    const other = createCache(slow);
    const late = other.get(KEY);
    await settled();
    await other.clear();
    answer();
    expect(await late).toBeNull();
  });

  it('holds no more at hand than it may, and reads the rest again', async () => {
    const { area } = memoryArea();
    let reads = 0;
    const cache = createCache({
      ...area,
      get: async (key) => {
        reads += 1;
        return await area.get(key);
      },
      getKeys: async () => [],
    });
    expect(await cache.get(KEY)).toBeNull();
    for (let id = 0; id <= 400; id += 1) await cache.keep(cacheKey('1', 'ticket', `${id}`), aged(id));
    expect((await cache.get(cacheKey('1', 'ticket', '1')))?.value).toBe(1);
    expect(reads).toBe(0);
    expect((await cache.get(cacheKey('1', 'ticket', '0')))?.value).toBe(0);
    expect(reads).toBe(1);
  });

  it('keeps organizations apart', () => {
    expect(cacheKey('1', 'ticket', '42')).not.toBe(cacheKey('2', 'ticket', '42'));
  });
});
