import type { StoreApi } from 'zustand/vanilla';
import type { ActionRequest } from '../actions/request';
import type { LedgerEntry } from '../ledger/entry';
import type { Macro } from '../macros/macro';
import { macrosOf } from '../macros/macro';
import {
  type MacroRun,
  type MacroWork,
  NO_MACRO_DRAFT,
  type PartOutcome,
  type RunPart,
  begunRun,
  carryOut,
  isOver,
  isUnderWay,
  outcomeOf,
} from '../macros/run';
import { type Problem, problemOf } from '../problems/problem';
import { isUnknownOutcome } from '../problems/unknown-outcome';
import { t } from '../text/t';
import type { MacroActions } from './macro-state';
import { type MacroWorkParts, createMacroWork, withRun } from './macro-work';
import { interruptedToast, toastOfMacro } from './macro-words';
import type { PanelState } from './panel-state';
import type { Member } from './pending';
import type { Toasts } from './toasts';
import { withoutIsolates } from '../text/without-isolates';

export interface MacrosParts extends MacroWorkParts {
  /** The macros that users have made. */
  made: {
    get(): Promise<Record<string, Macro[]>>;
    watch(changed: (all: Record<string, Macro[]>) => void): unknown;
  };
  toasts: Toasts;
  /** Has one action done and shows it meanwhile, without a word; rejects where it failed as a whole. */
  runQuietly(request: ActionRequest, records: readonly Member[], again: boolean): Promise<LedgerEntry>;
  /** The entry as the ledger has it; rejects where the ledger cannot be read. */
  findEntry(id: string): Promise<LedgerEntry | null>;
  /** Does something that nobody else of this browser may do at the same time; null when somebody does. */
  alone<T>(name: string, job: () => Promise<T>): Promise<T | null>;
  settled(entry: LedgerEntry): void;
  refused(request: ActionRequest, problem: Problem): void;
  newId(): string;
}

/**
 * Macros in the panel: what is changed of them for a ticket is kept with every letter; a run is kept before each of its
 * parts is asked for, so that the next panel can say how far it came. What was begun is never gone on with by itself.
 */
