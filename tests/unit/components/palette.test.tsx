import { act, cleanup, fireEvent, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { emptyExtras } from '../../../lib/panel/initial-state';
import type { PanelState } from '../../../lib/panel/panel-state';
import { agent, badge, ticket } from '../../gallery/records';
import { ready } from '../../gallery/states';
import { renderPanel } from '../support/render-panel';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

/** A second later by the clock of the page. */
function later(): void {
  const at = performance.now() + 1000;
  vi.spyOn(performance, 'now').mockReturnValue(at);
}

const TICKET = ticket();
const TORREY = agent({ id: '7', name: 'Torrey Emard', photoUrl: null });
const LATELY = { kind: 'ticket', id: '88', name: 'Refund', about: '1010' } as const;
const extras = (change: Partial<PanelState['extras']> = {}): PanelState['extras'] => ({
  ...emptyExtras(),
  wanted: {
    [`assignableAgents:${TICKET.departmentId}`]: ready([TORREY]),
    [`ticketChoices:${TICKET.departmentId}`]: ready({
      statuses: [
        { name: 'Open', type: 'open' },
        { name: 'Closed', type: 'closed' },
      ],
      priorities: ['High'],
      categories: [],
      subCategories: [],
    }),
  },
  recentViews: [LATELY],
  ...change,
});

/** The panel with the palette open and this typed. */
async function open(typed: string, change: Partial<PanelState> = {}) {
  const panel = renderPanel({ extras: extras(), ...change });
  panel.store.setState({ palette: typed });
  const dialog = within(await panel.findByRole('dialog', { name: 'Search or do' }));
  const field = dialog.getByRole('combobox', { name: 'Search or do' });
  // Another key than the one that closed the palette of the test before: a second Enter so soon would be the rest of it.
  fireEvent.keyDown(field, { key: 'Shift' });
  const options = () => dialog.queryAllByRole('option');
  const names = () => options().map((option) => option.querySelector('.option-name')?.textContent);
  const type = (value: string) => fireEvent.input(field, { target: { value } });
  const enter = (more = {}) => fireEvent.keyDown(field, { key: 'Enter', ...more });
  return { ...panel, dialog, field, options, names, type, enter };
}

describe('the field in the header', () => {
  it('passes on what is typed before the palette is there, and empties itself', () => {
    const { getByRole, actions } = renderPanel();
    const field = getByRole('combobox', { name: 'Search or do' }) as HTMLInputElement;
    fireEvent.input(field, { target: { value: 'c' } });
    expect(actions.openPalette).toHaveBeenCalledWith('c');
    expect(field.value).toBe('');
  });

  it('leaves an input method its text until it is done', () => {
    const { getByRole, actions } = renderPanel();
    const field = getByRole('combobox', { name: 'Search or do' }) as HTMLInputElement;
    field.value = 'ん';
    field.dispatchEvent(new InputEvent('input', { isComposing: true, bubbles: true }));
    expect(actions.openPalette).not.toHaveBeenCalled();
    fireEvent.compositionEnd(field);
    expect(actions.openPalette).toHaveBeenCalledExactlyOnceWith('ん');
  });
});

describe('the palette', () => {
  it('does what a few letters and Enter say, to the ticket on screen, once', async () => {
    const { enter, actions, names } = await open('torrey');
    expect(names()[0]).toBe('Assign to Torrey Emard');
    enter();
    enter();
    expect(actions.setField).toHaveBeenCalledExactlyOnceWith('assignee', expect.objectContaining({ id: TICKET.id }), {
      value: '7',
      name: 'Torrey Emard',
    });
    expect(actions.closePalette).toHaveBeenCalled();
    expect(actions.rememberUse).toHaveBeenCalledExactlyOnceWith('assignee 7');
  });

  it('asks for what values are made of only once something is typed', async () => {
    const { actions, type, field } = await open('');
    await waitFor(() => expect(document.activeElement).toBe(field));
    expect(actions.want).not.toHaveBeenCalled();
    type('c');
    await waitFor(() =>
      expect(actions.want).toHaveBeenCalledWith('ticketChoices', { departmentId: TICKET.departmentId }),
    );
  });

  it('lists what cannot be done, greyed, with the reason, and does not do it', async () => {
    const { options, enter, actions } = await open('Set status: open', {
      ticket: ready(ticket({ status: 'Open' })),
    });
    expect(options()[0]?.getAttribute('aria-disabled')).toBe('true');
    expect(options()[0]?.textContent).toContain('now');
    enter();
    expect(actions.setField).not.toHaveBeenCalled();
  });

  it('greys every action on a ticket where none is open', async () => {
    const { options } = await open('', { ticket: { loading: false }, context: { kind: 'elsewhere' } });
    const setStatus = options().find((option) => option.textContent?.startsWith('Set status'));
    expect(setStatus?.getAttribute('aria-disabled')).toBe('true');
    expect(setStatus?.textContent).toContain('No ticket is open');
  });

  it('has every command of the ticket, once, and its macro', async () => {
    const { names, type } = await open('>', { ticket: ready(ticket({ isFollowing: false, isRead: true })) });
    for (const name of ['Tags', 'Follow ticket', 'Mark as unread', 'Close ticket', 'Copy link', 'Open in Desk']) {
      type(`>${name}`);
      await waitFor(() => expect(names()[0]).toBe(name));
      expect(names().filter((each) => each === name)).toHaveLength(1);
    }
    type('>set due date');
    await waitFor(() => expect(names().filter((each) => each === 'Set due date')).toHaveLength(1));
    type('>unfollow ticket');
    await waitFor(() => expect(names()).not.toContain('Unfollow ticket'));
    type('>close and thank');
    await waitFor(() => expect(names()[0]).toBe('Close and thank'));
  });

  it('does a command of the ticket, to this ticket', async () => {
    const { enter, actions } = await open('follow ticket', { ticket: ready(ticket({ isFollowing: false })) });
    enter();
    expect(actions.run).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ action: 'followTicket', target: { on: 'ticket', ticketId: TICKET.id } }),
    );
  });

  it('asks for tags once their word is typed, and then adds and removes them by name', async () => {
    const { actions, type, names, store } = await open('vip');
    expect(actions.want).not.toHaveBeenCalledWith('ticketTags', expect.anything());
    type('add tag');
    await waitFor(() => expect(actions.want).toHaveBeenCalledWith('ticketTags', { ticketId: TICKET.id }));
    const known = extras();
    const tags = {
      [`ticketTags:${TICKET.id}`]: ready([{ id: 'old', name: 'old' }]),
      [`departmentTags:${TICKET.departmentId}`]: ready([
        { id: 'vip', name: 'VIP' },
        { id: 'old', name: 'old' },
      ]),
    };
    store.setState({
      extras: { ...known, wanted: { ...known.wanted, ...tags } },
      ticket: ready(ticket({ tagCount: 1 })),
    });
    await waitFor(() => expect(names()[0]).toBe('Add tag: VIP'));
    type('tag: old');
    await waitFor(() => expect(names()[0]).toBe('Remove tag: old'));
    expect(names()).not.toContain('Add tag: old');
  });

  it('leads to the cards of who has to do with the ticket', async () => {
    const { names, enter, actions } = await open('card torrey');
    expect(names()[0]).toBe('Open card of Torrey Emard');
    enter();
    expect(actions.openCard).toHaveBeenCalledExactlyOnceWith({ kind: 'agent', agentId: '7' }, 'Torrey Emard');
  });

  it('narrows to people, badges, tickets or commands by the first character', async () => {
    const { names, type } = await open('@');
    expect(names()).toContain('Assign to Torrey Emard');
    expect(names()).not.toContain('Set status');
    type('!');
    expect(names().every((name) => name?.startsWith('Award badge: '))).toBe(true);
    type('> ');
    expect(names()).toContain('Set status');
    expect(names().some((name) => name?.startsWith('Award badge: '))).toBe(false);
  });

  it('awards a badge by its name, to whom is on screen', async () => {
    const wanted = badge(20);
    const { names, enter, actions, store } = await open(`!${wanted.name}`);
    expect(names()[0]).toBe(`Award badge: ${wanted.name}`);
    enter();
    const [holder] = store.getState().helpCenters.value ?? [];
    expect(actions.awardUnlessWarned).toHaveBeenCalledExactlyOnceWith(
      holder,
      expect.objectContaining({ id: wanted.id }),
    );
  });

  it('puts first what is often done', async () => {
    const often = { 'status Closed': { count: 5, at: Date.now() } };
    const { names } = await open('', { extras: extras({ paletteUses: often }) });
    expect(names()[0]).toBe('Set status: Closed');
  });

  it('takes a number for that ticket and no other that begins so', async () => {
    const { names } = await open('#101');
    expect(names()).toEqual(['Find ticket #101', '#1010 Refund']);
  });

  it('asks Desk by Enter alone, once, and says that it is searching', async () => {
    const { enter, actions, options, type } = await open('#10');
    type('#101');
    expect(actions.want).not.toHaveBeenCalledWith('deskSearch', expect.anything(), expect.anything());
    enter();
    await waitFor(() => expect(options()[0]?.textContent).toContain('Searching'));
    enter();
    const searches = vi.mocked(actions.want).mock.calls.filter(([resource]) => resource === 'deskSearch');
    expect(searches).toEqual([['deskSearch', { search: 'number:101' }, false]]);
  });

  const found = (change: object) => ({ wanted: { 'deskSearch:number:101': { loading: false, ...change } } });
  const hit = { id: '42', number: '101', subject: 'Late', status: 'Open', statusType: 'open', contactName: null };

  it('opens the one ticket that has the number', async () => {
    const { enter, actions, store } = await open('#101');
    enter();
    store.setState({ extras: extras(found({ value: { tickets: [hit], contacts: [] } })) });
    await waitFor(() =>
      expect(actions.openRecord).toHaveBeenCalledExactlyOnceWith({ kind: 'ticket', id: '42' }, false),
    );
  });

  it('opens it in a new tab where that was asked for', async () => {
    const { enter, actions, store } = await open('#101');
    enter({ ctrlKey: true });
    await act(() => store.setState({ extras: extras(found({ value: { tickets: [hit], contacts: [] } })) }));
    await waitFor(() => expect(actions.openRecord).toHaveBeenCalledExactlyOnceWith({ kind: 'ticket', id: '42' }, true));
  });

  it('has what Desk found for words first, and the Enter that asked takes none of it', async () => {
    const { dialog, field, enter, actions, names, store } = await open('refund');
    expect(names()[0]).toBe('#1010 Refund');
    fireEvent.keyDown(field, { key: 'End' });
    await waitFor(() => expect(field.getAttribute('aria-activedescendant')).toContain('search'));
    enter();
    const value = { tickets: [hit, { ...hit, id: '43' }], contacts: [] };
    const wanted = { 'deskSearch:words:refund': { loading: false, value } };
    await act(() => store.setState({ extras: extras({ wanted }) }));
    await waitFor(() => expect(names().slice(0, 3)).toEqual(['#101 Late', '#101 Late', '#1010 Refund']));
    const active = dialog.getAllByRole('option').find((option) => option.dataset['active'] === 'true');
    expect(active?.getAttribute('aria-posinset')).toBe('1');
    enter();
    fireEvent.click(dialog.getAllByRole('option')[2] as HTMLElement);
    expect(actions.openRecord).not.toHaveBeenCalled();
    later();
    enter();
    expect(actions.openRecord).toHaveBeenCalledExactlyOnceWith({ kind: 'ticket', id: '42' }, false);
  });

  it('leads to the card of a colleague whose address was pasted, and says who is one no longer', async () => {
    const { enter, actions, names, dialog, store } = await open('ann@zylker.com');
    enter();
    const ann = { id: '31', name: 'Ann Lee', email: 'ann@zylker.com', isActive: false };
    const wanted = {
      'deskSearch:address:ann@zylker.com': { loading: false, value: { tickets: [], contacts: [], agents: [ann] } },
    };
    await act(() => store.setState({ extras: extras({ wanted }) }));
    await waitFor(() => expect(names()[0]).toBe('Open card of Ann Lee'));
    expect(dialog.getAllByRole('option')[0]?.textContent).toContain('Former colleague, switched off');
    later();
    enter();
    expect(actions.openCard).toHaveBeenCalledExactlyOnceWith({ kind: 'agent', agentId: '31' }, 'Ann Lee');
  });

  it('keeps the highlight where it is when something that fits better arrives, so that Enter does what was read', async () => {
    const { enter, actions, names, store } = await open('refund', { extras: extras({ wanted: {} }) });
    expect(names()[0]).toBe('#1010 Refund');
    const recentViews = [LATELY, { kind: 'ticket', id: '89', name: 'x', about: 'refund' }] as const;
    const wanted = {
      [`departmentTags:${TICKET.departmentId}`]: ready([{ id: 'refund', name: 'refund' }]),
    };
    await act(() => store.setState({ extras: extras({ recentViews: [recentViews[1], LATELY], wanted }) }));
    await waitFor(() => expect(names()[0]).not.toBe('#1010 Refund'));
    enter();
    expect(actions.openRecord).toHaveBeenCalledExactlyOnceWith({ kind: 'ticket', id: '88' }, false);
  });

  it('opens nothing by itself that is found after something else was typed', async () => {
    const { enter, type, actions, store, names } = await open('#101');
    enter();
    type('#102');
    store.setState({ extras: extras(found({ value: { tickets: [hit], contacts: [] } })) });
    await waitFor(() => expect(names()).toEqual(['Find ticket #102']));
    type('#101');
    await waitFor(() => expect(names()[0]).toBe('#101 Late'));
    expect(actions.openRecord).not.toHaveBeenCalled();
  });

  it('says that nothing was found, and why a search failed, and tries again', async () => {
    const { enter, actions, store, options } = await open('#101');
    enter();
    store.setState({ extras: extras(found({ value: { tickets: [], contacts: [] } })) });
    await waitFor(() => expect(options()[0]?.textContent).toContain('Nothing found'));
    store.setState({ extras: extras(found({ problem: { kind: 'offline' } })) });
    await waitFor(() => expect(options()[0]?.textContent).toContain('Enter tries again'));
    later();
    enter();
    expect(actions.want).toHaveBeenLastCalledWith('deskSearch', { search: 'number:101' }, true);
  });

  it('opens in a new tab with Ctrl and Enter', async () => {
    const { enter, actions } = await open('refund');
    enter({ ctrlKey: true });
    expect(actions.openRecord).toHaveBeenCalledExactlyOnceWith({ kind: 'ticket', id: '88' }, true);
  });

  it('is not there for somebody who is not signed in', () => {
    const { store, queryByRole } = renderPanel({ session: { status: 'signedOut' } });
    void act(() => store.setState({ palette: '' }));
    expect(queryByRole('dialog', { name: 'Search or do' })).toBeNull();
  });
});
