import { describe, expect, it, vi } from 'vitest';
import { cacheKey } from '../../../lib/cache/keys';
import type { Badge } from '../../../lib/desk-api/records';
import type { ask as askWorker } from '../../../lib/messages/ask.page';
import { loadRecord } from '../../../lib/panel/load-record';
import type { Part } from '../../../lib/panel/part';
import { problemError } from '../../../lib/problems/problem';
import { RESOURCES } from '../../../lib/records/resources';
import { badge } from '../../gallery/records';
import { sharedArea } from '../support/shared-area';

const NOW = 1_000_000_000;
const ASKED = { resource: 'catalogue', key: {}, orgId: '1' };

async function setUp(remembered?: { value: unknown; at: number }) {
  const { area } = sharedArea();
  if (remembered) await area.set({ [cacheKey('1', 'catalogue', 'all')]: remembered });
  const ask = vi.fn(async () => ({ value: [badge(2)], at: NOW }));
  const shown: Part<Badge[]>[] = [{ loading: false, problem: { kind: 'offline' } }];
  const load = async (refresh = false): Promise<void> => {
    const update = (change: (part: Part<Badge[]>) => Part<Badge[]>): void =>
      void shown.push(change(shown.at(-1) ?? { loading: false }));
    const deps = { ask: ask as unknown as typeof askWorker, remembered: area, now: () => NOW };
    await loadRecord({ orgId: '1', resource: 'catalogue', key: {}, update }, refresh, deps);
  };
  return { ask, shown, load };
}

describe('a record beside the view', () => {
  it('that is remembered and fresh costs no message', async () => {
    const { ask, shown, load } = await setUp({ value: [badge(1)], at: NOW });
    await load();
    expect(shown.slice(1)).toEqual([{ loading: true }, { value: [badge(1)], at: NOW, loading: false }]);
    expect(ask).not.toHaveBeenCalled();
  });

  it('that is old, or is to be refreshed, is shown while the worker is asked', async () => {
    const old = await setUp({ value: [badge(1)], at: NOW - RESOURCES.catalogue.freshMs });
    await old.load();
    expect(old.shown.slice(2)).toMatchObject([
      { value: [badge(1)], loading: true },
      { value: [badge(2)], loading: false },
    ]);
    expect(old.ask).toHaveBeenCalledExactlyOnceWith('record/read', { ...ASKED, refresh: false });
    const fresh = await setUp({ value: [badge(1)], at: NOW });
    await fresh.load(true);
    expect(fresh.ask).toHaveBeenCalledExactlyOnceWith('record/read', { ...ASKED, refresh: true });
  });

  it('that cannot be read says why, and what was known of it stays', async () => {
    const { ask, shown, load } = await setUp({ value: [badge(1)], at: 5 });
    ask.mockRejectedValue(problemError('network'));
    await load();
    expect(shown.at(-1)).toEqual({ value: [badge(1)], at: 5, loading: false, problem: { kind: 'network' } });
  });
});
