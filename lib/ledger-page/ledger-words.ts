import { describeProblem } from '../problems/describe.page';
import { t } from '../text/t';
import type { LedgerEntry, LedgerItem } from '../ledger/entry';

const DONE = {
  awardBadges: 'ledgerAwarded',
  revokeBadges: 'ledgerRevoked',
  addLabels: 'ledgerLabelAdded',
  removeLabels: 'ledgerLabelRemoved',
} as const;

/** What was done, in words: "Badge awarded". */
export function actionWords({ kind }: Pick<LedgerEntry, 'kind'>): string {
  return t(DONE[kind]);
}

const BECAME = {
  pending: 'ledgerItemPending',
  already: 'ledgerItemAlready',
  refused: 'ledgerItemRefusedPlain',
} as const;

/** What became of one item, in words; empty when it is simply done, which the action already says. */
export function outcomeWords({ outcome, problem, undone }: LedgerItem): string {
  if (undone) return t('ledgerItemUndone');
  if (outcome === 'changed') return '';
  const isExplained = outcome === 'refused' && problem !== undefined;
  return isExplained ? t('ledgerItemRefused', describeProblem(problem).why) : t(BECAME[outcome]);
}

/** How far the undo of an entry is, in words; empty when nobody has begun one. */
export function undoWords({ phase, items }: LedgerEntry): string {
  if (phase === 'undone') return t('ledgerUndone');
  if (phase === 'undoing' || items.some(({ undone }) => undone)) return t('ledgerUndoing');
  return '';
}

const COMMENT = {
  sending: 'ledgerCommentSending',
  written: 'ledgerCommentWritten',
  failed: 'ledgerCommentFailed',
  withdrawn: 'ledgerCommentWithdrawn',
} as const;

/** What became of the private comment, in words; empty without one, or when nobody misses it any more. */
export function commentWords({ comment: { state }, phase }: LedgerEntry): string {
  if (state === 'none' || (state === 'failed' && phase === 'undone')) return '';
  return t(COMMENT[state]);
}
