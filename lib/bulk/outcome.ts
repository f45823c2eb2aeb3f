import type { LedgerEntry } from '../ledger/entry';
import type { Problem } from '../problems/problem';
import { reactionTo } from './reaction';
import type { RowState } from './run-machine';

/** What became of one award, or of taking it back. */
export interface Outcome {
  state: RowState;
  problem?: Problem;
}

/** Whether it ends here for this person: done, or refused for a reason that trying again does not change. */
export function isTheirs({ problem }: Outcome): boolean {
  return !problem || reactionTo(problem, Number.POSITIVE_INFINITY, true).do === 'refuse';
}

/** What the ledger says of an award to one person. */
export function awardedAs({ items: [item] }: LedgerEntry): Outcome {
  if (item?.outcome === 'changed') return { state: 'given' };
  if (item?.outcome === 'already') return { state: 'already' };
  if (item?.outcome === 'refused') return { state: 'refused', problem: item.problem ?? { kind: 'awardRefused' } };
  return { state: 'pending', problem: { kind: 'timeout' } }; // Neither yes nor no.
}

/** What the ledger says of taking it back. */
export function undoneAs({ phase, items }: LedgerEntry): Outcome {
  if (phase === 'undone') return { state: 'undone' };
  return { state: 'notUndone', problem: items[0]?.problem ?? { kind: 'revokeRefused' } };
}
