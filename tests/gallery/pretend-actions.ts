import type { StoreApi } from 'zustand/vanilla';
import { ACTIONS, stepsOf } from '../../lib/actions/specs';
import type { PanelActions, PanelState } from '../../lib/panel/panel-state';
import { ABOUT } from './about';
import { pretendPersonActions } from './pretend-person-actions';

/** Actions that change only what is on screen, so that the gallery can be used with mouse and keyboard. */
export function pretendActions(store: StoreApi<PanelState>): PanelActions {
  const nothing = () => undefined;
  const later = async () => undefined;
  return {
    retry: nothing,
    retryHolder: nothing,
    openPicker: (holder) => store.setState({ pickerFor: holder === 'choose' ? holder : { about: ABOUT, ...holder } }),
    closePicker: () => store.setState({ pickerFor: null }),
    run: async (wish) => {
      const { action, target, records = [] } = wish;
      const steps = stepsOf(wish);
      const actionId = crypto.randomUUID();
      store.setState(({ pending }) => ({
        pending: [...pending, { actionId, target, changes: ACTIONS[action].changes, steps, records }],
      }));
    },
    undo: later,
    tryAgain: later,
    togglePin: (badge) =>
      store.setState(({ pinnedBadges }) => ({
        pinnedBadges: pinnedBadges.includes(badge)
          ? pinnedBadges.filter((each) => each !== badge)
          : [...pinnedBadges, badge],
      })),
    rememberHolder: nothing,
    setWritesComment: (writesComment) => store.setState({ writesComment }),
    note: nothing,
    openPage: nothing,
    dismissToast: (id) => store.setState(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) })),
    ...pretendPersonActions(store),
  };
}
