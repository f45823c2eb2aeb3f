import { cleanup, fireEvent, render } from '@testing-library/preact';
import { useCallback } from 'preact/hooks';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ChooseList } from '../../../components/list/ChooseList';
import type { Choice } from '../../../components/list/ChooseDialog';
import { searchEntries } from '../../../components/list/search-entries';
import { useListSearch } from '../../../components/list/use-list-search';
import { ROW, ROWS_IN_PAGE } from '../../../components/list/windowing';
import '../support/catalogue';

afterEach(cleanup);

/** As a palette has them: groups, one that cannot be taken and says why, keys beside them. */
const COMMANDS: Choice[] = [
  { id: 'take it', name: 'Assign to me', group: 'Assign', keys: 'I' },
  { id: 'unassign', name: 'Unassign', group: 'Assign', reason: 'Nobody has it' },
  { id: 'status:open', name: 'Set status: Open', group: 'Status', reason: 'It is open' },
  { id: 'status:closed', name: 'Set status: Closed', group: 'Status', keys: 'S' },
];
const many = (count: number): Choice[] =>
  Array.from({ length: count }, (_, index) => ({ id: `c${index}`, name: `Command ${index}` }));

function List({ entries, onTake }: { entries: Choice[]; onTake: (choice: Choice) => void }) {
  const list = useListSearch(useCallback((query: string) => searchEntries(entries, query), [entries]));
  return (
    <ChooseList
      list={list}
      searchLabel="Search or do"
      listLabel="Commands"
      renderOption={({ name }) => name}
      onTake={onTake}
      note={<p>Nothing</p>}
    />
  );
}

function show(entries: Choice[]) {
  const onTake = vi.fn();
  const view = render(<List entries={entries} onTake={onTake} />);
  const field = view.getByRole('combobox', { name: 'Search or do' });
  return {
    ...view,
    onTake,
    field,
    type: (value: string) => fireEvent.input(field, { target: { value } }),
    press: (key: string, more: KeyboardEventInit = {}) => fireEvent.keyDown(field, { key, ...more }),
    options: () => view.queryAllByRole('option'),
    active: () => document.getElementById(field.getAttribute('aria-activedescendant') ?? ''),
    scrollTo: (top: number) => {
      const box = view.getByRole('listbox');
      box.scrollTop = top;
      fireEvent.scroll(box);
    },
  };
}

it('says that nothing is found in a place that was there before', () => {
  const { container, type } = show(COMMANDS);
  const place = container.querySelector('[aria-live]');
  expect(place?.textContent).toBe('');
  type('zebra');
  expect(place?.textContent).toBe('Nothing');
});

describe('a list of any length', () => {
  it.each([100, 1000, 5000])('has as many nodes for %d entries as for any number', (count) => {
    const { options, container, scrollTo, press } = show(many(count));
    expect(options()).toHaveLength(ROWS_IN_PAGE);
    const nodes = container.querySelectorAll('*').length;
    scrollTo((count / 2) * ROW);
    press('End');
    expect(container.querySelectorAll('*').length).toBeLessThanOrEqual(nodes + 1);
    expect(options().length).toBeLessThanOrEqual(ROWS_IN_PAGE + 1);
  });

  it('shows what it is scrolled to, and keeps the active option in the page', () => {
    const { options, scrollTo, active, field } = show(many(1000));
    scrollTo(500 * ROW);
    expect(options().map((option) => option.textContent)).toContain('Command 500');
    expect(active()?.textContent).toBe('Command 0');
    expect(field.getAttribute('aria-activedescendant')).toBe(active()?.id);
  });

  it('scrolls to where a key moves the highlight', () => {
    const { press, active, getByRole, options } = show(many(1000));
    press('End');
    expect(active()?.textContent).toBe('Command 999');
    expect(getByRole('listbox').scrollTop).toBeGreaterThan(900 * ROW);
    expect(options().map((option) => option.textContent)).toContain('Command 990');
    press('Home');
    expect(getByRole('listbox').scrollTop).toBe(0);
    press('PageDown');
    press('PageDown');
    press('PageUp');
    expect(active()?.textContent).toBe('Command 8');
  });

  it('begins at its top when something else is searched', () => {
    const { press, type, getByRole, active } = show(many(1000));
    press('End');
    type('command');
    expect(getByRole('listbox').scrollTop).toBe(0);
    expect(active()?.textContent).toBe('Command 0');
  });

  it('says which of how many an option is, though the others are not in the page', () => {
    const { press, active } = show(many(1000));
    press('End');
    expect(active()?.getAttribute('aria-posinset')).toBe('1000');
    expect(active()?.getAttribute('aria-setsize')).toBe('1000');
  });
});

