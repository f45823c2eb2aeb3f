import { describeProblem } from '../problems/describe';
import { t } from '../text/t';
import type { LedgerEntry, LedgerItem } from './entry';

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

/** What became of one item, in words; empty when it is simply done, which the action already says. */
export function outcomeWords(item: LedgerItem): string {
  if (item.undone) return t('ledgerItemUndone');
  switch (item.outcome) {
    case 'changed':
      return '';
    case 'pending':
      return t('ledgerItemPending');
    case 'already':
      return t('ledgerItemAlready');
    case 'refused':
      return item.problem ? t('ledgerItemRefused', describeProblem(item.problem).why) : t('ledgerItemRefusedPlain');
  }
}

/** How far the undo of an entry is, in words; empty when nobody has begun one. */
export function undoWords({ phase, items }: LedgerEntry): string {
  if (phase === 'undone') return t('ledgerUndone');
  if (phase === 'undoing' || items.some(({ undone }) => undone)) return t('ledgerUndoing');
  return '';
}

/** What became of the private comment, in words; empty without one. */
export function commentWords({ comment, phase }: LedgerEntry): string {
  switch (comment.state) {
    case 'none':
      return '';
    case 'sending':
      return t('ledgerCommentSending');
    case 'written':
      return t('ledgerCommentWritten');
    case 'failed':
      return phase === 'undone' ? '' : t('ledgerCommentFailed');
    case 'withdrawn':
      return t('ledgerCommentWithdrawn');
  }
}
