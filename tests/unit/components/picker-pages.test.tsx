import { act, cleanup, fireEvent } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { PanelActions, PanelState } from '../../../lib/panel/panel-state';
import { memberWish } from '../../../lib/panel/wish';
import { ABOUT } from '../../gallery/about';
import { badge, badges, helpCenter } from '../../gallery/records';
import { ready } from '../../gallery/states';
import { renderPanel } from '../support/render-panel';

afterEach(cleanup);

const HOLDER = { userId: helpCenter().userId, helpCenterId: helpCenter().helpCenterId };
const AT = Date.now();
const begun = (count: number): PanelState['catalogue'] => ({
  begun: { badges: badges(count), next: count + 1, at: AT },
  loading: false,
});

async function openPicker(change: Partial<PanelState>, holder: Parameters<PanelActions['openPicker']>[0] = HOLDER) {
  const panel = renderPanel({ recentBadgeIds: [], pinnedBadges: [], ...change });
  void act(() => panel.actions.openPicker(holder));
  const search = (await panel.findByRole('combobox', { name: 'Search badges' })) as HTMLInputElement;
  return {
    ...panel,
    type: (text: string) => fireEvent.input(search, { target: { value: text } }),
    press: (key: string) => fireEvent.keyDown(search, { key }),
    active: () => document.getElementById(search.getAttribute('aria-activedescendant') ?? '')?.textContent,
    show: (catalogue: PanelState['catalogue']) => void act(() => panel.store.setState({ catalogue })),
    names: () => panel.getAllByRole('option').map(({ textContent }) => textContent ?? ''),
  };
}

type Picker = Awaited<ReturnType<typeof openPicker>>;

