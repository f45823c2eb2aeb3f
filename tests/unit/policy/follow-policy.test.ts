import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type ManagedStorage, followPolicy } from '../../../lib/policy/managed-policy.worker';
import type { Policy } from '../../../lib/policy/policy';
import { policyItem } from '../../../lib/storage/policy-item';
import { problemIn } from '../actions/pretend-desk';
import { settled } from '../support/pretend-records';

beforeEach(() => fakeBrowser.reset());

const EU: Policy = { values: { dataCentres: ['eu'] }, flaws: [] };

/** A browser that answers each question when it is told to. */
function slowBrowser() {
  const asked: { answer(stored: Record<string, unknown>): void; fail(message: string): void }[] = [];
  let changed = (): void => undefined;
  const managed: ManagedStorage = {
    get: async () =>
      await new Promise((answer, reject) => {
        asked.push({ answer, fail: (message) => reject(new Error(message)) });
      }),
    onChanged: { addListener: (listener) => (changed = listener) },
  };
  const told: Policy[] = [];
  const read = followPolicy({ managed, kept: policyItem, told: (policy) => void told.push(policy) });
  return { read, asked, told, change: () => changed() };
}

describe('a browser that has not told yet', () => {
  it('what it told last holds at once', async () => {
    await policyItem.set(EU);
    const { read, asked } = slowBrowser();
    expect(await read()).toEqual(EU);
    expect(asked).toHaveLength(1);
  });

  it('where it never told of any nothing is forbidden, and nobody waits', async () => {
    const { read, told } = slowBrowser();
    expect((await read()).values).toEqual({});
    expect(told).toEqual([]);
  });

  it('what is kept is checked as strictly as what is told', async () => {
    await policyItem.set({ values: { dataCentres: 'us', allowLabels: 'yes' } as never, flaws: [] });
    expect((await slowBrowser().read()).values).toEqual({ dataCentres: [], allowLabels: false });
  });
});

describe('once it tells', () => {
  it('that holds, is kept for the next start, and is passed on', async () => {
    const { read, asked, told } = slowBrowser();
    asked[0]?.answer({ dataCentres: ['eu'] });
    await vi.waitFor(() => expect(told).toEqual([EU]));
    expect(await read()).toEqual(EU);
    expect(await policyItem.get()).toEqual(EU);
  });

  it('of no policy any more, nothing is kept', async () => {
    await policyItem.set(EU);
    const { read, asked, told } = slowBrowser();
    asked[0]?.answer({});
    await vi.waitFor(() => expect(told).toHaveLength(1));
    expect((await read()).values).toEqual({});
    expect(await policyItem.get()).toBeNull();
  });

  it('of none, nothing is written', async () => {
    const set = vi.spyOn(fakeBrowser.storage.local, 'set');
    const remove = vi.spyOn(fakeBrowser.storage.local, 'remove');
    const { asked, told } = slowBrowser();
    asked[0]?.answer({});
    await vi.waitFor(() => expect(told).toHaveLength(1));
    expect([set.mock.calls, remove.mock.calls]).toEqual([[], []]);
  });

  it('what it was asked last holds, whichever answer comes last; till then what it told before', async () => {
    const { read, asked, told, change } = slowBrowser();
    asked[0]?.answer({ dataCentres: ['eu'] });
    await vi.waitFor(() => expect(told).toHaveLength(1));
    change();
    change();
    expect(await read()).toEqual(EU);
    asked[2]?.answer({ dailyCredits: 5 });
    await vi.waitFor(() => expect(told).toHaveLength(2));
    asked[1]?.answer({ dailyCredits: 9 });
    await settled();
    expect((await read()).values).toEqual({ dailyCredits: 5 });
  });
});

describe('a browser that cannot say', () => {
  const failing = (message: string) => {
    const get = vi.fn(async (): Promise<Record<string, unknown>> => await Promise.reject(new Error(message)));
    return { get, read: followPolicy({ managed: { get }, kept: policyItem, told: () => undefined }) };
  };

  it('has none where it has no such storage, or says that nothing is set', async () => {
    const without = followPolicy({ managed: undefined, kept: policyItem, told: () => undefined });
    expect((await without()).values).toEqual({});
    const { read, get } = failing('Managed storage manifest not found');
    await vi.waitFor(() => expect(get).toHaveBeenCalled());
    expect((await read()).values).toEqual({});
  });

  it('unreadable is not absent: nothing is done until it says', async () => {
    const { read, get } = failing('IO error');
    await vi.waitFor(async () => expect(await problemIn(read())).toBe('storageLocked'));
    get.mockResolvedValue({ dailyCredits: 5 });
    expect((await read()).values).toEqual({ dailyCredits: 5 });
  });

  it('what it told last holds all the same', async () => {
    await policyItem.set(EU);
    const { read, get } = failing('IO error');
    await vi.waitFor(() => expect(get).toHaveBeenCalled());
    expect(await read()).toEqual(EU);
    expect(await policyItem.get()).toEqual(EU);
  });
});
