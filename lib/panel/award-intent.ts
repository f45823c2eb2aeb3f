import type { StoreApi } from 'zustand/vanilla';
import { browser } from 'wxt/browser';
import { INTENT_LIFE_MS, type Intent, intentItem } from '../storage/intents';
import { awardTarget } from './on-screen';
import type { PanelActions, PanelState } from './panel-state';

/**
 * Does what the browser's own key asked this window's panel for: opens the palette, or the award picker as soon as somebody
 * is known to award to. Picks up what was asked before the panel was there, waits while the view loads, and forgets it after a while.
 */
export async function followAwardIntent(
  store: StoreApi<PanelState>,
  { openPicker, openPalette }: Pick<PanelActions, 'openPicker' | 'openPalette'>,
  now: () => number = Date.now,
): Promise<void> {
  const { id: windowId } = await browser.windows.getCurrent();
  if (windowId === undefined) return;
  const item = intentItem(windowId);
  let stopWaiting = (): void => undefined;

  function take(intent: Intent | null): void {
    if (intent === null) return;
    void item.remove();
    stopWaiting();
    const left = intent.at + INTENT_LIFE_MS - now();
    // From far ahead it is of a clock that has been set back since: nobody knows how long ago the key was pressed.
    if (left <= 0 || left > 2 * INTENT_LIFE_MS) return;
    // The key was pressed in Desk's page. A panel just opened has the keyboard anyway; one that was open before gets it only
    // where the browser allows that, and the picker says when it does not.
    window.focus();
    if (intent.what === 'palette') return hasDialog(store.getState()) ? undefined : openPalette();
    if (open()) return;
    const stop = store.subscribe(() => open() && stopWaiting());
    const timer = setTimeout(() => stopWaiting(), left);
    stopWaiting = () => {
      stop();
      clearTimeout(timer);
    };
  }

  /** Whether there is nothing to wait for any longer. */
  function open(): boolean {
    const state = store.getState();
    // For another organization it was pressed in vain; what is opened next is not what it was meant for.
    if (state.pickerFor !== null || state.ticket.problem?.kind === 'wrongOrganization') return true;
    const target = awardTarget(state);
    if (target === null) return false;
    openPicker(target === 'choose' ? target : { userId: target.userId, helpCenterId: target.helpCenterId });
    return true;
  }

  item.watch(take);
  take(await item.get());
}

/** Whether something is open in which one chooses what to do; it must not be covered. */
export function hasDialog({ pickerFor, ticketDialog, palette }: PanelState): boolean {
  return pickerFor !== null || ticketDialog !== null || palette !== null;
}