describe('badges of which some have been read', () => {
  it('are offered, and it is said that there are more', async () => {
    const { getByText, press, actions, queryByText } = await openPicker({ catalogue: begun(50) });
    expect(getByText('50 badges so far')).toBeTruthy();
    expect(getByText(/^There are more badges/)).toBeTruthy();
    expect(queryByText('50 badges')).toBeNull();
    expect(actions.loadBadges).not.toHaveBeenCalled();
    press('Enter');
    expect(actions.run).toHaveBeenCalledOnce();
  });

  it('are read on near their end, and once for each page', async () => {
    const { press, actions, active, show, getByText } = await openPicker({ catalogue: begun(50) });
    press('End');
    expect(actions.loadBadges).toHaveBeenCalledExactlyOnceWith('more');
    const before = active();
    show({ ...begun(50), loading: true });
    expect(getByText('Reading more badges…')).toBeTruthy();
    show(begun(100));
    expect(active(), 'the highlight stays').toBe(before);
    expect(actions.loadBadges).toHaveBeenCalledOnce();
  });

  it('are all read for a search, and until then nothing is said not to be there and no Enter takes what fits less', async () => {
    const { type, press, actions, show, getByText, queryByText } = await openPicker({ catalogue: begun(50) });
    type('zzz');
    expect(actions.loadBadges).toHaveBeenCalledExactlyOnceWith('rest');
    expect(getByText('Loading badges…')).toBeTruthy();
    show({ ...begun(100), loading: true });
    expect(queryByText(/^No badge matches/)).toBeNull();
    type('men');
    press('Enter');
    expect(actions.run).not.toHaveBeenCalled();
    type('zzz');
    show({ ...ready(badges(120)), at: Date.now() + 1 });
    expect(getByText('No badge matches “zzz”.')).toBeTruthy();
    expect(actions.retry, 'they have just been read').not.toHaveBeenCalled();
    type('men');
    press('Enter');
    expect(actions.run).toHaveBeenCalledOnce();
  });

  it('take an Enter that came early once all are read, if it still fits best', async () => {
    const { type, press, actions, show, findByText, active } = await openPicker({ catalogue: begun(50) });
    type('men');
    const meant = badges(50).find(({ name }) => active()?.includes(name));
    press('Enter');
    expect((await findByText(/is awarded once all badges have been read/)).textContent).toContain(meant?.name);
    show({ ...begun(100), loading: true });
    expect(actions.run).not.toHaveBeenCalled();
    show({ ...ready(badges(120)), at: AT + 1 });
    expect(actions.run).toHaveBeenCalledOnce();
    expect(actions.run).toHaveBeenCalledWith(
      expect.objectContaining(memberWish('awardBadges', HOLDER, meant ? [meant] : [])),
    );
  });

  it.each([
    ['something fits better', (picker: Picker) => picker.show(ready([{ ...badge(200), name: 'Men' }, ...badges(120)]))],
    ['something else is typed', ({ type, show }: Picker) => (type('mento'), show(ready(badges(120))))],
    ['somebody has moved on', ({ press, show }: Picker) => (press('ArrowDown'), show(ready(badges(120))))],
    [
      'the rest cannot be read',
      ({ show }: Picker) => (show({ ...begun(50), problem: { kind: 'network' } }), show(ready(badges(120)))),
    ],
  ])('take no Enter that came early where %s', async (_name, then) => {
    const picker = await openPicker({ catalogue: begun(50) });
    picker.type('men');
    picker.press('Enter');
    await picker.findByText(/is awarded once all badges/);
    then(picker);
    expect(picker.actions.run).not.toHaveBeenCalled();
  });

  it('can be awarded during a search by who moves to one', async () => {
    const { type, press, actions } = await openPicker({ catalogue: begun(50) });
    type('o');
    press('ArrowDown');
    press('Enter');
    expect(actions.run).toHaveBeenCalledOnce();
  });

  it('are not called all of them where the rest could not be read, and Retry asks again', async () => {
    const failed = { ...begun(50), problem: { kind: 'network' } } as const;
    const { type, actions, getByText, getByRole, queryByText } = await openPicker({ catalogue: failed });
    expect(getByText(/^Not all badges could be read/)).toBeTruthy();
    expect(actions.loadBadges).not.toHaveBeenCalled();
    fireEvent.click(getByRole('button', { name: 'Retry' }));
    expect(actions.retry).toHaveBeenCalledExactlyOnceWith('catalogue');
    type('zzz');
    expect(queryByText(/^No badge matches/)).toBeNull();
  });

  it('have the pinned ones with them, and those awarded recently only where they were known at first', async () => {
    const change = { pinnedBadges: [badge(99)], recentBadgeIds: [badge(80).id, badge(9).id] };
    const { names, show } = await openPicker({ catalogue: begun(50), ...change });
    const [pinned, recent, ...others] = names();
    expect(pinned).toContain(badge(99).name);
    expect(recent).toContain(badge(9).name);
    show({ ...ready(badges(120)) });
    expect(names().slice(0, others.length + 2), 'nothing has moved').toEqual([pinned, recent, ...others]);
  });

  it('are not offered in the place of the one that the picker was opened for', async () => {
    const proposed = { ...HOLDER, badgeId: badge(70).id };
    const { press, actions, show, active, queryByRole } = await openPicker({ catalogue: begun(50) }, proposed);
    expect(queryByRole('option')).toBeNull();
    expect(actions.loadBadges).toHaveBeenCalledExactlyOnceWith('rest');
    press('Enter');
    expect(actions.run).not.toHaveBeenCalled();
    show(ready(badges(120)));
    expect(active()).toContain(badge(70).name);
    press('Enter');
    const wish = memberWish('awardBadges', HOLDER, [badge(70)]);
    expect(actions.run).toHaveBeenCalledWith({ ...wish, about: ABOUT, reason: '', writeComment: false });
  });
});

describe('badges of an earlier day', () => {
  const old = { value: badges(5), at: AT - 3 * 24 * 60 * 60_000 };

  it('are shown as such while they are read anew, and keep their places when that is done', async () => {
    const { getByText, show, names, press, active, actions } = await openPicker({
      catalogue: { ...old, loading: true },
    });
    expect(getByText(/^As of .*Being read anew…$/)).toBeTruthy();
    press('ArrowDown');
    const [before, highlighted] = [names(), active()];
    const gone = badges(5).filter((_, index) => index !== 2);
    show({ value: [badge(20), ...gone], at: AT, loading: false });
    expect(names().slice(0, 2)).toEqual(before.slice(0, 2));
    expect(names()[2]).toContain('Not in Desk any more');
    expect(names()[5]).toContain(badge(20).name);
    expect(active()).toContain(badge(2).name);
    expect(highlighted).toContain(badge(2).name);
    press('Enter');
    expect(actions.run, 'nor anything else in its place').not.toHaveBeenCalled();
  });

  it('say when that has failed', async () => {
    const { getByText, getByRole, actions } = await openPicker({
      catalogue: { ...old, loading: false, problem: { kind: 'network' } },
    });
    expect(getByText(/Not refreshed/)).toBeTruthy();
    fireEvent.click(getByRole('button', { name: 'Retry' }));
    expect(actions.retry).toHaveBeenCalledWith('catalogue');
  });
});
