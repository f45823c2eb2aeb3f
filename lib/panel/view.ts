import type { StoreApi } from 'zustand/vanilla';
import { isAged, recordKey } from '../cache/keys';
import { type PageContext, portalOf } from '../desk-page/page-context';
import type { Arrived, OpenView } from '../messages/view-messages';
import { isFresh } from '../records/resources';
import { type AssembledView, type Root, type ViewPart, assemble } from '../records/view-rules';
import type { PanelState } from './panel-state';
import type { Part } from './part';
import { changeOf } from './show-view';
import { type ViewDeps, inExtension } from './view-deps';
import type { ViewLine } from './view-line';
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
 * What the panel shows of one context: first what is remembered, read from storage with the rules of the view, then what
 * the worker sends. Nothing of another context has a way into it.
 */
export function createView(store: Store, deps: ViewDeps = inExtension) {
  const { remembered, moduleKinds, now } = deps;
  let shown: Shown | null = null;
  let opened: object = {};
  let line: ViewLine | null = null;
  // Fetched while what is remembered is read, so that the first paint comes without it.
  const lineIsThere = import('./view-line').then(({ createViewLine }) => {
    line = createViewLine(deps, { opening, isWaiting, delivered, changed: watch, gaveUp });
    return line;
  });

  /** Shows what is open now; the store has been emptied before. */
  async function show(what: Opened): Promise<void> {
    const mine = {};
    opened = mine;
    shown = null;
    const root = await rootOf(what.context, moduleKinds);
    if (opened !== mine) return;
    if (!root) return hangUp();
    const records = new Map<string, Part<unknown>>();
    const assembled = assemble(root, () => undefined);
    shown = { ...what, root, view: crypto.randomUUID(), records, refreshing: new Set(), assembled, isSaid: false };
    apply(shown, null);
    watch(line?.isOpen() === true);
    await recall(shown);
    const made = await lineIsThere;
    if (opened !== mine || shown.isSaid) return;
    if (made.isOpen()) made.send(openingOf(shown));
    else if (isWaiting()) made.open();
  }

  function hangUp(): void {
    watch(false);
    line?.close();
  }

  /** Reads what is remembered: all that the rules want, then what they want in view of that, and so on. */
  async function recall(mine: Shown): Promise<void> {
    const { orgId, records } = mine;
    const looked = new Set<string>();
    for (;;) {
      const wants = [...mine.assembled.wants.values()].filter(({ name }) => !looked.has(name));
      if (wants.length === 0 || mine !== shown) return;
      const stored = await remembered.get(wants.map(({ name }) => recordKey(orgId, name))).catch(() => ({}));
      for (const { name, resource } of wants) {
        looked.add(name);
        const record = (stored as Record<string, unknown>)[recordKey(orgId, name)];
        if (!isAged(record) || records.has(name)) continue;
        records.set(name, { value: record.value, at: record.at, loading: !isFresh(resource, record.at, now()) });
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
    apply(mine, before);
    void rememberModule(mine);
  }

  function apply(mine: Shown, before: AssembledView | null): void {
    const change = changeOf(store.getState(), before, mine.assembled);
    if (change) store.setState(change);
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
  }

  /** While there is no line, what is stored is what tells of changes: by a worker that somebody else has woken. */
  function watch(isOpen: boolean): void {
    remembered.onChanged.removeListener(stored);
    if (!isOpen && shown) remembered.onChanged.addListener(stored);
  }

  function stored(changes: Record<string, { newValue?: unknown }>): void {
    if (!shown) return;
    const { orgId, records, refreshing, assembled } = shown;
    let isOurs = false;
    for (const { name } of assembled.wants.values()) {
      const record = changes[recordKey(orgId, name)]?.newValue;
      if (!isAged(record)) continue;
      isOurs = true;
      records.set(name, { value: record.value, at: record.at, loading: false });
      refreshing.delete(name);
    }
    if (!isOurs) return;
    paint(shown);
    line?.open();
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

  /** Asks once more for some of the view's records. */
  function again(isMeant: (part: string, record: Part<unknown> | undefined) => boolean, refresh: boolean): void {
    if (!shown) return;
    const names: string[] = [];
    for (const [part, { name }] of shown.assembled.wants) {
      const record = shown.records.get(name);
      if (!isMeant(part, record)) continue;
      const { problem: _gone, ...kept } = record ?? {};
      shown.records.set(name, { ...kept, loading: true });
      if (refresh) shown.refreshing.add(name);
      names.push(name);
    }
    if (names.length === 0) return;
    paint(shown);
    // Before it is there, what opens it tells of these as well.
    line?.send({ again: names, view: shown.view, refresh });
  }

  return {
    show,
    /** Shows nothing any more; what it waited for is ended. */
    close: (): void => {
      opened = {};
      shown = null;
      hangUp();
    },
    isOpen: () => shown !== null,
    /** Asks Desk again for one part, or for every part of the view. */
    retry: (name: ViewPart | 'all') => again((part) => name === 'all' || part === name, true),
    retryHolder: (userId: string, what: 'badges' | 'labels') => again((part) => part === `${what} ${userId}`, true),
    /** Asks again for what failed for want of a network. */
    recover: () => again((_part, record) => UNREACHED.has(record?.problem?.kind ?? ''), false),
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
