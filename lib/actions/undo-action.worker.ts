import { type LedgerEntry, commentOf, withChanges, withComment } from '../ledger/entry';
import { DesksideError, problemError } from '../problems/problem';
import { type SettledChange, canGoBack, inverse, keyOf } from './action';
import { isLeft, nowOnceLanded, settledSteps } from './landing.worker';
import type { RunnerParts } from './run-action.worker';
import { ACTIONS } from './specs';
import { halfOf } from './worker-action.worker';
import { writeSteps } from './write-steps.worker';

export type UndoParts = Pick<RunnerParts, 'orgId' | 'halves' | 'tools' | 'notes' | 'ledger' | 'clock'>;

/** Takes actions of every kind back. */
export function createUndo({ orgId, halves, tools, notes, ledger, clock }: UndoParts) {
  /**
   * Takes back exactly what an action changed, and its comment. What was so before stays, what somebody else has changed
   * meanwhile is left and counts as undone. Asked again it does what is missing; a second time is nothing. Throws
   * `DesksideError`; `notFound` when the ledger does not know the action, it changed nothing that can be taken back, or it belongs to another
   * organization.
   */
  async function undo(actionId: string): Promise<LedgerEntry> {
    const known = await ledger.find(actionId);
    if (!known || known.orgId !== orgId) throw problemError('notFound');
    if (known.phase === 'undone') return known;

    const half = halfOf(halves, known.action);
    const target = known.target as never;
    const before = await nowOnceLanded(half, tools, known, clock);
    // Stopped while it was being sent: what is so now is what it did.
    const changes = settledSteps(half, before, known);
    const isWritten = ['written', 'sending', 'failed'].includes(commentOf(known).state) && changes.length === 0;
    if (!isWritten && !changes.some((step) => step.outcome === 'changed' && canGoBack(step))) {
      if (known.phase === 'sending') await ledger.save({ ...withChanges(known, changes), phase: 'done' });
      throw problemError('notFound');
    }

    const left = changes.map((step): SettledChange =>
      isLeft(step) && !half.holds(before, step) ? { ...step, undone: 'byOthers' } : step,
    );
    const own = left.filter(isLeft);
    let entry = await ledger.save({ ...withChanges(known, left), phase: 'undoing', sentAt: clock.now() });
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
      const failed = written.steps.filter(({ outcome }) => outcome !== 'changed');
      // What may still be taken back stays under way; what was refused stands, and can be tried again.
      const isOpen = failed.some(({ outcome }) => outcome === 'pending');
      const after = left.map((step): SettledChange =>
        isLeft(step) && !failed.some((each) => keyOf(each) === keyOf(step)) ? { ...step, undone: 'byUs' } : step,
      );
      entry = await ledger.save({
        ...withChanges(entry, after),
        phase: failed.length > 0 && !isOpen ? 'done' : 'undoing',
      });
      const [first] = failed;
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
