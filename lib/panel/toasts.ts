import type { StoreApi } from 'zustand/vanilla';
import { deskSays } from '../problems/desk-says.page';
import { describeProblem } from '../problems/describe.page';
import type { Problem } from '../problems/problem';
import type { PanelState, Toast } from './panel-state';

/** How long the offer to undo stays on screen, in milliseconds. */
const UNDO_WINDOW_MS = 10_000;
const NOTE_MS = 5_000;

/** A toast before it has a place and a time. */
export type ToastDraft = Omit<Toast, 'id' | 'until'>;

/** What did not work, with why, what to do next, and what Desk itself gave as the reason. */
export function failure(what: string, problem: Problem): string {
  const { why, next } = describeProblem(problem);
  return [what, why, next, deskSays(problem)].filter(Boolean).join(' ');
}

/** The toasts of a panel. Those about a problem stay until they are dismissed, the others leave by themselves. */
export function createToasts(store: StoreApi<PanelState>) {
  /** Shows a toast and gives its id. */
  function add(toast: ToastDraft): string {
    const id = crypto.randomUUID();
    const lifetime = toast.tone === 'problem' ? null : toast.undo ? UNDO_WINDOW_MS : NOTE_MS;
    const until = lifetime === null ? {} : { until: Date.now() + lifetime };
    store.setState(({ toasts }) => ({ toasts: [...toasts, { ...toast, id, ...until }] }));
    if (lifetime !== null) setTimeout(() => expire(id), lifetime);
    return id;
  }

  /** Shows a toast that stood before, for what is left of its time. */
  function restore({ id: _former, until, ...toast }: Toast): void {
    const left = until === undefined ? null : until - Date.now();
    if (left !== null && (left <= 0 || left > UNDO_WINDOW_MS)) return;
    const id = crypto.randomUUID();
    store.setState(({ toasts }) => ({ toasts: [...toasts, { ...toast, id, ...(left === null ? {} : { until }) }] }));
    if (left !== null) setTimeout(() => expire(id), left);
  }

  /** Says something in passing, once while it stands. */
  function note(message: string): void {
    const isSaid = store.getState().toasts.some((toast) => toast.tone === 'info' && toast.message === message);
    if (!isSaid) add({ tone: 'info', message });
  }

  /** An undo under way keeps its toast: taking `until` away makes it stay. */
  function expire(id: string): void {
    store.setState(({ toasts }) => ({
      toasts: toasts.filter((toast) => toast.id !== id || toast.until === undefined),
    }));
  }

  function find(id: string): Toast | undefined {
    return store.getState().toasts.find((toast) => toast.id === id);
  }

  function replace(changed: Toast): void {
    store.setState(({ toasts }) => ({ toasts: toasts.map((toast) => (toast.id === changed.id ? changed : toast)) }));
  }

  function dismiss(id: string): void {
    store.setState(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) }));
  }

  return { add, restore, note, find, replace, dismiss };
}

export type Toasts = ReturnType<typeof createToasts>;
