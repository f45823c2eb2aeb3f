import { act, cleanup, fireEvent, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { Badge } from '../../../lib/desk-api/records';
import { FAIR_PLAY_OFF } from '../../../lib/fair-play/fair-play-off';
import type { PolicyFlaw, PolicyValues } from '../../../lib/policy/policy';
import { memberWish } from '../../../lib/panel/wish';
import { signInDraftItem } from '../../../lib/setup/sign-in-draft';
import { bulkState } from '../../gallery/bulk-states';
import { badges, helpCenter } from '../../gallery/records';
import { ready } from '../../gallery/states';
import { renderOptions } from '../support/render-options';
import { renderPanel } from '../support/render-panel';
import { showBulk } from '../support/show-bulk';

afterEach(async () => {
  await act(() => cleanup());
  await signInDraftItem.remove();
});

const under = (values: PolicyValues, flaws: PolicyFlaw[] = []) => ({ policy: { values, flaws } });
const SIGNED_OUT = { session: { status: 'signedOut' } } as const;
// Two that nobody of the gallery holds.
const TWO = badges(8).slice(6);
const [FIRST, SECOND] = TWO as [Badge, Badge];
const HOLDER = { userId: helpCenter().userId, helpCenterId: helpCenter().helpCenterId };
const checked = (element: HTMLElement): boolean => (element as HTMLInputElement).checked;
const disabled = (element: HTMLElement): boolean => (element as HTMLInputElement).disabled;

async function openPicker(values: PolicyValues) {
  const panel = renderPanel({ catalogue: ready(TWO), ...under(values) });
  fireEvent.click(await panel.findByRole('button', { name: 'Award badge' }));
  const search = await panel.findByRole('combobox', { name: 'Search badges' });
  return { ...panel, press: (key: string, more = {}) => fireEvent.keyDown(search, { key, ...more }), search };
}

describe('the award picker under a policy', () => {
  it('greys a badge that may not be awarded, says why, and takes it by no key and no click', async () => {
    const { getByRole, press, search, actions } = await openPicker({ awardableBadges: [SECOND.id] });
    const option = getByRole('option', { name: new RegExp(FIRST.name) });
    expect(option.getAttribute('aria-disabled')).toBe('true');
    expect(option.textContent).toContain('Not allowed');
    fireEvent.click(option);
    fireEvent.input(search, { target: { value: FIRST.name } });
    press('Enter');
    press(' ', { ctrlKey: true });
    press('Enter');
    expect(actions.run).not.toHaveBeenCalled();
    expect(getByRole('option', { name: new RegExp(FIRST.name) }).getAttribute('aria-selected')).toBe('false');
  });

  it('stands on the first that may be', async () => {
    const { press, actions } = await openPicker({ awardableBadges: [SECOND.id] });
    press('Enter');
    expect(actions.run).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining(memberWish('awardBadges', HOLDER, [SECOND])),
    );
  });

  it('offers none to people of a help center that is not allowed', async () => {
    const { getAllByText, getByText, press, actions } = await openPicker({ helpCenterIds: ['1'] });
    expect(getAllByText('Not allowed')).toHaveLength(2);
    expect(getByText('Your organization does not allow this help center')).toBeTruthy();
    press('Enter');
    expect(actions.run).not.toHaveBeenCalled();
  });

  it('offers no comment where none may be written, and asks for none', async () => {
    const panel = await openPicker({ allowComments: false });
    void act(() => panel.store.setState({ writesComment: true }));
    fireEvent.input(panel.getByLabelText('Reason (optional)'), { target: { value: 'Well done' } });
    expect(panel.getByText(/^Your organization allows no comments from Deskside/)).toBeTruthy();
    expect(panel.queryByRole('checkbox')).toBeNull();
    panel.press('Enter');
    expect(panel.actions.run).toHaveBeenCalledWith(expect.objectContaining({ writeComment: false }));
  });
});

