import { act, cleanup, fireEvent } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { PanelActions, PanelState, Toast } from '../../../lib/panel/panel-state';
import { badge, badges, helpCenter, ticket } from '../../gallery/records';
import { entry, panelState, ready, twoHelpCenters } from '../../gallery/states';
import { keepEarlyKeys } from '../../../components/keys/early-keys';
import { pressKeyAt } from '../support/press-key';
import { renderPanel } from '../support/render-panel';

afterEach(cleanup);

const HOLDER = { userId: helpCenter().userId, helpCenterId: helpCenter().helpCenterId };
const UNDOABLE: Toast = { id: 't1', tone: 'success', message: 'Done', undo: { entry, running: false } };

/** The panel with its second chunk, and keys that are pressed one after the other, each a second later. */
async function show(change: Partial<PanelState> = {}) {
  const panel = renderPanel({ catalogue: ready(badges(12)), pinnedBadges: [badge(2), badge(0)], ...change });
  await panel.findByRole('status');
  let at = 10_000;
  return {
    ...panel,
    /** Presses a key. @param later after the last one, in milliseconds */
    press: (key: string, more: KeyboardEventInit = {}, later = 1000) => {
      at += later;
      pressKeyAt(document.activeElement ?? document.body, at, key, more);
    },
  };
}

describe('a key pressed before the keys are there', () => {
  const CONTEXT = panelState({}).context;

  /** The panel that comes after these keys were pressed on what is open. */
  function after(pressed: () => void, change: Partial<PanelState> = {}) {
    keepEarlyKeys(() => CONTEXT);
    pressed();
    return show({ context: CONTEXT, pinnedBadges: [], ...change });
  }
  const on = (key: string, at = 5_000, more: KeyboardEventInit = {}) => pressKeyAt(document.body, at, key, more);

  it('opens what it would have opened', async () => {
    const panel = await after(() => on('b'));
    expect(panel.actions.openPicker).toHaveBeenCalledExactlyOnceWith(HOLDER);
  });

  it('counts as typing for those that follow', async () => {
    const panel = await after(() => ['n', 'o', 'b'].forEach((key, index) => on(key, 5_000 + index * 90)));
    expect(panel.actions.openTicketDialog).toHaveBeenCalledExactlyOnceWith('note');
    expect(panel.actions.openPicker).not.toHaveBeenCalled();
  });

  it('opens the palette, and the browser does not go to its own field', async () => {
    let isPrevented = false;
    addEventListener('keydown', (event) => (isPrevented = event.defaultPrevented), { once: true });
    const panel = await after(() => on('k', 5_000, { ctrlKey: true }));
    expect(isPrevented).toBe(true);
    expect(panel.actions.openPalette).toHaveBeenCalledOnce();
  });

  it('waits until it is known whether keys do anything, and does nothing where they do not', async () => {
    const panel = await after(() => on('b'), { singleKeys: null });
    expect(panel.actions.openPicker).not.toHaveBeenCalled();
    await act(() => panel.store.setState({ singleKeys: true }));
    expect(panel.actions.openPicker).toHaveBeenCalledOnce();
    cleanup();
    const off = await after(() => on('b'), { singleKeys: false });
    expect(off.actions.openPicker).not.toHaveBeenCalled();
  });

  it('does nothing at once: no award, no undo, no picker on a badge that nobody has seen', async () => {
    const keys = (): void => ['1', 'u', 'c'].forEach((key, index) => on(key, 5_000 + index * 1_000));
    const panel = await after(
      () => {
        keys();
        on('!', 9_000, { code: 'Digit1', shiftKey: true });
      },
      { toasts: [UNDOABLE], pinnedBadges: [badge(2), badge(0)] },
    );
    expect(called(panel, [...writes, ...opens])).toEqual([]);
    expect(panel.actions.note).not.toHaveBeenCalled();
  });

  it('does nothing on another ticket than it was pressed on', async () => {
    const panel = await after(() => on('b'), { context: { ...CONTEXT } });
    expect(panel.actions.openPicker).not.toHaveBeenCalled();
  });

  it('does nothing once something was clicked: nobody knows whom the next keys are for', async () => {
    const panel = await after(() => {
      on('b');
      fireEvent.pointerDown(document.body);
      on('n', 7_000);
    });
    expect(called(panel, [...opens, 'openTicketDialog'])).toEqual([]);
  });
});

