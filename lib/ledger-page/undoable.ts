import { canGoBack } from '../actions/action';
import { type LedgerEntry, changesIn, commentOf } from '../ledger/entry';

/**
 * Whether undoing an entry could take anything back under this organization: something it changed, a comment it wrote, or
 * a write of which nobody knows the outcome yet.
 */
export function isUndoable(entry: LedgerEntry, currentOrgId: string | null): boolean {
  const { phase, orgId } = entry;
  const changes = changesIn(entry).filter(canGoBack);
  if (phase === 'undone' || orgId !== currentOrgId) return false;
  if (phase === 'sending') return changes.some(({ outcome }) => outcome !== 'already');
  const isLeft = changes.some(({ outcome, undone }) => outcome === 'changed' && undone === undefined);
  return isLeft || phase === 'undoing' || commentOf(entry).state === 'written';
}

/** Whether the private comment of an entry can be tried again under this organization. */
export function canWriteComment(entry: LedgerEntry, currentOrgId: string | null): boolean {
  const { state } = commentOf(entry);
  return entry.phase === 'done' && entry.orgId === currentOrgId && (state === 'failed' || state === 'sending');
}
