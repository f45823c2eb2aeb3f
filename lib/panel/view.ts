import type { StoreApi } from 'zustand/vanilla';
import type { Aged } from '../cache/aged';
import { isAged, recordKey } from '../cache/keys';
import { type PageContext, portalOf } from '../desk-page/page-context';
import type { Arrived, OpenView } from '../messages/view-messages';
import type { Problem } from '../problems/problem';
import { type Resource, isFresh } from '../records/resources';
import { type AssembledView, type Root, type ViewPart, assemble } from '../records/view-rules';
import type { PanelState } from './panel-state';
import type { Part } from './part';
import type { Recovery } from './recovery';
import { changeOf } from './show-view';
import { type ViewDeps, inExtension } from './view-deps';
import type { ViewLine } from './view-line';
import { createViewMemory } from './view-memory';
import { moduleOf, rootOf } from './view-root';

type Store = StoreApi<PanelState>;

/** What is open in the tab, for whom. */
export interface Opened {
  context: PageContext;
  orgId: string;
}

interface Shown extends Opened {
  view: string;
  root: Root;
  records: Map<string, Part<unknown>>;
  /** Names of those that Retry or Refresh has asked for. */
  refreshing: Set<string>;
  /** As it was put together last. */
  assembled: AssembledView;
  /** Whether the worker has been told of it. */
  isSaid: boolean;
}

const UNREACHED: ReadonlySet<string> = new Set(['offline', 'network', 'timeout', 'workerGone']);

/**
 * What the panel shows of one context: first what is remembered, in this panel's memory or else in storage, put together by
 * the rules of the view; then what the worker sends. Nothing of another context has a way into it.
 */
