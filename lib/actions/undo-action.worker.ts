import { type LedgerEntry, changesIn, commentOf, withChanges, withComment } from '../ledger/entry';
import { DesksideError, problemError } from '../problems/problem';
import { type ChangeStep, type SettledChange, inverse, keyOf } from './action';
import { nowOnceLanded } from './landing.worker';
import type { RunnerParts } from './run-action.worker';
import { ACTIONS } from './specs';
import { halfOf } from './worker-action.worker';
import { writeSteps } from './write-steps.worker';

/** By whom it was taken back what is gone before undo has begun; of an undo stopped halfway nobody can tell, so by us. */
const GONE: Record<LedgerEntry['phase'], 'byUs' | 'byOthers'> = {
  sending: 'byOthers',
  done: 'byOthers',
  undoing: 'byUs',
  undone: 'byUs',
};

export type UndoParts = Pick<RunnerParts, 'orgId' | 'halves' | 'tools' | 'notes' | 'ledger' | 'clock'>;

/** Takes actions of every kind back. */
export function createUndo({ orgId, halves, tools, notes, ledger, clock }: UndoParts) {
  /**
   * Takes back exactly what an action changed, and its comment. What was so before stays, what somebody else has changed
   * meanwhile is left and counts as undone. Asked again it does what is missing; a second time is nothing. Throws
   * `DesksideError`; `notFound` when the ledger does not know the action, it changed nothing, or it belongs to another
   * organization.
   */
  async function undo(actionId: string): Promise<LedgerEntry> {
    const known = await ledger.find(actionId);
    if (!known || known.orgId !== orgId) throw problemError('notFound');
    if (known.phase === 'undone') return known;

    const half = halfOf(halves, known.action);
    const target = known.target as never;
    const before = await nowOnceLanded(half, tools, known.target, stillOpen(known), clock);
    // Stopped while it was being sent: what is so now is what it did.
    const changes = changesIn(known).map((step): SettledChange => {
      if (step.outcome !== 'pending') return step;
      if (half.holds(before, step)) return { ...step, outcome: 'changed' };
      return { ...step, outcome: 'refused', problem: step.problem ?? { kind: 'workerGone' } };
    });
    const isWritten = ['written', 'sending', 'failed'].includes(commentOf(known).state) && changes.length === 0;
    if (!isWritten && !changes.some(({ outcome }) => outcome === 'changed')) {
      if (known.phase === 'sending') await ledger.save({ ...withChanges(known, changes), phase: 'done' });
      throw problemError('notFound');
    }

    const left = changes.filter(({ outcome, undone }) => outcome === 'changed' && undone === undefined);
    const own = left.filter((step) => half.holds(before, step));
    const gone = undone(changes, without(left, own), GONE[known.phase]);
    let entry = await ledger.save({ ...withChanges(known, gone), phase: 'undoing', sentAt: clock.now() });
    if (own.length === 0) await half.remember(tools, target, before);
    else {
      const refusal = ACTIONS[known.action].refused.undone;
      const written = await writeSteps({
        half,
        tools,
        target,
        steps: own.map(inverse),
        before,
        refused: refusal,
      });
      const left = written.steps.filter(({ outcome }) => outcome !== 'changed');
      // What may still be taken back stays under way; what was refused stands, and can be tried again.
      const isOpen = left.some(({ outcome }) => outcome === 'pending');
      entry = await ledger.save({
        ...withChanges(entry, undone(changesIn(entry), without(own, left), 'byUs')),
        phase: left.length > 0 && !isOpen ? 'done' : 'undoing',
      });
      const [first] = left;
      if (first) throw new DesksideError(first.problem ?? { kind: 'unknown' });
    }
    try {
      return await ledger.save({ ...withComment(entry, await notes.withdraw(entry)), phase: 'undone' });
    } catch (thrown) {
      await ledger.save({ ...entry, phase: 'done' });
      throw thrown;
    }
  }

  return undo;
}

/** What an earlier worker, or an earlier try, has sent of which nobody knows whether it arrived. */
function stillOpen(entry: LedgerEntry): { steps: ChangeStep[]; sentAt: number } {
  const changes = changesIn(entry);
  const sentAt = entry.sentAt ?? entry.at;
  switch (entry.phase) {
    case 'sending':
      return { steps: changes.filter(({ outcome }) => outcome === 'pending'), sentAt };
    case 'undoing': {
      const left = changes.filter(({ outcome, undone }) => outcome === 'changed' && undone === undefined);
      return { steps: left.map(inverse), sentAt };
    }
    case 'done':
    case 'undone':
      return { steps: [], sentAt };
  }
}

function isOneOf(steps: SettledChange[], step: SettledChange): boolean {
  return steps.some((each) => keyOf(each) === keyOf(step));
}

function without(steps: SettledChange[], others: SettledChange[]): SettledChange[] {
  return steps.filter((step) => !isOneOf(others, step));
}

function undone(steps: SettledChange[], those: SettledChange[], by: 'byUs' | 'byOthers'): SettledChange[] {
  return steps.map((step) => (isOneOf(those, step) ? { ...step, undone: by } : step));
}