const writes = ['run', 'undo', 'awardUnlessWarned', 'tryAgain'] as const satisfies (keyof PanelActions)[];
const opens = ['openPicker', 'openLabelPicker'] as const satisfies (keyof PanelActions)[];

type Shown = Awaited<ReturnType<typeof show>>;
const called = ({ actions }: Shown, names: readonly (keyof Shown['actions'])[]) =>
  names.filter((name) => vi.mocked(actions[name]).mock.calls.length > 0);

const TEXT = [
  'but the customer wrote again',
  'unfortunately nothing came back',
  'label it as a bug, please',
  '1 of 9 pages was printed',
  'could you look at 2 and 3?',
  '/etc/hosts was changed',
  'bug',
  'u',
  'l',
  '?!',
];

describe('what is typed as text', () => {
  it.each([30, 90, 700])('does nothing after a click on a text in the panel, with %i ms between keys', async (pace) => {
    const panel = await show({ toasts: [UNDOABLE] });
    fireEvent.pointerDown(panel.getByText(/drops the last page/));
    for (const line of TEXT) {
      for (const char of line) panel.press(char, {}, pace);
      panel.press('Enter', {}, pace);
    }
    expect(called(panel, [...writes, ...opens])).toEqual([]);
    expect(panel.queryByRole('dialog')).toBeNull();
  });

  it('is told once why its keys do nothing', async () => {
    const panel = await show();
    fireEvent.pointerDown(panel.getByText(/drops the last page/));
    panel.press('b');
    panel.press('b');
    expect(panel.actions.note).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('Press Tab or F6'));
    panel.press('Tab');
    panel.press('b', {}, 20);
    expect(panel.actions.openPicker).toHaveBeenCalledExactlyOnceWith(HOLDER);
  });

  it('acts again once a control was operated', async () => {
    const panel = await show();
    fireEvent.pointerDown(panel.getByText(/drops the last page/));
    fireEvent.click(panel.getByRole('button', { name: 'Refresh' }));
    panel.press('b');
    expect(panel.actions.openPicker).toHaveBeenCalledOnce();
  });

  it('acts once the browser’s own key has opened the picker, which a text was clicked before', async () => {
    const panel = await show({ toasts: [UNDOABLE] });
    fireEvent.pointerDown(panel.getByText(/drops the last page/));
    void act(() => panel.actions.openPicker(HOLDER));
    void act(() => panel.actions.closePicker());
    panel.press('u');
    expect(panel.actions.undo).toHaveBeenCalledExactlyOnceWith('t1');
  });
});

describe('a key that is held', () => {
  it.each<[key: string, does: keyof Shown['actions']]>([
    ['b', 'openPicker'],
    ['u', 'undo'],
    ['1', 'awardUnlessWarned'],
    ['l', 'openLabelPicker'],
  ])('%s does one thing once', async (key, does) => {
    const panel = await show({ toasts: [UNDOABLE, { ...UNDOABLE, id: 't2' }] });
    panel.press(key);
    panel.press(key, { repeat: true }, 500);
    for (let count = 0; count < 20; count += 1) panel.press(key, { repeat: true }, 33);
    expect(panel.actions[does]).toHaveBeenCalledOnce();
    expect(panel.actions.run).not.toHaveBeenCalled();
  });

  it('and is not typed into the list it has opened', async () => {
    const panel = await show();
    panel.press('b');
    const search = await panel.findByRole('combobox', { name: 'Search badges' });
    search.focus();
    const event = new KeyboardEvent('keydown', { key: 'b', repeat: true, bubbles: true, cancelable: true });
    fireEvent(search, event);
    expect(event.defaultPrevented).toBe(true);
  });

  it('Enter on a button presses it once', async () => {
    const panel = await show();
    const button = panel.getByRole('button', { name: /^Award badge/ });
    const event = new KeyboardEvent('keydown', { key: 'Enter', repeat: true, bubbles: true, cancelable: true });
    fireEvent(button, event);
    expect(event.defaultPrevented).toBe(true);
  });
});

