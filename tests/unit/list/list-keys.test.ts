import { describe, expect, it } from 'vitest';
import { isFreshPress, type KeyMeaning, type ListState, meaningOf } from '../../../components/list/list-keys';
import type { KeyPress } from '../../../lib/keys/key-press';

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  repeat: false,
  isComposing: false,
  keyCode: 0,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...more,
});
const state = (more: Partial<ListState> = {}): ListState => ({
  count: 30,
  active: 5,
  canMark: true,
  isEmpty: false,
  hasMoved: false,
  ...more,
});
const to = (index: number): KeyMeaning => ({ does: 'move', to: index });

describe('keys of a list', () => {
  it.each<[string, KeyPress, Partial<ListState>, KeyMeaning]>([
    ['down', press('ArrowDown'), {}, to(6)],
    ['up', press('ArrowUp'), {}, to(4)],
    ['down from nowhere', press('ArrowDown'), { active: -1 }, to(0)],
    ['down from the last goes round', press('ArrowDown'), { active: 29 }, to(0)],
    ['up from the first goes round', press('ArrowUp'), { active: 0 }, to(29)],
    ['a held arrow stops at the end', press('ArrowDown', { repeat: true }), { active: 29 }, to(29)],
    ['a held arrow stops at the beginning', press('ArrowUp', { repeat: true }), { active: 0 }, to(0)],
    ['a held arrow moves on', press('ArrowDown', { repeat: true }), {}, to(6)],
    ['Home', press('Home'), {}, to(0)],
    ['End', press('End'), {}, to(29)],
    ['a page down', press('PageDown'), {}, to(13)],
    ['a page down at the end', press('PageDown'), { active: 27 }, to(29)],
    ['a page up', press('PageUp'), { active: 20 }, to(12)],
    ['a page up at the beginning', press('PageUp'), { active: 3 }, to(0)],
    ['selecting text to its end', press('End', { shiftKey: true }), {}, { does: 'leave' }],
    ['Enter', press('Enter'), {}, { does: 'take' }],
    ['Enter held', press('Enter', { repeat: true }), {}, { does: 'nothing' }],
    ['Enter with nothing there', press('Enter'), { count: 0, active: -1 }, { does: 'nothing' }],
    ['Enter with a modifier', press('Enter', { metaKey: true }), {}, { does: 'leave' }],
    ['a letter', press('e'), {}, { does: 'leave' }],
    ['an arrow with nothing there', press('ArrowDown'), { count: 0, active: -1 }, { does: 'leave' }],
    ['a key named like a property', press('constructor'), {}, { does: 'leave' }],
  ])('%s', (_name, key, more, meaning) => expect(meaningOf(key, state(more))).toEqual(meaning));

  it.each<[string, KeyPress, Partial<ListState>, KeyMeaning['does']]>([
    ['while one types', press(' '), {}, 'leave'],
    ['with nothing typed', press(' '), { isEmpty: true }, 'mark'],
    ['after the highlight was moved', press(' '), { hasMoved: true }, 'mark'],
    ['with Control', press(' ', { ctrlKey: true }), {}, 'mark'],
    ['held', press(' ', { repeat: true }), { hasMoved: true }, 'nothing'],
    ['held while one types', press(' ', { repeat: true }), {}, 'leave'],
    ['where nothing can be marked', press(' '), { canMark: false, isEmpty: true }, 'leave'],
    ['with nothing to mark', press(' '), { count: 0, isEmpty: true }, 'leave'],
  ])('a space %s', (_name, key, more, does) => expect(meaningOf(key, state(more)).does).toBe(does));

  it.each(['Enter', 'ArrowDown', ' ', 'Home', 'PageUp'])('%s belongs to an input method while it writes', (key) => {
    const moved = state({ hasMoved: true, isEmpty: true });
    expect(meaningOf(press(key, { isComposing: true }), moved)).toEqual({ does: 'leave' });
    expect(meaningOf(press(key, { keyCode: 229 }), moved)).toEqual({ does: 'leave' });
  });

  it('tells a press of one’s own from what holding and input methods make', () => {
    expect(isFreshPress(press('Enter'))).toBe(true);
    for (const more of [{ repeat: true }, { isComposing: true }, { keyCode: 229 }]) {
      expect(isFreshPress(press('Enter', more))).toBe(false);
    }
  });
});
