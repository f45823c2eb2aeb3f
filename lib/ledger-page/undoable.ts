import type { LedgerEntry } from '../ledger/entry';

/**
 * Whether undoing an entry could take anything back under this organization: something it changed, a comment it wrote, or
 * a write of which nobody knows the outcome yet.
 */
export function isUndoable({ phase, items, comment, orgId }: LedgerEntry, currentOrgId: string | null): boolean {
  if (phase === 'undone' || orgId !== currentOrgId) return false;
  if (phase === 'sending') return items.some(({ outcome }) => outcome !== 'already');
  const isLeft = items.some(({ outcome, undone }) => outcome === 'changed' && undone !== true);
  return isLeft || phase === 'undoing' || comment.state === 'written';
}

/** Whether the private comment of an entry can be tried again under this organization. */
export function canWriteComment({ phase, comment, orgId }: LedgerEntry, currentOrgId: string | null): boolean {
  return phase === 'done' && orgId === currentOrgId && (comment.state === 'failed' || comment.state === 'sending');
}
