import type { LedgerEntry } from '../ledger/entry';
import type { Output } from '../messages/protocol';
import { type Problem, type ProblemKind, problemOf } from '../problems/problem';
import { actionIdOf } from './action-id';
import { type Outcome, awardedAs, invitedAs, isTheirs, undoneAs } from './outcome';
import { reactionTo } from './reaction';
import type { Pause, RowState, Run, RunInvitation, RunPhase, RunRow, RunTarget } from './run';
import { asMayHaveLeft, asParked, courseOf, endedAs, moveHead, moveRow, nextRow, refusedAs } from './run-machine';
import type { RunStore } from './run-store';
import { type ParkedByRuns, takeParkedBack } from './take-parked-back';

export interface RunDriverParts extends ParkedByRuns {
  store: RunStore;
  /** Awards to one person; asking again with the same action id writes at most once. Throws `DesksideError`. */
  award(run: Run, row: RunRow, target: RunTarget): Promise<LedgerEntry>;
  /** Takes back exactly what that award changed. Throws `DesksideError`. */
  undo(actionId: string): Promise<LedgerEntry>;
  /** Parks the badge for the person of a row, who was invited or not; once, however often. Rejects when it cannot be kept. */
  park(run: Run, row: RunRow, isInvited: boolean): Promise<void>;
  /** Invites; what was or may have been sent is not sent again. Throws `DesksideError` where nothing was sent. */
  invite(invitation: RunInvitation, helpCenterId: string): Promise<Output<'contact/invite'>>;
  /** Waits that many milliseconds. */
  wait(ms: number): Promise<void>;
  isOnline(): boolean;
  /** Called with the run after every change. */
  changed(run: Run): void;
}

/** Persons under way at once. The worker's own queue is narrower when Desk says so; two hide the way there and back. */
const WIDTH = 2;

/** Nobody answered, so that it is not known whether what was asked for was done; from Desk's answers the worker knows. */
const MAY_HAVE_LEFT: ReadonlySet<ProblemKind> = new Set(['workerGone', 'cancelled', 'unknown']);
/** What is tried again only when the user asks for it. */
const BY_HAND: ReadonlySet<RowState> = new Set(['notUndone', 'unsure']);

/**
 * Carries out one run, person by person. Every step is stored before the call leaves, so whoever loads the run later
 * (this page after a reload, another one after the browser was closed) knows what may have been written.
 */
export function createRunDriver(first: Run, parts: RunDriverParts) {
  const { store, award, undo, park, invite, wait, isOnline, changed } = parts;
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

  /** Waits for the user although that cannot be stored: the disk is full, or the database gone. */
  function stopUnstored(head: Run['head']): void {
    const { paused } = courseOf(head);
    run = { ...run, head: moveHead(head, paused, { why: 'problem', problem: { kind: 'unknown' } }) };
    changed(run);
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
      if (course().does === 'undo') await takeParkedBack(() => run, putRows, parts).catch(() => stopUnstored(run.head));
      await Promise.all(Array.from({ length: WIDTH }, async (_, index) => await lane(index)));
      if (isActive() && !next()) await putHead(moveHead(run.head, course().over));
    }
  }

  /** Whose turn it is. What could not be taken back, or is not certain, is not tried again until the user asks for it. */
  function next(): RunRow | null {
    const isTaken = (row: RunRow) => underWay.has(row.n) || (BY_HAND.has(row.state) && tries.has(row.n));
    return nextRow(run, isTaken);
  }

  async function lane(index: number): Promise<void> {
    for (;;) {
      await Promise.race([cooling, cancelled]);
      const row = isActive() && index < width ? next() : null;
      if (!row) return;
      underWay.add(row.n);
      try {
        await attempt(row);
      } catch {
        // What cannot be noted, or parked, must not be sent: a full disk stops the run.
        stopUnstored(run.head);
      } finally {
        underWay.delete(row.n);
      }
    }
  }

  async function attempt(row: RunRow): Promise<void> {
    const { does, ...names } = course();
    if (row.invitation) await park(run, row, false);
    const sent = asParked(moveRow(row, names.sent));
    await putRow(sent);
    tries.set(row.n, (tries.get(row.n) ?? 0) + 1);
    try {
      const outcome = await SEND[does](sent);
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

  async function inviteTo(row: RunRow, invitation: RunInvitation): Promise<Outcome> {
    if (invitation.helpCenter === null) return { state: 'parked' };
    const { outcome, wasThere } = await invite(invitation, invitation.helpCenter.id);
    if (wasThere) {
      await putRow({ ...row, invitation: { ...invitation, wasThere } });
      return { state: 'parked' };
    }
    await park(run, row, true).catch(() => undefined); // The row tells it, too.
    if (outcome === 'unknown') await putRow(asMayHaveLeft(row));
    return invitedAs(outcome);
  }

  const SEND = {
    award: async (row: RunRow) => await awardTo(row, meant(row.target)),
    undo: async (row: RunRow) => undoneAs(await undo(meant(row.target).actionId)),
    invite: async (row: RunRow) => await inviteTo(row, meant(row.invitation)),
  };

  async function react(row: RunRow, { back, refused }: { back: RowState; refused: RowState }, problem: Problem) {
    const sent = MAY_HAVE_LEFT.has(problem.kind) ? asMayHaveLeft(row) : row;
    const reaction = reactionTo(problem, tries.get(sent.n) ?? 1, isOnline());
    switch (reaction.do) {
      case 'refuse':
        await putRow(moveRow(sent, refusedAs(sent, refused), problem));
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
    const { canEnd, over } = course();
    if (!canEnd || run.head.phase === over) return;
    await putHead({ ...moveHead(run.head, over), wasCancelled: true });
    endWait();
    await skipPending();
    await working; // Who was on their way may come back as pending.
    await skipPending();
  }

  async function skipPending(): Promise<void> {
    const pending = run.rows.filter((row) => row.state === 'pending' && course().isIts(row));
    await putRows(pending.map((row) => moveRow(row, endedAs(row))));
  }

  async function putRows(changedRows: RunRow[]): Promise<void> {
    if (changedRows.length === 0) return;
    await store.saveRows(run.head.orgId, changedRows);
    const rows = [...run.rows];
    for (const row of changedRows) rows[row.n] = row;
    run = { ...run, rows };
    changed(run);
  }

  /** Goes on with something else once the run has come to an end: does nothing while that cannot follow. */
  async function begin(phase: RunPhase, changedRows: RunRow[] = []): Promise<void> {
    const head = moveHead(run.head, phase);
    if (run.head.phase !== course().over || head === run.head) return;
    tries.clear();
    cancelled = whenCancelled(); // Desk's wish to slow down holds for what comes next, too.
    try {
      await putRows(changedRows);
      await putHead(head);
    } catch {
      stopUnstored(head);
    }
    await work();
  }

  /** Takes back everything this run gave and parked, and nothing else. */
  const undoAll = async (): Promise<void> => await begin('undoing');

  return { work, pause, resume, cancel, begin, undoAll, run: () => run };
}

/** What a row whose turn it is has, see `Course.isIts`. */
function meant<T>(of: T | null | undefined): T {
  if (of === null || of === undefined) throw new Error('Nothing is meant for this row');
  return of;
}

export type RunDriver = ReturnType<typeof createRunDriver>;
