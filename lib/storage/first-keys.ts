/** What a page reads of `storage.local` before it can paint. */
export const FIRST_LOCAL = ['session', 'signInDefaults', 'credits', 'creditCap', 'ownHosts', 'signIns'] as const;

/** Where it stands which records the views read that were shown last: see `lib/panel/seen-views.ts`. */
export const SEEN_VIEWS = 'seenViews';

/** A view that was shown: the address of its tab, and the keys of its records in the worker's cache. */
export interface SeenView {
  url: string;
  keys: string[];
}
