import { cleanup, fireEvent, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { fieldWish } from '../../../lib/panel/field-wish';
import type { PanelState } from '../../../lib/panel/panel-state';
import { emptyExtras } from '../../../lib/panel/initial-state';
import { ticket } from '../../gallery/records';
import { ready } from '../../gallery/states';
import { renderPanel } from '../support/render-panel';

afterEach(cleanup);

const TICKET = ticket();
const NO_CHOICES = { statuses: [], priorities: [], categories: [], subCategories: [] };
const STATUSES = [
  { name: 'Open', type: 'open' },
  { name: 'Waiting on warehouse', type: 'onHold' },
  { name: 'Closed', type: 'closed' },
];
const known = (value: unknown = STATUSES): Partial<PanelState> => ({
  extras: {
    ...emptyExtras(),
    wanted: { [`ticketChoices:${TICKET.departmentId}`]: ready({ ...NO_CHOICES, statuses: value }) },
  },
});

/** The panel with the list of statuses open. */
async function openList(change: Partial<PanelState> = known()) {
  const panel = renderPanel(change);
  fireEvent.click(panel.getByRole('button', { name: `Status: ${TICKET.status}` }));
  const search = await panel.findByRole('combobox', { name: 'Search statuses' });
  return { ...panel, search };
}

describe('the status of a ticket', () => {
  it('is a button that opens what its department has, with the present one marked', async () => {
    const { getAllByRole, getByRole, actions } = await openList();
    expect(getByRole('dialog', { name: 'Set status' })).toBeTruthy();
    await waitFor(() =>
      expect(actions.want).toHaveBeenCalledWith('ticketChoices', { departmentId: TICKET.departmentId }),
    );
    expect(getAllByRole('option').map((option) => option.textContent)).toEqual(
      expect.arrayContaining([expect.stringContaining('Waiting on warehouse')]),
    );
    const now = getAllByRole('option').find((option) => option.textContent?.includes(TICKET.status ?? ''));
    expect(now?.getAttribute('aria-disabled')).toBe('true');
  });

  it('is set by a few letters and Enter, for the ticket it was opened on and from what was seen', async () => {
    const { search, actions, queryByRole } = await openList();
    fireEvent.input(search, { target: { value: 'ware' } });
    fireEvent.keyDown(search, { key: 'Enter' });
    const to = { value: 'Waiting on warehouse', name: 'Waiting on warehouse' };
    expect(actions.setField).toHaveBeenCalledExactlyOnceWith('status', expect.objectContaining({ id: TICKET.id }), to);
    expect(fieldWish('status', TICKET, to)).toEqual({
      action: 'setStatus',
      target: { on: 'ticket', ticketId: TICKET.id },
      input: {
        from: { value: TICKET.status, name: TICKET.status },
        to: { value: 'Waiting on warehouse', name: 'Waiting on warehouse' },
      },
    });
    await waitFor(() => expect(queryByRole('dialog')).toBeNull());
  });

  it('a list opened for one ticket is gone when another one is shown', async () => {
    const { store, queryByRole } = await openList();
    store.setState({ ticket: ready(ticket({ id: '77', number: '102' })) });
    await waitFor(() => expect(queryByRole('dialog')).toBeNull());
  });

  it('says when there is nothing to choose from, and why it could not be read', async () => {
    const { getByText } = await openList(known([]));
    expect(getByText(/Desk tells no statuses for this department/)).toBeTruthy();
    cleanup();
    const failed = { loading: false, problem: { kind: 'network' } } as const;
    const wanted = { [`ticketChoices:${TICKET.departmentId}`]: failed };
    const { getByRole, actions } = await openList({ extras: { ...emptyExtras(), wanted } });
    fireEvent.click(getByRole('button', { name: 'Retry' }));
    expect(actions.want).toHaveBeenLastCalledWith('ticketChoices', { departmentId: TICKET.departmentId }, true);
  });

  it('cannot be changed where the department is not known', () => {
    const { getByRole } = renderPanel({ ticket: ready(ticket({ departmentId: null })) });
    expect(getByRole('button', { name: /^Status/ }).getAttribute('aria-disabled')).toBe('true');
  });
});
