import { describe, expect, it } from 'vitest';
import type { PlacedKeyPress } from '../../../lib/keys/key-press';
import { type Place, createKeyWatch, type Verdict } from '../../../lib/keys/key-watch';
import { press, shift } from './presses';

type Watch = ReturnType<typeof createKeyWatch>;

/** Presses a key at a time, in milliseconds. */
function down(watch: Watch, given: PlacedKeyPress, at: number, place: Place = 'page', isOn = true): string {
  return inWords(watch.keyDown(given, { place, dialog: place === 'dialog' ? 'a list' : null, at, isOn, pinned: 9 }));
}

function inWords(verdict: Verdict): string {
  switch (verdict.is) {
    case 'command':
      return verdict.command.does;
    case 'left':
      return verdict.why;
    case 'stopped':
      return 'stopped';
  }
}

const b = press('b', 'KeyB');
const u = press('u', 'KeyU');
const x = press('x', 'KeyX');
const one = press('1', 'Digit1');
const tab = press('Tab', 'Tab');
const enter = press('Enter', 'Enter');
const escape = press('Escape', 'Escape');
const held = (given: PlacedKeyPress): PlacedKeyPress => ({ ...given, repeat: true });

/** What may have happened before, at the moment 1000. */
const BEFORE: Record<string, (watch: Watch) => void> = {
  'just opened': () => undefined,
  'a text was clicked': (watch) => watch.textClicked(),
  'a control was clicked': (watch) => watch.operated(),
  'a text, then a control was clicked': (watch) => {
    watch.textClicked();
    watch.operated();
  },
  'a control, then a text was clicked': (watch) => {
    watch.operated();
    watch.textClicked();
  },
  'text, then Tab': (watch) => {
    watch.textClicked();
    down(watch, tab, 1000);
  },
  'text, then F6 from the page': (watch) => {
    watch.textClicked();
    watch.keyUp(press('F6', 'F6'));
  },
  'text, then Alt+Tab between windows': (watch) => {
    watch.textClicked();
    watch.keyUp({ ...tab, altKey: true });
  },
  'text, then Ctrl+Tab': (watch) => {
    watch.textClicked();
    down(watch, { ...tab, ctrlKey: true }, 1000);
  },
  'text, then Enter on a button': (watch) => {
    watch.textClicked();
    down(watch, enter, 1000, 'control');
  },
  'text, then Enter on nothing': (watch) => {
    watch.textClicked();
    down(watch, enter, 1000);
  },
  'text, then a dialog closed by Escape': (watch) => {
    watch.textClicked();
    down(watch, escape, 1000, 'dialog');
  },
  'a letter typed': (watch) => void down(watch, x, 1000),
  'a letter typed in a field': (watch) => void down(watch, x, 1000, 'field'),
  'a letter of an input method': (watch) => void down(watch, { ...x, keyCode: 229 }, 1000),
  Backspace: (watch) => void down(watch, press('Backspace'), 1000),
  'Enter on nothing': (watch) => void down(watch, enter, 1000),
  'Enter on a button': (watch) => void down(watch, enter, 1000, 'control'),
  'Enter held on a button': (watch) => void down(watch, held(enter), 1000, 'control'),
  'an arrow key': (watch) => void down(watch, press('ArrowDown'), 1000),
  'Shift going down': (watch) => void down(watch, press('Shift', 'ShiftLeft', shift), 1000),
  'Ctrl+C': (watch) => void down(watch, press('c', 'KeyC', { ctrlKey: true }), 1000),
  'an undo key': (watch) => void down(watch, u, 1000),
  'Enter in a dialog': (watch) => void down(watch, enter, 1000, 'dialog'),
  'Escape in a dialog': (watch) => void down(watch, escape, 1000, 'dialog'),
};

