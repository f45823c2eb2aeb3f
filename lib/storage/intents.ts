import { isCount, isNullOr, isObject, isOneOf } from './guards';
import { defineItem } from './item';

/** Name of the browser command that opens the award picker; the manifest has it too. */
export const AWARD_COMMAND = 'award-badge';

/** What a key of the browser asked the panel of a window to do, and when. */
export interface Intent {
  what: 'award';
  /** Epoch milliseconds. */
  at: number;
}

/** After this an intent is forgotten: nobody wants a dialog for a key pressed a while ago. */
export const INTENT_LIFE_MS = 10_000;

/** Left by the worker for the panel of a window, which may not be open yet. */
export function intentItem(windowId: number) {
  return defineItem<Intent | null>(
    'session',
    `intent:${windowId}`,
    isNullOr(isObject({ what: isOneOf(['award']), at: isCount })),
    null,
  );
}