it('has in the page what is seen of it, and scrolls to what is chosen, also where the font is larger', () => {
  document.documentElement.style.fontSize = '24px';
  try {
    const { options, scrollTo, press, getByRole } = show(many(1000));
    const names = () => options().map(({ textContent }) => textContent);
    scrollTo(1.5 * ROW * 500);
    expect(names()).toContain('Command 500');
    press('End', { ctrlKey: true });
    press('ArrowUp');
    expect(getByRole('listbox').scrollTop).toBeGreaterThan(1.5 * ROW * 900);
  } finally {
    document.documentElement.style.fontSize = '';
  }
});

describe('a list that changes by itself', () => {
  const [one, two, three] = ['Assign to Ann', 'Assign to Bea', 'Assign to Cid'].map((name) => ({ id: name, name })) as [
    Choice,
    Choice,
    Choice,
  ];

  /** A list whose entries were these and are those from now on, and a click that comes some milliseconds later. */
  function change(before: Choice[], after: Choice[]) {
    const view = show(before);
    view.type('assign');
    const at = performance.now();
    view.rerender(<List entries={after} onTake={view.onTake} />);
    const click = (place: number, ms: number): void => {
      const event = new MouseEvent('click', { bubbles: true });
      const option = view.options()[place];
      if (option) fireEvent(option, Object.defineProperty(event, 'timeStamp', { value: at + ms }));
    };
    return { ...view, click, taken: () => view.onTake.mock.calls.map(([taken]: Choice[]) => taken) };
  }

  it('takes no click that met another entry than the one that stood there until then', () => {
    const { click, taken } = change([two, three], [two, one, three]);
    click(1, 100);
    expect(taken()).toEqual([]);
    click(0, 100);
    expect(taken(), 'what has not moved').toEqual([two]);
    click(2, 100);
    expect(taken(), 'what came where nothing was').toEqual([two, three]);
    click(1, 5_000);
    expect(taken(), 'what was seen').toEqual([two, three, one]);
  });

  it('forgets no change over one that follows it, and all once something else is typed', () => {
    const { click, taken, rerender, onTake, type } = change([two], [one, two]);
    rerender(<List entries={[one, two, three]} onTake={onTake} />);
    click(0, 100);
    expect(taken()).toEqual([]);
    type('ann');
    click(0, 100);
    expect(taken()).toEqual([one]);
  });
});

describe('what a list says of itself', () => {
  it('is a combobox with its listbox and groups', () => {
    const { field, getByRole, getAllByRole, type } = show(COMMANDS);
    expect(document.activeElement).toBe(field);
    expect(field.getAttribute('aria-expanded')).toBe('true');
    expect(getByRole('listbox', { name: 'Commands' }).id).toBe(field.getAttribute('aria-controls'));
    expect(getAllByRole('group').map((group) => group.getAttribute('aria-label'))).toEqual(['Assign', 'Status']);
    type('zzz');
    expect(field.getAttribute('aria-expanded')).toBe('false');
    expect(field.hasAttribute('aria-controls')).toBe(false);
    expect(field.hasAttribute('aria-activedescendant')).toBe(false);
  });

  it('greys what cannot be taken, says why, and does not take it', () => {
    const { getByRole, press, type, onTake } = show(COMMANDS);
    const refused = getByRole('option', { name: /Unassign.*Nobody has it/ });
    expect(refused.getAttribute('aria-disabled')).toBe('true');
    fireEvent.click(refused);
    type('unassign');
    press('Enter');
    expect(onTake).not.toHaveBeenCalled();
  });

  it('shows the key that does the same', () => {
    const option = show(COMMANDS).getByRole('option', { name: /Assign to me/ });
    expect(option.getAttribute('aria-keyshortcuts')).toBe('I');
    expect(option.querySelector('kbd')?.textContent).toBe('I');
  });

  it('starts on the first that can be taken, and on the best fit once something is typed', () => {
    const { active, type, press, onTake } = show(COMMANDS.slice(1));
    expect(active()?.textContent).toContain('Closed');
    type('unas');
    expect(active()?.textContent).toContain('Unassign');
    type('clo');
    press('Enter');
    expect(onTake.mock.calls[0]?.[0]).toBe(COMMANDS[3]);
  });

  it('keeps the highlight on what was read when something comes before it, unless that only stands in', () => {
    const { active, type, rerender, onTake, press } = show([{ id: 'ask', name: 'Ask for status', isStopgap: true }]);
    const shows = (entries: Choice[]) => rerender(<List entries={entries} onTake={onTake} />);
    type('status');
    expect(active()?.textContent).toBe('Ask for status');
    const closed: Choice = { id: 'closed', name: 'Set status: Closed' };
    shows([closed, { id: 'ask', name: 'Ask for status', isStopgap: true }]);
    expect(active()?.textContent).toBe('Set status: Closed');
    shows([{ id: 'status', name: 'Status' }, closed]);
    expect(active()?.textContent).toBe('Set status: Closed');
    press('Enter');
    expect(onTake.mock.calls[0]?.[0]).toBe(closed);
    shows([
      { id: 'status', name: 'Status' },
      { ...closed, reason: 'It is closed' },
    ]);
    expect(active()?.textContent, 'what cannot be taken any more').toBe('Status');
    shows([closed, { id: 'status', name: 'Status' }]);
    type('set status');
    expect(active()?.textContent, 'typing begins anew').toBe('Set status: Closed');
  });

  it('tells screen readers of another option under the same highlight', () => {
    const { field, type } = show(many(20));
    const before = field.getAttribute('aria-activedescendant');
    type('command 7');
    expect(field.getAttribute('aria-activedescendant')).not.toBe(before);
  });
});