describe('other places of the panel', () => {
  it('a pinned badge that may not be awarded says so and does nothing', async () => {
    const pinnedBadges = [FIRST, SECOND];
    const panel = renderPanel({ pinnedBadges, singleKeys: true, ...under({ awardableBadges: [SECOND.id] }) });
    const name = (badge: typeof FIRST) => ({ name: `Award ${badge.name}` });
    const forbidden = await panel.findByRole('button', name(FIRST));
    expect(forbidden.title).toBe(`${FIRST.name} · Not allowed by your organization`);
    fireEvent.click(forbidden);
    expect(panel.actions.awardUnlessWarned).not.toHaveBeenCalled();
    fireEvent.click(panel.getByRole('button', name(SECOND)));
    expect(panel.actions.awardUnlessWarned).toHaveBeenCalledOnce();
  });

  it('labels cannot be added or taken away where that is refused', async () => {
    const panel = renderPanel();
    const why = 'Your organization does not allow this';
    const refusals = { addLabels: why, removeLabels: why };
    void act(() => panel.store.setState(({ extras }) => ({ extras: { ...extras, refusals } })));
    const buttons = await panel.findAllByTitle(why);
    expect(buttons.length).toBeGreaterThan(1);
    for (const button of buttons) {
      expect(button.getAttribute('aria-disabled')).toBe('true');
      fireEvent.click(button);
    }
    expect(panel.actions.openLabelPicker).not.toHaveBeenCalled();
    expect(panel.actions.run).not.toHaveBeenCalled();
  });

  it.each([
    [{ allowInvitations: false }, true],
    [{}, false],
  ])('nobody is invited under %j: %s', async (values, isOff) => {
    const panel = renderPanel({ helpCenters: ready([]), ...under(values) });
    const button = await panel.findByRole('button', { name: 'Invite to the help center' });
    fireEvent.click(button);
    expect(panel.actions.beginInvitation).toHaveBeenCalledTimes(isOff ? 0 : 1);
    expect(button.getAttribute('aria-disabled')).toBe(String(isOff));
  });
});

describe('awarding to many under a policy', () => {
  it('is not there where it is not allowed', () => {
    const { getByText, queryByRole } = showBulk({ step: 'who' }, {}, under({ allowBulkAwards: false }));
    expect(getByText('Your organization does not allow this')).toBeTruthy();
    expect(queryByRole('button', { name: 'Choose the badge' })).toBeNull();
  });

  it('greys a badge that may not be awarded, and goes on with none that was chosen before', () => {
    const catalogue = ready(TWO);
    const draft = { ...bulkState().draft, badgeId: FIRST.id, badgeName: FIRST.name };
    const page = showBulk({ step: 'badge', catalogue, draft }, {}, under({ awardableBadges: [SECOND.id] }));
    expect(page.getByRole('option', { name: new RegExp(FIRST.name) }).textContent).toContain('Not allowed');
    const check = page.getByRole('button', { name: /Check/ });
    expect(check.getAttribute('aria-disabled')).toBe('true');
    fireEvent.click(page.getByRole('option', { name: new RegExp(SECOND.name) }));
    expect(page.bulk.getState().draft.badgeId).toBe(SECOND.id);
    expect(check.getAttribute('aria-disabled')).toBe('false');
  });
});

