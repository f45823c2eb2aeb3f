import type { StoreApi } from 'zustand/vanilla';
import type { Badge } from '../desk-api/records';
import { ask } from '../messages/ask';
import type { BadgeHolder } from '../messages/protocol';
import { describeProblem } from '../problems/describe';
import { type Problem, problemOf } from '../problems/problem';
import { recentBadgesItem } from '../storage/items';
import { displayText } from '../text/display-text';
import { t } from '../text/t';
import type { PanelState, Toast } from './panel-state';
import { updateHolder } from './view';

const KEPT_RECENT = 12;
/** How long the offer to undo stays on screen, in milliseconds. */
const UNDO_WINDOW_MS = 10_000;
const NOTE_MS = 5_000;

/** Award, revoke and undo as the user sees them: at once, and taken back with a reason when Desk refuses. */
export function createBadgeMoves(store: StoreApi<PanelState>) {
  const toasts = createToasts(store);

  async function award(holder: BadgeHolder, badge: Badge): Promise<void> {
    const { userId } = holder;
    const pending = store.getState().holders[userId]?.pendingAwards ?? [];
    if (pending.some(({ id }) => id === badge.id)) return; // A second Enter on the same badge.
    store.setState({ pickerFor: null });
    updateHolder(store, userId, (parts) => ({ ...parts, pendingAwards: [badge, ...parts.pendingAwards] }));
    try {
      const action = await ask('badges/award', { ...holder, badgeId: badge.id, actionId: crypto.randomUUID() });
      settle(userId, badge, true);
      toasts.add(
        action.changed
          ? { tone: 'success', message: t('toastAwarded', displayText(badge.name)), undo: { action, running: false } }
          : { tone: 'info', message: t('toastAlreadyHeld', displayText(badge.name)) },
      );
      await rememberRecent(badge.id);
    } catch (thrown) {
      settle(userId, badge, null);
      toasts.add({
        tone: 'problem',
        message: failure(t('toastNotAwarded', displayText(badge.name)), problemOf(thrown)),
      });
    }
  }

  async function revoke(holder: BadgeHolder, badge: Badge): Promise<void> {
    const { userId } = holder;
    if (store.getState().holders[userId]?.pendingRevokes.includes(badge.id)) return;
    updateHolder(store, userId, (parts) => ({ ...parts, pendingRevokes: [...parts.pendingRevokes, badge.id] }));
    try {
      const action = await ask('badges/revoke', { ...holder, badgeId: badge.id, actionId: crypto.randomUUID() });
      settle(userId, badge, false);
      toasts.add({
        tone: 'success',
        message: t('toastRevoked', displayText(badge.name)),
        ...(action.changed ? { undo: { action, running: false } } : {}),
      });
    } catch (thrown) {
      settle(userId, badge, null);
      toasts.add({
        tone: 'problem',
        message: failure(t('toastNotRevoked', displayText(badge.name)), problemOf(thrown)),
      });
    }
  }

  /** Undoes the action of a toast. The offer stays when it fails, with the reason beside it. */
  async function undo(toastId: string): Promise<void> {
    const toast = store.getState().toasts.find(({ id }) => id === toastId);
    if (!toast?.undo || toast.undo.running) return;
    const { action } = toast.undo;
    const { until: _stays, ...staying } = toast;
    toasts.replace({ ...staying, undo: { action, running: true } });
    try {
      await ask('badges/undo', { actionId: action.id });
      await applyFromCache(action.userId);
      toasts.dismiss(toastId);
      toasts.add({ tone: 'info', message: t('toastUndone') });
    } catch (thrown) {
      toasts.replace({
        ...staying,
        tone: 'problem',
        message: failure(t('toastNotUndone'), problemOf(thrown)),
        undo: { action, running: false },
      });
    }

    // The worker has written the new list into the cache; this only covers a panel that has not heard of it yet.
    async function applyFromCache(userId: string): Promise<void> {
      const { badgeId, kind } = action;
      if (kind === 'award') {
        updateHolder(store, userId, (parts) => ({
          ...parts,
          badges: { ...parts.badges, value: parts.badges.value?.filter(({ id }) => id !== badgeId) ?? [] },
        }));
        return;
      }
      const { value, at } = await ask('user/badges', { userId, helpCenterId: action.helpCenterId });
      updateHolder(store, userId, (parts) => ({ ...parts, badges: { value, at, loading: false } }));
    }
  }

  /** Ends the waiting for one badge: it is held, it is not, or (`null`) nothing has changed. */
  function settle(userId: string, badge: Badge, held: boolean | null): void {
    updateHolder(store, userId, (parts) => {
      const others = (parts.badges.value ?? []).filter(({ id }) => id !== badge.id);
      const isListed = parts.badges.value?.some(({ id }) => id === badge.id) === true;
      const value =
        held === true
          ? isListed
            ? parts.badges.value
            : [badge, ...others]
          : held === false
            ? others
            : parts.badges.value;
      return {
        ...parts,
        badges: { ...parts.badges, ...(value === undefined ? {} : { value }) },
        pendingAwards: parts.pendingAwards.filter(({ id }) => id !== badge.id),
        pendingRevokes: parts.pendingRevokes.filter((id) => id !== badge.id),
      };
    });
  }

  async function rememberRecent(badgeId: string): Promise<void> {
    const { session, recentBadgeIds } = store.getState();
    if (session?.status !== 'signedIn') return;
    const recent = [badgeId, ...recentBadgeIds.filter((id) => id !== badgeId)].slice(0, KEPT_RECENT);
    store.setState({ recentBadgeIds: recent });
    await recentBadgesItem.set({ ...(await recentBadgesItem.get()), [session.organization.id]: recent });
  }

  return { award, revoke, undo, dismissToast: toasts.dismiss };
}

function failure(what: string, problem: Problem): string {
  const { why, next } = describeProblem(problem);
  return [what, why, next].join(' ');
}

function createToasts(store: StoreApi<PanelState>) {
  function add(toast: Omit<Toast, 'id' | 'until'>): void {
    const id = crypto.randomUUID();
    const lifetime = toast.tone === 'problem' ? null : toast.undo ? UNDO_WINDOW_MS : NOTE_MS;
    const until = lifetime === null ? {} : { until: Date.now() + lifetime };
    store.setState(({ toasts }) => ({ toasts: [...toasts, { ...toast, id, ...until }] }));
    if (lifetime !== null) setTimeout(() => expire(id), lifetime);
  }

  /** An undo under way keeps its toast: taking `until` away makes it stay. */
  function expire(id: string): void {
    store.setState(({ toasts }) => ({
      toasts: toasts.filter((toast) => toast.id !== id || toast.until === undefined),
    }));
  }

  function replace(changed: Toast): void {
    store.setState(({ toasts }) => ({ toasts: toasts.map((toast) => (toast.id === changed.id ? changed : toast)) }));
  }

  function dismiss(id: string): void {
    store.setState(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) }));
  }

  return { add, replace, dismiss };
}