describe('keys', () => {
  it('take nothing while held or while an input method writes', () => {
    const { press, onTake } = show(COMMANDS);
    expect(press('Enter', { repeat: true }), 'kept from the browser').toBe(false);
    press('Enter', { isComposing: true });
    press('Enter', { keyCode: 229 });
    expect(onTake).not.toHaveBeenCalled();
    press('Enter');
    expect(onTake).toHaveBeenCalledOnce();
  });
});

describe('the pointer', () => {
  const at = (screenX: number, screenY: number) => ({ screenX, screenY, bubbles: true });

  it('moves the highlight, and leaves the list where it is', () => {
    const { options, active, getByRole } = show(many(1000));
    const row = options()[14] as HTMLElement;
    fireEvent.pointerMove(options()[0] as HTMLElement, at(10, 10));
    fireEvent.pointerMove(row, at(10, 300));
    expect(active()).toBe(row);
    expect(getByRole('listbox').scrollTop).toBe(0);
  });

  it('moves nothing while it rests and the list moves under it', () => {
    const { options, active, press, scrollTo, type } = show(many(1000));
    fireEvent.pointerMove(options()[0] as HTMLElement, at(10, 10));
    fireEvent.pointerMove(options()[3] as HTMLElement, at(10, 150));
    press('ArrowDown');
    fireEvent.pointerMove(options()[6] as HTMLElement, at(10, 150));
    expect(active()?.textContent).toBe('Command 4');
    scrollTo(400 * ROW);
    fireEvent.pointerMove(options()[9] as HTMLElement, at(10, 150));
    expect(active()?.textContent).toBe('Command 4');
    type('command 12');
    fireEvent.pointerMove(options()[2] as HTMLElement, at(10, 150));
    expect(active()?.textContent).toBe('Command 12');
  });

  it('moves nothing by resting where the list appears', () => {
    const { options, active } = show(many(20));
    fireEvent.pointerMove(options()[5] as HTMLElement, at(10, 200));
    expect(active()?.textContent).toBe('Command 0');
  });

  it('takes with a click and leaves the focus in the field', () => {
    const { options, onTake, field } = show(COMMANDS);
    const option = options()[0] as HTMLElement;
    expect(fireEvent.mouseDown(option), 'would take the focus').toBe(false);
    fireEvent.click(option);
    expect(onTake).toHaveBeenCalledOnce();
    expect(document.activeElement).toBe(field);
  });

  it('takes nothing with the second click of a double click', () => {
    const { options, onTake } = show(COMMANDS);
    fireEvent.click(options()[0] as HTMLElement, { detail: 2 });
    expect(onTake).not.toHaveBeenCalled();
    fireEvent.click(options()[0] as HTMLElement, { detail: 1 });
    expect(onTake).toHaveBeenCalledOnce();
  });
});

describe('searching entries', () => {
  const names = (query: string, entries = COMMANDS) => searchEntries(entries, query).map(({ name }) => name);

  it('keeps groups together and puts what can be taken first in each', () => {
    expect(names('')).toEqual(['Assign to me', 'Unassign', 'Set status: Closed', 'Set status: Open']);
  });

  it('puts the better fit first, and among equals what can be taken', () => {
    expect(names('assign')).toEqual(['Assign to me', 'Unassign']);
    expect(names('set')).toEqual(['Set status: Closed', 'Set status: Open']);
    expect(names('isik', [{ id: '1', name: 'Işık' }])).toEqual(['Işık']);
  });
});
