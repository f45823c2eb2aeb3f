import type { StoreApi } from 'zustand/vanilla';
import type { Aged } from '../cache/aged';
import { isAged, recordKey } from '../cache/keys';
import { type Resource, isFresh } from '../records/resources';
import { type Root, type ViewPart, assemble } from '../records/view-rules';
import type { LiveView } from './live-view';
import type { PanelState } from './panel-state';
import type { Part } from './part';
import { changeOf } from './show-view';
import type { Opened, Shown } from './shown-view';
import { type ViewDeps, inExtension } from './view-deps';
import { createViewMemory } from './view-memory';
import { rootOf } from './view-root';

type Store = StoreApi<PanelState>;

/**
 * What the panel shows of one context: first what is remembered, in this panel's memory or else in storage, put together by
 * the rules of the view; then what the worker sends. Nothing of another context has a way into it.
 */
export function createView(store: Store, deps: ViewDeps = inExtension) {
  const { remembered, moduleKinds, now } = deps;
  let shown: Shown | null = null;
  let opened: object = {};
  const memory = createViewMemory();
  let live: LiveView | null = null;
  let liveComes: Promise<LiveView> | null = null;

  /** Fetched once something waits for the worker, or after the first paint, which comes without it. */
  function liveIsThere(): Promise<LiveView> {
    liveComes ??= import('./live-view').then(({ createLiveView }) => {
      live = createLiveView(deps, { shown: () => shown, isWaiting, paint, say: store.setState });
      return live;
    });
    return liveComes;
  }

  /** At once where it is there. */
  function withLive(work: (view: LiveView) => void): void {
    if (live) work(live);
    else void liveIsThere().then(work);
  }

  /**
   * Shows what is open now, in one go with what this panel has in its memory of it.
   *
   * @param emptied what becomes of the state besides: nothing of the former context is left by it
   */
  async function show(what: Opened, emptied: Partial<PanelState>): Promise<void> {
    const mine = {};
    opened = mine;
    shown = null;
    live?.leave();
    const found = rootOf(what.context, moduleKinds, store);
    const isKnown = found !== null && !(found instanceof Promise);
    if (!isKnown) store.setState(emptied);
    const root = isKnown ? found : await found;
    if (opened !== mine) return;
    if (!root) return live?.hangUp();
    const records = atHand(what.orgId, root);
    const assembled = assemble(root, (name) => records.get(name));
    shown = { ...what, root, view: crypto.randomUUID(), records, refreshing: new Set(), assembled, isSaid: false };
    const now = shown;
    // A worker that listens has at hand what is stored, and is told before anything is drawn.
    if (live?.isOpen()) live.speak(now);
    const before = { ...store.getState(), ...emptied };
    store.setState({ ...(isKnown && emptied), ...changeOf(before, null, assembled) });
    if (live?.isOpen()) return;
    await recall(now);
    if (now === shown && isWaiting()) void liveIsThere().then(({ speak }) => speak(now));
  }

  /** What this panel has in its memory of a view. */
  function atHand(orgId: string, root: Root): Map<string, Part<unknown>> {
    const records = new Map<string, Part<unknown>>();
    for (let before = -1; records.size > before;) {
      before = records.size;
      for (const { name, resource } of assemble(root, (known) => records.get(known)).wants.values()) {
        const record = memory.get(recordKey(orgId, name));
        if (record) records.set(name, partOfStored(resource, record));
      }
    }
    return records;
  }

  function partOfStored(resource: Resource, { value, at }: Aged<unknown>): Part<unknown> {
    return { value, at, loading: !isFresh(resource, at, now()) };
  }

  /** Reads in storage what is not at hand: all that the rules want, then what they want in view of that, and so on. */
  async function recall(mine: Shown): Promise<void> {
    const { orgId, records } = mine;
    const looked = new Set<string>();
    for (;;) {
      const wants = [...mine.assembled.wants.values()].filter(({ name }) => !looked.has(name) && !records.has(name));
      if (wants.length === 0 || mine !== shown) return;
      const stored = await remembered.get(wants.map(({ name }) => recordKey(orgId, name))).catch(() => ({}));
      for (const { name, resource } of wants) {
        looked.add(name);
        const record = (stored as Record<string, unknown>)[recordKey(orgId, name)];
        if (!isAged(record) || records.has(name)) continue;
        records.set(name, partOfStored(resource, record));
      }
      paint(mine);
    }
  }

  /** Puts the view together from what is known by now, and shows what is new about it in one go. */
  function paint(mine: Shown): void {
    if (mine !== shown) return;
    const before = mine.assembled;
    const after = assemble(mine.root, (name) => mine.records.get(name));
    mine.assembled = after;
    const change = changeOf(store.getState(), before, after);
    if (change) store.setState(change);
    keep(mine);
    rememberModule(mine);
  }

  function keep({ orgId, records }: Shown): void {
    for (const [name, { value, at }] of records)
      if (at !== undefined) memory.keep(recordKey(orgId, name), { value, at });
  }

  /** Keeps what the records of a renamed module turned out to be. */
  function rememberModule({ context, root, assembled }: Shown): void {
    if (context.kind !== 'record' || root.is !== 'record') return;
    void import('./module-kinds').then((late) => late.rememberModule(context, assembled, moduleKinds));
  }

  function isWaiting(): boolean {
    if (!shown) return false;
    const { assembled, records } = shown;
    return [...assembled.wants.values()].some(({ name }) => records.get(name)?.loading ?? true);
  }

  remembered.onChanged.addListener((changes) => {
    memory.heard(changes);
    // Without a line, what is stored is what tells of changes on screen: by a worker that somebody else has woken.
    const mine = shown;
    if (mine && live?.isOpen() !== true) withLive(({ stored }) => mine === shown && stored(mine, changes));
  });

  return {
    show,
    /** Shows nothing any more; what it waited for is ended. */
    close: (): void => {
      opened = {};
      shown = null;
      live?.leave();
      live?.hangUp();
    },
    isOpen: () => shown !== null,
    /** Fetches what talks to the worker, so that it is there once something is waited for. */
    ready: () => void liveIsThere(),
    /** Under which keys the worker remembers what is on screen, as far as it is known; null while nothing is. */
    keys: (): string[] | null => {
      if (!shown) return null;
      const { orgId, records, assembled } = shown;
      const known = [...assembled.wants.values()].filter(({ name }) => records.get(name)?.at !== undefined);
      return known.map(({ name }) => recordKey(orgId, name));
    },
    /** Nothing of what was shown is remembered any more: another session has begun, or none. */
    forget: () => memory.clear(),
    /** Asks Desk again for one part, or for every part of the view. */
    retry: (name: ViewPart | 'all') => withLive(({ retry }) => retry((part) => name === 'all' || part === name)),
    retryHolder: (userId: string, what: 'badges' | 'labels') =>
      withLive(({ retry }) => retry((part) => part === `${what} ${userId}`)),
    /** The network is back: asks again for what failed for want of it, in a moment. */
    recover: () => live?.recover(),
  };
}

export type View = ReturnType<typeof createView>;
