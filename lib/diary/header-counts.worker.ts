import { isCount, isNullOr, isObject } from '../storage/guards';
import { defineItem } from '../storage/item';

/** How often the page script found the header of a ticket that was moved to, and how often it looked in vain. */
export interface HeaderCounts {
  found: number;
  missed: number;
}

/**
 * Since the browser or this version of the extension started: memory-only storage goes with either, and when the extension is
 * switched off. Null until the page script has been put into the pages that were open then.
 */
export const headerCountsItem = defineItem<HeaderCounts | null>(
  'session',
  'headerCounts',
  isNullOr(isObject<HeaderCounts>({ found: isCount, missed: isCount })),
  null,
  { /* two numbers, of nobody's tickets in particular */ cleared: 'never' },
);
