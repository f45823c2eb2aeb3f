import { describe, expect, it, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type { AccountState } from '../../../lib/accounts/account-state';
import { cacheKey } from '../../../lib/cache/keys';
import type { Badge } from '../../../lib/desk-api/records';
import { type CatalogueDeps, loadCatalogue } from '../../../lib/panel/load-catalogue';
import type { BadgeNeed, CataloguePart } from '../../../lib/panel/catalogue-pages';
import type { PanelState } from '../../../lib/panel/panel-state';
import { problemError } from '../../../lib/problems/problem';
import { RESOURCES } from '../../../lib/records/resources';
import type { KeptList } from '../../../lib/storage/kept-lists';
import { ABOUT } from '../../gallery/about';
import { badges } from '../../gallery/records';

const NOW = 1_000_000_000_000;
const DAY = RESOURCES.catalogue.freshMs;
const ORG = '3981311';
const ALL = badges(120);
const HOLDER = { userId: '71', helpCenterId: '1', about: ABOUT };

const signedIn = (orgId: string): Pick<AccountState, 'session'> => ({
  session: {
    status: 'signedIn',
    dataCentre: 'eu',
    organization: { id: orgId, name: 'Zylker', portal: null, edition: null },
    agent: null,
  },
});

function laterOn(): { promise: Promise<void>; resolve: () => void } {
  let resolve = (): void => undefined;
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

interface Given {
  catalogue?: CataloguePart;
  kept?: KeptList | null;
  ofSession?: unknown;
  isPickerOpen?: boolean;
}

function setUp({ catalogue = { loading: false }, kept = null, ofSession, isPickerOpen = true }: Given = {}) {
  const store = createStore<Pick<PanelState, 'catalogue' | 'pickerFor'>>()(() => ({
    catalogue,
    pickerFor: isPickerOpen ? HOLDER : null,
  }));
  const account = createStore<Pick<AccountState, 'session'>>()(() => signedIn(ORG));
  const time = { now: NOW };
  const list: Badge[] = [...ALL];
  const answer = (from: number): { badges: Badge[]; next: number | null } => {
    const page = list.slice(from - 1, from + 49);
    return { badges: page, next: page.length < 50 ? null : from + 50 };
  };
  const ask = vi.fn(async (_name: string, { key }: { key: { from: string } }) => ({
    value: answer(Number(key.from)),
    at: time.now,
  }));
  const keep = vi.fn(async (..._given: Parameters<CatalogueDeps['keep']>) => undefined);
  const deps: CatalogueDeps = {
    ask: ask as unknown as CatalogueDeps['ask'],
    remembered: { get: async (key) => (ofSession === undefined ? {} : { [key]: ofSession }) },
    kept: async () => kept,
    keep,
    now: () => time.now,
  };
  const load = async (need: BadgeNeed): Promise<void> => await loadCatalogue(store, account, need, deps);
  const asked = (): string[] => ask.mock.calls.map(([, { key }]) => key.from);
  const shown = (): CataloguePart => store.getState().catalogue;
  return { store, account, ask, asked, keep, list, load, shown, time };
}

describe('badges that are not known', () => {
  it('are read as far as they are needed: a page to show, one more near its end, the rest for a search', async () => {
    const { load, asked, shown, keep } = setUp();
    await load('first');
    expect(asked()).toEqual(['1']);
    expect(shown()).toMatchObject({ begun: { badges: ALL.slice(0, 50), next: 51, at: NOW }, loading: false });
    expect(shown().value, 'what is not in it nobody knows').toBeUndefined();
    expect(keep.mock.lastCall?.[2]).toMatchObject({ next: 51 });
    await load('first');
    expect(asked()).toEqual(['1']);
    await load('more');
    expect(asked()).toEqual(['1', '51']);
    await load('rest');
    expect(asked()).toEqual(['1', '51', '101']);
    expect(shown()).toEqual({ value: ALL, at: NOW, loading: false });
    expect(keep).toHaveBeenLastCalledWith(ORG, cacheKey(ORG, 'catalogue', 'all'), { value: ALL, at: NOW });
    await load('all');
    await load('first');
    expect(asked()).toHaveLength(3);
  });

  it('are asked for in the name of the organization that they are shown for', async () => {
    const { load, ask } = setUp();
    await load('first');
    expect(ask).toHaveBeenCalledExactlyOnceWith('record/read', {
      resource: 'cataloguePage',
      key: { from: '1' },
      refresh: false,
      orgId: ORG,
    });
  });

  it('are not read on for a picker that was closed, but are for what needs all of them', async () => {
    const { load, asked, shown, store } = setUp();
    await load('first');
    store.setState({ pickerFor: null });
    await load('rest');
    expect(asked()).toEqual(['1']);
    expect(shown().loading).toBe(false);
    await load('all');
    expect(asked()).toEqual(['1', '51', '101']);
  });

  it('are read once by several who need them at the same time, as far as the most demanding one needs', async () => {
    const { load, asked, shown } = setUp();
    await Promise.all([load('first'), load('all'), load('rest')]);
    expect(asked()).toEqual(['1', '51', '101']);
    expect(shown().value).toEqual(ALL);
  });

  it('are not called all where a page fails, and Retry goes on with that page', async () => {
    const { load, asked, shown, ask } = setUp();
    await load('first');
    await load('more');
    ask.mockRejectedValueOnce(problemError('network'));
    await load('rest');
    expect(shown()).toMatchObject({ begun: { next: 101 }, loading: false, problem: { kind: 'network' } });
    expect(shown().value).toBeUndefined();
    await load('anew');
    expect(asked()).toEqual(['1', '51', '101', '101']);
    expect(ask.mock.lastCall?.[1]).toMatchObject({ refresh: true });
    expect(shown()).toEqual({ value: ALL, at: NOW, loading: false });
  });

  it('of a list that was begun long ago are read from the first on: one may have moved between its pages', async () => {
    const { load, asked, time } = setUp();
    await load('first');
    time.now += 10 * 60_000;
    await load('all');
    expect(asked()).toEqual(['1', '1', '51', '101']);
  });
});

describe('badges that an earlier session of the browser has left', () => {
  it('cost no call for a day', async () => {
    const { load, asked, shown } = setUp({ kept: { value: ALL, at: NOW - DAY + 1 } });
    await load('first');
    expect(asked()).toEqual([]);
    expect(shown()).toEqual({ value: ALL, at: NOW - DAY + 1, loading: false });
  });

  it('are shown with their age while they are read anew, and give way only once all are read', async () => {
    const old = ALL.slice(1);
    const { load, asked, shown, ask } = setUp({ kept: { value: old, at: NOW - DAY } });
    const seen: CataloguePart[] = [];
    const { promise, resolve } = laterOn();
    const answers = ask.getMockImplementation() ?? expect.fail('no answer');
    ask.mockImplementation(async (...given) => {
      seen.push(shown());
      if (seen.length === 2) await promise;
      return await answers(...given);
    });
    const loading = load('first');
    await vi.waitFor(() => expect(seen).toHaveLength(2));
    expect(shown()).toMatchObject({ value: old, at: NOW - DAY, loading: true });
    resolve();
    await loading;
    expect(asked()).toEqual(['1', '51', '101']);
    expect(shown()).toEqual({ value: ALL, at: NOW, loading: false });
  });

  it('stay where reading them anew fails, and it is said why', async () => {
    const { load, shown, ask } = setUp({ kept: { value: ALL, at: NOW - DAY } });
    ask.mockRejectedValue(problemError('network'));
    await load('first');
    expect(shown()).toMatchObject({ value: ALL, at: NOW - DAY, loading: false, problem: { kind: 'network' } });
  });

  it('are not taken for all of them where they were not, nor for newer than what was read since', async () => {
    const begun = setUp({ kept: { value: ALL.slice(0, 50), at: NOW, next: 51 } });
    await begun.load('first');
    expect(begun.shown().value).toBeUndefined();
    expect(begun.asked()).toEqual(['1']);
    const newer = { value: ALL, at: NOW - 5 };
    const shownAlready = setUp({ catalogue: { ...newer, loading: false }, kept: { value: [], at: NOW - 10 } });
    await shownAlready.load('first');
    expect(shownAlready.shown()).toEqual({ ...newer, loading: false });
    const { load, shown, asked } = setUp({ kept: { value: [], at: NOW - 10 }, ofSession: newer });
    await load('first');
    expect(shown()).toEqual({ ...newer, loading: false });
    expect(asked()).toEqual([]);
  });
});

describe('a page that comes after somebody has signed in to another organization', () => {
  it('is neither shown nor kept', async () => {
    const { load, asked, shown, store, account, ask, keep } = setUp();
    const { promise, resolve } = laterOn();
    const answers = ask.getMockImplementation() ?? expect.fail('no answer');
    ask.mockImplementation(async (...given) => {
      if (asked().length === 3) await promise;
      return await answers(...given);
    });
    const loading = load('all');
    await vi.waitFor(() => expect(asked()).toHaveLength(3));
    account.setState(signedIn('9'));
    store.setState({ catalogue: { loading: false } });
    resolve();
    await loading;
    expect(shown()).toEqual({ loading: false });
    expect(keep).not.toHaveBeenCalled();
    await load('first');
    expect(ask.mock.lastCall?.[1]).toMatchObject({ key: { from: '1' }, orgId: '9' });
  });

  it('nor is its failure', async () => {
    const { load, shown, store, account, ask } = setUp();
    ask.mockImplementation(async () => {
      account.setState({ session: { status: 'signedOut' } });
      store.setState({ catalogue: { loading: false } });
      throw problemError('network');
    });
    await load('first');
    expect(shown()).toEqual({ loading: false });
  });
});
