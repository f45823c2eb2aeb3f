import { describe, expect, it } from 'vitest';
import { createMirror } from '../../../lib/storage/mirror.worker';

type Changes = Record<string, { newValue?: unknown }>;

/** A storage area whose changes are told when the test says so, and that counts how often it is asked. */
function area(stored: Record<string, unknown> = {}) {
  const items = new Map(Object.entries(stored));
  const asked = { get: 0, set: 0 };
  const untold: Changes[] = [];
  let listener = (_changes: Changes): void => undefined;
  let failure: Error | null = null;
  const fail = (): void => {
    if (failure) throw failure;
  };
  return {
    items,
    asked,
    failWith: (error: Error | null) => (failure = error),
    /** Another context writes; told at once. */
    written: (key: string, value: unknown): void => {
      items.set(key, value);
      listener({ [key]: { newValue: value } });
    },
    /** Tells the oldest change that has not been told. */
    tell: (): void => listener(untold.shift() ?? {}),
    browser: {
      get: async (key: string | null) => {
        asked.get += 1;
        fail();
        return Object.fromEntries([...items].filter(([name]) => key === null || name === key));
      },
      set: async (values: Record<string, unknown>) => {
        asked.set += 1;
        fail();
        for (const [key, value] of Object.entries(values)) {
          items.set(key, value);
          // As Chromium does, in another order of the fields.
          const told = typeof value === 'object' && value ? Object.fromEntries(Object.entries(value).reverse()) : value;
          untold.push({ [key]: { newValue: told } });
        }
      },
      remove: async (keys: string | string[]) => {
        fail();
        for (const key of [keys].flat()) {
          items.delete(key);
          untold.push({ [key]: {} });
        }
      },
      onChanged: { addListener: (heard: (changes: Changes) => void) => (listener = heard) },
    },
  };
}

describe('a storage area in memory', () => {
  it('is read once, whatever is asked for, and tells what is not there', async () => {
    const { browser, asked } = area({ a: 1, b: { c: 2 } });
    const mirror = createMirror(browser);
    expect(await mirror.get('a')).toEqual({ a: 1 });
    expect(await mirror.get('none')).toEqual({});
    expect(await mirror.get(null)).toEqual({ a: 1, b: { c: 2 } });
    expect(asked.get).toBe(1);
  });

  it('knows its own writes at once, and they are stored', async () => {
    const { browser, items, asked } = area();
    const mirror = createMirror(browser);
    const writing = mirror.set({ a: { x: 1, y: 2 } });
    await mirror.get('a');
    expect(await mirror.get('a')).toEqual({ a: { x: 1, y: 2 } });
    await writing;
    await mirror.remove('b');
    expect([...items]).toEqual([['a', { x: 1, y: 2 }]]);
    await mirror.remove(['a']);
    expect(await mirror.get('a')).toStrictEqual({});
    expect([items.size, asked.get]).toEqual([0, 1]);
  });

  it('hears of the writes of others', async () => {
    const { browser, written } = area({ a: 1 });
    const mirror = createMirror(browser);
    await mirror.get('a');
    written('a', 2);
    expect(await mirror.get('a')).toEqual({ a: 2 });
    written('a', undefined);
    expect(await mirror.get('a')).toEqual({});
  });

  it('a write of others while it is read for the first time is not lost', async () => {
    const { browser, written } = area({ a: 1 });
    const mirror = createMirror(browser);
    const first = mirror.get('a');
    written('a', 2);
    await first;
    expect(await mirror.get('a')).toEqual({ a: 2 });
  });

  it('is not taken back by word of its own earlier write, however late that comes', async () => {
    const { browser, tell, written } = area();
    const mirror = createMirror(browser);
    await mirror.set({ a: { n: 1, of: 'x' } });
    await mirror.set({ a: { n: 2, of: 'x' } });
    tell();
    expect(await mirror.get('a')).toEqual({ a: { n: 2, of: 'x' } });
    tell();
    expect(await mirror.get('a')).toEqual({ a: { n: 2, of: 'x' } });
    written('a', { n: 1, of: 'x' });
    expect(await mirror.get('a'), 'the same by somebody else is another write').toEqual({ a: { n: 1, of: 'x' } });
  });

  it('a removal told late does not take away what was written since', async () => {
    const { browser, tell } = area({ a: 1 });
    const mirror = createMirror(browser);
    await mirror.remove('a');
    await mirror.set({ a: 2 });
    tell();
    expect(await mirror.get('a')).toEqual({ a: 2 });
  });

  it('what could not be written is not remembered', async () => {
    const { browser, failWith } = area({ a: 1 });
    const mirror = createMirror(browser);
    await mirror.get('a');
    failWith(new Error('full'));
    await expect(mirror.set({ a: 2 })).rejects.toThrow('full');
    await expect(mirror.get('a')).rejects.toThrow('full');
    failWith(null);
    expect(await mirror.get('a')).toEqual({ a: 1 });
  });

  it('what cannot be read is tried again by whoever asks next', async () => {
    const { browser, failWith } = area({ a: 1 });
    const mirror = createMirror(browser);
    failWith(new Error('locked'));
    await expect(mirror.get('a')).rejects.toThrow('locked');
    failWith(null);
    expect(await mirror.get('a')).toEqual({ a: 1 });
  });

  it('nobody changes what is remembered by changing what they were given or gave', async () => {
    const { browser } = area();
    const mirror = createMirror(browser);
    const mine = { list: [1] };
    await mirror.set({ a: mine });
    mine.list.push(2);
    const got = (await mirror.get('a')) as { a: { list: number[] } };
    got.a.list.push(3);
    expect(await mirror.get('a')).toEqual({ a: { list: [1] } });
  });
});
