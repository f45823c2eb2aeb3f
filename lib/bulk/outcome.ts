import { type LedgerEntry, changesIn } from '../ledger/entry';
import type { InvitationOutcome } from '../messages/action-messages';
import type { Problem } from '../problems/problem';
import { reactionTo } from './reaction';
import type { RowState } from './run';

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
export function awardedAs(entry: LedgerEntry): Outcome {
  const [step] = changesIn(entry);
  switch (step?.outcome) {
    case 'changed':
      return { state: 'given' };
    case 'already':
      return { state: 'already' };
    case 'refused':
      return { state: 'refused', problem: step.problem ?? { kind: 'awardRefused' } };
    case 'pending':
    case 'notKnown':
    case undefined:
      return { state: 'pending', problem: { kind: 'timeout' } }; // Neither yes nor no.
  }
}

const INVITED_AS = { sent: 'invited', unknown: 'unsure' } as const satisfies Record<InvitationOutcome, RowState>;

/** What became of an invitation; that it is not certain is an outcome, too. */
export function invitedAs(outcome: InvitationOutcome): Outcome {
  return { state: INVITED_AS[outcome] };
}

/** What the ledger says of taking it back. */
export function undoneAs(entry: LedgerEntry): Outcome {
  if (entry.phase === 'undone') return { state: 'undone' };
  return { state: 'notUndone', problem: changesIn(entry)[0]?.problem ?? { kind: 'revokeRefused' } };
}
