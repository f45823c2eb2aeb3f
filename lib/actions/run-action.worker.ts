import { type LedgerEntry, changesIn, commentOf, withChanges } from '../ledger/entry';
import type { Ledger } from '../ledger/ledger';
import { DesksideError, problemError } from '../problems/problem';
import { type SettledChange, inverse, keyOf } from './action';
import { type Clock, isOurs, nowOnceLanded, openSteps, settledSteps } from './landing.worker';
import type { ActionRequest } from './request';
import { ACTIONS } from './specs';
import type { TicketNotes } from './ticket-notes.worker';
import { type ActionTools, type AnyAction, type WorkerActions, halfOf } from './worker-action.worker';
import { writeSteps } from './write-steps.worker';

export interface RunnerParts {
  orgId: string;
  /** Who is signed in, as far as Desk has told. */
  by: LedgerEntry['by'];
  halves: WorkerActions;
  tools: ActionTools;
  notes: TicketNotes;
  ledger: Ledger;
  clock: Clock;
}

/**
 * Carries out actions of every kind: one write each, never repeated blindly. The ledger has the action before the write
 * leaves, so that a worker stopped at any point leaves behind what the next one needs.
 */
export function createRunner({ orgId, by, halves, tools, notes, ledger, clock }: RunnerParts) {
  /**
   * Does what is asked for, then writes the private comment if one is wanted. Asked again with the same action id it
   * waits until an earlier write has landed or cannot any more, finds out what happened and does what is missing. Throws
   * `DesksideError` when nothing was changed because the call as a whole was refused; single refusals are in the entry,
   * and so are a comment that could not be written and an outcome that is not known yet (phase `sending`).
   */
  async function run(request: ActionRequest): Promise<LedgerEntry> {
    const earlier = await ledger.find(request.actionId);
    if (earlier && earlier.orgId !== orgId) throw problemError('notFound');
    const entry = earlier && earlier.phase !== 'sending' ? earlier : await change(request, earlier);
    const wanted = halfOf(halves, request.action).writes?.(request.input as never);
    const isWanted = (request.writeComment || wanted !== undefined) && entry.phase === 'done';
    return isWanted && ['none', 'sending'].includes(commentOf(entry).state) ? await notes.write(entry, wanted) : entry;
  }

  async function change(request: ActionRequest, earlier: LedgerEntry | null): Promise<LedgerEntry> {
    const half = halfOf(halves, request.action);
    const target = (earlier ?? request).target as never;
    const before = earlier ? await nowOnceLanded(half, tools, earlier, clock) : await half.now(tools, target);
    const entry = earlier ?? begun(request, half, before);
    if (!earlier && changesIn(entry).some((step) => hasChangedMeanwhile(half, before, step))) {
      await half.remember(tools, target, before);
      throw problemError('changedMeanwhile');
    }
    const changes = changesIn(entry).map((step): SettledChange => {
      if (step.outcome !== 'pending') return step;
      // It may have been sent, and is never sent a second time.
      if (earlier && step.is === 'order')
        return { ...settled(step), outcome: 'notKnown', problem: { kind: 'workerGone' } };
      if (!half.holds(before, step)) return step;
      // A call of an earlier worker that got as far as sending is the one that made it so.
      const isIt = earlier && isOurs(half, before, earlier, step);
      return { ...settled(step), outcome: isIt ? 'changed' : 'already' };
    });
    const pending = changes.filter(({ outcome }) => outcome === 'pending').map(settled);
    if (pending.length === 0) {
      await half.remember(tools, target, before);
      return await ledger.save({ ...withChanges(entry, changes), phase: 'done' });
    }

    const sent = await ledger.save({ ...withChanges(entry, changes), phase: 'sending', sentAt: clock.now() });
    const refused = ACTIONS[entry.action].refused.done;
    const written = await writeSteps({ half, tools, target, steps: pending, before, refused });
    const isOpen = written.steps.some(({ outcome }) => outcome === 'pending');
    const after = withChanges(sent, [...merged(changes, written.steps), ...written.along]);
    const done = await ledger.save({ ...after, phase: isOpen ? 'sending' : 'done' });
    const isOver = changesIn(done).every(({ outcome }) => outcome === 'refused' || outcome === 'already');
    if (!isOpen && written.failure && isOver) {
      throw new DesksideError(written.failure);
    }
    return done;
  }

  /**
   * Finds out what became of an action or of its undo where that was not known, and writes nothing: what is so by the time
   * it must have landed is its doing. What an undo has left can be taken back again; a comment stays as it is. Throws
   * `DesksideError` when the target cannot be read, or the ledger does not know the action.
   */
  async function settle(actionId: string): Promise<LedgerEntry> {
    const entry = await ledger.find(actionId);
    if (!entry || entry.orgId !== orgId) throw problemError('notFound');
    if (openSteps(entry).length === 0) return entry;
    const half = halfOf(halves, entry.action);
    const now = await nowOnceLanded(half, tools, entry, clock);
    const after = withChanges(entry, settledSteps(half, now, entry));
    await half.remember(tools, entry.target as never, now);
    return await ledger.save({ ...after, phase: phaseOf(after) });
  }

  function begun(request: ActionRequest, half: AnyAction, before: unknown): LedgerEntry {
    const { actionId, action, target, input, person, ticket, reason, runId } = request;
    return {
      version: 2,
      id: actionId,
      at: ledger.now(),
      orgId,
      by,
      action,
      target,
      person,
      ticket,
      steps: half.plan(input as never, before).map((step) => ({ ...step, outcome: 'pending' })),
      reason: reason?.trim() || null,
      phase: 'sending',
      runId,
    };
  }

  /**
   * Tries again to write the comment of an action whose first try failed; whether it failed again is in the entry. Throws
   * `notFound` when the action is unknown, undone, or of another organization.
   */
  async function comment(actionId: string): Promise<LedgerEntry> {
    const entry = await ledger.find(actionId);
    if (!entry || entry.orgId !== orgId || entry.phase !== 'done') throw problemError('notFound');
    return ['failed', 'sending'].includes(commentOf(entry).state) ? await notes.write(entry) : entry;
  }

  return { run, settle, comment };
}

/** How far an entry is whose changes are settled; an undo that has a comment left to withdraw is not over. */
function phaseOf(entry: LedgerEntry): LedgerEntry['phase'] {
  if (entry.phase === 'sending' || openSteps(entry).length > 0) return 'done';
  const isCommentLeft = entry.steps.some(({ is }) => is === 'made');
  return isCommentLeft ? 'undoing' : 'undone';
}

/** Whether a field is neither what the user saw nor what they want: somebody else was at it, and must not be overwritten. */
function hasChangedMeanwhile(half: AnyAction, now: unknown, step: SettledChange): boolean {
  return step.is === 'field' && !half.holds(now, step) && !half.holds(now, inverse(step));
}

/** A step without what an earlier try came to. */
function settled({ problem: _earlier, ...step }: SettledChange): SettledChange {
  return step;
}

function merged(changes: SettledChange[], settled: SettledChange[]): SettledChange[] {
  return changes.map((step) => settled.find((each) => keyOf(each) === keyOf(step)) ?? step);
}
