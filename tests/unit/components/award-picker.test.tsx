import { act, cleanup, fireEvent, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { PanelState } from '../../../lib/panel/panel-state';
import { memberWish } from '../../../lib/panel/wish';
import { ABOUT } from '../../gallery/about';
import { badge, badges, helpCenter } from '../../gallery/records';
import { ready } from '../../gallery/states';
import { renderPanel } from '../support/render-panel';

afterEach(cleanup);

const HOLDER = { userId: helpCenter().userId, helpCenterId: helpCenter().helpCenterId };

const NOTHING_SAID = { about: ABOUT, reason: '', writeComment: false };

async function openPicker(change: Partial<PanelState> = {}) {
  const panel = renderPanel(change);
  const button = await panel.findByRole('button', { name: 'Award badge' });
  button.focus();
  fireEvent.click(button);
  const search = (await panel.findByRole('combobox', { name: 'Search badges' })) as HTMLInputElement;
  return {
    ...panel,
    search,
    type: (text: string) => fireEvent.input(search, { target: { value: text } }),
    press: (key: string, more: KeyboardEventInit = {}) => fireEvent.keyDown(search, { key, ...more }),
    active: () => document.getElementById(search.getAttribute('aria-activedescendant') ?? '')?.textContent,
  };
}

describe('a badge that is not in the list', () => {
  it('makes the list be asked for anew, once per search', async () => {
    const { type, actions, getByText, store } = await openPicker({ catalogue: ready(badges(5)) });
    type('zzz');
    type('zzzz');
    expect(actions.retry).toHaveBeenCalledExactlyOnceWith('catalogue');
    void act(() => store.setState({ catalogue: { ...ready(badges(5)), loading: true } }));
    expect(getByText('Loading badges…')).toBeTruthy();
    void act(() => store.setState({ catalogue: ready(badges(5)) }));
    expect(getByText('No badge matches “zzzz”.')).toBeTruthy();
    expect(actions.retry).toHaveBeenCalledOnce();
    type('');
    type('yyy');
    expect(actions.retry).toHaveBeenCalledTimes(2);
  });

  it('and not while there is something that fits, or nothing to look through', async () => {
    const { type, actions, store } = await openPicker({ catalogue: { loading: true } });
    type('zzz');
    expect(actions.retry).not.toHaveBeenCalled();
    type('');
    void act(() => store.setState({ catalogue: ready(badges(5)) }));
    type('expert');
    expect(actions.retry).not.toHaveBeenCalled();
  });
});

describe('award picker', () => {
  it('says what it is and who gets the badge', async () => {
    const { findByRole, getByText } = await openPicker();
    expect(await findByRole('dialog', { name: 'Award badge' })).toBeTruthy();
    expect(getByText('to Lucas Carol · Zylker Help Center')).toBeTruthy();
  });

  it('awards with three letters and Enter', async () => {
    const { type, press, actions, queryByRole } = await openPicker();
    type('men');
    press('Enter');
    expect(actions.run).toHaveBeenCalledWith({ ...memberWish('awardBadges', HOLDER, [badge(10)]), ...NOTHING_SAID });
    expect(queryByRole('dialog')).toBeNull();
  });

  it('keeps what is typed before the badges are there', async () => {
    const { type, press, search, store, actions } = await openPicker({ catalogue: { loading: true } });
    type('men');
    press('Enter');
    expect(actions.run).not.toHaveBeenCalled();
    void act(() => store.setState({ catalogue: ready(badges(60)) }));
    expect(search.value).toBe('men');
    press('Enter');
    expect(actions.run).toHaveBeenCalledWith({ ...memberWish('awardBadges', HOLDER, [badge(10)]), ...NOTHING_SAID });
  });

  it('moves with the arrow keys, Home and End, around the ends', async () => {
    const { press, active } = await openPicker({ catalogue: ready(badges(5)), recentBadgeIds: [] });
    expect(active()).toContain('First Answer'); // The first is held already.
    press('ArrowDown');
    expect(active()).toContain('Expert');
    press('End');
    expect(active()).toContain('Idea of the Month');
    press('ArrowDown');
    expect(active()).toContain('Community Star');
    press('ArrowUp');
    expect(active()).toContain('Idea of the Month');
    press('Home');
    expect(active()).toContain('Community Star');
  });

  it('marks badges already held and does not award them', async () => {
    const { type, press, active, actions, getByRole } = await openPicker();
    type('community star');
    expect(active()).toContain('Already held');
    press('Enter');
    fireEvent.click(getByRole('option', { name: /Community Star.*Already held/ }));
    expect(actions.run).not.toHaveBeenCalled();
  });

  it('shows recently awarded badges first', async () => {
    const { getAllByRole } = await openPicker({ recentBadgeIds: [badge(9).id] });
    const groups = getAllByRole('group');
    expect(groups.map((group) => group.getAttribute('aria-label'))).toEqual(['Recently awarded', 'All badges']);
    expect(groups[0]?.textContent).toContain('Good Question');
  });

  it('keeps a thousand badges out of the page until they are scrolled to', async () => {
    const { getAllByRole, getByText } = await openPicker({ catalogue: ready(badges(1000)) });
    expect(getAllByRole('option').length).toBeLessThan(80);
    expect(getByText('1,000 badges')).toBeTruthy();
  });

  it('gives the focus back to the button that opened it', async () => {
    const { actions, getByRole } = await openPicker();
    void act(() => actions.closePicker());
    await waitFor(() => expect(document.activeElement).toBe(getByRole('button', { name: 'Award badge' })));
  });

  it('says when nothing fits and when the badges could not be read', async () => {
    const { type, getByText, store, actions, getByRole } = await openPicker();
    type('zzzz');
    expect(getByText('No badge matches “zzzz”.')).toBeTruthy();
    void act(() => store.setState({ catalogue: { loading: false, problem: { kind: 'network' } } }));
    fireEvent.click(getByRole('button', { name: 'Retry' }));
    expect(actions.retry).toHaveBeenCalledWith('catalogue');
  });

  it('leaves the letters to fields', async () => {
    const { actions, search } = await openPicker();
    fireEvent.keyDown(search, { key: 'b' });
    expect(actions.openPicker).toHaveBeenCalledTimes(1);
  });
});
