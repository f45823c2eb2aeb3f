import { cleanup, fireEvent, waitFor } from '@testing-library/preact';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { emptyExtras } from '../../../lib/panel/initial-state';
import type { PanelActions } from '../../../lib/panel/panel-state';
import type { Part } from '../../../lib/panel/part';
import { ticket } from '../../gallery/records';
import { ready } from '../../gallery/states';
import { AGENTS, LOADS, TEAMS, agentsKey, loadsKey, teamsKey } from '../../gallery/who-records';
import { renderPanel } from '../support/render-panel';

// A Tuesday for the whole file, records included, as on Sunday nobody is in their hours.
vi.hoisted(() => vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-06-02T13:08:00Z') }));
afterAll(() => vi.useRealTimers());
afterEach(cleanup);

const TICKET = ticket();
const wanted = (records: Record<string, Part<unknown>>) => ({ extras: { ...emptyExtras(), wanted: records } });
const WITH_NAMES = { [agentsKey]: ready(AGENTS), [teamsKey]: ready(TEAMS) };
const ALL = { ...WITH_NAMES, [loadsKey]: ready(LOADS) };

async function open(records: Record<string, Part<unknown>>, actions: Partial<PanelActions> = {}) {
  const dialog = { for: 'assignee', ticketId: TICKET.id } as const;
  const panel = renderPanel({ ...wanted(records), ticketDialog: dialog }, actions);
  const options = () => panel.getAllByRole('option');
  return {
    ...panel,
    search: await panel.findByRole('combobox', { name: 'Search agents' }),
    options,
    names: () => options().map((option) => option.querySelector('bdi')?.textContent ?? option.textContent),
    active: () =>
      options()
        .find((option) => option.dataset['active'] === 'true')
        ?.querySelector('bdi')?.textContent,
    arrives: (more: Record<string, Part<unknown>>) => panel.store.setState(wanted({ ...records, ...more })),
  };
}

describe('who can take a ticket', () => {
  it('asks for the agents and the teams of its department, then for those who are there: three records', async () => {
    const want = vi.fn();
    const { arrives, options } = await open({}, { want });
    const department = { departmentId: TICKET.departmentId };
    await waitFor(() => expect(want.mock.calls).toHaveLength(2));
    expect(want.mock.calls).toEqual([
      ['assignableAgents', department],
      ['departmentTeams', department],
    ]);
    arrives({ [agentsKey]: { value: AGENTS.slice(2), loading: true } });
    await waitFor(() => expect(options()).toHaveLength(AGENTS.length - 1));
    arrives(WITH_NAMES);
    await waitFor(() => expect(want.mock.calls).toHaveLength(3));
    expect(want).toHaveBeenLastCalledWith('agentLoads', {
      agentIds: AGENTS.map(({ id }) => id)
        .toSorted()
        .join(','),
    });
    arrives(ALL);
    await waitFor(() => expect(want.mock.calls).toHaveLength(3));
  });

  it('lists the team first, who is free before who is not, with the reasons; who has it now is marked', async () => {
    const { names, options } = await open(ALL);
    expect(names()).toEqual(['Nora Quinn', 'Zoe Abel', 'Abe Young', 'Mia Stone', 'Unassign', 'Jade Tarapore']);
    expect(options()[0]?.textContent).toContain('Online');
    expect(options()[0]?.textContent).toContain('0 open');
    expect(options()[1]?.textContent).toContain('Offline');
    expect(options()[0]?.querySelector('.option-lines')?.getAttribute('title')).toMatch(
      /^Nora Quinn · Support Engineer · Hardware Support · Online · .*knows Email · 0 open tickets/,
    );
    expect(options().at(-1)?.getAttribute('aria-disabled')).toBe('true');
  });

  it('Enter gives it to who is highlighted', async () => {
    const { search, actions } = await open(ALL);
    fireEvent.keyDown(search, { key: 'Enter' });
    expect(actions.setField).toHaveBeenCalledExactlyOnceWith('assignee', expect.objectContaining({ id: TICKET.id }), {
      value: AGENTS.find(({ name }) => name === 'Nora Quinn')?.id,
      name: 'Nora Quinn',
    });
  });

  it('shows names at once, and ranks around who is highlighted when the facts arrive', async () => {
    const { names, active, arrives, getByText } = await open({ [agentsKey]: ready(AGENTS) });
    expect(names()).toEqual(['Mia Stone', 'Nora Quinn', 'Zoe Abel', 'Abe Young', 'Unassign', 'Jade Tarapore']);
    expect(active()).toBe('Mia Stone');
    expect(getByText('Asking Desk who is online …')).toBeTruthy();
    arrives({ [loadsKey]: ready(LOADS) });
    await waitFor(() => expect(names()[2]).toBe('Abe Young'));
    expect(names(), 'though she is offline').toEqual([
      'Mia Stone',
      'Nora Quinn',
      'Abe Young',
      'Zoe Abel',
      'Unassign',
      'Jade Tarapore',
    ]);
    expect(active()).toBe('Mia Stone');
  });

  it.each([
    ['moved', (field: HTMLElement) => fireEvent.keyDown(field, { key: 'ArrowDown' }), 'Nora Quinn'],
    ['typed', (field: HTMLElement) => fireEvent.input(field, { target: { value: '' } }), 'Mia Stone'],
  ])('once the user has %s, nothing changes its place, but the reasons come', async (_how, touch, active) => {
    const list = await open({ [agentsKey]: ready(AGENTS) });
    const before = list.names();
    touch(list.search);
    list.arrives({ [loadsKey]: ready(LOADS) });
    await waitFor(() => expect(list.options()[3]?.textContent).toContain('9 open'));
    expect(list.names()).toEqual(before);
    expect(list.active()).toBe(active);
  });

  it('facts of another department’s agents rank nothing here', async () => {
    const { names, arrives } = await open(WITH_NAMES);
    const before = names();
    arrives({ 'agentLoads:1,2,3': ready(LOADS), 'assignableAgents:999': ready([AGENTS[0]]) });
    await waitFor(() => expect(names()).toEqual(before));
  });

  it.each([
    [
      'nothing',
      { loading: false, problem: { kind: 'forbidden' } } as const,
      /not tell who is online here, nor open tickets/,
    ],
    ['no presence', ready(LOADS.map((each) => ({ ...each, isOnline: null }))), /not tell who is online here\. Ranked/],
    ['no load', ready(LOADS.map((each) => ({ ...each, open: null }))), /not tell open tickets here/],
  ])('says what Desk does not tell: %s', async (_what, loads, words) => {
    const { getByText, names } = await open({ ...WITH_NAMES, [loadsKey]: loads });
    expect(getByText(words)).toBeTruthy();
    expect(names().slice(0, 2).toSorted()).toEqual(['Nora Quinn', 'Zoe Abel']);
  });

  it('shows the role of whom nothing else is known of', async () => {
    const unknown = AGENTS.map((each) => ({ ...each, timeZone: null, channelExpert: null, languageCode: null }));
    const { options } = await open({ [agentsKey]: ready(unknown), [teamsKey]: ready([]) });
    expect(options()[0]?.textContent).toBe('Abe YoungSupport Engineer');
  });

  it('says when it could not be read, and tries again', async () => {
    const { getByText, getByRole, actions } = await open({
      ...WITH_NAMES,
      [loadsKey]: { loading: false, problem: { kind: 'timeout' } },
    });
    expect(getByText(/could not be read just now/)).toBeTruthy();
    fireEvent.click(getByRole('button', { name: 'Retry' }));
    expect(actions.want).toHaveBeenLastCalledWith('agentLoads', expect.anything(), true);
  });

  it('says when Desk does not tell who is in the team', async () => {
    const { getByText } = await open({ ...ALL, [teamsKey]: ready([{ ...TEAMS[0], memberIds: null }]) });
    expect(getByText(/not tell who is in the team/)).toBeTruthy();
  });

  it('of a team it says how many are free, once that is known, and asks for nothing by itself', async () => {
    const { findByText, actions, queryByText, store } = renderPanel(wanted(ALL));
    expect(await findByText('1 of 2 free')).toBeTruthy();
    expect(actions.want).not.toHaveBeenCalled();
    store.setState(wanted({ ...WITH_NAMES, [loadsKey]: { ...ready(LOADS), at: Date.now() - 61_000 } }));
    await waitFor(() => expect(queryByText(/of 2 free/), 'not from an old answer').toBeNull());
    store.setState(wanted(WITH_NAMES));
    await waitFor(() => expect(queryByText(/of 2 free/)).toBeNull());
  });
});
