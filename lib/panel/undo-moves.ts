import type { StoreApi } from 'zustand/vanilla';
import type { LedgerEntry } from '../ledger/entry';
import { ask } from '../messages/ask.page';
import { problemOf } from '../problems/problem';
import { t } from '../text/t';
import { failedUndoWords, toastOfUndo } from './change-words';
import type { Again, BadgeMove, PanelState, Toast } from './panel-state';
import { type Toasts, failure } from './toasts';
import { updateHolder } from './view';

/** What toasts offer: to undo an action of any kind, and to try again what failed. */
export function createUndoMoves(
  store: StoreApi<PanelState>,
  toasts: Toasts,
  sendAgain: (move: BadgeMove) => Promise<void>,
) {
  /** Undoes the action of a toast. The offer stays when it fails, with the reason beside it. */
  async function undo(toastId: string): Promise<void> {
    const toast = toasts.find(toastId);
    if (!toast?.undo || toast.undo.running) return;
    const { entry } = toast.undo;
    const staying = withoutEnd(toast);
    toasts.replace({ ...staying, undo: { entry, running: true } });
    try {
      const after = await ask('action/undo', { actionId: entry.id });
      await showUndone(after);
      toasts.dismiss(toastId);
      toasts.add(toastOfUndo(after));
    } catch (thrown) {
      const known = await currentEntry(entry);
      await showUndone(known);
      const message = failedUndoWords(known, problemOf(thrown));
      toasts.replace({ ...staying, tone: 'problem', message, undo: { entry: known, running: false } });
    }
  }

  /** The worker has written the new list into the cache; this only covers a panel that has not heard of it yet. */
  async function showUndone({ kind, holder, items }: LedgerEntry): Promise<void> {
    const { userId } = holder;
    if (kind === 'awardBadges') {
      const gone = new Set(items.filter(({ undone }) => undone).map(({ id }) => id));
      updateHolder(store, userId, (parts) => {
        const value = parts.badges.value?.filter(({ id }) => !gone.has(id));
        return { ...parts, badges: { ...parts.badges, ...(value && { value }) } };
      });
      return;
    }
    try {
      if (kind === 'revokeBadges') {
        const { value, at } = await ask('user/badges', holder);
        updateHolder(store, userId, (parts) => ({ ...parts, badges: { value, at, loading: false } }));
      } else {
        const { value, at } = await ask('user/labels', holder);
        updateHolder(store, userId, (parts) => ({ ...parts, labels: { value, at, loading: false } }));
      }
    } catch {
      // Undone it is, whether or not the list can be read again now.
    }
  }

  /** Tries again what a toast offers to; the toast goes when that is under way or done. */
  async function tryAgain(toastId: string): Promise<void> {
    const toast = toasts.find(toastId);
    if (!toast?.again || toast.again.running) return;
    if (toast.again.kind === 'move') {
      toasts.dismiss(toastId);
      await sendAgain(toast.again.move);
      return;
    }
    await writeComment(toast, toast.again);
  }

  async function writeComment(toast: Toast, again: Extract<Again, { kind: 'comment' }>): Promise<void> {
    toasts.replace({ ...toast, again: { ...again, running: true } });
    const failed = (why: Parameters<typeof failure>[1]): void =>
      toasts.replace({ ...toast, message: failure(t('toastCommentFailed'), why), again: { ...again, running: false } });
    try {
      const { comment } = await ask('action/comment', { actionId: again.actionId });
      if (comment.state === 'failed') return failed(comment.problem ?? { kind: 'unknown' });
      toasts.dismiss(toast.id);
      toasts.add({ tone: 'success', message: t('toastCommentWritten') });
    } catch (thrown) {
      failed(problemOf(thrown));
    }
  }

  return { undo, tryAgain };
}

/** The entry as the ledger has it now: an undo that failed may have got halfway. */
async function currentEntry(entry: LedgerEntry): Promise<LedgerEntry> {
  try {
    const { openLedger } = await import('../ledger/open-ledger');
    return (await openLedger().find(entry.id)) ?? entry;
  } catch {
    return entry;
  }
}

function withoutEnd({ until: _stays, ...toast }: Toast): Toast {
  return toast;
}
