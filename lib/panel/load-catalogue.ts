import type { StoreApi } from 'zustand/vanilla';
import { type AccountState, organizationId } from '../accounts/account-state';
import { cacheKey, isAged } from '../cache/keys';
import { remembered } from '../cache/remembered.page';
import type { Badge } from '../desk-api/records';
import { ask } from '../messages/ask.page';
import { problemOf } from '../problems/problem';
import { readRecord } from '../records/read-record.page';
import { isFresh } from '../records/resources';
import { type KeptList, keepList, keptList } from '../storage/kept-lists';
import { type BadgeNeed, type BegunCatalogue, type CataloguePart, canGoOn, toKeep, withPage } from './catalogue-pages';
import type { PanelState } from './panel-state';

export interface CatalogueDeps {
  ask: typeof ask;
  /** Where the worker remembers what Desk answered. */
  remembered: { get(key: string): Promise<Record<string, unknown>> };
  /** What outlives the browser. */
  kept: typeof keptList;
  keep: typeof keepList;
  /** Epoch milliseconds. */
  now(): number;
}

const inExtension: CatalogueDeps = {
  ask,
  remembered,
  kept: keptList,
  keep: keepList,
  now: Date.now,
};

type Store = Pick<StoreApi<Pick<PanelState, 'catalogue' | 'pickerFor'>>, 'getState' | 'setState'>;
type Account = Pick<StoreApi<Pick<AccountState, 'session'>>, 'getState'>;

/** One reading of pages after the other: whoever needs more meanwhile raises what it reads up to. */
interface Run {
  orgId: string;
  isOver: boolean;
  /** Reads until there are so many badges. */
  upTo: number;
  /** Whether it goes on once the picker is closed. */
  stays: boolean;
}

/** How many badges there have to be for a need to be met, by how many there are. */
const UP_TO: Record<BadgeNeed, (known: number) => number> = {
  first: () => 1,
  more: (known) => known + 1,
  rest: () => Infinity,
  all: () => Infinity,
  anew: () => 1,
};

const runs = new WeakMap<Store, Run>();

/**
 * Reads the organization's badges into the panel, page by page and no more of them than are needed. All of them, read in
 * this browser within a day, cost no call; older ones are shown while they are read anew. Nothing is shown, or kept, of an
 * organization that is not signed in any more. Wanted once a picker is open, which comes after the first paint; never rejects.
 */
export async function loadCatalogue(
  store: Store,
  account: Account,
  need: BadgeNeed,
  { ask: asking, remembered, kept, keep, now }: CatalogueDeps = inExtension,
): Promise<void> {
  const orgId = organizationId(account.getState());
  if (orgId === null) return;
  const isHere = (): boolean => organizationId(account.getState()) === orgId;
  const shown = (): CataloguePart => store.getState().catalogue;
  const show = (change: (part: CataloguePart) => CataloguePart): void =>
    store.setState(({ catalogue }) => ({ catalogue: change(catalogue) }));

  const last = runs.get(store);
  const run: Run = last?.orgId === orgId ? last : { orgId, isOver: true, upTo: 0, stays: false };
  // What is wanted anew is what was wanted before.
  if (need !== 'anew' && run.isOver) Object.assign(run, { upTo: 0, stays: false });
  run.upTo = Math.max(run.upTo, UP_TO[need](shown().begun?.badges.length ?? 0));
  run.stays ||= need === 'all';
  if (!run.isOver) return;
  run.isOver = false;
  runs.set(store, run);

  let begun: BegunCatalogue | undefined;
  const name = cacheKey(orgId, 'catalogue', 'all');
  try {
    await lookUp();
    if (!isHere()) return;
    const { value, at = 0 } = shown();
    if (value && need !== 'anew' && isFresh('catalogue', at, now())) {
      return show(({ problem: _gone, ...part }) => ({ ...part, loading: false }));
    }
    // Once it is begun to be read anew, all of it is.
    if (value) Object.assign(run, { upTo: Infinity, stays: true });
    begun = shown().begun;
    if (begun && need !== 'more' && need !== 'rest' && !canGoOn(begun, now())) begun = undefined;
    await readOn();
  } catch (thrown) {
    if (isHere()) show((part) => ({ ...part, loading: false, problem: problemOf(thrown) }));
  } finally {
    run.isOver = true;
  }

  /** Shows what was read in whole elsewhere, or in an earlier session of the browser, if that is newer than what is shown. */
  async function lookUp(): Promise<void> {
    const { value, begun: isBegun } = shown();
    if (need !== 'first' && value) return;
    if (!value && !isBegun) show(({ problem: _gone, ...part }) => ({ ...part, loading: true }));
    const [ofSession, onDisk] = await Promise.all([
      remembered.get(name).catch((): Record<string, unknown> => ({})),
      kept(orgId ?? '', name, now()),
    ]);
    const whole = ([ofSession[name], onDisk].filter(isAged) as KeptList<Badge[]>[]).filter(
      ({ next }) => next === undefined,
    );
    const newest = whole.toSorted((a, b) => b.at - a.at)[0];
    if (!newest || !isHere() || newest.at <= (shown().at ?? -1)) return;
    show(({ loading }) => ({ value: newest.value, at: newest.at, loading }));
  }

  async function readOn(): Promise<void> {
    for (;;) {
      const isEnough = begun !== undefined && begun.badges.length >= run.upTo;
      const isLeft = begun !== undefined && !run.stays && store.getState().pickerFor === null;
      // oxlint-disable-next-line no-loop-func -- called at once
      show(({ problem: _gone, ...part }) => ({ ...part, ...(begun && { begun }), loading: !isEnough && !isLeft }));
      if (isEnough || isLeft) {
        if (begun && shown().value === undefined)
          void keep(orgId ?? '', name, toKeep(begun.badges, begun.at, begun.next));
        return;
      }
      const from = String(begun?.next ?? 1);
      const reading = { refresh: need === 'anew', orgId: orgId ?? '' };
      const page = await readRecord('cataloguePage', { from }, reading, asking);
      if (!isHere()) return;
      const read = withPage(begun ?? null, page.value, page.at);
      if ('whole' in read) {
        const { value, at } = read.whole;
        show(() => ({ value, at, loading: false }));
        void keep(orgId ?? '', name, toKeep(value, at));
        return;
      }
      begun = read.begun;
    }
  }
}