describe('letters for the ticket', () => {
  it.each([
    ['s', 'status', 'Set status'],
    ['p', 'priority', 'Set priority'],
    ['d', 'dueDate', 'Set due date'],
    ['a', 'assignee', 'Assign'],
    ['n', 'note', 'Private note'],
  ] as const)('%s opens what changes its %s, and writes nothing', async (key, kind, name) => {
    const panel = await show();
    panel.press(key);
    expect(panel.actions.openTicketDialog).toHaveBeenCalledExactlyOnceWith(kind);
    expect(await panel.findByRole('dialog', { name })).toBeTruthy();
    expect(panel.actions.setField).not.toHaveBeenCalled();
  });

  it('say why where nothing can be changed', async () => {
    const panel = await show({ ticket: ready(ticket({ unchangeable: 'locked' })) });
    panel.press('s');
    expect(panel.actions.openTicketDialog).not.toHaveBeenCalled();
    expect(panel.actions.note).toHaveBeenCalledWith(expect.stringContaining('takes no comments'));
  });
});

describe('a list that a letter opened', () => {
  it('takes Enter only after a moment', async () => {
    const panel = await show();
    panel.press('b');
    (await panel.findByRole('combobox', { name: 'Search badges' })).focus();
    panel.press('Enter', {}, 100);
    panel.press('Enter', {}, 200);
    expect(panel.actions.run).not.toHaveBeenCalled();
    panel.press('Enter', {}, 200);
    expect(panel.actions.run).toHaveBeenCalledOnce();
  });

  it('or Enter itself on the button: what it opened is not answered by a second press', async () => {
    const panel = await show();
    const button = panel.getByRole('button', { name: /^Award badge/ });
    button.focus();
    panel.press('Enter');
    fireEvent.click(button);
    (await panel.findByRole('combobox', { name: 'Search badges' })).focus();
    panel.press('Enter', {}, 40);
    panel.press('Enter', {}, 300);
    expect(panel.actions.run).not.toHaveBeenCalled();
    panel.press('Enter', {}, 400);
    expect(panel.actions.run).toHaveBeenCalledOnce();
  });

  it('has the pinned badge chosen that Shift and a digit stand for', async () => {
    const panel = await show();
    panel.press('!', { code: 'Digit1', shiftKey: true });
    expect(panel.actions.openPicker).toHaveBeenCalledExactlyOnceWith({ ...HOLDER, badgeId: badge(2).id });
    const search = await panel.findByRole('combobox', { name: 'Search badges' });
    search.focus();
    expect(panel.actions.run).not.toHaveBeenCalled();
    panel.press('Enter');
    expect(panel.actions.run).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ records: [badge(2)] }));
  });
});

it('a key that something else has taken is no command', async () => {
  const panel = await show();
  const take = (event: Event): void => event.preventDefault();
  document.addEventListener('keydown', take);
  panel.press('b');
  document.removeEventListener('keydown', take);
  expect(called(panel, [...writes, ...opens])).toEqual([]);
  panel.press('b');
  expect(called(panel, opens)).toEqual(['openPicker']);
});

it('a greyed button greys its key, which says why', async () => {
  const holders = {
    [HOLDER.userId]: { badges: { loading: false, problem: { kind: 'forbidden' } }, labels: ready([]) },
  };
  const panel = await show({ holders } as Partial<PanelState>);
  const button = panel.getByRole('button', { name: /^Award badge/ });
  expect(button.getAttribute('aria-disabled')).toBe('true');
  panel.press('b');
  expect(panel.actions.note).toHaveBeenCalledExactlyOnceWith(button.title);
  expect(called(panel, [...writes, ...opens])).toEqual([]);
});

