import { type KeyPress, isComposed } from '../../lib/keys/key-press';

/** Where a list and its search field are when a key is pressed. */
export interface ListState {
  /** How many rows there are to move among, and which is highlighted; -1 for none. */
  count: number;
  active: number;
  /** Whether Space marks rows at all. */
  canMark: boolean;
  /** Whether nothing is typed. */
  isEmpty: boolean;
  /** Whether the highlight was moved, or something marked, since the last letter. */
  hasMoved: boolean;
}

/** What a key means: `nothing` keeps it from the browser, `leave` lets the browser have it, as text for instance. */
export type KeyMeaning =
  { does: 'move'; to: number } | { does: 'take' } | { does: 'mark' } | { does: 'nothing' } | { does: 'leave' };

/** Rows that PageUp and PageDown pass: a little less than a view holds, so that one keeps one's place. */
const PAGE = 8;
const LEAVE = { does: 'leave' } as const;
const NOTHING = { does: 'nothing' } as const;

/** Whether a press may do something once: not by an input method, and not again because the key is held. */
export function isFreshPress(press: Pick<KeyPress, 'isComposing' | 'keyCode' | 'repeat'>): boolean {
  return !isComposed(press) && !press.repeat;
}

function destination(press: KeyPress, { count, active }: ListState): number | null {
  const last = count - 1;
  // A held arrow stops at the end; pressed there again it goes on at the other one.
  const around = (end: number, other: number) => (press.repeat ? end : other);
  const ways: Record<string, number> = {
    ArrowDown: active >= last ? around(last, 0) : active + 1,
    ArrowUp: active <= 0 ? around(0, last) : active - 1,
    Home: 0,
    End: last,
    PageDown: Math.min(last, Math.max(0, active) + PAGE),
    PageUp: Math.max(0, active - PAGE),
  };
  return Object.hasOwn(ways, press.key) ? (ways[press.key] ?? null) : null;
}

/**
 * What a key pressed in the search field means for the list. A space is text while one types; it marks when nothing is
 * typed, when the highlight was just moved, and with Control always. A held key moves on, but takes and marks nothing.
 */
export function meaningOf(press: KeyPress, state: ListState): KeyMeaning {
  if (isComposed(press) || press.altKey || press.metaKey) return LEAVE;
  if (press.key === ' ' && state.canMark && state.count > 0) {
    const marks = press.ctrlKey || state.isEmpty || state.hasMoved;
    return marks && !press.shiftKey ? (press.repeat ? NOTHING : { does: 'mark' }) : LEAVE;
  }
  if (press.ctrlKey || press.shiftKey) return LEAVE;
  if (press.key === 'Enter') return press.repeat || state.count === 0 ? NOTHING : { does: 'take' };
  if (state.count === 0) return LEAVE;
  const to = destination(press, state);
  return to === null ? LEAVE : { does: 'move', to };
}
