import type { StoreApi } from 'zustand/vanilla';
import { type SettledChange, inverse } from '../actions/action';
import type { ActionRequest } from '../actions/request';
import { ACTIONS } from '../actions/specs';
import { type LedgerEntry, changesIn, commentOf } from '../ledger/entry';
import type { Ask } from '../messages/protocol';
import { problemOf } from '../problems/problem';
import { readRecord } from '../records/read-record.page';
import { t } from '../text/t';
import { failedUndoWords, toastOfUndo, toastsOfChange } from './action-words';
import { withSteps } from './changed-parts';
import type { Again, PanelState, Toast } from './panel-state';
import { undoTogether } from './undo-together';
import type { Member } from './pending';
import { type Toasts, failure } from './toasts';

export interface UndoParts {
  ask: Ask;
  toasts: Toasts;
  runAgain(request: ActionRequest, records: readonly Member[]): Promise<void>;
  lookAgain(request: ActionRequest, records: readonly Member[], toastId: string): Promise<void>;
  /** Called with every action that has come further. */
  settled(entry: LedgerEntry): void;
  /** The entry as the ledger has it now; rejects where the ledger cannot be read. */
  findEntry(id: string): Promise<LedgerEntry | null>;
  /** Does what is left of the macro that was begun on a ticket. */
  goOnWithMacro?(ticketId: string): Promise<void>;
  /** Called with what was taken back. */
  undone?(entries: readonly LedgerEntry[]): void;
}

/** What toasts offer: to undo an action of any kind, and to try again what failed. */
export function createUndoActions(
  store: StoreApi<PanelState>,
  { ask, toasts, runAgain, lookAgain, settled, findEntry, goOnWithMacro, undone }: UndoParts,
) {
  /** Undoes the action of a toast. The offer stays when it fails, with the reason beside it. */
  async function undo(toastId: string): Promise<void> {
    const toast = toasts.find(toastId);
    if (!toast?.undo || toast.undo.running) return;
    const { entry, before = [] } = toast.undo;
    const staying = withoutEnd(toast);
    toasts.replace({ ...staying, undo: { ...toast.undo, running: true } });
    if (before.length > 0) {
      const { again: _over, ...rest } = staying;
      undone?.(await undoTogether(rest, [...before, entry], { toasts, undoOne, failedOn }));
      return;
    }
    try {
      const after = await undoOne(entry);
      toasts.dismiss(toastId);
      toasts.add(toastOfUndo(after));
      undone?.([after]);
    } catch (thrown) {
      const known = await failedOn(entry);
      const message = failedUndoWords(known, problemOf(thrown));
      toasts.replace({ ...staying, tone: 'problem', message, undo: { entry: known, running: false } });
    }
  }

  async function undoOne({ id }: LedgerEntry): Promise<LedgerEntry> {
    const after = await ask('action/undo', { actionId: id });
    await showUndone(after);
    return after;
  }

  /** An undo that failed may have got halfway. */
  async function failedOn(entry: LedgerEntry): Promise<LedgerEntry> {
    const known = (await findEntry(entry.id).catch(() => null)) ?? entry;
    await showUndone(known);
    return known;
  }

  /** The worker has told the panels what there is now; this only covers one that has not heard of it yet. */
  async function showUndone({ action, target, steps }: LedgerEntry): Promise<void> {
    const { changes } = ACTIONS[action];
    // What somebody else has put into a field stays; what they have taken or given is as undo wants it.
    const isBack = (step: SettledChange) =>
      step.undone === 'byUs' || (step.undone === 'byOthers' && step.is === 'member');
    const back = changesIn({ steps }).filter(isBack).map(inverse);
    store.setState((state) => withSteps(state, target, changes, back, []));
    if (target.on !== 'person' || !back.some((step) => step.is === 'member' && step.way === 'give')) return;
    // What came back is shown as Desk has it.
    const { on: _person, ...holder } = target;
    for (const resource of changes) {
      if (resource !== 'badges' && resource !== 'labels') continue;
      try {
        const { value, at } = await readRecord(resource, holder, {}, ask);
        const part = { value, at, loading: false };
        store.setState(({ holders }) => {
          const parts = holders[holder.userId];
          return parts ? { holders: { ...holders, [holder.userId]: { ...parts, [resource]: part } } } : {};
        });
      } catch {
        // Undone it is, whether or not the list can be read again now.
      }
    }
  }

  /** Tries again what a toast offers to; the toast goes when that is under way or done. */
  async function tryAgain(toastId: string): Promise<void> {
    const toast = toasts.find(toastId);
    if (!toast?.again || toast.again.running) return;
    switch (toast.again.kind) {
      case 'action':
        toasts.dismiss(toastId);
        return await runAgain(toast.again.request, toast.again.records);
      case 'look':
        toasts.replace({ ...toast, again: { ...toast.again, running: true } });
        return await lookAgain(toast.again.request, toast.again.records, toastId);
      case 'macro':
        toasts.dismiss(toastId);
        return await goOnWithMacro?.(toast.again.ticketId);
      case 'comment':
        return await writeComment(toast, toast.again);
    }
  }

  async function writeComment(toast: Toast, again: Extract<Again, { kind: 'comment' }>): Promise<void> {
    toasts.replace({ ...toast, again: { ...again, running: true } });
    const failed = (why: Parameters<typeof failure>[1]): void =>
      toasts.replace({ ...toast, message: failure(t('toastCommentFailed'), why), again: { ...again, running: false } });
    try {
      const entry = await ask('action/comment', { actionId: again.actionId });
      const { state, problem } = commentOf(entry);
      settled(entry);
      if (state === 'failed') return failed(problem ?? { kind: 'unknown' });
      toasts.dismiss(toast.id);
      if (changesIn(entry).length > 0) toasts.add({ tone: 'success', message: t('toastCommentWritten') });
      else toastsOfChange(entry).forEach((each) => toasts.add(each));
    } catch (thrown) {
      failed(problemOf(thrown));
    }
  }

  return { undo, tryAgain };
}

function withoutEnd({ until: _stays, ...toast }: Toast): Toast {
  return toast;
}