export function createMacros(store: StoreApi<PanelState>, parts: MacrosParts) {
  const { orgId, made, toasts, runQuietly, findEntry, alone, settled, refused, newId } = parts;
  /** Ids of tickets on which this panel runs one. */
  const running = new Set<string>();
  const kept = createMacroWork(store, parts, running);
  const { idOf, workOf, workNow, put } = kept;

  async function openMacro(ticketId: string): Promise<void> {
    const isNew = (await kept.open(ticketId)) !== null;
    const { run } = workOf(ticketId);
    const id = idOf(ticketId);
    if (id !== null && run && (isNew || isUnderWay(run))) await findOut(id, ticketId, run);
  }

  /** Says how far a run came whose panel was closed. Nobody is told while another panel is at it. */
  async function findOut(id: string, ticketId: string, run: MacroRun): Promise<void> {
    if (running.has(id)) return;
    await alone(`macro ${id}`, async () => {
      const now = { ...run, parts: await Promise.all(run.parts.map(asTheLedgerHasIt)) };
      if (idOf(ticketId) !== id || running.has(id)) return;
      const isLeft = now.parts.some((part) => !isOver(part));
      void put(id, ticketId, withoutSent(withRun(workOf(ticketId), isLeft ? now : null), now));
      if (isLeft) toasts.add(interruptedToast(now, ticketId, await doneEntries(now)));
    });
  }

  /** What is not in the ledger was never begun, or refused before that; of what cannot be read nobody knows. */
  async function asTheLedgerHasIt(part: RunPart): Promise<RunPart> {
    const { problem: _then, ...asked } = part;
    try {
      const entry = await findEntry(part.request.actionId);
      if (entry) return { ...asked, ...outcomeOf(entry) };
      if (part.state === 'refused') return part;
      return { ...asked, state: 'waiting' };
    } catch {
      if (part.state !== 'sending') return part;
      return { ...asked, state: 'unknown' };
    }
  }

  async function runMacro({ ticketId, macro, parts: planned, about }: Parameters<MacroActions['runMacro']>[0]) {
    const id = idOf(ticketId);
    if (id === null) return;
    if (running.has(id)) return toasts.note(t('macroUnderWay'));
    const run = begunRun(macro, planned, about, withoutIsolates(t('macroReason', macro.name)), newId);
    const records = new Map(planned.map(({ part, wish }) => [part, wish?.records ?? []]));
    const isKnown = workOf(ticketId).run !== undefined;
    const asIs = (there: MacroRun | null): MacroRun | null => (there && !isKnown ? null : run);
    await go(id, ticketId, asIs, (part) => records.get(part) ?? []);
  }

  async function goOnWithMacro(ticketId: string): Promise<void> {
    const id = idOf(ticketId);
    const { run } = workOf(ticketId);
    if (id === null || !run || running.has(id)) return;
    await go(
      id,
      ticketId,
      (there) => there,
      () => [],
    );
  }

  /**
   * Carries a run out and tells what became of it, in one toast.
   *
   * @param choose gives the run, by what is begun on the disk by then; null where that is not what the user has seen: then
   *   nothing is done, and what is begun is told
   */
  async function go(
    id: string,
    ticketId: string,
    choose: (there: MacroRun | null) => MacroRun | null,
    recordsOf: (part: RunPart['part']) => readonly Member[],
  ): Promise<void> {
    running.add(id);
    const entries = new Map<string, LedgerEntry>();
    try {
      await openMacro(ticketId);
      const after = await alone(`macro ${id}`, async () => {
        const there = await kept.runNow(id, ticketId);
        const run = choose(there);
        if (!run) return { there };
        return await carryOut(run, {
          newId,
          keep: async (now) => await put(id, ticketId, withRun(workNow(id, ticketId), now)),
          doPart: async (part, isAgain) => await doPart(part, recordsOf(part.part), isAgain, entries),
        });
      });
      if (after === null) return toasts.note(t('macroElsewhere'));
      if ('there' in after) return await tellOther(id, ticketId, after.there);
      const isWhole = after.parts.every(isOver);
      const work = withRun(workNow(id, ticketId), isWhole ? null : after);
      void put(id, ticketId, withoutSent(work, after));
      // Beside another organization's page nobody is told of what belongs to this one; the ledger has it.
      if (id === idOf(ticketId)) toasts.add(toastOfMacro(after, ticketId, await doneEntries(after, entries)));
    } finally {
      running.delete(id);
    }
  }

  /** Nothing was done: another panel has begun, gone on or ended what this one did not know of. */
  async function tellOther(id: string, ticketId: string, there: MacroRun | null): Promise<void> {
    running.delete(id);
    if (id !== idOf(ticketId)) return;
    void put(id, ticketId, withRun(workOf(ticketId), there));
    toasts.note(t('macroChangedElsewhere'));
    if (there) await findOut(id, ticketId, there);
  }

  async function doPart(
    { request }: RunPart,
    records: readonly Member[],
    isAgain: boolean,
    entries: Map<string, LedgerEntry>,
  ): Promise<PartOutcome> {
    try {
      const entry = await runQuietly(request, records, isAgain);
      entries.set(entry.id, entry);
      settled(entry);
      return told(request, outcomeOf(entry));
    } catch (thrown) {
      const problem = problemOf(thrown);
      try {
        // Whatever was thrown, a write that left is in the ledger before it leaves.
        const entry = await findEntry(request.actionId);
        return told(request, { problem, ...(entry ? outcomeOf(entry) : { state: 'refused' }) });
      } catch {
        return { state: 'unknown', problem };
      }
    }
  }

  function told(request: ActionRequest, outcome: PartOutcome): PartOutcome {
    const { state, problem } = outcome;
    if (state === 'refused' && problem && !isUnknownOutcome(problem)) refused(request, problem);
    return outcome;
  }

  /** The entries of what was done and can be taken back, in order. */
  async function doneEntries({ parts: all }: MacroRun, known = new Map<string, LedgerEntry>()): Promise<LedgerEntry[]> {
    const done = all.filter(({ state }) => state === 'done');
    const found = await Promise.all(
      done.map(
        async ({ request: { actionId } }) => known.get(actionId) ?? (await findEntry(actionId).catch(() => null)),
      ),
    );
    return found.filter((entry) => entry !== null);
  }

  /** Some of what was done has been taken back: what is left of its run is not wanted any more. */
  function undone(entries: readonly LedgerEntry[]): void {
    const ids = new Set(entries.map(({ id }) => id));
    for (const [ticketId, { run }] of Object.entries(store.getState().extras.macroWork)) {
      if (run && !isUnderWay(run) && run.parts.some(({ request }) => ids.has(request.actionId))) leaveMacro(ticketId);
    }
  }

  function leaveMacro(ticketId: string): void {
    const id = idOf(ticketId);
    if (id !== null && !running.has(id)) void put(id, ticketId, withRun(workOf(ticketId), null));
  }

  function showMacros(all: Record<string, Macro[]>): void {
    const org = orgId();
    store.setState(({ extras }) => ({ extras: { ...extras, macros: org === null ? null : macrosOf(all, org) } }));
  }

  const actions: MacroActions = {
    openMacro,
    chooseMacro: (ticketId, macroId) => {
      const id = idOf(ticketId);
      if (id !== null) void put(id, ticketId, { ...workOf(ticketId), chosen: macroId });
    },
    editMacro: (ticketId, macroId, change) => {
      const id = idOf(ticketId);
      if (id === null) return;
      const work = workOf(ticketId);
      const draft = { ...(work.drafts[macroId] ?? NO_MACRO_DRAFT), ...change };
      void put(id, ticketId, { ...work, drafts: { ...work.drafts, [macroId]: draft } });
    },
    runMacro,
    goOnWithMacro,
    leaveMacro,
  };

  return {
    actions,
    undone,
    /** Follows what the options change. */
    follow: (): void => void made.watch(showMacros),
    /** Reads the macros of the organization that is signed in to now. */
    load: async (): Promise<void> => {
      kept.forget();
      showMacros(await made.get());
    },
  };
}

/** What is begun without the text that a run has sent: as a draft it would be sent once more. */
function withoutSent({ drafts, ...work }: MacroWork, { macroId, parts }: MacroRun): MacroWork {
  const isSent = parts.some((part) => part.part === 'comment' && isOver(part));
  const left = Object.entries(drafts).filter(([id]) => !isSent || id !== macroId);
  return { ...work, drafts: Object.fromEntries(left) };
}
