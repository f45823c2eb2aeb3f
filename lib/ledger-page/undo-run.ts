import { reactionTo } from '../bulk/reaction';
import type { LedgerEntry } from '../ledger/entry';
import { type Ledger, MOST_ENTRIES } from '../ledger/ledger';
import { type Problem, problemOf } from '../problems/problem';
import { isUndoable } from './undoable';

/** How far the undo of a bulk run is. */
export interface RunUndo {
  runId: string;
  done: number;
  total: number;
}

/** What came of it: how many were taken back, how many were not, and what ended it early. */
export interface RunUndone {
  undone: number;
  failed: number;
  problem: Problem | null;
}

interface UndoRunParts {
  ledger: Pick<Ledger, 'list'>;
  undo(actionId: string): Promise<LedgerEntry>;
  isOnline?: () => boolean;
}

/**
 * The entries of a run that can be taken back, oldest first. What is still being sent is left to the run, which may be under
 * way. Rejects when the ledger cannot be read.
 */
export async function undoableOf(ledger: Pick<Ledger, 'list'>, runId: string, orgId: string | null) {
  const fits = (entry: LedgerEntry): boolean =>
    entry.runId === runId && entry.phase !== 'sending' && isUndoable(entry, orgId);
  return (await ledger.list({ fits, limit: MOST_ENTRIES })).reverse();
}

/**
 * Takes back what a bulk run did, one award after the other by the road of a single one, so that each is undone exactly or not
 * at all. What would meet everybody (no network, credits used up, signed out) ends it; begun again, it goes on with the rest.
 * Rejects only when the ledger cannot be read.
 */
export async function undoRun(
  { ledger, undo, isOnline = () => navigator.onLine }: UndoRunParts,
  { runId, orgId }: { runId: string; orgId: string | null },
  told: (state: RunUndo) => void,
): Promise<RunUndone> {
  const entries = await undoableOf(ledger, runId, orgId);
  let undone = 0;
  let failed = 0;
  for (const entry of entries) {
    told({ runId, done: undone + failed, total: entries.length });
    try {
      await undo(entry.id);
      undone += 1;
    } catch (thrown) {
      const problem = problemOf(thrown);
      if (reactionTo(problem, 1, isOnline()).do !== 'refuse') return { undone, failed, problem };
      failed += 1;
    }
  }
  return { undone, failed, problem: null };
}
