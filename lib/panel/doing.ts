import type { StoreApi } from 'zustand/vanilla';
import { createAwardChoices } from './award-choices';
import { createBadgeMoves } from './badge-moves';
import { createKeptChoices } from './kept-choices';
import { openKeySettings, readKeySettings } from './key-settings';
import { createLabelMoves } from './label-moves';
import type { PanelState } from './panel-state';
import { createPersonExtras } from './person-extras';
import { createToasts } from './toasts';
import { createUndoMoves } from './undo-moves';

/**
 * Everything that only answers to the user's doing. It is loaded beside the first paint, not before it: the panel's first
 * chunk is what it takes to show who is behind a ticket. `retryHelpCenters` asks Desk again after an invitation.
 */
export function createDoing(store: StoreApi<PanelState>, retryHelpCenters: () => void) {
  const toasts = createToasts(store);
  const choices = createAwardChoices(store);
  const { sendAgain, ...moves } = createBadgeMoves(store, toasts);
  const kept = createKeptChoices(store, toasts);
  return {
    /** Follows what other windows and the options change. */
    follow: (): void => {
      choices.follow();
      void kept.follow();
    },
    /** Reads what belongs to the organization that is signed in now. */
    load: (): void => {
      void choices.load();
      void kept.showParked();
    },
    actions: {
      ...moves,
      ...createUndoMoves(store, toasts, sendAgain),
      ...choices.actions,
      ...createLabelMoves(store, toasts),
      ...createPersonExtras(store, retryHelpCenters),
      ...kept.actions,
      dismissToast: toasts.dismiss,
      loadKeySettings: async (): Promise<void> => store.setState({ keySettings: await readKeySettings() }),
      openKeySettings,
    },
  };
}

export type Doing = ReturnType<typeof createDoing>;
