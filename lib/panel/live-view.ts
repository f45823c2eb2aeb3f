import { isAged, recordKey } from '../cache/keys';
import { portalOf } from '../desk-page/page-context';
import type { Arrived, OpenView } from '../messages/view-messages';
import type { Problem } from '../problems/problem';
import { oldOf } from './come-back';
import { whenLookedAt } from './looked-at';
import type { PanelState } from './panel-state';
import type { Part } from './part';
import type { Recovery } from './recovery';
import type { Shown } from './shown-view';
import type { ViewDeps } from './view-deps';
import { createViewLine } from './view-line';

const UNREACHED: ReadonlySet<string> = new Set(['offline', 'network', 'timeout', 'workerGone']);

/** The view as it is shown, from what is remembered. */
interface Remembered {
  shown(): Shown | null;
  /** Whether something on screen waits for the worker. */
  isWaiting(): boolean;
  /** Puts the view together anew and shows what is new about it, where it is still the one that is shown. */
  paint(mine: Shown): void;
  /** Says besides how old what is shown is. */
  say(of: Pick<PanelState, 'asOf'>): void;
}

/**
 * What goes on with a view after it was painted from what is remembered: what the worker sends, what is asked for once more,
 * and what is told of a worker that cannot be reached.
 */
export function createLiveView(deps: ViewDeps, { shown, isWaiting, paint, say }: Remembered) {
  const line = createViewLine(deps, { opening, isWaiting, delivered, gaveUp });
  let recovery: Recovery | null = null;
  /** Names of what is read anew because somebody came back to it. */
  let comingBack = new Set<string>();
  deps.seen.watch(comeBack);
  (deps.lookedAt ?? whenLookedAt)(comeBack);

  /** Tells the worker what is shown, where it has to know: because something is waited for, or since it listens anyway. */
  function speak(mine: Shown): void {
    if (mine !== shown() || mine.isSaid) return;
    if (line.isOpen()) line.send(openingOf(mine));
    else if (isWaiting()) line.open();
  }

  function opening(): OpenView | null {
    const mine = shown();
    return mine && openingOf(mine);
  }

  function openingOf(mine: Shown): OpenView {
    const { context, root, view, orgId, records, refreshing } = mine;
    mine.isSaid = true;
    const has = Object.fromEntries([...records].flatMap(([name, { at }]) => (at === undefined ? [] : [[name, at]])));
    return { open: root, view, orgId, portal: portalOf(context), has, refresh: [...refreshing] };
  }

  function delivered({ view, records }: { view: string; records: Arrived[] }): void {
    const mine = shown();
    if (mine?.view !== view) return;
    for (const record of records) {
      const part = partOf(record, mine.records.get(record.name));
      mine.records.set(record.name, part);
      if (!part.loading) mine.refreshing.delete(record.name);
    }
    paint(mine);
    upToDate(mine);
    if (recovery || problems().length > 0) void recovering().then(({ look }) => look());
  }

  /** All that somebody came back to has been read anew, or cannot be. */
  function upToDate({ records }: Shown): void {
    if (![...comingBack].some((name) => records.get(name)?.loading)) {
      if (comingBack.size > 0) say({ asOf: null });
      comingBack.clear();
    }
  }

  /** Somebody looks at the panel: what has become old meanwhile, in sleep or out of sight, is read anew, and its age told. */
  function comeBack(): void {
    const mine = shown();
    if (!mine || !deps.seen.is() || comingBack.size > 0) return;
    const now = deps.now();
    const old = oldOf(mine, now);
    if (old.size === 0) return;
    comingBack = new Set(old.keys());
    say({ asOf: { at: Math.min(...old.values()), now, context: mine.context } });
    again((_part, _record, name) => old.has(name), false);
  }

  /** What could not be read of the view. */
  function problems(): Problem[] {
    const { assembled, records } = shown() ?? {};
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

  /** Shows what has been stored by a worker that somebody else has woken, and listens to it from then on. */
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
    upToDate(mine);
    if (!line.isOpen()) line.open();
  }

  function gaveUp(): void {
    const mine = shown();
    if (!mine) return;
    for (const { name } of mine.assembled.wants.values()) {
      const record = mine.records.get(name);
      if (record?.loading === false) continue;
      mine.records.set(name, partOf({ name, problem: { kind: 'workerGone' } }, record));
      mine.refreshing.delete(name);
    }
    paint(mine);
    upToDate(mine);
  }

  /** Asks once more for some of the view's records; `isQuiet`: what was wrong is said until there is an answer. */
  function again(
    isMeant: (part: string, record: Part<unknown> | undefined, name: string) => boolean,
    refresh: boolean,
    isQuiet = false,
  ): void {
    const mine = shown();
    if (!mine) return;
    const names: string[] = [];
    for (const [part, { name }] of mine.assembled.wants) {
      const record = mine.records.get(name);
      if (!isMeant(part, record, name)) continue;
      const { problem, ...kept } = record ?? {};
      mine.records.set(name, { ...kept, ...(isQuiet && problem ? { problem } : {}), loading: true });
      if (refresh) mine.refreshing.add(name);
      names.push(name);
    }
    if (names.length === 0) return;
    paint(mine);
    // What opens the line tells of these as well.
    line.send({ again: names, view: mine.view, refresh });
  }

  return {
    speak,
    stored,
    isOpen: () => line.isOpen(),
    hangUp: () => line.close(),
    /** Another view is shown, or none. */
    leave: () => {
      recovery?.leave();
      comingBack.clear();
    },
    /** Asks Desk again for the parts that are meant. */
    retry: (isMeant: (part: string) => boolean) => again(isMeant, true),
    /** The network is back: asks again for what failed for want of it, in a moment. */
    recover: () => {
      if (problems().length === 0) return comeBack();
      void recovering().then(({ online }) => online(UNREACHED));
    },
  };
}

export type LiveView = ReturnType<typeof createLiveView>;

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