export function createView(store: Store, deps: ViewDeps = inExtension) {
  const { remembered, moduleKinds, now } = deps;
  let shown: Shown | null = null;
  let opened: object = {};
  let line: ViewLine | null = null;
  const memory = createViewMemory();
  let lineComes: Promise<ViewLine> | null = null;
  let recovery: Recovery | null = null;

  /** Fetched once something waits for the worker, or after the first paint, which comes without it. */
  function lineIsThere(): Promise<ViewLine> {
    lineComes ??= import('./view-line').then(({ createViewLine }) => {
      line = createViewLine(deps, { opening, isWaiting, delivered, gaveUp });
      return line;
    });
    return lineComes;
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
    recovery?.leave();
    const found = rootOf(what.context, moduleKinds);
    const isKnown = found !== null && !(found instanceof Promise);
    if (!isKnown) store.setState(emptied);
    const root = isKnown ? found : await found;
    if (opened !== mine) return;
    if (!root) return hangUp();
    const records = atHand(what.orgId, root);
    const assembled = assemble(root, (name) => records.get(name));
    shown = { ...what, root, view: crypto.randomUUID(), records, refreshing: new Set(), assembled, isSaid: false };
    const now = shown;
    // A worker that listens has at hand what is stored, and is told before anything is drawn.
    if (line?.isOpen()) line.send(openingOf(now));
    const before = { ...store.getState(), ...emptied };
    store.setState({ ...(isKnown && emptied), ...changeOf(before, null, assembled) });
    if (line?.isOpen()) return;
    await recall(now);
    if (isWaiting()) void speak(now);
  }

  /** Tells a worker that does not listen yet what is shown, where something is waited for; with a line it has been told. */
  async function speak(mine: Shown): Promise<void> {
    const made = await lineIsThere();
    if (mine === shown && !mine.isSaid && isWaiting()) made.open();
  }

  function hangUp(): void {
    line?.close();
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
    void rememberModule(mine);
  }

  function keep({ orgId, records }: Shown): void {
    for (const [name, { value, at }] of records)
      if (at !== undefined) memory.keep(recordKey(orgId, name), { value, at });
  }

  /** Keeps what the records of a renamed module turned out to be. */
  async function rememberModule({ context, root, assembled }: Shown): Promise<void> {
    const kind = assembled.ticket.value ? 'ticket' : assembled.requester.value ? 'contact' : null;
    if (context.kind !== 'record' || root.is !== 'record' || kind === null) return;
    const module = moduleOf(context);
    const kinds = await moduleKinds.get();
    if (kinds[module] !== kind) await moduleKinds.set({ ...kinds, [module]: kind });
  }

  function isWaiting(): boolean {
    if (!shown) return false;
    const { assembled, records } = shown;
    return [...assembled.wants.values()].some(({ name }) => records.get(name)?.loading ?? true);
  }

  function opening(): OpenView | null {
    return shown && openingOf(shown);
  }

  function openingOf(mine: Shown): OpenView {
    const { context, root, view, orgId, records, refreshing } = mine;
    mine.isSaid = true;
    const has = Object.fromEntries([...records].flatMap(([name, { at }]) => (at === undefined ? [] : [[name, at]])));
    return { open: root, view, orgId, portal: portalOf(context), has, refresh: [...refreshing] };
  }

  function delivered({ view, records }: { view: string; records: Arrived[] }): void {
    if (shown?.view !== view) return;
    for (const record of records) {
      const part = partOf(record, shown.records.get(record.name));
      shown.records.set(record.name, part);
      if (!part.loading) shown.refreshing.delete(record.name);
    }
    paint(shown);
    if (recovery || problems().length > 0) void recovering().then(({ look }) => look());
  }

  /** What could not be read of the view. */
  function problems(): Problem[] {
    const { assembled, records } = shown ?? {};
    return [...(assembled?.wants.values() ?? [])].flatMap(({ name }) => records?.get(name)?.problem ?? []);
  }

  /** What asks again by itself; only wanted once something has failed. */
  async function recovering(): Promise<Recovery> {
    const { createRecovery } = await import('./recovery');
    recovery ??= createRecovery(deps, {
      problems,
      again: (isMeant) =>
        again((_part, record) => record?.loading === false && !!record.problem && isMeant(record.problem), false, true),
    });
    return recovery;
  }

  remembered.onChanged.addListener((changes) => {
    memory.heard(changes);
    // Without a line, what is stored is what tells of changes on screen: by a worker that somebody else has woken.
    if (shown && line?.isOpen() !== true) stored(shown, changes);
  });

  function stored(mine: Shown, changes: Record<string, { newValue?: unknown }>): void {
    const { orgId, records, refreshing, assembled } = mine;
    let isOurs = false;
    for (const { name } of assembled.wants.values()) {
      const record = changes[recordKey(orgId, name)]?.newValue;
      if (!isAged(record)) continue;
      isOurs = true;
      records.set(name, { value: record.value, at: record.at, loading: false });
      refreshing.delete(name);
    }
    if (!isOurs) return;
    paint(mine);
    void lineIsThere().then((made) => {
      if (mine === shown && !made.isOpen()) made.open();
    });
  }

  function gaveUp(): void {
    if (!shown) return;
    for (const { name } of shown.assembled.wants.values()) {
      const record = shown.records.get(name);
      if (record?.loading === false) continue;
      shown.records.set(name, partOf({ name, problem: { kind: 'workerGone' } }, record));
      shown.refreshing.delete(name);
    }
    paint(shown);
  }

  /** Asks once more for some of the view's records; `isQuiet`: what was wrong is said until there is an answer. */
  function again(
    isMeant: (part: string, record: Part<unknown> | undefined) => boolean,
    refresh: boolean,
    isQuiet = false,
  ): void {
    if (!shown) return;
    const names: string[] = [];
    for (const [part, { name }] of shown.assembled.wants) {
      const record = shown.records.get(name);
      if (!isMeant(part, record)) continue;
      const { problem, ...kept } = record ?? {};
      shown.records.set(name, { ...kept, ...(isQuiet && problem ? { problem } : {}), loading: true });
      if (refresh) shown.refreshing.add(name);
      names.push(name);
    }
    if (names.length === 0) return;
    paint(shown);
    // What opens the line tells of these as well.
    if (line) line.send({ again: names, view: shown.view, refresh });
    else void speak(shown);
  }

  return {
    show,
    /** Shows nothing any more; what it waited for is ended. */
    close: (): void => {
      opened = {};
      shown = null;
      recovery?.leave();
      hangUp();
    },
    isOpen: () => shown !== null,
    /** Fetches what talks to the worker, so that it is there once something is waited for. */
    ready: () => void lineIsThere(),
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
    retry: (name: ViewPart | 'all') => again((part) => name === 'all' || part === name, true),
    retryHolder: (userId: string, what: 'badges' | 'labels') => again((part) => part === `${what} ${userId}`, true),
    /** The network is back: asks again for what failed for want of it, in a moment. */
    recover: () => {
      if (problems().length > 0) void recovering().then(({ online }) => online(UNREACHED));
    },
  };
}

export type View = ReturnType<typeof createView>;

/** A record as a delivery makes it; what is known of it stays when it has failed or is as it was. */
function partOf(record: Arrived, before: Part<unknown> | undefined): Part<unknown> {
  const { name: _name, ...arrived } = record;
  if ('value' in arrived) {
    const { value, at, isOld = false } = arrived;
    return { value, at, loading: isOld };
  }
  const kept = before?.at === undefined ? {} : { value: before.value, at: before.at };
  return { ...kept, ...arrived, loading: false };
}
