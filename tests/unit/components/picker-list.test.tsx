import { act, cleanup, fireEvent } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { Picture } from '../../../components/basics/Picture';
import { useStore } from '../../../components/basics/use-store';
import { ROWS_IN_PAGE } from '../../../components/list/windowing';
import { FAIR_PLAY_OFF } from '../../../lib/fair-play/fair-play-off';
import { emptyExtras } from '../../../lib/panel/initial-state';
import type { PanelActions, PanelState } from '../../../lib/panel/panel-state';
import { badge, badges } from '../../gallery/records';
import { ready } from '../../gallery/states';
import { renderPanel } from '../support/render-panel';

afterEach(cleanup);

async function openPicker(change: Partial<PanelState> = {}, actions: Partial<PanelActions> = {}) {
  const panel = renderPanel({ catalogue: ready(badges(12)), recentBadgeIds: [], ...change }, actions);
  fireEvent.click(await panel.findByRole('button', { name: /^Award badge/ }));
  const search = await panel.findByRole('combobox', { name: 'Search badges' });
  return {
    ...panel,
    search,
    type: (value: string) => fireEvent.input(search, { target: { value } }),
    press: (key: string, more: KeyboardEventInit = {}) => fireEvent.keyDown(search, { key, ...more }),
    active: () => document.getElementById(search.getAttribute('aria-activedescendant') ?? '')?.textContent,
  };
}

describe('pictures in the award picker', () => {
  it('are asked for once each, and only for the badges in view, whatever is typed', async () => {
    const { type, actions } = await openPicker({ catalogue: ready(badges(1000)) });
    const asked = vi.mocked(actions.picture);
    const before = asked.mock.calls.length;
    const queries = ['e', 'ex', 'exp', 'ex', 'e', '', 'm', 'me', 'm', ''];
    for (const query of queries) await act(async () => void type(query));
    const urls = asked.mock.calls.map(([url]) => url);
    expect(urls).toHaveLength(new Set(urls).size);
    expect(urls.length - before).toBeLessThanOrEqual(5 * ROWS_IN_PAGE);
  });

  it('that were just seen are not asked for again, however many were seen before', async () => {
    const picture = vi.fn(async (url: string) => `data:${url}`);
    const range = createStore(() => ({ from: 0, to: 450 }));
    function Shelf() {
      const { from, to } = useStore(range, (state) => state);
      return Array.from({ length: to - from }, (_, index) => (
        <Picture key={from + index} url={`badge/${from + index}`} class="badge-icon">
          none
        </Picture>
      ));
    }
    const show = async (from: number, to: number) => await act(async () => range.setState({ from, to }));
    const { container } = renderPanel({}, { picture }, <Shelf />);
    await act(async () => undefined);
    await show(0, 0);
    expect(picture).toHaveBeenCalledTimes(450);
    await show(300, 450);
    expect(picture).toHaveBeenCalledTimes(450);
    expect(container.querySelectorAll('img')).toHaveLength(150);
  });
});

describe('one press, one award', () => {
  it('in the search field and in the reason, however long Enter is held', async () => {
    const { press, type, getByRole, actions } = await openPicker({}, { closePicker: vi.fn() });
    type('mentor');
    press('Enter', { repeat: true });
    fireEvent.keyDown(getByRole('textbox', { name: 'Reason (optional)' }), { key: 'Enter', repeat: true });
    fireEvent.keyDown(getByRole('textbox', { name: 'Reason (optional)' }), { key: 'Enter', keyCode: 229 });
    expect(actions.run).not.toHaveBeenCalled();
    press('Enter');
    press('Enter');
    press('Enter', { repeat: true });
    expect(actions.run).toHaveBeenCalledOnce();
  });

  it('and none once the picker was closed while fair play was still looking', async () => {
    let answer: (warnings: []) => void = () => undefined;
    const warningsFor = () => new Promise<[]>((resolve) => (answer = resolve));
    const { press, type, actions } = await openPicker(
      { extras: { ...emptyExtras(), fairPlay: { ...FAIR_PLAY_OFF, self: true } } },
      { warningsFor },
    );
    type('mentor');
    press('Enter');
    void act(() => actions.closePicker());
    await act(async () => answer([]));
    expect(actions.run).not.toHaveBeenCalled();
  });

  it('pins once while Alt+P is held', async () => {
    const { press, actions } = await openPicker();
    expect(press('π', { altKey: true, code: 'KeyP', repeat: true })).toBe(false);
    expect(actions.togglePin).not.toHaveBeenCalled();
    press('π', { altKey: true, code: 'KeyP' });
    expect(actions.togglePin).toHaveBeenCalledOnce();
  });
});

describe('the mouse in the award picker', () => {
  it('marks on the picture, and marks on with every click after that', async () => {
    const { getByRole, queryAllByRole, actions } = await openPicker();
    const option = getByRole('option', { name: /^First Answer/ });
    fireEvent.click(option.querySelector('.option-icon') as Element);
    expect(actions.run).not.toHaveBeenCalled();
    fireEvent.click(getByRole('option', { name: /^Expert/ }));
    expect(queryAllByRole('option', { selected: true })).toHaveLength(2);
    fireEvent.click(option);
    expect(queryAllByRole('option', { selected: true }).map((each) => each.textContent)).toEqual([
      expect.stringContaining('Expert'),
    ]);
  });

  it('does not take a badge that is held', async () => {
    const { getByRole, actions } = await openPicker();
    fireEvent.click(getByRole('option', { name: /^Community Star/ }));
    fireEvent.click(getByRole('option', { name: /^First Answer/ }));
    expect(actions.run).toHaveBeenCalledOnce();
    expect(actions.run).toHaveBeenCalledWith(expect.objectContaining({ records: [badge(1)] }));
  });
});

it('finds a badge as people type its name', async () => {
  const { type, active } = await openPicker({ catalogue: ready([badge(3), badge(4, { name: 'Işık' })]) });
  type('isik');
  expect(active()).toContain('Işık');
});
