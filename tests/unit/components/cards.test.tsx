import { act, cleanup, fireEvent, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { loadWords } from '../../../components/cards/load-words';
import { inOrder } from '../../../components/cards/TicketRows';
import { byLoad } from '../../../lib/assignment/team-members';
import type { AgentTicketCount } from '../../../lib/desk-api/records/availability';
import { cardsStates, recentTicket, team, wanted } from '../../gallery/cards-states';
import type { Shown } from '../../gallery/account-states';
import { agent, contact, helpCenter, ticket } from '../../gallery/records';
import { panelState, ready } from '../../gallery/states';
import { renderPanel } from '../support/render-panel';

afterEach(cleanup);

const STATES = cardsStates(panelState);
const AGENT = '1892000000056007';
const { userId: USER, helpCenterId: HELP_CENTER } = helpCenter();

async function show(name: string, change: Partial<Shown> = {}) {
  const panel = renderPanel({ ...STATES[name]?.(), ...change });
  const dialog = await panel.findByRole('dialog', { hidden: true });
  const section = (title: string): string =>
    within(dialog).getByRole('region', { name: title, hidden: true }).textContent ?? '';
  return { ...panel, dialog, section, inCard: within(dialog) };
}

const load = (change: Partial<AgentTicketCount>): AgentTicketCount => ({
  agentId: '1',
  open: null,
  onHold: null,
  overdue: null,
  dueWithinAnHour: null,
  isOnline: null,
  channels: null,
  ...change,
});

describe('who has how much to do', () => {
  it('who is there comes first, then who has less to do; unknown is between there and away', () => {
    const there = load({ isOnline: true, open: 9 });
    const free = load({ isOnline: true, open: 0 });
    const away = load({ isOnline: false, open: 0 });
    const known = { there, free, away, untold: load({ open: 3 }), nothing: undefined };
    const order = Object.entries(known).toSorted(([, a], [, b]) => byLoad(a, b));
    expect(order.map(([name]) => name)).toEqual(['free', 'there', 'untold', 'nothing', 'away']);
  });

  it('what Desk does not tell is not said', () => {
    expect(loadWords(undefined)).toBe('');
    expect(loadWords(load({}))).toBe('');
    expect(loadWords(load({ isOnline: false }))).toBe('Offline');
    expect(loadWords(load({ isOnline: true, open: 0 }))).toBe('Online · 0 open');
  });

  it('what is overdue is said, unless nothing is', () => {
    expect(loadWords(load({ open: 7, overdue: 2 }))).toBe('7 open · 2 overdue');
    expect(loadWords(load({ open: 7, overdue: 0 }))).toBe('7 open');
  });
});

describe('an agent’s card', () => {
  it('asks for each record once, whatever needs it', async () => {
    const { actions } = await show('card-agent-loading');
    await waitFor(() => expect(actions.want).toHaveBeenCalled());
    const asked = vi.mocked(actions.want).mock.calls.map(([resource]) => resource);
    expect(asked).toHaveLength(4);
    expect(new Set(asked)).toEqual(new Set(['agentCard', 'agentLoads', 'agentTeams', 'myProfile']));
    expect(actions.want).toHaveBeenCalledWith('agentTeams', { agentId: AGENT }, false);
  });

  it('says what is unknown as unknown, not as none', async () => {
    const { section } = await show('card-long');
    expect(section('Departments')).toContain('Not known');
    expect(section('Skills')).toContain('Not known');
    expect(section('Teams')).toContain('In no team.');
  });

  it('a section that could not be read says why and is asked for anew by its own button', async () => {
    const { inCard, actions, section } = await show('card-agent-refused');
    await waitFor(() => expect(section('Right now')).toContain('Your role may not see this'));
    const region = inCard.getByRole('region', { name: 'Right now', hidden: true });
    fireEvent.click(within(region).getByText('Retry'));
    expect(actions.want).toHaveBeenLastCalledWith('agentLoads', { agentIds: AGENT }, true);
    expect(section('Skills'), 'nobody tells in which departments').toContain('Not known');
  });

  it('shows nothing of another agent', async () => {
    const cards = [{ id: '1', of: { kind: 'agent', agentId: '42' }, name: 'Ann', ticket: null }] as const;
    const { dialog } = await show('card-agent', { cards });
    expect(dialog.textContent).toContain('Ann');
    expect(dialog.textContent).not.toContain('Jade');
    expect(dialog.textContent).not.toContain('Hardware Support');
  });

  it('assigns the ticket on screen that it was opened on, and closes', async () => {
    const { inCard, actions } = await show('card-agent');
    fireEvent.click(inCard.getByText('Assign #101'));
    expect(actions.setField).toHaveBeenCalledExactlyOnceWith(
      'assignee',
      expect.objectContaining({ id: ticket().id, assigneeId: null }),
      { value: AGENT, name: 'Jade Tarapore' },
    );
    expect(actions.closeCards).toHaveBeenCalledOnce();
  });

  it('beside another ticket there is nothing to press', async () => {
    const { inCard, dialog } = await show('card-agent-other-ticket');
    expect(inCard.queryByText(/^Assign/)).toBeNull();
    expect(dialog.textContent).toContain('Opened on #101');
  });

  it.each([
    ['who has it already', {}, 'Has this ticket already.'],
    ['whose ticket takes no changes', { unchangeable: 'locked' as const }, 'takes no comments on this ticket'],
    ['whose ticket is in no department', { departmentId: null, assigneeId: null }, 'No department'],
  ])('%s cannot be assigned, and why is said', async (_who, change, why) => {
    const { inCard, dialog } = await show('card-agent', { ticket: ready(ticket(change)) });
    expect((inCard.getByText('Assign #101').closest('button') as HTMLButtonElement).disabled).toBe(true);
    expect(dialog.textContent).toContain(why);
  });

  it('goes back with its button', async () => {
    const { inCard, actions } = await show('card-agent');
    fireEvent.click(inCard.getByLabelText('Back'));
    expect(actions.closeCard).toHaveBeenCalledWith('1');
  });
});

describe('a team’s card', () => {
  it('asks how busy its members are once it is known who they are', async () => {
    const { actions, section } = await show('card-team');
    await waitFor(() => expect(actions.want).toHaveBeenCalledWith('agentLoads', { agentIds: '0,1,2,3,4,5,6' }, false));
    expect(section('Members')).toContain('One more who cannot be given tickets here.');
    expect(section('Members').indexOf('Sven')).toBeLessThan(section('Members').indexOf('Jade'));
    expect(section('Sub-teams')).toContain('Night Shift');
  });

  it('says how many are free once that is known of each, and no longer when it is old', async () => {
    const of = { kind: 'team', teamId: '7', departmentId: '9' } as const;
    const told = (at: number, isThere: boolean | null = false) => ({
      cards: [{ id: '1', of, name: 'X', ticket: null }],
      extras: wanted({
        departmentTeams: { 9: ready([{ ...team('7', 'X'), memberIds: ['1', '2'] }]) },
        assignableAgents: {
          9: ready(
            ['1', '2'].map((id) => ({
              ...agent({ id, name: id, timeZone: null }),
              channelExpert: null,
              languageCode: null,
            })),
          ),
        },
        agentLoads: { '1,2': { ...ready([load({ isOnline: true }), load({ agentId: '2', isOnline: isThere })]), at } },
      }),
    });
    const { section } = await show('card-team', told(Date.now()));
    expect(section('Members')).toContain('1 of 2 free');
    cleanup();
    const untold = await show('card-team', told(Date.now(), null));
    expect(untold.section('Members'), 'of one it is not told').not.toContain('of 2 free');
    cleanup();
    const old = await show('card-team', told(Date.now() - 120_000));
    expect(old.section('Members')).not.toContain('free');
  });

  it('leads to its department without asking for it, by its name once that is known', async () => {
    const { inCard, actions, store } = await show('card-team');
    expect(vi.mocked(actions.want).mock.calls.map(([resource]) => resource)).not.toContain('departmentCard');
    fireEvent.click(inCard.getByText('Show department'));
    expect(actions.openCard).toHaveBeenCalledWith(expect.objectContaining({ kind: 'department' }), expect.anything());
    const { departmentId } = team('7', 'X');
    const known = { [`allDepartments:all`]: ready([{ id: departmentId, name: 'Internal IT' }]) };
    store.setState(({ extras }) => ({
      cards: store.getState().cards.slice(0, 1),
      extras: { ...extras, wanted: { ...extras.wanted, ...known } },
    }));
    expect(await inCard.findByText('Internal IT')).toBeTruthy();
  });

  it('says of each the ticket that waits longest, and of the team which nobody has', async () => {
    const { section } = await show('card-team');
    expect(section('Waiting longest')).toMatch(/Oldest open#97 9 days.*With nobody#98 8 days/);
    expect(section('Members')).toContain('Oldest #97');
    expect(section('Members'), 'of whom all was looked through').not.toContain('Oldest not known');
  });

  it('who is not among the tickets that were looked through is unknown, not free of old ones', async () => {
    const { section } = await show('card-team-part');
    expect(section('Waiting longest')).toContain('Looked through: the 4 open tickets');
    expect(section('Members')).toContain('Oldest not known');
  });

  it('gives the ticket it was opened on to the member whose button is pressed, once, and closes', async () => {
    const { inCard, actions } = await show('card-team');
    const button = inCard.getByLabelText('Assign #101 to Sven Ohlsson');
    fireEvent.click(button);
    fireEvent.click(button);
    fireEvent.click(inCard.getByLabelText('Assign #101 to Ann Lee'));
    expect(actions.setField).toHaveBeenCalledExactlyOnceWith('assignee', expect.objectContaining({ id: ticket().id }), {
      value: '4',
      name: 'Sven Ohlsson',
    });
    expect(actions.closeCards).toHaveBeenCalledOnce();
  });

  it('beside another ticket there is nothing to press, and why is said once', async () => {
    const { inCard, section } = await show('card-team-refused');
    expect(inCard.queryByText(/^Assign/)).toBeNull();
    expect(section('Members').match(/Opened on #101/g)).toHaveLength(1);
  });

  it('a ticket that takes no changes is given to nobody, and why is said once', async () => {
    const locked = await show('card-team', { ticket: ready(ticket({ unchangeable: 'locked' as const })) });
    expect(locked.inCard.queryByText(/^Assign/)).toBeNull();
    expect(locked.section('Members').match(/takes no comments on this ticket/g)).toHaveLength(1);
  });

  it('who has the ticket is not given it', async () => {
    const { section } = await show('card-team', { ticket: ready(ticket({ assigneeId: '4' })) });
    expect(section('Members')).toMatch(/Sven Ohlsson.*Has #101/);
  });

  it('whose department nobody tells is unknown, and nothing is asked', async () => {
    const cards = [
      { id: '1', of: { kind: 'team', teamId: '7', departmentId: null }, name: 'X', ticket: null },
    ] as const;
    const { section, actions } = await show('card-team', { cards });
    for (const title of ['About', 'Waiting longest', 'Members', 'Sub-teams'])
      expect(section(title)).toContain('Not known');
    expect(vi.mocked(actions.want).mock.calls.map(([resource]) => resource)).toEqual(['myProfile']);
  });
});

describe('a requester’s card', () => {
  it('reads what they do in the community only when that is wanted', async () => {
    const { inCard, actions } = await show('card-requester');
    await waitFor(() => expect(actions.want).toHaveBeenCalled());
    expect(vi.mocked(actions.want).mock.calls.map(([resource]) => resource)).not.toContain('communityUser');
    fireEvent.click(inCard.getByText('Show what they do in the community'));
    await waitFor(() => expect(actions.want).toHaveBeenCalledWith('communityUser', expect.anything(), false));
  });

  it('reads their groups only when that is wanted, and says in which help center each is', async () => {
    const { inCard, actions, section, store } = await show('card-requester');
    expect(vi.mocked(actions.want).mock.calls.map(([resource]) => resource)).not.toContain('userGroups');
    fireEvent.click(inCard.getByText('Show their groups'));
    await waitFor(() => expect(actions.want).toHaveBeenCalledWith('userGroups', { userId: USER }, false));
    const group = (id: string, name: string, helpCenterId: string | null) => ({
      id,
      name,
      helpCenterId,
      logoUrl: null,
      status: null,
      addedAt: null,
    });
    const groups = ready([group('1', 'Partners', HELP_CENTER), group('2', 'Beta', null)]);
    const { extras } = store.getState();
    await act(() =>
      store.setState({ extras: { ...extras, wanted: { ...extras.wanted, [`userGroups:${USER}`]: groups } } }),
    );
    expect(section('Groups')).toMatch(/^GroupsPartners.+Beta$/);
  });

  it('a ticket that tells no secondary contacts is not said to have none', async () => {
    const of = { kind: 'requester', contactId: contact().id } as const;
    const opened = { id: ticket().id, number: '101' };
    const unknown = await show('card-requester', {
      cards: [{ id: '1', of, name: 'L', ticket: { ...opened, secondaryContactIds: null } }],
    });
    expect(unknown.section('Secondary contacts')).toContain('Not known');
    cleanup();
    const none = await show('card-requester', {
      cards: [{ id: '1', of, name: 'L', ticket: { ...opened, secondaryContactIds: [] } }],
    });
    expect(none.section('Secondary contacts')).toContain('None on this ticket.');
  });
});

describe('recent tickets', () => {
  it('come open ones first, then the newest', () => {
    const tickets = [
      recentTicket(1),
      recentTicket(5, { statusType: 'open' }),
      recentTicket(0),
      recentTicket(2, { statusType: 'onHold' }),
    ];
    expect(inOrder(tickets).map(({ number }) => number)).toEqual(['103', '106', '101', '102']);
  });

  it('a click opens in the tab beside; with a key held the browser does what it does', async () => {
    const { findByText, actions } = renderPanel(STATES['folds']?.());
    const link = (await findByText('Second tray')).closest('a') as HTMLAnchorElement;
    link.addEventListener('click', (event) => event.preventDefault());
    fireEvent.click(link, { ctrlKey: true });
    fireEvent.click(link, { metaKey: true });
    expect(actions.openHere).not.toHaveBeenCalled();
    fireEvent.click(link);
    expect(actions.openHere).toHaveBeenCalledExactlyOnceWith(
      'https://desk.zoho.com/agent/zylker/all/tickets/details/1892000000143238',
    );
  });

  it('nothing is asked for what is folded', async () => {
    const { findByRole, actions } = renderPanel({ openFolds: [] });
    const head = await findByRole('button', { name: 'Recent tickets' });
    expect(head.getAttribute('aria-expanded')).toBe('false');
    expect(actions.want).not.toHaveBeenCalled();
    fireEvent.click(head);
    await waitFor(() =>
      expect(actions.want).toHaveBeenCalledExactlyOnceWith('contactTickets', { contactId: contact().id }, false),
    );
  });
});

describe('what happened before', () => {
  it('counts and names what Desk tells', async () => {
    const { findByRole } = renderPanel(STATES['folds']?.());
    const story = await findByRole('region', { name: 'What happened before' });
    await waitFor(() => expect(story.textContent).toContain('2 times'));
    expect(story.textContent).toContain('Torrey Emard 2 hours');
    expect(story.textContent).toContain('Jade Tarapore 3 days');
    expect(story.textContent).toContain('The customer wrote last');
    expect(story.textContent).toContain('<b>not bold</b>');
  });

  it('says unknown where Desk does not tell', async () => {
    const { findByRole } = renderPanel(STATES['folds-refused']?.());
    const story = await findByRole('region', { name: 'What happened before' });
    await waitFor(() => expect(story.textContent).toContain('Handled by'));
    expect(story.textContent).not.toContain('never');
    expect(story.textContent).not.toContain('nobody yet');
    expect(story.textContent).not.toContain('No private notes');
  });

  it('reads what was changed by a click only, and says it in words', async () => {
    const { findByRole, actions } = renderPanel(STATES['folds']?.());
    const story = await findByRole('region', { name: 'What happened before' });
    const show = await within(story).findByText('Show what was changed');
    expect(vi.mocked(actions.want).mock.calls.map(([resource]) => resource)).not.toContain('ticketChanges');
    fireEvent.click(show);
    await waitFor(() => expect(actions.want).toHaveBeenCalledWith('ticketChanges', { ticketId: ticket().id }, false));
    expect(story.textContent).toContain('Status: Escalated · Is Escalated: Yes · Due Date: nothing · Team');
    expect(story.textContent).toContain('Blueprint transition performed');
    expect(story.textContent).toContain('These are 3; Zoho Desk may have more.');
  });

  it('of the next ticket nothing is asked because it was wanted of this one', async () => {
    const { findByRole, actions, store } = renderPanel(STATES['folds']?.());
    const story = await findByRole('region', { name: 'What happened before' });
    fireEvent.click(await within(story).findByText('Show what was changed'));
    vi.mocked(actions.want).mockClear();
    await act(() => store.setState({ ticket: ready(ticket({ id: '2', number: '123' })) }));
    await within(story).findByText('Show what was changed');
    expect(vi.mocked(actions.want).mock.calls.map(([resource]) => resource)).not.toContain('ticketChanges');
  });
});
