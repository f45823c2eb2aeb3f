import type { LedgerEntry, LedgerItem } from '../ledger/entry';
import type { Problem } from '../problems/problem';
import { displayText } from '../text/display-text';
import { t, tCount } from '../text/t';
import { type ToastDraft, failure } from './toasts';

/** Names are listed up to here; more are only counted. */
const LISTED = 3;

/** What became of a change of badges, one toast for what holds and one for each reason for which something does not. */
export function toastsOfChange(entry: LedgerEntry): ToastDraft[] {
  const changed = entry.items.filter(({ outcome }) => outcome === 'changed');
  const already = entry.items.filter(({ outcome }) => outcome === 'already');
  const toasts: ToastDraft[] = [];
  if (changed.length > 0) toasts.push(successToast(entry, changed, already));
  else if (already.length > 0) toasts.push({ tone: 'info', message: alreadyWords(entry, already) });
  for (const items of byReason(entry.items.filter(({ outcome }) => outcome === 'refused'))) {
    const problem = items[0]?.problem ?? { kind: isAward(entry) ? 'awardRefused' : 'revokeRefused' };
    toasts.push({ tone: 'problem', message: failure(refusedWords(entry, items), problem) });
  }
  return toasts;
}

/** What an undo came to that is done. */
export function toastOfUndo({ kind, items, comment }: LedgerEntry): ToastDraft {
  const words = [t(comment.state === 'withdrawn' ? 'toastUndoneWithComment' : 'toastUndone')];
  const byOthers = items.filter(({ undoneByOthers }) => undoneByOthers);
  const isGiven = kind === 'awardBadges' || kind === 'addLabels';
  if (byOthers.length > 0) words.push(t(isGiven ? 'toastWasGone' : 'toastWasBack', listOf(byOthers)));
  return { tone: 'info', message: words.join(' ') };
}

/** How far an undo got that failed: nowhere, for some, or only the comment is left. */
export function failedUndoWords({ items, comment }: LedgerEntry, problem: Problem): string {
  const changed = items.filter(({ outcome }) => outcome === 'changed');
  const left = changed.filter(({ undone }) => !undone);
  if (left.length === 0 && comment.state === 'written') return failure(t('toastUndoneCommentStays'), problem);
  const isPart = left.length > 0 && left.length < changed.length;
  return failure(isPart ? t('toastNotUndoneFor', listOf(left)) : t('toastNotUndone'), problem);
}

function successToast(entry: LedgerEntry, changed: LedgerItem[], already: LedgerItem[]): ToastDraft {
  const words = [changedWords(entry, changed)];
  if (already.length > 0) words.push(tCount('toastOthersAlready', already.length));
  const undo = { entry, running: false };
  if (entry.comment.state === 'failed') {
    const failed = t('toastCommentFailed');
    words.push(entry.comment.problem ? failure(failed, entry.comment.problem) : failed);
    const again = { kind: 'comment', actionId: entry.id, running: false } as const;
    return { tone: 'problem', message: words.join(' '), undo, again };
  }
  if (entry.comment.state === 'written') words.push(t('toastCommentWritten'));
  return { tone: 'success', message: words.join(' '), undo };
}

function changedWords(entry: LedgerEntry, items: LedgerItem[]): string {
  if (!isAward(entry)) return t('toastRevoked', listOf(items));
  return items.length > LISTED ? tCount('toastAwardedCount', items.length) : t('toastAwarded', listOf(items));
}

function alreadyWords(entry: LedgerEntry, items: LedgerItem[]): string {
  if (!isAward(entry)) return t('toastAlreadyGone', listOf(items));
  return items.length > 1 ? tCount('toastAllAlready', items.length) : t('toastAlreadyHeld', listOf(items));
}

function refusedWords(entry: LedgerEntry, items: LedgerItem[]): string {
  if (!isAward(entry)) return t('toastNotRevoked', listOf(items));
  return items.length > 1 ? t('toastNotAwardedSeveral', listOf(items)) : t('toastNotAwarded', listOf(items));
}

/** The names in words, quoted by the text they are put into: “A”, “B” and “C”. */
export function listOf(items: { name: string }[]): string {
  const names = items.map(({ name }) => displayText(name, 80) || t('noName'));
  return names.join(t('betweenQuoted'));
}

function isAward(entry: LedgerEntry): boolean {
  return entry.kind === 'awardBadges';
}

function byReason(items: LedgerItem[]): LedgerItem[][] {
  const groups = new Map<string, LedgerItem[]>();
  for (const item of items) {
    const reason = `${item.problem?.kind} ${item.problem?.detail}`;
    groups.set(reason, [...(groups.get(reason) ?? []), item]);
  }
  return [...groups.values()];
}
