import { describe, expect, it } from 'vitest';
import { commandOf } from '../../../lib/keys/key-command';
import { type PlacedKeyPress, isTyped } from '../../../lib/keys/key-press';
import { press, shift } from './presses';

/** As the table shows it: the command, with the digit where it has one. */
function meaning(key: PlacedKeyPress, pinned = 9): string | null {
  const command = commandOf(key, pinned);
  if (!command) return null;
  if ('digit' in command) return `${command.does} ${command.digit}`;
  return 'what' in command ? `${command.does} ${command.what}` : command.does;
}

describe('what is printed on the key counts where it is Latin, its place elsewhere', () => {
  it.each<[layout: string, key: string, code: string, means: string | null]>([
    ['US', 'b', 'KeyB', 'award'],
    ['US, caps lock', 'B', 'KeyB', 'award'],
    ['US', 'l', 'KeyL', 'addLabel'],
    ['US', 'u', 'KeyU', 'undo'],
    ['US', 'c', 'KeyC', 'copy'],
    ['US', 'a', 'KeyA', 'changeTicket assignee'],
    ['US', 'i', 'KeyI', 'changeTicket takeIt'],
    ['US', 's', 'KeyS', 'changeTicket status'],
    ['US', 'p', 'KeyP', 'changeTicket priority'],
    ['US', 'd', 'KeyD', 'changeTicket dueDate'],
    ['US', 'n', 'KeyN', 'changeTicket note'],
    ['Russian', 'ы', 'KeyS', 'changeTicket status'],
    ['US', '/', 'Slash', 'award'],
    ['US', 'x', 'KeyX', null],
    ['without places', 'b', '', 'award'],
    ['Dvorak: b lies where n is', 'b', 'KeyN', 'award'],
    ['Dvorak: x lies where b is', 'x', 'KeyB', null],
    ['Dvorak: l lies where p is', 'l', 'KeyP', 'addLabel'],
    ['Colemak: l lies where u is', 'l', 'KeyU', 'addLabel'],
    ['AZERTY', 'b', 'KeyB', 'award'],
    ['Turkish Q', 'ı', 'KeyI', null],
    ['Polish, a letter of its own', 'ł', 'KeyL', null],
    ['Russian', 'и', 'KeyB', 'award'],
    ['Russian, caps lock', 'И', 'KeyB', 'award'],
    ['Russian', 'д', 'KeyL', 'addLabel'],
    ['Russian', 'г', 'KeyU', 'undo'],
    ['Russian, where US has a bracket', 'х', 'BracketLeft', null],
    ['Bulgarian', 'б', 'KeyB', 'award'],
    ['Greek', 'β', 'KeyB', 'award'],
    ['Greek', 'θ', 'KeyU', 'undo'],
    ['Hebrew', 'נ', 'KeyB', 'award'],
    ['Hebrew', 'ו', 'KeyU', 'undo'],
    ['Arabic, two letters on one key', 'لا', 'KeyB', 'award'],
    ['Arabic', 'ع', 'KeyU', 'undo'],
    ['Hindi, a vowel that is a mark', 'ु', 'KeyU', 'undo'],
    ['Korean without its input method', 'ㅠ', 'KeyB', 'award'],
    ['a dead key', 'Dead', 'KeyB', null],
    ['a key that is not known', 'Unidentified', 'KeyB', null],
    ['a key with a name', 'BrowserBack', 'BrowserBack', null],
    ['a function key', 'F6', 'F6', null],
  ])('%s: %s at %s', (_layout, key, code, means) => expect(meaning(press(key, code))).toBe(means));
});

describe('digits of the upper row go by place', () => {
  it.each<[layout: string, press: PlacedKeyPress, means: string | null]>([
    ['US', press('1', 'Digit1'), 'awardPinned 1'],
    ['US with Shift', press('!', 'Digit1', shift), 'choosePinned 1'],
    ['US', press('0', 'Digit0'), null],
    ['US, the block of digits', press('7', 'Numpad7'), 'awardPinned 7'],
    ['the block without NumLock', press('Home', 'Numpad7'), null],
    ['AZERTY writes the digit with Shift', press('2', 'Digit2', shift), 'choosePinned 2'],
    ['AZERTY writes é without: nothing at once', press('é', 'Digit2'), 'choosePinned 2'],
    ['Czech writes š', press('š', 'Digit3'), 'choosePinned 3'],
    ['German Shift+7 writes a slash', press('/', 'Digit7', shift), 'choosePinned 7'],
    ['Russian', press('4', 'Digit4'), 'awardPinned 4'],
    ['Persian digits', press('۴', 'Digit4'), 'awardPinned 4'],
    ['without places', press('3', ''), 'awardPinned 3'],
  ])('%s', (_layout, given, means) => expect(meaning(given)).toBe(means));

  it('but beyond what is pinned, Shift and a digit is the character it writes', () => {
    expect(meaning(press('/', 'Digit7', shift), 2)).toBe('award');
    expect(meaning(press('?', 'Digit7', shift), 2)).toBe('showKeys');
    expect(meaning(press('&', 'Digit7', shift), 2)).toBe('choosePinned 7');
  });
});

it('Shift belongs to digits and to characters that need it, not to letters', () => {
  expect(meaning(press('B', 'KeyB', shift))).toBeNull();
  expect(meaning(press('U', 'KeyU', shift))).toBeNull();
  expect(meaning(press('?', 'Slash', shift))).toBe('showKeys');
  expect(meaning(press('?', 'KeyM', shift)), 'AZERTY').toBe('showKeys');
  expect(meaning(press('/', 'Period', shift)), 'AZERTY').toBe('award');
});

it('knows what is typed from what is only pressed', () => {
  const typed = [press('x'), press(' '), press('é'), press('لا'), press('Dead'), press('😀'), press('Enter')];
  expect(typed.filter((each) => !isTyped(each))).toEqual([]);
  expect(isTyped(press('Backspace'))).toBe(true);
  expect(isTyped(press('Process', 'KeyB', { keyCode: 229 }))).toBe(true);
  const pressed = [press('Tab'), press('Escape'), press('F6'), press('ArrowDown'), press('Shift'), press('Control')];
  expect(pressed.filter(isTyped)).toEqual([]);
  expect(isTyped(press('c', 'KeyC', { ctrlKey: true }))).toBe(false);
});
