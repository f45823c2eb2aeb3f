import type { IconName } from '../icons';

/** One line of a list; what else it is about comes with it. */
export interface ListEntry {
  /** Tells it from all others of the list. */
  id: string;
  /** Shown above its neighbours of the same group, as long as nothing is typed. */
  group?: string | undefined;
  /** Why it cannot be taken now; such an entry is greyed and says so. */
  reason?: string | undefined;
  reasonIcon?: IconName | undefined;
  /** The key that does the same from the panel, in words of the keyboard; shown beside it. */
  keys?: string | undefined;
  /** It stands in for what was not found: what is found later takes the highlight from it. */
  isStopgap?: boolean | undefined;
}

/** What was on screen before: what was typed, and the highlighted entry. */
export interface Highlighted {
  query: string;
  id: string | null;
}

/**
 * The entry that is highlighted although nobody has moved to it: what fits better by now, but came later, must not come
 * under an Enter that is on its way. Null where there is none, it stands in for others or it cannot be taken any more.
 */
export function stillHighlighted(entries: readonly ListEntry[], query: string, before: Highlighted): string | null {
  if (before.query !== query) return null;
  const entry = entries.find(({ id }) => id === before.id);
  return entry && entry.reason === undefined && entry.isStopgap !== true ? entry.id : null;
}

/**
 * Where the highlight is: on the entry that key or pointer chose, wherever that has moved to; else, with nothing typed,
 * on the first that can be taken; else on the best fit. -1 in an empty list.
 */
export function activeIndex(entries: readonly ListEntry[], chosenId: string | null, isEmpty: boolean): number {
  const chosen = chosenId === null ? -1 : entries.findIndex(({ id }) => id === chosenId);
  if (chosen >= 0) return chosen;
  const first = isEmpty ? entries.findIndex(({ reason }) => reason === undefined) : 0;
  return Math.min(Math.max(0, first), entries.length - 1);
}

/** Where a pointer event happened; a `PointerEvent` is one. */
export interface PointerPlace {
  screenX: number;
  screenY: number;
}

/**
 * Whether a hand moved the pointer. Browsers also tell of a resting pointer when the list moves under it, and that must
 * not move the highlight.
 *
 * @param last where the pointer was told to be before; null for the first time
 */
export function hasMoved(
  last: PointerPlace | null,
  now: PointerPlace & { movementX: number; movementY: number },
): boolean {
  if (!last) return now.movementX !== 0 || now.movementY !== 0;
  return last.screenX !== now.screenX || last.screenY !== now.screenY;
}
