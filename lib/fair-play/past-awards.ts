import { keyOf } from '../actions/action';
import { targetKey } from '../actions/target';
import { type LedgerEntry, changesIn } from '../ledger/entry';

/** A badge given from this browser and not taken back since. */
export interface PastAward {
  badgeId: string;
  userId: string;
  contactId: string | null;
  /** Epoch milliseconds, UTC. */
  at: number;
}

/**
 * What the ledger tells of awards that still count: those that changed nothing, were refused or were undone do not. An
 * award under way counts, or two quick ones would both slip through.
 */
export function pastAwards(entries: LedgerEntry[]): PastAward[] {
  return entries
    .filter(({ action, phase }) => action === 'awardBadges' && phase !== 'undone')
    .flatMap((entry) =>
      changesIn(entry)
        .filter(({ outcome, undone }) => (outcome === 'changed' || outcome === 'pending') && undone === undefined)
        .map((step) => ({
          badgeId: keyOf(step),
          userId: targetKey(entry.target),
          contactId: entry.person.contactId,
          at: entry.at,
        })),
    );
}
