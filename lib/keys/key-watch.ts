import { type KeyCommand, commandOf, isPaletteKey, opensDialog } from './key-command';
import { type PlacedKeyPress, hasModifier, isComposed, isTyped } from './key-press';

/** A key so soon after another one is typing, in milliseconds. */
const TYPING_WITHIN_MS = 600;
/** After a key has opened a dialog, Enter does nothing in it for so long, in milliseconds. */
const ENTER_WAITS_MS = 400;

/** Where a key arrives: in a dialog (whatever is in it), in a field, on a button or link, or on nothing in particular. */
const PLACES = ['dialog', 'field', 'control', 'page'] as const;
export type Place = (typeof PLACES)[number];

/**
 * How the user came to the panel: it was just opened, entered by key, something in it was operated, or a text in it was
 * merely clicked.
 */
const WAYS_IN = ['opened', 'byKey', 'operated', 'textClick'] as const;
type WayIn = (typeof WAYS_IN)[number];

/** Why a key is left alone. */
const REASONS_TO_LEAVE = [
  'noCommand',
  'off',
  'inputMethod',
  'modifier',
  'held',
  'field',
  'dialog',
  'typing',
  'notDriving',
] as const;

/** What becomes of a key: it does something, nobody gets it, or it is left to whatever has the focus. */
export type Verdict =
  { is: 'command'; command: KeyCommand } | { is: 'stopped' } | { is: 'left'; why: (typeof REASONS_TO_LEAVE)[number] };

/** What a key press meets in the panel. */
export interface Situation {
  place: Place;
  /** The dialog it arrives in, whatever tells it from others; null for none. */
  dialog: unknown;
  /** Time of the press, milliseconds of any clock that only goes forward, as `Event.timeStamp`. */
  at: number;
  /** Whether the user lets single keys do something at all. */
  isOn: boolean;
  /** How many badges are pinned. */
  pinned: number;
}

/** What of all that happened before still matters. */
interface Past {
  wayIn: WayIn;
  /** When a key was last typed outside of dialogs, and in one. */
  typedAt: number;
  typedInDialogAt: number;
  /** The key that opened a dialog, and whether it has been held since. */
  opener: { key: string; at: number; isHeld: boolean } | null;
  /** The last Enter with all that followed it at once, and the dialog it was pressed in; null once another key was. */
  enter: { at: number; dialog: unknown } | null;
}

const ENTRY_KEYS: ReadonlySet<string> = new Set(['Tab', 'F6']);
const OPERATING_KEYS: ReadonlySet<string> = new Set(['Enter', ' ']);

/**
 * Decides what every key in the panel does. Letters are for whoever drives the panel, not for whoever types beside it.
 * Knows nothing of the page: it is told of keys and clicks as they come, and remembers what matters of them.
 */
export function createKeyWatch() {
  let past: Past = { wayIn: 'opened', typedAt: -Infinity, typedInDialogAt: -Infinity, opener: null, enter: null };

  /** Decides about a key that goes down. To be called for every key, in their order. */
  function keyDown(press: PlacedKeyPress, situation: Situation): Verdict {
    const verdict = decide(press, situation, past);
    past = after(press, situation, past, verdict);
    return verdict;
  }

  return {
    keyDown,
    /** A key goes up: the only one that is told of F6, whose press went to the browser. */
    keyUp: (press: PlacedKeyPress): void => {
      if (isEntry(press)) past.wayIn = 'byKey';
    },
    /** The pointer goes down on something that is no control. */
    textClicked: (): void => {
      past.wayIn = 'textClick';
    },
    /** A control was operated by pointer, or something was opened: by the browser's own key, for instance. */
    operated: (): void => {
      past.wayIn = 'operated';
    },
  };
}

function isEntry(press: PlacedKeyPress): boolean {
  return ENTRY_KEYS.has(press.key) && !hasModifier(press);
}

function decide(press: PlacedKeyPress, situation: Situation, past: Past): Verdict {
  const { place, at, isOn, pinned } = situation;
  const { opener, wayIn } = past;
  // A browser presses a button for as long as Enter is held.
  if (press.key === 'Enter' && press.repeat && place !== 'field') return { is: 'stopped' };
  if (place === 'dialog') {
    const isTooSoon = press.key === 'Enter' && opener !== null && at - opener.at < ENTER_WAITS_MS;
    const isStillHeld = press.repeat && opener?.isHeld === true && opener.key === press.key;
    return isTooSoon || isStillHeld || isRestOfEnter(press, situation, past)
      ? { is: 'stopped' }
      : { is: 'left', why: 'dialog' };
  }
  if (isPaletteKey(press)) return press.repeat ? { is: 'stopped' } : { is: 'command', command: { does: 'palette' } };
  if (place === 'field') return { is: 'left', why: 'field' };
  if (isComposed(press)) return { is: 'left', why: 'inputMethod' };
  if (hasModifier(press)) return { is: 'left', why: 'modifier' };
  const command = commandOf(press, pinned);
  if (!command) return { is: 'left', why: 'noCommand' };
  if (!isOn) return { is: 'left', why: 'off' };
  if (press.repeat) return { is: 'left', why: 'held' };
  // What was typed into a dialog was meant for it, so a list may follow at once; but nothing is done on the heels of it.
  const lastKey = opensDialog(command) ? past.typedAt : Math.max(past.typedAt, past.typedInDialogAt);
  if (at - lastKey < TYPING_WITHIN_MS) return { is: 'left', why: 'typing' };
  if (wayIn === 'textClick') return { is: 'left', why: 'notDriving' };
  return { is: 'command', command };
}

/** Whether it only continues the Enter that opened the dialog it arrives in: nobody has read by then what it would take. */
function isRestOfEnter({ key }: PlacedKeyPress, { dialog, at }: Situation, { enter }: Past): boolean {
  return key === 'Enter' && enter !== null && enter.dialog !== dialog && at - enter.at < ENTER_WAITS_MS;
}

/** Each Enter that is stopped counts from the one before, so that hammering is one gesture to its end. */
function enterAfter(
  press: PlacedKeyPress,
  { dialog, at }: Situation,
  { enter }: Past,
  verdict: Verdict,
): Past['enter'] {
  if (press.key !== 'Enter') return press.repeat ? enter : null;
  if (verdict.is === 'stopped') return enter && { ...enter, at };
  return { at, dialog };
}

function after(press: PlacedKeyPress, situation: Situation, past: Past, verdict: Verdict): Past {
  const { place, at } = situation;
  const isOperating = place === 'control' && OPERATING_KEYS.has(press.key);
  const wayIn = wayInAfter(press, place, isOperating && !press.repeat, past);
  const next = { ...past, wayIn, enter: enterAfter(press, situation, past, verdict) };
  if (isTyped(press) && !isOperating) {
    if (place === 'dialog') next.typedInDialogAt = at;
    else next.typedAt = at;
  }
  if (verdict.is === 'command' && opensDialog(verdict.command)) next.opener = { key: press.key, at, isHeld: true };
  else if (!press.repeat && past.opener) next.opener = { ...past.opener, isHeld: false };
  return next;
}

function wayInAfter(press: PlacedKeyPress, place: Place, isOperating: boolean, { wayIn }: Past): WayIn {
  if (isOperating) return 'operated';
  // Who closes a dialog by key has it in hand, however it came to be open.
  if (isEntry(press) || (place === 'dialog' && press.key === 'Escape')) return 'byKey';
  return wayIn;
}
