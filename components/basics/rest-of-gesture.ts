/**
 * Whatever closes a dialog is often only the beginning of a gesture: the second click of a double click would hit what
 * lies under the dialog, and a held or hurried Enter presses the button that gets the focus back.
 */

/** How long a double click may take where people have set it to slow, in milliseconds. */
const CLICKS_WITHIN = 900;
/** How long after a click another one at the same place is no new decision, in milliseconds. */
const SAME_PLACE_WITHIN = 700;
/** How far a hand moves within a double click, in CSS pixels. */
const SAME_PLACE = 24;
/** How long after a key the same one is no new decision, in milliseconds. */
const SAME_KEY_WITHIN = 400;

/** A press of pointer or key, as far as it matters for what follows; times as in `Event.timeStamp`. */
export type Press =
  | {
      kind: 'pointer';
      at: number;
      x: number;
      y: number;
      /** The how many-th click of a row; 0 where not told. */ row: number;
    }
  | { kind: 'key'; at: number; key: string; isRepeat: boolean };

/**
 * Whether a press only continues the one that closed the dialog.
 *
 * @param hasFocusStayed whether the focus is where the closing dialog put it: who moved it on means the next key
 */
export function isRest(closing: Press, next: Press, hasFocusStayed: boolean): boolean {
  const later = next.at - closing.at;
  if (later < 0) return false;
  if (closing.kind === 'pointer' && next.kind === 'pointer') {
    if (next.row > 1 && later <= CLICKS_WITHIN) return true;
    return later <= SAME_PLACE_WITHIN && Math.hypot(next.x - closing.x, next.y - closing.y) <= SAME_PLACE;
  }
  if (closing.kind === 'key' && next.kind === 'key' && closing.key === next.key) {
    const presses = next.key === 'Enter' || next.key === ' ';
    return next.isRepeat || (presses && hasFocusStayed && later <= SAME_KEY_WITHIN);
  }
  return false;
}

const BEGINNINGS: ReadonlySet<string> = new Set(['pointerdown', 'mousedown']);
const ENDS: ReadonlySet<string> = new Set(['pointerup', 'mouseup', 'click', 'auxclick', 'dblclick', 'contextmenu']);

function pressOf(event: Event): Press | null {
  if (event instanceof KeyboardEvent) {
    return { kind: 'key', at: event.timeStamp, key: event.key, isRepeat: event.repeat };
  }
  // A click without clicks was made by a key or by code.
  if (!(event instanceof MouseEvent) || (event.type === 'click' && event.detail === 0)) return null;
  return { kind: 'pointer', at: event.timeStamp, x: event.clientX, y: event.clientY, row: event.detail };
}

function swallow(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

/**
 * Watches a dialog's life. While it is open, the rest of a double click that opened it reaches nothing in it; once
 * `closed` was called, the rest of what closed it reaches nothing at all. Needs no timer: it ends with the first press
 * that is one of its own.
 */
export function guardGestures(view: Window): { closed: () => void } {
  let last: Press | null = null;
  let hasBegun = false;
  let focusAfter: Element | null | undefined;
  /** Whether the press now going on is part of what closed the dialog; its release and its click follow it. */
  let isRestOn = true;
  let hasBegunAnew = false;
  const types = [...BEGINNINGS, ...ENDS, 'keydown'];

  const whileOpen = (event: Event, press: Press): void => {
    last = press;
    if (press.kind === 'key') return;
    if (press.row > 1 && !hasBegun) swallow(event);
    else if (event.type === 'mousedown') hasBegun = true;
  };
  const afterwards = (event: Event, press: Press): void => {
    if (!last) return;
    const begins = press.kind === 'key' || BEGINNINGS.has(event.type);
    if (begins || !hasBegunAnew) isRestOn = isRest(last, press, view.document.activeElement === focusAfter);
    hasBegunAnew ||= begins;
    if (isRestOn) {
      // Each counts from the one before, so that hammering is one gesture to its end.
      if (begins) last = press;
      swallow(event);
    } else if (begins && (press.kind === last.kind || press.at - last.at > CLICKS_WITHIN)) stop();
  };
  const listen = (event: Event): void => {
    const press = pressOf(event);
    if (!press) return;
    if (focusAfter === undefined) whileOpen(event, press);
    else afterwards(event, press);
  };
  const stop = (): void => {
    for (const type of types) view.removeEventListener(type, listen, true);
  };
  for (const type of types) view.addEventListener(type, listen, true);
  return {
    closed: () => {
      focusAfter = view.document.activeElement;
      if (!last) stop();
    },
  };
}
