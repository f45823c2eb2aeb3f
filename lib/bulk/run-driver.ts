import type { LedgerEntry } from '../ledger/entry';
import { type Problem, problemOf } from '../problems/problem';
import { actionIdOf } from './action-id';
import { type Outcome, awardedAs, isTheirs, undoneAs } from './outcome';
import { reactionTo } from './reaction';
import {
  type Pause,
  type RowState,
  type Run,
  type RunRow,
  type RunTarget,
  courseOf,
  moveHead,
  moveRow,
  nextRow,
} from './run-machine';
import type { RunStore } from './run-store';

export interface RunDriverParts {
  store: RunStore;
  /** Awards to one person; asking again with the same action id writes at most once. Throws `DesksideError`. */
  award(run: Run, row: RunRow, target: RunTarget): Promise<LedgerEntry>;
  /** Takes back exactly what that award changed. Throws `DesksideError`. */
  undo(actionId: string): Promise<LedgerEntry>;
  /** Waits that many milliseconds. */
  wait(ms: number): Promise<void>;
  isOnline(): boolean;
  /** Called with the run after every change. */
  changed(run: Run): void;
}

/** Persons under way at once. The worker's own queue is narrower when Desk says so; two hide the way there and back. */
const WIDTH = 2;

/**
 * Carries out one run, person by person. Every step is stored before the call leaves, so whoever loads the run later
 * (this page after a reload, another one after the browser was closed) knows what may have been written.
 */
export function createRunDriver(first: Run, { store, award, undo, wait, isOnline, changed }: RunDriverParts) {
  let run = first;
  const underWay = new Set<number>();
  const tries = new Map<number, number>();
  /** While this is open, nobody sends: Desk asked to slow down. */
  let cooling: Promise<void> = Promise.resolve();
  let endWait = (): void => undefined;
  /** Resolves when the run is cancelled: who sends nobody any more has nothing to wait for. */
  let cancelled = whenCancelled();
  let width = WIDTH;
  let working: Promise<void> | null = null;

  function whenCancelled(): Promise<void> {
    return new Promise((resolve) => (endWait = resolve));
  }

  async function putRow(row: RunRow): Promise<void> {
    await store.saveRow(run.head.orgId, row);
    run = { ...run, rows: run.rows.with(row.n, row) };
    changed(run);
  }

  async function putHead(head: Run['head']): Promise<void> {
    if (head === run.head) return;
    run = { ...run, head };
    changed(run);
    await store.saveHead(head);
  }

  const course = () => courseOf(run.head);
  const isActive = (): boolean => run.head.phase === course().active;

  /** Goes on until there is nothing left to do or the run is paused. */
  async function work(): Promise<void> {
    working ??= carryOn().finally(() => {
      working = null;
    });
    await working;
  }

  async function carryOn(): Promise<void> {
    while (isActive()) {
      width = WIDTH;
      await Promise.all(Array.from({ length: WIDTH }, async (_, index) => await lane(index)));
      if (isActive() && !next()) await putHead(moveHead(run.head, course().over));
    }
  }

  /** Whose turn it is. What could not be taken back is not tried again until the user asks for it. */
  function next(): RunRow | null {
    const isTaken = (row: RunRow) => underWay.has(row.n) || (row.state === 'notUndone' && tries.has(row.n));
    return nextRow(run, isTaken);
  }

  async function lane(index: number): Promise<void> {
    for (;;) {
      await Promise.race([cooling, cancelled]);
      const row = isActive() && index < width ? next() : null;
      if (!row?.target) return;
      underWay.add(row.n);
      try {
        await attempt(row, row.target);
      } catch {
        // What cannot be noted must not be sent: a full disk stops the run.
        run = { ...run, head: moveHead(run.head, course().paused, { why: 'problem', problem: { kind: 'unknown' } }) };
        changed(run);
      } finally {
        underWay.delete(row.n);
      }
    }
  }

  async function attempt(row: RunRow, target: RunTarget): Promise<void> {
    const { does, ...names } = course();
    const sent = moveRow(row, names.sent);
    await putRow(sent);
    tries.set(row.n, (tries.get(row.n) ?? 0) + 1);
    try {
      const outcome = await SEND[does](sent, target);
      if (isTheirs(outcome)) await putRow(moveRow(current(sent), outcome.state, outcome.problem));
      else await react(current(sent), names, outcome.problem ?? { kind: 'unknown' });
    } catch (thrown) {
      await react(current(sent), names, problemOf(thrown));
    }
  }

  const current = (row: RunRow): RunRow => run.rows[row.n] ?? row;

  /** An action that was refused for a reason that has passed stays refused; the next try is a new one. */
  async function awardTo(row: RunRow, target: RunTarget): Promise<Outcome> {
    const outcome = awardedAs(await award(run, row, target));
    if (outcome.state !== 'refused' || isTheirs(outcome)) return outcome;
    const attempt = target.attempt + 1;
    const actionId = await actionIdOf(run.head.id, target.holder.userId, attempt);
    const renewed = { ...target, attempt, actionId };
    await putRow({ ...row, target: renewed });
    return awardedAs(await award(run, row, renewed));
  }

  const SEND = {
    award: awardTo,
    undo: async (_row: RunRow, { actionId }: RunTarget): Promise<Outcome> => undoneAs(await undo(actionId)),
  };

  async function react(sent: RunRow, { back, refused }: { back: RowState; refused: RowState }, problem: Problem) {
    const reaction = reactionTo(problem, tries.get(sent.n) ?? 1, isOnline());
    switch (reaction.do) {
      case 'refuse':
        await putRow(moveRow(sent, refused, problem));
        break;
      case 'pause':
        await putRow(moveRow(sent, back));
        await pause(reaction.pause);
        break;
      case 'again':
        await putRow(moveRow(sent, back));
        if (reaction.isPatient) width = 1;
        cooling = wait(reaction.afterMs);
        break;
    }
  }

  /** Lets what is on its way finish and sends nothing more. */
  async function pause(why: Pause): Promise<void> {
    await putHead(moveHead(run.head, course().paused, why));
  }

  async function resume(): Promise<void> {
    tries.clear();
    const { active, paused } = course();
    if (run.head.phase === paused) await putHead(moveHead(run.head, active));
    await work();
  }

  /** Ends the run; whoever has not had their turn is skipped. */
  async function cancel(): Promise<void> {
    if (run.head.phase !== 'running' && run.head.phase !== 'paused') return;
    await putHead({ ...moveHead(run.head, 'ended'), wasCancelled: true });
    endWait();
    await skipPending();
    await working; // Who was on their way may come back as pending.
    await skipPending();
  }

  async function skipPending(): Promise<void> {
    const skipped = run.rows.filter(({ state }) => state === 'pending').map((row) => moveRow(row, 'skipped'));
    if (skipped.length === 0) return;
    await store.saveRows(run.head.orgId, skipped);
    const rows = [...run.rows];
    for (const row of skipped) rows[row.n] = row;
    run = { ...run, rows };
    changed(run);
  }

  /** Takes back everything this run gave, and nothing else. */
  async function undoAll(): Promise<void> {
    tries.clear();
    cancelled = whenCancelled(); // Desk's wish to slow down holds for taking back, too.
    await putHead(moveHead(run.head, 'undoing'));
    await work();
  }

  return { work, pause, resume, cancel, undoAll, run: () => run };
}

export type RunDriver = ReturnType<typeof createRunDriver>;
