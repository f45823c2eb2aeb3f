import { act, cleanup, fireEvent, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { earnedWords } from '../../../components/words/earned-words';
import { FAIR_PLAY_OFF } from '../../../lib/fair-play/fair-play-off';
import type { Badge } from '../../../lib/desk-api/records';
import type { Part } from '../../../lib/panel/part';
import type { PanelActions, PanelState } from '../../../lib/panel/panel-state';
import { emptyExtras } from '../../../lib/panel/initial-state';
import { emptyPerson } from '../../../lib/panel/person-state';
import { earnedKey } from '../../../lib/panel/wanted';
import { RULES, parked } from '../../gallery/person-states';
import { badge, badges, contact, helpCenter } from '../../gallery/records';
import { LUCAS_SEEN } from '../../gallery/options-states';
import { STATES, holder, ready, twoHelpCenters } from '../../gallery/states';
import { renderOptions } from '../support/render-options';
import { renderPanel } from '../support/render-panel';

afterEach(cleanup);

const { userId, helpCenterId } = helpCenter();
const HOLDER = { userId, helpCenterId };
const NOBODY: Partial<PanelState> = { helpCenters: ready([]), holders: {} };
const FACTS = { totalTickets: 27, closedTickets: 24, escalatedTickets: 2, happinessGood: 91, happinessBad: 3 };

describe('nobody to award to', () => {
  it('offers to invite; asks where, and once more before anything is sent', async () => {
    const { findByRole, getByRole, getByText, store, actions } = renderPanel(NOBODY);
    fireEvent.click(await findByRole('button', { name: 'Invite to the help center' }));
    expect(actions.want).toHaveBeenCalledWith('helpCenterChoices', {});
    expect(actions.invite).not.toHaveBeenCalled();
    const choices = [
      { id: '1', name: 'Customers' },
      { id: '2', name: 'Partners' },
    ];
    await act(() =>
      store.setState({
        person: { ...emptyPerson(), invitation: { state: 'choosing' } },
        extras: { ...emptyExtras(), wanted: { 'helpCenterChoices:all': ready(choices) } },
      }),
    );
    fireEvent.change(getByRole('combobox', { name: 'Help center' }), { target: { value: '2' } });
    expect(getByText('Zoho sends Lucas Carol an invitation to “Partners” by e-mail.')).toBeTruthy();
    fireEvent.click(getByRole('button', { name: 'Send invitation' }));
    expect(actions.invite).toHaveBeenCalledWith(choices[1]);
  });

  it('says that it was sent, or why not, with Retry', async () => {
    const target = { id: '1', name: 'Customers' };
    const { findByText, getByRole, store, actions } = renderPanel({
      ...NOBODY,
      person: {
        ...emptyPerson(),
        invitation: { state: 'failed', id: '1', helpCenter: target, problem: { kind: 'timeout' } },
      },
    });
    expect(await findByText('Zoho takes too long')).toBeTruthy();
    fireEvent.click(getByRole('button', { name: 'Retry' }));
    expect(actions.invite).toHaveBeenCalledWith(target);
    await act(() =>
      store.setState({ person: { ...emptyPerson(), invitation: { state: 'sent', id: '1', helpCenter: target } } }),
    );
    expect(await findByText(/Invited to “Customers”/)).toBeTruthy();
  });

  it('parks a badge by keyboard and lists what is parked for this person alone', async () => {
    const { findByRole, getByRole, queryByText, actions } = renderPanel({
      ...NOBODY,
      person: { ...emptyPerson(), isParking: true },
      extras: { ...emptyExtras(), parked: [parked(4), { ...parked(3), contactId: '7' }] },
    });
    const search = await findByRole('combobox', { name: 'Search badges' });
    fireEvent.input(search, { target: { value: 'men' } });
    fireEvent.keyDown(search, { key: 'Enter' });
    expect(actions.park).toHaveBeenCalledWith(badge(10));
    fireEvent.click(getByRole('button', { name: 'No longer park Idea of the Month' }));
    expect(actions.unpark).toHaveBeenCalledWith('parked-4');
    expect(queryByText('No longer park Bug Hunter')).toBeNull();
  });
});

describe('a parked award', () => {
  const extras = { ...emptyExtras(), parked: [parked(4)] };

  it('is offered once the account is active, and opens the picker on its badge', async () => {
    const { findByText, getByRole, actions } = renderPanel({ extras });
    expect(await findByText('Lucas Carol now has an account: award “Idea of the Month”?')).toBeTruthy();
    fireEvent.click(getByRole('button', { name: 'Award “Idea of the Month”…' }));
    expect(actions.openPicker).toHaveBeenCalledWith({ ...HOLDER, badgeId: badge(4).id });
    expect(actions.run).not.toHaveBeenCalled();
  });

  it('is among what waits where nothing is open, a page at a time of many', async () => {
    const many = Array.from({ length: 30 }, (_, n) => ({ ...parked(4), id: `p${n}`, contactId: `${n}` }));
    const { findByRole } = renderPanel({ ...STATES['desk']?.(), extras: { ...emptyExtras(), parked: many } });
    const waiting = within(await findByRole('group', { name: 'Parked awards' }));
    expect(waiting.getAllByRole('listitem')).toHaveLength(20);
    fireEvent.click(waiting.getByRole('button', { name: 'Show 10 more' }));
    expect(waiting.getAllByRole('listitem')).toHaveLength(30);
    expect(waiting.queryByRole('button', { name: /more$/ })).toBeNull();
  });

  it('can be dismissed, waits for an inactive account, and goes once the badge is held', async () => {
    const shown = renderPanel({ extras });
    fireEvent.click(await shown.findByRole('button', { name: 'Do not award “Idea of the Month”' }));
    expect(shown.actions.unpark).toHaveBeenCalledWith('parked-4');
    cleanup();
    const inactive = renderPanel({ extras, helpCenters: ready([helpCenter({ isActive: false })]) });
    expect(inactive.queryByText(/now has an account/)).toBeNull();
    cleanup();
    const held = renderPanel({ extras, holders: { [userId]: holder({ badges: ready([badge(4)]) }) } });
    await waitFor(() => expect(held.actions.unpark).toHaveBeenCalledWith('parked-4'));
    expect(held.queryByText(/now has an account/)).toBeNull();
  });
});

describe('when a badge was earned', () => {
  const NOW = Date.parse('2026-06-01T12:00Z');
  const at = (day: string) => Date.parse(`${day}T12:00Z`);

  it.each([
    [{ from: at('2026-03-03'), to: at('2026-03-09') }, '“X” was earned between March 3 and March 9.'],
    [{ from: at('2026-03-03'), to: at('2026-03-03') }, '“X” was earned on March 3.'],
    [{ from: at('2025-12-30'), to: at('2026-01-02') }, '“X” was earned between December 30, 2025 and January 2, 2026.'],
    [{ from: null, to: at('2024-05-01') }, '“X” was earned on May 1, 2024 or earlier.'],
    [{ from: at('2026-05-01'), to: null }, '“X” was earned on May 1 or later.'],
    [{ from: null, to: null }, 'When “X” was earned cannot be told: Zoho Desk gives no date here.'],
  ])('is said as precisely as it is known: %o', (window, words) => {
    // Some languages, and some versions of their data, put thin spaces where others put plain ones.
    expect(earnedWords('X', window, NOW).replace(/\s/g, ' ')).toBe(words);
  });

  it('asks nothing where the badge carries its date', async () => {
    const { getByRole, findByText, actions } = renderPanel();
    fireEvent.click(getByRole('button', { name: 'When was Community Star earned?' }));
    expect(await findByText(/“Community Star” was earned on March 4/)).toBeTruthy();
    expect(actions.askEarned).not.toHaveBeenCalled();
  });

  it('asks once, shows the window, and says why when it fails', async () => {
    const { getByRole, findByText, store, actions } = renderPanel();
    const button = getByRole('button', { name: 'When was Bug Hunter earned?' });
    fireEvent.click(button);
    expect(await findByText('Looking for when “Bug Hunter” was earned…')).toBeTruthy();
    expect(actions.askEarned).toHaveBeenCalledExactlyOnceWith(expect.objectContaining(HOLDER), badge(3));
    const show = (part: PanelState['person']['earned'][string]) =>
      void act(() => store.setState({ person: { ...emptyPerson(), earned: { [earnedKey(HOLDER, badge(3))]: part } } }));
    show({ loading: false, problem: { kind: 'timeout' } });
    fireEvent.click(getByRole('button', { name: 'Retry' }));
    expect(actions.askEarned).toHaveBeenCalledTimes(2);
    show(ready({ from: at('2024-03-03'), to: at('2024-03-09') }));
    expect(await findByText(/“Bug Hunter” was earned between March 3, 2024 and March 9, 2024/)).toBeTruthy();
    fireEvent.click(button);
    expect(button.getAttribute('aria-expanded')).toBe('false');
  });
});

describe('suggestions', () => {
  const suggestions = { rules: [...RULES] };
  const contactId = contact().id;
  const factsAre = (part: Part<unknown>, of = contactId) => ({
    extras: { ...emptyExtras(), suggestions, wanted: { [`facts:${of}`]: part } },
  });
  const open = { openFolds: ['suggestions'], catalogue: ready(badges(12)) } satisfies Partial<PanelState>;

  it('are folded, and cost nothing until they are wanted', async () => {
    const { findByRole, actions } = renderPanel({ extras: { ...emptyExtras(), suggestions } });
    const fold = await findByRole('button', { name: 'Suggestions' });
    expect(fold.getAttribute('aria-expanded')).toBe('false');
    expect(actions.want).not.toHaveBeenCalledWith('facts', expect.anything(), expect.anything());
    const head = fold;
    fireEvent.click(head, { detail: 1 });
    // As a double click ends: it is opened once, and not closed at once.
    fireEvent.click(head, { detail: 2 });
    expect(actions.toggleFold).toHaveBeenCalledExactlyOnceWith('suggestions');
  });

  it('come with a reason, and open the picker', async () => {
    const { findByRole, getByRole, getByText, store, actions } = renderPanel({
      ...open,
      ...factsAre({ loading: true }),
    });
    const region = await findByRole('region', { name: 'Suggestions' });
    expect(actions.want).toHaveBeenCalledWith('facts', { contactId }, false);
    expect(actions.loadBadges).toHaveBeenCalled();
    expect(region.textContent).not.toContain('Mentor');
    await act(() => store.setState(factsAre(ready(FACTS))));
    expect(getByText('Tickets so far: 27')).toBeTruthy();
    expect(getByText(/Happy with 91 of 100 answers/)).toBeTruthy();
    fireEvent.click(getByRole('button', { name: 'Award Mentor…' }));
    expect(actions.openPicker).toHaveBeenCalledWith({ ...HOLDER, badgeId: badge(10).id });
    expect(actions.run).not.toHaveBeenCalled();
  });

  it('are none of a badge that a policy does not let be awarded', async () => {
    const policy = { values: { awardableBadges: [badge(1).id] }, flaws: [] };
    const { findByRole } = renderPanel({ ...open, ...factsAre(ready(FACTS)), policy });
    expect((await findByRole('region', { name: 'Suggestions' })).textContent).not.toContain('Mentor');
  });

  it('are those of the person on screen, whatever is known of others', async () => {
    const { findByRole } = renderPanel({ ...open, ...factsAre(ready(FACTS), '999') });
    expect((await findByRole('region', { name: 'Suggestions' })).textContent).not.toContain('Mentor');
  });

  it('wait until it is known what the person holds already, and say so where that cannot be read', async () => {
    const held = (badgesOf: Part<Badge[]>) => ({
      holders: { [userId]: { badges: badgesOf, labels: ready([]) } },
    });
    const { findByRole, store } = renderPanel({ ...open, ...factsAre(ready(FACTS)), ...held({ loading: true }) });
    const region = await findByRole('region', { name: 'Suggestions' });
    expect(region.textContent).not.toContain('Mentor');
    await act(() => store.setState(held({ loading: false, problem: { kind: 'timeout' } })));
    expect(region.textContent).toContain('Not known yet');
    await act(() => store.setState(held(ready([badge(10)]))));
    expect(region.textContent).not.toContain('Mentor');
    expect(region.textContent).toContain('Idea of the Month');
  });

  it('say why they cannot be made, with Retry, and that there are none', async () => {
    const problem = { kind: 'forbidden', status: 403 } as const;
    const { findByRole, store, actions } = renderPanel({ ...open, ...factsAre({ loading: false, problem }) });
    const region = await findByRole('region', { name: 'Suggestions' });
    fireEvent.click(within(region).getByRole('button', { name: 'Retry' }));
    expect(actions.want).toHaveBeenLastCalledWith('facts', { contactId }, true);
    await act(() => store.setState(factsAre(ready({ ...FACTS, totalTickets: 1, happinessGood: 1 }))));
    expect(region.textContent).toContain('No rule suggests a badge for this person.');
    await act(() => store.setState(NOBODY));
    expect(region.textContent).toContain('has no help-center user');
  });

  it('name the help center of each where a person has several', async () => {
    const { findByRole } = renderPanel({ ...open, ...twoHelpCenters(), ...factsAre(ready(FACTS)) });
    const region = await findByRole('region', { name: 'Suggestions' });
    expect(within(region).getAllByRole('heading', { level: 3 })).toHaveLength(2);
  });
});

describe('how many tickets somebody has', () => {
  const known = (part: Part<unknown>) => ({
    extras: { ...emptyExtras(), wanted: { [`facts:${contact().id}`]: part } },
  });

  it('stands beside the name once it is known, in words too, and opens the list of them', async () => {
    const { findByRole, actions } = renderPanel(known(ready(FACTS)));
    const counts = await findByRole('button', { name: 'Tickets of Lucas Carol: 3 open, 27 in all' });
    expect(counts.textContent).toBe('3 open · 27');
    fireEvent.click(counts);
    expect(actions.toggleFold).toHaveBeenCalledExactlyOnceWith('recentTickets');
  });

  it.each([
    ['not asked for', undefined],
    ['not told', ready({ ...FACTS, closedTickets: null })],
    ['nonsense', ready({ ...FACTS, closedTickets: 28 })],
  ])('is not said where it is %s', async (_what, part) => {
    const { findByRole, queryByRole } = renderPanel(part ? known(part) : {});
    await findByRole('button', { name: 'Recent tickets' });
    expect(queryByRole('button', { name: /^Tickets of/ })).toBeNull();
  });
});

describe('the rules of suggestions', () => {
  const suggestions = { rules: [...RULES] };

  it('are edited in the options: validated, and previewed for the person in the Desk tab', () => {
    const { getByRole, getByText, getByLabelText, actions, store } = renderOptions({ suggestions });
    fireEvent.click(getByRole('button', { name: 'Preview for the person in Zoho Desk' }));
    expect(actions.showPreview).toHaveBeenCalledOnce();
    void act(() => store.setState({ preview: LUCAS_SEEN }));
    expect(getByText('This is what the rules say of Lucas Carol.')).toBeTruthy();
    expect(getByText('Suggests Mentor: Tickets so far: 27')).toBeTruthy();
    expect(getByText('Says nothing: the number is 2.')).toBeTruthy();
    expect(getByText('Says nothing: there is no badge of this name.')).toBeTruthy();
    fireEvent.click(getByRole('button', { name: 'Edit the rule for Explorer' }));
    const field = getByLabelText('Suggest the badge (name or id)');
    fireEvent.input(field, { target: { value: ' ' } });
    fireEvent.click(getByRole('button', { name: 'Keep rule' }));
    expect(getByText('Enter the name of a badge.')).toBeTruthy();
    expect(actions.setSuggestions).not.toHaveBeenCalled();
    fireEvent.input(field, { target: { value: 'Translator' } });
    fireEvent.click(getByRole('button', { name: 'Keep rule' }));
    const kept = { ...RULES[2], badge: 'Translator' };
    expect(actions.setSuggestions).toHaveBeenCalledWith({ rules: [RULES[0], RULES[1], kept, RULES[3]] });
  });
});

describe('fair play', () => {
  async function pick(warnings: Awaited<ReturnType<PanelActions['warningsFor']>>, isOn = true) {
    const panel = renderPanel(
      { catalogue: ready(badges(12)), extras: { ...emptyExtras(), fairPlay: { ...FAIR_PLAY_OFF, self: isOn } } },
      { warningsFor: vi.fn(async () => warnings) },
    );
    fireEvent.click(await panel.findByRole('button', { name: /^Award badge/ }));
    const search = await panel.findByRole('combobox', { name: 'Search badges' });
    const type = (value: string) => fireEvent.input(search, { target: { value } });
    type('mentor');
    return { ...panel, type, enter: () => fireEvent.keyDown(search, { key: 'Enter' }) };
  }

  it('warns with the first Enter and awards with the second', async () => {
    const { enter, findByText, actions } = await pick([{ kind: 'self' }]);
    enter();
    expect(await findByText(/This is you/)).toBeTruthy();
    expect(actions.run).not.toHaveBeenCalled();
    enter();
    expect(actions.run).toHaveBeenCalledOnce();
  });

  it('warns anew for another badge', async () => {
    const { enter, findByText, queryByText, type, actions } = await pick([{ kind: 'self' }]);
    enter();
    await findByText(/This is you/);
    type('translator');
    expect(queryByText(/This is you/)).toBeNull();
    enter();
    await findByText(/This is you/);
    expect(actions.run).not.toHaveBeenCalled();
  });

  it('is out of the way when it has nothing to say, and not even asked while it is off', async () => {
    const quiet = await pick([]);
    quiet.enter();
    await waitFor(() => expect(quiet.actions.run).toHaveBeenCalledOnce());
    cleanup();
    const off = await pick([{ kind: 'self' }], false);
    off.enter();
    expect(off.actions.run).toHaveBeenCalledOnce();
    expect(off.actions.warningsFor).not.toHaveBeenCalled();
  });
});