describe('keys that cannot do what they stand for', () => {
  it.each<[what: string, change: Partial<PanelState>, key: string, says: string]>([
    ['nothing to undo', {}, 'u', 'Nothing to undo here. Older actions are in the ledger.'],
    ['nobody', { helpCenters: ready([]), holders: {} }, 'b', 'There is nobody to award to yet.'],
    ['nobody', { helpCenters: ready([]), holders: {} }, 'l', 'There is nobody to award to yet.'],
    [
      'several',
      twoHelpCenters(),
      'l',
      'This person has several help-center users. Use the button of the one you mean.',
    ],
    ['not pinned', {}, '7', 'No badge is pinned to 7.'],
    ['no ticket', { context: { kind: 'elsewhere' } }, 'c', 'No ticket is open to copy.'],
  ])('say why: %s', async (_what, change, key, says) => {
    const panel = await show(change);
    panel.press(key);
    expect(panel.actions.note).toHaveBeenCalledExactlyOnceWith(says);
    expect(called(panel, [...writes, ...opens])).toEqual([]);
  });
});

it('goes by the place of the key where Cyrillic is printed', async () => {
  const panel = await show();
  panel.press('и', { code: 'KeyB' });
  expect(panel.actions.openPicker).toHaveBeenCalledExactlyOnceWith(HOLDER);
});

it('copies number, subject and link', async () => {
  const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  const panel = await show();
  panel.press('c');
  await vi.waitFor(() => expect(panel.actions.note).toHaveBeenCalledExactlyOnceWith('Copied'));
  expect(write.mock.calls[0]?.[0]).toMatch(/^#101 Printer on the .+ job <https:\/\/desk\.zoho\.\S+>$/);
  write.mockRestore();
});

it('lists all keys', async () => {
  const panel = await show();
  panel.press('?', { code: 'Slash', shiftKey: true });
  const dialog = await panel.findByRole('dialog', { name: 'Keys in the panel' });
  expect(dialog.textContent).toContain('Undo the newest action');
  fireEvent.click(panel.getByRole('button', { name: 'Close' }));
  expect(panel.queryByRole('dialog')).toBeNull();
});

it('does nothing while single keys are switched off, or while that is not known yet', async () => {
  for (const singleKeys of [false, null]) {
    const panel = await show({ singleKeys, toasts: [UNDOABLE] });
    for (const key of ['b', 'u', '1', 'l', '?', '/']) panel.press(key);
    expect(called(panel, [...writes, ...opens, 'note'])).toEqual([]);
    cleanup();
  }
});

describe('the keys that buttons name', () => {
  const shortcut = (panel: Shown, name: string) =>
    panel.getByRole('button', { name }).getAttribute('aria-keyshortcuts');
  const isSeen = (panel: Shown, key: string) => panel.queryAllByText(key, { selector: 'kbd:not(.not-yet)' }).length > 0;

  it('are named as soon as they work, and a pinned badge is there no sooner than its digit works', async () => {
    const panel = await show({ singleKeys: null });
    expect(panel.queryByRole('list', { name: 'Pinned' })).toBeNull();
    expect([isSeen(panel, 'B'), shortcut(panel, 'Award badge')]).toEqual([false, null]);
    void act(() => panel.store.setState({ singleKeys: true }));
    expect([isSeen(panel, 'B'), shortcut(panel, 'Award badge')]).toEqual([true, 'B']);
    const pins = panel.getByRole('list', { name: 'Pinned' });
    expect(pins.querySelector('[data-digit="1"]')?.getAttribute('aria-keyshortcuts')).toBe('1 Shift+1');
  });

  it('are not named where the user has turned them off', async () => {
    const panel = await show({ singleKeys: false, toasts: [UNDOABLE] });
    for (const key of ['B', 'U', 'I', '1', '.']) expect(isSeen(panel, key), key).toBe(false);
    for (const name of ['Award badge', 'Undo', 'Take it']) expect(shortcut(panel, name), name).toBeNull();
    expect(panel.container.querySelector('[data-digit="1"]')).not.toBeNull();
  });
});