describe('the sign-in form under a policy', () => {
  it('has what is set, and leaves only the sign-in to be done', async () => {
    const panel = renderPanel({ ...SIGNED_OUT, ...under({ dataCentres: ['eu'], clientIds: ['1000.SET'] }) });
    const id = (await panel.findByLabelText('Client ID')) as HTMLInputElement;
    expect([id.value, id.readOnly, disabled(panel.getByLabelText('Data centre'))]).toEqual(['1000.SET', true, true]);
    expect(panel.getAllByText('Set by your organization')).toHaveLength(2);
    expect(panel.queryByRole('radio')).toBeNull();
    fireEvent.click(panel.getByRole('button', { name: 'Sign in' }));
    expect(panel.actions.signIn).toHaveBeenCalledWith({ dataCentre: 'eu', clientId: '1000.SET' });
  });

  it('offers those that are allowed, the first one where that of the tab is not', async () => {
    const panel = renderPanel({ ...SIGNED_OUT, ...under({ dataCentres: ['in', 'eu'] }) });
    const select = (await panel.findByLabelText('Data centre')) as HTMLSelectElement;
    expect([...select.options].map(({ value }) => value)).toEqual(['in', 'eu']);
    expect([select.value, select.disabled]).toEqual(['in', false]);
  });
});

describe('the options under a policy', () => {
  it('list what is set, by the words of the settings, and what is wrong with it', () => {
    const flaws: PolicyFlaw[] = [
      { name: 'awardableBadge\u202E', is: 'unknownName' },
      { name: 'helpCenterIds', is: 'badValue' },
    ];
    const values = {
      dataCentres: ['eu' as const],
      allowLabels: false,
      allowComments: true,
      dailyCredits: 1500,
      helpCenterIds: [],
      awardableBadges: Array.from({ length: 10 }, (_each, index) => `${index + 1}`),
    };
    const { getByRole } = renderOptions({}, { ...SIGNED_OUT, ...under(values, flaws) });
    const text = getByRole('region', { name: 'Set by your organization' }).textContent ?? '';
    expect(text).toContain('Changing labelsNot allowed');
    expect(text).toContain('Comments and notesAllowed');
    expect(text).toContain('Credits a day, at most1,500');
    expect(text).toContain('Help centersNone');
    expect(text).toContain('1, 2, 3, 4, 5, 6, 7, and 8, and 2 more');
    expect(text).toContain('“awardableBadge” is no policy of Deskside');
    expect(text).toContain('“helpCenterIds” is not set as it has to be');
  });

  it('say nothing where nothing is set', () => {
    const { queryByText } = renderOptions({}, under({}));
    expect(queryByText('Set by your organization')).toBeNull();
  });

  it('hold what is set as it is, and keep what is the user’s own', () => {
    const policy = under({ fairPlaySelf: true, fairPlayCoolDownDays: 30, allowSingleKeys: false, dailyCredits: 500 });
    const page = renderOptions({ fairPlay: FAIR_PLAY_OFF, singleKeys: true }, policy);
    const fairPlay = within(page.getByRole('region', { name: 'Fair play' }));
    const self = fairPlay.getByRole('checkbox', { name: /Warn when awarding to oneself/ });
    expect([checked(self), disabled(self)]).toEqual([true, true]);
    const keys = page.getByRole('checkbox', { name: /Single keys do something in the panel/ });
    expect([checked(keys), disabled(keys)]).toEqual([false, true]);
    expect(page.getByText(/Your organization has set 30; the stricter/)).toBeTruthy();
    expect(page.getByText(/Your organization has set 500; the stricter/)).toBeTruthy();
    fireEvent.click(fairPlay.getByRole('checkbox', { name: 'Warn when awarding to a colleague' }));
    expect(page.actions.setFairPlay).toHaveBeenCalledWith({ ...FAIR_PLAY_OFF, colleagues: true });
  });

  it('offer the domains that are set, for the user to allow', async () => {
    const page = renderOptions({}, under({ ownDomains: ['support.example.com'] }));
    expect(await page.findByRole('button', { name: 'Allow support.example.com' })).toBeTruthy();
  });

  it('tell in the diagnostics how many are set and wrong', () => {
    const { getByRole } = renderOptions({}, under({ allowLabels: false }, [{ name: 'x', is: 'unknownName' }]));
    expect(getByRole('region', { name: 'Diagnostics' }).textContent).toContain('Policies1 set, 1 wrong');
  });
});
