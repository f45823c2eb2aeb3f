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

/** What undoing a change came to; `before` is the entry as it was when the undo was asked for. */
export function toastOfUndo(before: LedgerEntry, after: LedgerEntry): ToastDraft {
  const left = after.items.filter(({ outcome, undone }) => outcome === 'changed' && !undone);
  if (left.length > 0) {
    const problem: Problem = left[0]?.problem ?? { kind: isAward(after) ? 'revokeRefused' : 'awardRefused' };
    const message = failure(t('toastNotUndoneFor', listOf(left)), problem);
    return { tone: 'problem', message, undo: { entry: after, running: false } };
  }
  if (before.comment.state !== 'written') return { tone: 'info', message: t('toastUndone') };
  if (after.comment.state === 'withdrawn') return { tone: 'info', message: t('toastUndoneWithComment') };
  const stays = t('toastUndoneCommentStays');
  const { problem } = after.comment;
  return { tone: 'problem', message: problem ? failure(stays, problem) : stays };
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
