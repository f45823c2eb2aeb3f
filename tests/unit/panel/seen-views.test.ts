import { expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { initialState } from '../../../lib/panel/initial-state';
import type { PanelState } from '../../../lib/panel/panel-state';
import { followSeenViews } from '../../../lib/panel/seen-views';
import type { SeenView } from '../../../lib/storage/first-keys';
import { memoryItem } from '../support/memory-item';
import { settled } from '../support/pretend-records';

const FIRST = { url: 'first', keys: ['x'] };

/** A panel whose views are moved by hand, and time with it. */
async function following(stored: SeenView[] = []) {
  const store = createStore<PanelState>()(initialState);
  const waits: (() => void)[] = [];
  let shown: { url: string | undefined; keys: string[] | null } = { url: undefined, keys: null };
  let writes = 0;
  let current = stored;
  const kept = memoryItem<SeenView[]>(stored);
  const item = {
    ...kept,
    read: async () => current,
    set: async (next: SeenView[]) => {
      writes += 1;
      current = next;
    },
  };
  await followSeenViews(store, { item, shown: () => shown, after: (_ms, work) => void waits.push(work) });
  return {
    kept,
    waits,
    writes: () => writes,
    stored: () => current,
    shows: async (url: string | null, keys: string[] = []) => {
      shown = { url: url ?? undefined, keys: url === null ? null : keys };
      store.setState({ pending: [] });
      store.setState({ pending: [] });
      while (waits.length > 0) waits.shift()?.();
      await settled();
    },
  };
}

it('notes what a view reads, once, and nothing while none is shown', async () => {
  const { shows, stored, writes } = await following();
  await shows(null);
  await shows('a');
  expect(writes(), 'of which nothing is known yet').toBe(0);
  await shows('a', ['ticket']);
  await shows('a', ['ticket', 'agent']);
  await shows('a', ['ticket', 'agent']);
  expect(stored()).toEqual([{ url: 'a', keys: ['ticket', 'agent'] }]);
  expect(writes()).toBe(2);
});

it('looks once however often the state changes meanwhile, and rests while it does not', async () => {
  const { shows, waits } = await following();
  await shows('a', ['ticket']);
  expect(waits).toEqual([]);
});

it('keeps the last eight, on top of what other panels have noted', async () => {
  const { shows, stored, kept } = await following([FIRST]);
  kept.arrive([FIRST, { url: 'theirs', keys: ['y'] }]);
  for (let number = 1; number <= 7; number += 1) await shows(`${number}`, ['k']);
  expect(stored().map(({ url }) => url)).toEqual(['theirs', '1', '2', '3', '4', '5', '6', '7']);
});

it('writes nothing of before once it was cleared', async () => {
  const { shows, stored, kept } = await following([FIRST]);
  kept.arrive([]);
  await shows('a', ['k']);
  expect(stored()).toEqual([{ url: 'a', keys: ['k'] }]);
});
