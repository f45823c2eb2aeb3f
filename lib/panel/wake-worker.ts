import type { StoreApi } from 'zustand/vanilla';
import { hasDialog } from './award-intent';
import type { PanelState } from './panel-state';

/**
 * Wakes the worker when something to choose from is opened. What is chosen goes to the worker a moment later, and a stopped
 * one takes longer to start than a key takes to be handled; reading and typing take longer than both.
 */
export function wakeForDialogs(store: Pick<StoreApi<PanelState>, 'subscribe'>, wake: () => void): void {
  store.subscribe((now, before) => {
    if (hasDialog(now) && !hasDialog(before)) wake();
  });
}
