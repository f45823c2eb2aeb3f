import type { StoreApi } from 'zustand/vanilla';
import type { Holder, UserLabel } from '../desk-api/records';
import type { LabelChoice, LabelsChange } from '../messages/action-messages';
import { ask } from '../messages/ask.page';
import { problemOf } from '../problems/problem';
import { displayText } from '../text/display-text';
import { t } from '../text/t';
import { changeName, whoAndWhere } from './on-screen';
import type { PanelState } from './panel-state';
import type { PersonActions } from './person-state';
import { type Toasts, failure } from './toasts';
import { updateHolder } from './view';

const WORDS = {
  addLabels: { done: 'toastLabelAdded', already: 'toastLabelThere', failed: 'toastLabelNotAdded' },
  removeLabels: { done: 'toastLabelRemoved', already: 'toastLabelGone', failed: 'toastLabelNotRemoved' },
} as const;

/** Adds and removes labels as the user sees it: at once, and taken back with a reason when Desk refuses. */
export function createLabelMoves(
  store: StoreApi<PanelState>,
  toasts: Toasts,
): Pick<PersonActions, 'addLabel' | 'removeLabel'> {
  async function addLabel(holder: Holder, choice: LabelChoice): Promise<void> {
    const parts = store.getState().holders[holder.userId];
    if (!parts || parts.pendingLabels.some(({ id }) => id === choice.id)) return; // A second Enter.
    const label: UserLabel = { ...choice, isPrimary: false, helpCenterId: holder.helpCenterId };
    updateHolder(store, holder.userId, (now) => ({ ...now, pendingLabels: [...now.pendingLabels, label] }));
    await change('addLabels', holder, label);
  }

  async function removeLabel(holder: Holder, label: UserLabel): Promise<void> {
    const parts = store.getState().holders[holder.userId];
    if (!parts || parts.pendingUnlabels.includes(label.id)) return;
    updateHolder(store, holder.userId, (now) => ({ ...now, pendingUnlabels: [...now.pendingUnlabels, label.id] }));
    await change('removeLabels', holder, label);
  }

  async function change(kind: LabelsChange['kind'], holder: Holder, label: UserLabel): Promise<void> {
    const words = WORDS[kind];
    const name = displayText(label.name) || t('noName');
    try {
      const entry = await ask('labels/change', {
        kind,
        userId: holder.userId,
        helpCenterId: holder.helpCenterId,
        actionId: crypto.randomUUID(),
        ...whoAndWhere(store.getState()),
        items: [{ id: label.id, name: changeName(label.name) }],
        runId: null,
      });
      const item = entry.items[0];
      const isDone = item?.outcome === 'changed' || item?.outcome === 'already';
      settle(holder.userId, label, isDone ? kind === 'addLabels' : null);
      if (item?.outcome === 'changed') {
        toasts.add({ tone: 'success', message: t(words.done, name), undo: { entry, running: false } });
      } else if (isDone) toasts.add({ tone: 'info', message: t(words.already, name) });
      else fail(name, item?.problem ?? { kind: 'unknown' });
    } catch (thrown) {
      settle(holder.userId, label, null);
      fail(name, problemOf(thrown));
    }

    function fail(name: string, problem: ReturnType<typeof problemOf>): void {
      toasts.add({ tone: 'problem', message: failure(t(words.failed, name), problem) });
    }
  }

  /** Ends the waiting for a label: it is there, it is not, or (`null`) nothing has changed. */
  function settle(userId: string, label: UserLabel, isThere: boolean | null): void {
    updateHolder(store, userId, (parts) => {
      const listed = parts.labels.value;
      const others = listed?.filter(({ id }) => id !== label.id) ?? [];
      const isListed = listed?.some(({ id }) => id === label.id) === true;
      const value = isThere === true ? (isListed ? listed : [...others, label]) : isThere === false ? others : listed;
      return {
        ...parts,
        // A list that is not known yet does not become known by one label.
        labels: listed && value ? { ...parts.labels, value } : parts.labels,
        pendingLabels: parts.pendingLabels.filter(({ id }) => id !== label.id),
        pendingUnlabels: parts.pendingUnlabels.filter((id) => id !== label.id),
      };
    });
  }

  return { addLabel, removeLabel };
}
