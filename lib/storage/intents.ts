import { isCount, isNullOr, isObject, isOneOf } from './guards';
import { defineFamily } from './item';

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

/** By window: left by the worker for its panel, which may not be open yet. */
export const intentItem = defineFamily<Intent | null>(
  'session',
  'intent:',
  isNullOr(isObject({ what: isOneOf(['award']), at: isCount })),
  null,
  { /* nobody is left to do it */ cleared: 'signOut' },
);
