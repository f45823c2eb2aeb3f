import type { LedgerEntry } from '../ledger/entry';
import { problemOf } from '../problems/problem';
import { t } from '../text/t';
import { failedUndoWords, leftByOthersWords, whomWords } from './action-words';
import { entryWords } from './macro-words';
import type { Toast } from './panel-state';
import type { Toasts } from './toasts';
import { formatList } from '../text/format-list';

export interface UndoTogetherParts {
  toasts: Toasts;
  /** Takes one action back; rejects where that failed. */
  undoOne(entry: LedgerEntry): Promise<LedgerEntry>;
  /** Called with an entry whose undo failed; gives it as it is now. */
  failedOn(entry: LedgerEntry): Promise<LedgerEntry>;
}

/**
 * Takes back what was done as one step, the latest first. What cannot be taken back keeps nothing else from it: it stays on
 * offer, with the reason. Gives what was taken back.
 */
export async function undoTogether(
  toast: Omit<Toast, 'until' | 'again'>,
  entries: readonly LedgerEntry[],
  { toasts, undoOne, failedOn }: UndoTogetherParts,
): Promise<LedgerEntry[]> {
  const done: LedgerEntry[] = [];
  const left: LedgerEntry[] = [];
  const reasons: string[] = [];
  for (const entry of entries.toReversed()) {
    try {
      done.push(await undoOne(entry));
    } catch (thrown) {
      const known = await failedOn(entry);
      left.unshift(known);
      reasons.push(`${entryWords(known)}: ${failedUndoWords(known, problemOf(thrown))}`);
    }
  }
  const byOthers = done.map(leftByOthersWords).filter((words) => words !== '');
  const byUs = done.filter((entry) => leftByOthersWords(entry) === '');
  const undone = byUs.length > 0 ? [t('macroUndone', formatList(byUs.map(entryWords)))] : [];
  const message = [...undone, ...byOthers, ...reasons].join(' ');
  const last = left.at(-1);
  if (last) {
    const undo = { entry: last, before: left.slice(0, -1), running: false };
    toasts.replace({ ...toast, tone: 'problem', message, undo });
  } else {
    toasts.dismiss(toast.id);
    const [first] = done;
    toasts.add({ tone: 'info', message, ...(first && whomWords(first)) });
  }
  return done;
}