describe('what a key does', () => {
  it.each<[before: string, key: PlacedKeyPress, where: Place, after: number, does: string]>([
    // How one came there.
    ['just opened', b, 'page', 5000, 'award'],
    ['just opened', u, 'page', 5000, 'undo'],
    ['just opened', one, 'page', 5000, 'awardPinned'],
    ['just opened', press('!', 'Digit1', shift), 'page', 5000, 'choosePinned'],
    ['just opened', b, 'control', 5000, 'award'],
    ['a text was clicked', b, 'page', 5000, 'notDriving'],
    ['a text was clicked', u, 'page', 5000, 'notDriving'],
    ['a text was clicked', one, 'page', 5000, 'notDriving'],
    ['a text was clicked', press('?', 'Slash', shift), 'page', 5000, 'notDriving'],
    ['a text was clicked', x, 'page', 5000, 'noCommand'],
    ['a text was clicked', b, 'control', 5000, 'notDriving'],
    ['a control was clicked', b, 'page', 5000, 'award'],
    ['a text, then a control was clicked', u, 'page', 5000, 'undo'],
    ['a control, then a text was clicked', u, 'page', 5000, 'notDriving'],
    ['text, then Tab', b, 'control', 100, 'award'],
    ['text, then F6 from the page', b, 'page', 100, 'award'],
    ['text, then Alt+Tab between windows', b, 'page', 5000, 'notDriving'],
    ['text, then Ctrl+Tab', b, 'page', 5000, 'notDriving'],
    ['text, then Enter on a button', u, 'control', 5000, 'undo'],
    ['text, then Enter on nothing', u, 'page', 5000, 'notDriving'],
    ['text, then a dialog closed by Escape', b, 'page', 5000, 'award'],
    // Where the focus is.
    ['just opened', b, 'field', 5000, 'field'],
    ['just opened', one, 'field', 5000, 'field'],
    ['just opened', b, 'dialog', 5000, 'dialog'],
    ['just opened', u, 'dialog', 5000, 'dialog'],
    ['a control was clicked', one, 'dialog', 5000, 'dialog'],
    // Time since the last key.
    ['a letter typed', b, 'page', 40, 'typing'],
    ['a letter typed', b, 'page', 599, 'typing'],
    ['a letter typed', b, 'page', 600, 'award'],
    ['a letter typed', u, 'page', 300, 'typing'],
    ['a letter typed', one, 'page', 300, 'typing'],
    ['a letter typed in a field', u, 'page', 300, 'typing'],
    ['a letter of an input method', u, 'page', 300, 'typing'],
    ['Backspace', u, 'page', 300, 'typing'],
    ['Enter on nothing', u, 'page', 300, 'typing'],
    ['Enter on a button', u, 'control', 300, 'undo'],
    ['an arrow key', b, 'page', 20, 'award'],
    ['Shift going down', press('!', 'Digit1', shift), 'page', 20, 'choosePinned'],
    ['Ctrl+C', b, 'page', 20, 'award'],
    ['an undo key', u, 'page', 120, 'typing'],
    ['an undo key', u, 'page', 700, 'undo'],
    ['Enter in a dialog', u, 'page', 599, 'typing'],
    ['Enter in a dialog', one, 'page', 300, 'typing'],
    ['Enter in a dialog', u, 'page', 600, 'undo'],
    ['Enter in a dialog', b, 'page', 120, 'award'],
    ['Enter held on a button', b, 'control', 50, 'award'],
    ['Escape in a dialog', b, 'page', 20, 'award'],
    // What is held, or written with more than one key.
    ['just opened', held(b), 'page', 5000, 'held'],
    ['just opened', held(u), 'page', 5000, 'held'],
    ['just opened', held(one), 'page', 5000, 'held'],
    ['just opened', held(enter), 'control', 5000, 'stopped'],
    ['just opened', held(enter), 'dialog', 5000, 'stopped'],
    ['just opened', held(enter), 'field', 5000, 'field'],
    ['just opened', enter, 'control', 5000, 'noCommand'],
    ['just opened', { ...b, ctrlKey: true }, 'page', 5000, 'modifier'],
    ['just opened', { ...b, metaKey: true }, 'page', 5000, 'modifier'],
    ['just opened', { ...b, altKey: true }, 'page', 5000, 'modifier'],
    ['just opened', { ...one, ctrlKey: true }, 'page', 5000, 'modifier'],
    ['just opened', press('B', 'KeyB', shift), 'page', 5000, 'noCommand'],
    ['just opened', { ...b, isComposing: true }, 'page', 5000, 'inputMethod'],
    ['just opened', { ...b, keyCode: 229 }, 'page', 5000, 'inputMethod'],
    // Other layouts.
    ['just opened', press('и', 'KeyB'), 'page', 5000, 'award'],
    ['just opened', press('г', 'KeyU'), 'page', 5000, 'undo'],
    ['just opened', press('x', 'KeyB'), 'page', 5000, 'noCommand'],
    ['a text was clicked', press('и', 'KeyB'), 'page', 5000, 'notDriving'],
    ['a letter typed', press('и', 'KeyB'), 'page', 300, 'typing'],
  ])('%s; %o on %s after %i ms: %s', (before, key, where, after, does) => {
    const watch = createKeyWatch();
    BEFORE[before]?.(watch);
    expect(down(watch, key, 1000 + after, where)).toBe(does);
  });

  it('is nothing where single keys are switched off, but lists go on', () => {
    const watch = createKeyWatch();
    for (const key of [b, u, one]) expect(down(watch, key, 5000, 'page', false)).toBe('off');
    expect(down(watch, enter, 5000, 'dialog', false)).toBe('dialog');
  });
});

