import type { TicketDialogKind } from '../panel/panel-state';
import { type PlacedKeyPress, digitOf, isComposed, letterOf } from './key-press';

/** What single keys do. */
const KEY_COMMANDS = [
  'award',
  'addLabel',
  'changeTicket',
  'undo',
  'copy',
  'palette',
  'showKeys',
  'choosePinned',
  'awardPinned',
] as const;

type DigitCommand = 'choosePinned' | 'awardPinned';

/** A command with what it needs to know: which of the pinned badges is meant. */
export type KeyCommand =
  | { does: Exclude<(typeof KEY_COMMANDS)[number], DigitCommand | 'changeTicket'> }
  | { does: DigitCommand; /** From 1. */ digit: number }
  | { does: 'changeTicket'; /** The dialog that opens. */ what: TicketDialogKind };

const LETTERS: Record<string, KeyCommand> = {
  b: { does: 'award' },
  l: { does: 'addLabel' },
  a: { does: 'changeTicket', what: 'assignee' },
  i: { does: 'changeTicket', what: 'takeIt' },
  s: { does: 'changeTicket', what: 'status' },
  p: { does: 'changeTicket', what: 'priority' },
  d: { does: 'changeTicket', what: 'dueDate' },
  n: { does: 'changeTicket', what: 'note' },
  t: { does: 'changeTicket', what: 'tags' },
  u: { does: 'undo' },
  c: { does: 'copy' },
};

/** Characters that need Shift on some keyboards and none on others. */
const CHARACTERS: Record<string, KeyCommand> = {
  '/': { does: 'award' },
  '?': { does: 'showKeys' },
  '.': { does: 'changeTicket', what: 'more' },
};

/** Whether a command opens a list in which Enter takes something, or Enter closes what it opens. */
export function opensDialog({ does }: KeyCommand): boolean {
  return OPENS_DIALOG[does];
}

const OPENS_DIALOG: Record<KeyCommand['does'], boolean> = {
  award: true,
  addLabel: true,
  changeTicket: true,
  undo: false,
  copy: false,
  palette: true,
  showKeys: true,
  choosePinned: true,
  awardPinned: false,
};

/**
 * What a key stands for, whether or not it may do it now; null for no command. Shift belongs to digits, and to
 * characters that are written with it.
 *
 * @param pinned how many badges are pinned: Shift and a digit beyond them is whatever character it writes
 */
export function commandOf(press: PlacedKeyPress, pinned: number): KeyCommand | null {
  const digit = digitOf(press);
  const character = Object.hasOwn(CHARACTERS, press.key) ? CHARACTERS[press.key] : undefined;
  if (digit && !(character && digit.digit > pinned)) return digitCommand(press, digit);
  if (character) return character;
  const letter = letterOf(press);
  if (letter === null || press.shiftKey || !Object.hasOwn(LETTERS, letter)) return null;
  return LETTERS[letter] ?? null;
}

/** Whether a press is the palette's: Ctrl or Cmd with K, printed or in its place. It is no single key, so it is never off. */
export function isPaletteKey(press: PlacedKeyPress): boolean {
  const { ctrlKey, metaKey, altKey, shiftKey } = press;
  return ctrlKey !== metaKey && !altKey && !shiftKey && !isComposed(press) && letterOf(press) === 'k';
}

/** Only a digit that stands there as such awards at once; what writes é or & on AZERTY could be the start of a word. */
function digitCommand(
  { shiftKey }: Pick<PlacedKeyPress, 'shiftKey'>,
  { digit, isPrinted }: { digit: number; isPrinted: boolean },
): KeyCommand {
  return { does: !shiftKey && isPrinted ? 'awardPinned' : 'choosePinned', digit };
}
