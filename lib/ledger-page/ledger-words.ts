import { describeProblem } from '../problems/describe.page';
import { t } from '../text/t';
import type { SettledChange } from '../actions/action';
import { ACTION_WORDS } from '../actions/words.page';
import { type LedgerEntry, changesIn, commentOf } from '../ledger/entry';

/** What was done, in words: "Badge awarded". */
export function actionWords({ action }: Pick<LedgerEntry, 'action'>): string {
  const { was, field } = ACTION_WORDS[action];
  return field === undefined ? t(was) : t(was, t(field.name));
}

const BECAME = {
  pending: 'ledgerItemPending',
  already: 'ledgerItemAlready',
  refused: 'ledgerItemRefusedPlain',
  notKnown: 'ledgerItemNotKnown',
} as const;

/** What became of one step, in words; empty when it is simply done, which the action already says. */
export function outcomeWords({ outcome, problem, undone }: SettledChange): string {
  if (undone !== undefined) return t('ledgerItemUndone');
  if (outcome === 'changed') return '';
  const isExplained = outcome === 'refused' && problem !== undefined;
  return isExplained ? t('ledgerItemRefused', describeProblem(problem).why) : t(BECAME[outcome]);
}

/** How far the undo of an entry is, in words; empty when nobody has begun one. */
export function undoWords({ phase, steps }: LedgerEntry): string {
  if (phase === 'undone') return t('ledgerUndone');
  if (phase === 'undoing' || changesIn({ steps }).some(({ undone }) => undone !== undefined)) return t('ledgerUndoing');
  return '';
}

const COMMENT = {
  sending: 'ledgerCommentSending',
  written: 'ledgerCommentWritten',
  failed: 'ledgerCommentFailed',
  withdrawn: 'ledgerCommentWithdrawn',
} as const;

/** What became of the private comment, in words; empty without one, or when nobody misses it any more. */
export function commentWords(entry: LedgerEntry): string {
  const { state } = commentOf(entry);
  if (state === 'none' || (state === 'failed' && entry.phase === 'undone')) return '';
  return t(COMMENT[state]);
}
