import { act, cleanup, fireEvent } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { PanelState } from '../../../lib/panel/panel-state';
import { memberWish } from '../../../lib/panel/wish';
import { ABOUT } from '../../gallery/about';
import { badge, badges, helpCenter, ticket } from '../../gallery/records';
import { ready, twoHelpCenters } from '../../gallery/states';
import { pressKeyAt } from '../support/press-key';
import { renderPanel } from '../support/render-panel';

afterEach(cleanup);

const HOLDER = { userId: helpCenter().userId, helpCenterId: helpCenter().helpCenterId };

async function openPicker(change: Partial<PanelState> = {}) {
  const panel = renderPanel({ catalogue: ready(badges(12)), recentBadgeIds: [], ...change });
  void act(() => panel.actions.openPicker(HOLDER));
  const search = (await panel.findByRole('combobox', { name: 'Search badges' })) as HTMLInputElement;
  return {
    ...panel,
    search,
    type: (text: string) => fireEvent.input(search, { target: { value: text } }),
    press: (key: string, more: KeyboardEventInit = {}) => fireEvent.keyDown(search, { key, ...more }),
    marked: () => panel.queryAllByRole('option', { selected: true }).map((option) => option.textContent),
  };
}

describe('marking several badges', () => {
  it('marks with Space while nothing is typed and awards them all with one Enter', async () => {
    const { press, marked, actions, getByText, queryByRole } = await openPicker();
    press(' '); // First Answer, the first that is not held
    press('ArrowDown');
    press(' '); // Expert
    expect(marked()).toHaveLength(2);
    expect(getByText('2 marked')).toBeTruthy();
    press('Enter');
    expect(actions.run).toHaveBeenCalledTimes(1);
    const wish = memberWish('awardBadges', HOLDER, [badge(1), badge(2)]);
    expect(actions.run).toHaveBeenCalledWith({ ...wish, about: ABOUT, reason: '', writeComment: false });
    expect(queryByRole('dialog')).toBeNull();
  });

  it('takes a space as text while one types, and as a mark after an arrow or with Control', async () => {
    const { type, press, marked } = await openPicker();
    type('of the');
    expect(press(' '), 'the browser types it').toBe(true);
    expect(marked()).toEqual([]);
    press(' ', { ctrlKey: true });
    expect(marked()).toHaveLength(1);
    type('star');
    expect(press(' ')).toBe(true);
    press('ArrowDown');
    press('ArrowUp');
    expect(press(' ')).toBe(false);
  });

  it('keeps marks through another search, unmarks with the same key, and never marks what is held', async () => {
    const { type, press, marked, getByText, queryByText } = await openPicker();
    press(' ');
    type('mentor');
    press(' ', { ctrlKey: true });
    expect(getByText('2 marked')).toBeTruthy();
    press(' ', { ctrlKey: true });
    expect(getByText('1 marked')).toBeTruthy();
    type('community star');
    press(' ', { ctrlKey: true });
    expect(marked()).toEqual([]);
    expect(queryByText('2 marked')).toBeNull();
  });

  it('lets a click mark instead of award as soon as something is marked', async () => {
    const { press, getByRole, marked, actions } = await openPicker();
    press(' ');
    fireEvent.click(getByRole('option', { name: /Mentor/ }));
    expect(marked()).toHaveLength(2);
    expect(actions.run).not.toHaveBeenCalled();
    fireEvent.click(getByRole('button', { name: 'Award 2 badges' }));
    expect(actions.run).toHaveBeenCalledTimes(1);
  });

  it('moves and marks among a thousand badges without drawing them all', async () => {
    const { press, search, getAllByRole } = await openPicker({ catalogue: ready(badges(1000)) });
    for (let step = 0; step < 5; step += 1) press('ArrowDown');
    press(' ');
    expect(document.getElementById(search.getAttribute('aria-activedescendant') ?? '')).toBeTruthy();
    expect(getAllByRole('option').length).toBeLessThan(80);
  });
});

