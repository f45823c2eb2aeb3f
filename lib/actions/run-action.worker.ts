import { type LedgerEntry, changesIn, commentOf, withChanges } from '../ledger/entry';
import type { Ledger } from '../ledger/ledger';
import { DesksideError, problemError } from '../problems/problem';
import { type SettledChange, keyOf } from './action';
import type { ActionRequest } from './request';
import { ACTIONS } from './specs';
import type { TicketNotes } from './ticket-notes.worker';
import type { ActionTools, WorkerAction, WorkerActions } from './worker-action.worker';
import { writeSteps } from './write-steps.worker';

export interface RunnerParts {
  orgId: string;
  /** Who is signed in, as far as Desk has told. */
  by: LedgerEntry['by'];
  halves: WorkerActions;
  tools: ActionTools;
  notes: TicketNotes;
  ledger: Ledger;
  now?: () => number;
}

/**
 * Carries out actions of every kind: one write each, never repeated blindly. The ledger has the action before the write
 * leaves, so that a worker stopped at any point leaves behind what the next one needs.
 */
export function createRunner({ orgId, by, halves, tools, notes, ledger, now = Date.now }: RunnerParts) {
  /**
   * Does what is asked for, then writes the private comment if one is wanted. Asked again with the same action id it
   * finds out what happened and does what is missing. Throws `DesksideError` when nothing was changed because the call as
   * a whole was refused; single refusals are in the entry, and so is a comment that could not be written.
   */
  async function run(request: ActionRequest): Promise<LedgerEntry> {
    const earlier = await ledger.find(request.actionId);
    if (earlier && earlier.orgId !== orgId) throw problemError('notFound');
    const entry = earlier && earlier.phase !== 'sending' ? earlier : await change(request, earlier);
    const isWanted = request.writeComment && entry.phase === 'done';
    return isWanted && ['none', 'sending'].includes(commentOf(entry).state) ? await notes.write(entry) : entry;
  }

  async function change(request: ActionRequest, earlier: LedgerEntry | null): Promise<LedgerEntry> {
    const half = halves[request.action] as WorkerAction;
    const target = (earlier ?? request).target as never; // The registry pairs an action with its kind of target.
    const before = await half.now(tools, target);
    const entry = earlier ?? begun(request, half, before);
    const changes = changesIn(entry).map((step): SettledChange => {
      if (step.outcome !== 'pending' || !half.holds(before, step)) return step;
      // A call of an earlier worker that got as far as sending is the one that made it so.
      return { ...step, outcome: earlier ? 'changed' : 'already' };
    });
    const pending = changes.filter(({ outcome }) => outcome === 'pending');
    if (pending.length === 0) {
      await half.remember(tools, target, before);
      return await ledger.save({ ...withChanges(entry, changes), phase: 'done' });
    }

    await ledger.save({ ...withChanges(entry, changes), phase: 'sending' });
    const refused = ACTIONS[entry.action].refused.done;
    const written = await writeSteps({ half, tools, target, steps: pending, before, refused });
    const done = await ledger.save({ ...withChanges(entry, merged(changes, written.steps)), phase: 'done' });
    if (written.failure && !changesIn(done).some(({ outcome }) => outcome === 'changed')) {
      throw new DesksideError(written.failure);
    }
    return done;
  }

  function begun(request: ActionRequest, half: WorkerAction, before: unknown): LedgerEntry {
    const { actionId, action, target, input, person, ticket, reason, runId } = request;
    return {
      version: 2,
      id: actionId,
      at: now(),
      orgId,
      by,
      action,
      target,
      person,
      ticket,
      steps: half.plan(input, before).map((step) => ({ ...step, outcome: 'pending' })),
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

  return { run, comment };
}

function merged(changes: SettledChange[], settled: SettledChange[]): SettledChange[] {
  return changes.map((step) => settled.find((each) => keyOf(each) === keyOf(step)) ?? step);
}
