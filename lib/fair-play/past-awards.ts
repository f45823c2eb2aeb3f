import type { LedgerEntry } from '../ledger/entry';

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
    .filter(({ kind, phase }) => kind === 'awardBadges' && phase !== 'undone')
    .flatMap(({ items, holder, person, at }) =>
      items
        .filter(({ outcome, undone }) => (outcome === 'changed' || outcome === 'pending') && undone !== true)
        .map(({ id }) => ({ badgeId: id, userId: holder.userId, contactId: person.contactId, at })),
    );
}
