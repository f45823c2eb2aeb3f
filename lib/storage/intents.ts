import { isCount, isNullOr, isObject, isOneOf } from './guards';
import { defineFamily } from './item';

/** What the browser's own keys ask for, by the name of the command; the manifest has the names too. */
export const COMMANDS = { 'award-badge': 'award', 'open-palette': 'palette' } as const;
type Wanted = (typeof COMMANDS)[keyof typeof COMMANDS];

/** What a key of the browser asked the panel of a window to do, and when. */
export interface Intent {
  what: Wanted;
  /** Epoch milliseconds. */
  at: number;
}

/** After this an intent is forgotten: nobody wants a dialog for a key pressed a while ago. */
export const INTENT_LIFE_MS = 10_000;

/** By window: left by the worker for its panel, which may not be open yet. */
export const intentItem = defineFamily<Intent | null>(
  'session',
  'intent:',
  isNullOr(isObject({ what: isOneOf(Object.values(COMMANDS)), at: isCount })),
  null,
  { /* nobody is left to do it */ cleared: 'signOut', of: 'browser' },
);