describe('pins', () => {
  it('pins with Alt+P, whatever the key prints, and shows the digit', async () => {
    const { press, actions, store, getByRole } = await openPicker();
    press('π', { altKey: true, code: 'KeyP' });
    expect(actions.togglePin).toHaveBeenCalledWith(badge(1));
    void act(() => store.setState({ pinnedBadges: [badge(1)] }));
    expect(getByRole('group', { name: 'Pinned' }).textContent).toContain('First Answer');
    expect(getByRole('option', { name: /First Answer.*1/ })).toBeTruthy();
  });

  it('keeps the highlight on the badge that pinning moves', async () => {
    const { press, search, store } = await openPicker();
    press('End');
    void act(() => store.setState({ pinnedBadges: [badge(11), badge(10)] }));
    const active = () => document.getElementById(search.getAttribute('aria-activedescendant') ?? '')?.textContent;
    expect(active()).toContain('Top Contributor');
    void act(() => store.setState({ pinnedBadges: [] }));
    expect(active()).toContain('Top Contributor');
  });

  it('awards by digit, except what is held and while one types', async () => {
    const { actions, findByRole } = renderPanel({ pinnedBadges: [badge(2), badge(0)] });
    expect(await findByRole('button', { name: 'Award Community Star' })).toHaveProperty('disabled', true);
    pressKeyAt(document.body, 1000, '1');
    expect(actions.awardUnlessWarned).toHaveBeenCalledWith(HOLDER, badge(2));
    pressKeyAt(document.body, 2000, '2');
    expect(actions.note).toHaveBeenLastCalledWith('Community Star · Already held');
    pressKeyAt(document.body, 3000, '3');
    expect(actions.note).toHaveBeenLastCalledWith('No badge is pinned to 3.');
    pressKeyAt(document.body, 4000, 'b');
    pressKeyAt(await findByRole('combobox', { name: 'Search badges' }), 5000, '1');
    expect(actions.awardUnlessWarned).toHaveBeenCalledTimes(1);
  });
});

describe('the reason', () => {
  it('goes along with the award, and to the ticket only if that was agreed to', async () => {
    const { getByRole, queryByRole, actions } = await openPicker();
    const reason = getByRole('textbox', { name: 'Reason (optional)' });
    expect(queryByRole('checkbox')).toBeNull();
    fireEvent.input(reason, { target: { value: 'Found it first' } });
    fireEvent.click(getByRole('checkbox', { name: /private comment/ }));
    expect(actions.setWritesComment).toHaveBeenCalledWith(true);
    fireEvent.keyDown(reason, { key: 'Enter' });
    const note = { reason: 'Found it first', writeComment: true };
    expect(actions.run).toHaveBeenCalledWith({
      ...memberWish('awardBadges', HOLDER, [badge(1)]),
      about: ABOUT,
      ...note,
    });
  });

  it.each(['trashed', 'archived', 'locked'] as const)(
    'offers and writes no comment where Desk takes none, and says why: %s',
    async (unchangeable) => {
      const open = await openPicker({ ticket: ready(ticket({ unchangeable })), writesComment: true });
      const reason = open.getByRole('textbox', { name: 'Reason (optional)' });
      fireEvent.input(reason, { target: { value: 'Found it first' } });
      expect(open.queryByRole('checkbox')).toBeNull();
      expect(open.getByText(/takes no comments on this ticket as it is/)).toBeTruthy();
      fireEvent.keyDown(reason, { key: 'Enter' });
      expect(open.actions.run).toHaveBeenCalledWith(
        expect.objectContaining({ reason: 'Found it first', writeComment: false }),
      );
    },
  );

  it('does not offer a comment where there is no ticket', async () => {
    const { getByRole, queryByRole } = await openPicker({ ticket: { loading: false } });
    fireEvent.input(getByRole('textbox', { name: 'Reason (optional)' }), { target: { value: 'x' } });
    expect(queryByRole('checkbox')).toBeNull();
  });
});

describe('who gets it', () => {
  const SECOND = { userId: '1892000000091999', helpCenterId: '1892000000012999' };

  it('asks first when there are several and none was chosen, then goes on to the badges', async () => {
    const { actions, findByRole, getByRole } = renderPanel(twoHelpCenters());
    await findByRole('status');
    pressKeyAt(document.body, 1000, 'b');
    expect(actions.openPicker).toHaveBeenCalledWith('choose');
    fireEvent.click(await findByRole('button', { name: /Zylker Developer Community/ }));
    expect(actions.rememberHolder).toHaveBeenCalledWith(SECOND.userId);
    expect(actions.openPicker).toHaveBeenLastCalledWith(SECOND);
    expect(await findByRole('combobox', { name: 'Search badges' })).toBeTruthy();
    expect(getByRole('combobox', { name: 'Help center' })).toHaveProperty('value', SECOND.userId);
  });

  it('goes straight to the one chosen last for this person', async () => {
    const holderChoices = [
      { contactId: 'another', userId: HOLDER.userId },
      { contactId: '1892000000042032', userId: SECOND.userId },
    ];
    const { actions, findByRole } = renderPanel({ ...twoHelpCenters(), holderChoices });
    await findByRole('status');
    pressKeyAt(document.body, 1000, 'b');
    expect(actions.openPicker).toHaveBeenCalledWith(SECOND);
  });

  it('changes in the picker itself, keeping what is typed', async () => {
    const { getByRole, search, type, actions } = await openPicker({
      ...twoHelpCenters(),
      holderChoices: [{ contactId: '1892000000042032', userId: HOLDER.userId }],
    });
    type('men');
    fireEvent.change(getByRole('combobox', { name: 'Help center' }), { target: { value: SECOND.userId } });
    expect(actions.rememberHolder).toHaveBeenCalledWith(SECOND.userId);
    expect(search.isConnected).toBe(true);
    expect(search.value).toBe('men');
  });
});