describe('a list that a letter has opened', () => {
  const opened = (): Watch => {
    const watch = createKeyWatch();
    expect(down(watch, b, 1000)).toBe('award');
    return watch;
  };

  it.each([
    [1001, 'stopped'],
    [1399, 'stopped'],
    [1400, 'dialog'],
  ])('takes Enter at %i: %s', (at, does) => expect(down(opened(), enter, at, 'dialog')).toBe(does));

  it('is typed into from the first moment', () => {
    expect(down(opened(), press('q', 'KeyQ'), 1020, 'dialog')).toBe('dialog');
  });

  it('does not get the letter again while that is held, and gets it when it is pressed anew', () => {
    const watch = opened();
    for (const at of [1500, 1533, 1566]) expect(down(watch, held(b), at, 'dialog')).toBe('stopped');
    expect(down(watch, b, 1700, 'dialog')).toBe('dialog');
    expect(down(watch, held(b), 2200, 'dialog')).toBe('dialog');
  });

  it('takes Enter at once where no letter has opened it', () => {
    const watch = createKeyWatch();
    watch.operated();
    expect(down(watch, enter, 1000, 'dialog')).toBe('dialog');
  });
});

describe('a dialog that Enter has opened', () => {
  /** Enter on a button, and then in what that opened. */
  function opened(from: Place = 'control'): Watch {
    const watch = createKeyWatch();
    down(watch, enter, 1000, from);
    return watch;
  }

  it.each(['control', 'field', 'page'] as const)('from a %s: the second press is its rest', (from) => {
    expect(down(opened(from), enter, 1040, 'dialog')).toBe('stopped');
    expect(down(opened(from), enter, 1399, 'dialog')).toBe('stopped');
    expect(down(opened(from), enter, 1400, 'dialog')).toBe('dialog');
  });

  it('however often Enter is hammered', () => {
    const watch = opened();
    for (const at of [1200, 1500, 1800]) expect(down(watch, enter, at, 'dialog')).toBe('stopped');
    expect(down(watch, held(enter), 2100, 'dialog')).toBe('stopped');
    expect(down(watch, enter, 2400, 'dialog')).toBe('stopped');
    expect(down(watch, enter, 2800, 'dialog')).toBe('dialog');
  });

  it.each([
    ['a letter', x],
    ['Tab', tab],
  ])('is answered at once after %s', (_what, key) => {
    const watch = opened();
    down(watch, key, 1100, 'dialog');
    expect(down(watch, enter, 1200, 'dialog')).toBe('dialog');
  });

  it('also from another dialog, and in the same one a second Enter is its own', () => {
    const watch = createKeyWatch();
    const inOne = (name: string, at: number) =>
      inWords(watch.keyDown(enter, { place: 'dialog', dialog: name, at, isOn: true, pinned: 0 }));
    expect(inOne('palette', 1000)).toBe('dialog');
    expect(inOne('palette', 1100)).toBe('dialog');
    expect(inOne('statuses', 1200)).toBe('stopped');
    expect(inOne('statuses', 1600)).toBe('dialog');
  });
});

