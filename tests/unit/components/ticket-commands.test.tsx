import { cleanup, fireEvent, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { copyForms } from '../../../components/words/copy-forms';
import { t } from '../../../lib/text/t';
import type { Ticket } from '../../../lib/desk-api/records';
import { emptyExtras } from '../../../lib/panel/initial-state';
import type { PanelState } from '../../../lib/panel/panel-state';
import { ticket } from '../../gallery/records';
import { ready } from '../../gallery/states';
import { renderPanel } from '../support/render-panel';

afterEach(cleanup);

/** The panel with the list of all commands open. */
async function openMore(change: Partial<Ticket> = {}, more: Partial<PanelState> = {}) {
  const panel = renderPanel({ ticket: ready(ticket(change)), ...more });
  fireEvent.click(await panel.findByRole('button', { name: 'More' }));
  const dialog = within(await panel.findByRole('dialog', { name: 'More' }));
  const names = dialog.getAllByRole('option').map(({ textContent }) => textContent);
  return { ...panel, dialog, names };
}

describe('the list of all that can be done', () => {
  it('offers one of follow and unfollow, of read and unread, by what Desk tells', async () => {
    const { names } = await openMore({ isFollowing: false, isRead: true });
    expect(names.filter((name) => /follow|mark/i.test(name ?? ''))).toEqual(['Follow ticket', 'Mark as unread']);
    cleanup();
    const other = await openMore({ isFollowing: true, isRead: false });
    expect(other.names.filter((name) => /follow|mark/i.test(name ?? ''))).toEqual(['Unfollow ticket', 'Mark as read']);
  });

  it('guesses nothing: both are offered where it is not known who follows, and marking is greyed', async () => {
    const { names, dialog, actions } = await openMore({ isFollowing: null, isRead: null });
    expect(names).toEqual(expect.arrayContaining(['Follow ticket', 'Unfollow ticket']));
    const mark = dialog.getByRole('option', { name: /^Mark as read/ });
    expect(mark.textContent).toContain('does not tell whether this ticket was read');
    fireEvent.click(mark);
    expect(actions.run).not.toHaveBeenCalled();
  });

  it('asks for just this ticket and for whoever is signed in', async () => {
    const { dialog, actions } = await openMore({ isFollowing: false });
    fireEvent.click(dialog.getByRole('option', { name: 'Follow ticket' }));
    expect(actions.run).toHaveBeenCalledExactlyOnceWith({
      action: 'followTicket',
      target: { on: 'ticket', ticketId: ticket().id },
      input: { agent: expect.objectContaining({ name: expect.any(String) as string }) as unknown },
    });
  });

  it('opens the list of a value in its place', async () => {
    const { dialog, findByRole } = await openMore();
    fireEvent.click(dialog.getByRole('option', { name: /^Set category/ }));
    expect(await findByRole('dialog', { name: 'Set category' })).toBeTruthy();
  });

  it('greys what the ticket does not allow, with the reason', async () => {
    const { dialog, actions } = await openMore({ unchangeable: 'locked' });
    const close = dialog.getByRole('option', { name: /^Close ticket/ });
    expect(close.getAttribute('aria-disabled')).toBe('true');
    expect(close.textContent).toContain('takes no comments on this ticket');
    // The same for many: seen once, below the list, and heard with each.
    const seen = [...document.querySelectorAll('.picker-state, .option-why:not(.unseen)')];
    expect(seen.map(({ textContent }) => textContent)).toEqual([t('ticketUnchangeable')]);
    fireEvent.click(close);
    expect(actions.openTicketDialog).toHaveBeenCalledTimes(1);
  });
});

describe('closing a ticket', () => {
  const { departmentId } = ticket();
  const NONE = { priorities: [], categories: [], subCategories: [] };
  const known = (...statuses: object[]): Partial<PanelState> => ({
    extras: { ...emptyExtras(), wanted: { [`ticketChoices:${departmentId}`]: ready({ ...NONE, statuses }) } },
  });

  it('offers the statuses of the department that close it, and no other', async () => {
    const statuses = [
      { name: 'Open', type: 'open' },
      { name: 'Solved', type: 'closed' },
      { name: 'Duplicate', type: 'closed' },
    ];
    const { dialog, findByRole, getAllByRole, actions } = await openMore({}, known(...statuses));
    fireEvent.click(dialog.getByRole('option', { name: 'Close ticket' }));
    await findByRole('dialog', { name: 'Close ticket' });
    expect(getAllByRole('option').map(({ textContent }) => textContent)).toEqual(['Solved', 'Duplicate']);
    expect(actions.setField).not.toHaveBeenCalled();
    fireEvent.keyDown(await findByRole('combobox', { name: 'Search statuses' }), { key: 'Enter' });
    const to = { value: 'Solved', name: 'Solved' };
    expect(actions.setField).toHaveBeenCalledExactlyOnceWith('status', expect.objectContaining({ departmentId }), to);
  });

  it('says that none is known, and that it is closed already', async () => {
    const { dialog, findByText } = await openMore({}, known({ name: 'Open', type: 'open' }));
    fireEvent.click(dialog.getByRole('option', { name: 'Close ticket' }));
    expect(await findByText(/tells no status of this department that closes a ticket/)).toBeTruthy();
    cleanup();
    const closed = await openMore({ status: 'Closed', statusType: 'closed' });
    expect(closed.names).toContainEqual(expect.stringMatching(/^Close ticketIt is closed already/));
  });
});

describe('a date of one’s own', () => {
  it('is asked for between next week and no date, refused where it is past, and set otherwise', async () => {
    const { getByRole, getAllByRole, findByLabelText, getByText, actions } = renderPanel();
    fireEvent.click(getByRole('button', { name: /^Due: / }));
    await vi.waitFor(() => expect(getAllByRole('option').length).toBeGreaterThan(3));
    const names = getAllByRole('option').map(({ textContent }) => textContent ?? '');
    const at = names.findIndex((name) => name.startsWith('Pick a date…'));
    expect([names[at - 1], names[at + 1]]).toEqual([expect.stringContaining('Next week'), 'No due date']);
    fireEvent.click(getAllByRole('option')[at] as HTMLElement);
    expect(actions.setField).not.toHaveBeenCalled();
    const field = await findByLabelText('Due date and time');
    const form = field.closest('form') as HTMLFormElement;
    fireEvent.input(field, { target: { value: '2020-01-01T10:00' } });
    fireEvent.submit(form);
    expect(getByText(/That is past already/)).toBeTruthy();
    fireEvent.input(field, { target: { value: '' } });
    fireEvent.submit(form);
    expect(getByText('Choose a day and a time.')).toBeTruthy();
    expect(actions.setField).not.toHaveBeenCalled();
    fireEvent.input(field, { target: { value: '2090-07-04T09:05' } });
    fireEvent.submit(form);
    const value = new Date(2090, 6, 4, 9, 5).toISOString();
    expect(actions.setField).toHaveBeenCalledExactlyOnceWith(
      'dueDate',
      expect.objectContaining({ id: ticket().id }),
      expect.objectContaining({ value }),
    );
  });
});

describe('the forms in which a ticket is copied', () => {
  const at = (dataCentre: 'us' | 'eu', portal: string | null) =>
    ({ kind: 'ticket', dataCentre, portal, ticketId: '42' }) as Parameters<typeof copyForms>[0];

  it('lead to the data centre and portal that are open', () => {
    expect(copyForms(at('eu', 'acme'), { number: '101', subject: 'Printer\u202e' })).toEqual({
      number: '101',
      link: 'https://desk.zoho.eu/agent/acme/all/tickets/details/42',
      all: '#101 Printer <https://desk.zoho.eu/agent/acme/all/tickets/details/42>',
    });
  });

  it('leave out what is not known', () => {
    expect(copyForms(at('us', null), { number: '101', subject: 'Printer' })).toEqual({
      number: '101',
      link: null,
      all: null,
    });
    expect(copyForms(at('us', 'acme'), null).all).toBe('<https://desk.zoho.com/agent/acme/all/tickets/details/42>');
  });
});
