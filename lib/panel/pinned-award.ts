import type { StoreApi } from 'zustand/vanilla';
import type { About } from '../actions/request';
import type { Holder } from '../desk-api/records';
import { displayText } from '../text/display-text';
import { t } from '../text/t';
import { whoAndWhere } from './on-screen';
import type { PanelActions, PanelState } from './panel-state';
import type { Toasts } from './toasts';
import { memberWish } from './wish';

export interface PinnedAwardParts extends Pick<PanelActions, 'run' | 'warningsFor' | 'openPicker'> {
  toasts: Toasts;
}

/** Awards a pinned badge at once, or opens the picker on it when fair play has something to say first. */
export function createPinnedAward(
  store: StoreApi<PanelState>,
  { run, warningsFor, openPicker, toasts }: PinnedAwardParts,
): Pick<PanelActions, 'awardUnlessWarned'> {
  return {
    awardUnlessWarned: async ({ userId, helpCenterId }, badge) => {
      const about = whoAndWhere(store.getState());
      const holder = { userId, helpCenterId };
      const warnings = await warningsFor(holder, [badge]);
      if (!isStillShown(store.getState(), holder, about)) {
        // Who was on screen when the key was pressed is not any more; nobody gets what was meant for somebody else.
        const message = t('toastLeftBefore', displayText(badge.name), displayText(about.person.name));
        toasts.add({ tone: 'info', message });
        return;
      }
      if (warnings.length > 0) openPicker({ ...holder, badgeId: badge.id, about });
      else await run({ ...memberWish('awardBadges', holder, [badge]), about });
    },
  };
}

function isStillShown(state: PanelState, { userId }: Holder, about: About): boolean {
  const { person, ticket } = whoAndWhere(state);
  const isSame = person.contactId === about.person.contactId && ticket?.id === about.ticket?.id;
  return isSame && state.holders[userId] !== undefined;
}