it('lets ten lines be typed after a click on a text, whatever the pace', () => {
  for (const pace of [40, 700]) {
    const watch = createKeyWatch();
    watch.textClicked();
    const text = 'but your label could be lost\n'.repeat(10);
    const done = text.split('').map((char, index) => {
      const key = char === '\n' ? enter : press(char, `Key${char.toUpperCase()}`);
      return down(watch, key, 1000 + index * pace);
    });
    expect(done.filter((each) => !['notDriving', 'typing', 'noCommand'].includes(each))).toEqual([]);
  }
});

it('a key that is held on a button is no driving, pressing it is', () => {
  const space = press(' ', 'Space');
  const watch = createKeyWatch();
  watch.textClicked();
  down(watch, held(space), 1_000, 'control');
  expect(down(watch, b, 3_000)).toBe('notDriving');
  down(watch, space, 5_000, 'control');
  expect(down(watch, b, 7_000)).toBe('award');
});

describe('the key of the palette', () => {
  const palette = { ...press('k', 'KeyK'), ctrlKey: true };

  it.each<[string, PlacedKeyPress, Place, boolean, string]>([
    ['on the page', palette, 'page', true, 'palette'],
    ['in a field, whose text it is not', palette, 'field', true, 'palette'],
    ['on a Mac', { ...press('k', 'KeyK'), metaKey: true }, 'page', true, 'palette'],
    [
      'by its place, where another script is printed',
      { ...press('л', 'KeyK'), ctrlKey: true },
      'page',
      true,
      'palette',
    ],
    ['while single keys are off: it is none', palette, 'page', false, 'palette'],
    ['not over a dialog', palette, 'dialog', true, 'dialog'],
    ['once, however long it is held', held(palette), 'page', true, 'stopped'],
    ['not with Shift, which is the browser’s', { ...palette, shiftKey: true }, 'page', true, 'modifier'],
    ['not with Alt', { ...palette, altKey: true }, 'page', true, 'modifier'],
    ['not with both, which nobody means', { ...palette, metaKey: true }, 'page', true, 'modifier'],
    ['not while an input method has the key', { ...palette, isComposing: true }, 'page', true, 'inputMethod'],
    ['no other letter', { ...press('j', 'KeyJ'), ctrlKey: true }, 'page', true, 'modifier'],
  ])('%s', (_what, given, place, isOn, does) => {
    expect(down(createKeyWatch(), given, 1000, place, isOn)).toBe(does);
  });

  it('works for whoever has only clicked a text, and right after typing', () => {
    const watch = createKeyWatch();
    watch.textClicked();
    down(watch, x, 1000);
    expect(down(watch, palette, 1100)).toBe('palette');
  });

  it('lets no Enter on its heels take what nobody has looked at', () => {
    const watch = createKeyWatch();
    down(watch, palette, 1000);
    expect(down(watch, enter, 1399, 'dialog')).toBe('stopped');
    expect(down(watch, enter, 1400, 'dialog')).toBe('dialog');
  });
});
