import { cleanup, fireEvent, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { STATES } from '../../gallery/states';
import { renderOptions } from '../support/render-options';
import { renderPanel } from '../support/render-panel';

afterEach(cleanup);

const regionsOf = (state: keyof typeof STATES) => {
  const { queryAllByRole } = renderPanel(STATES[state]?.());
  return queryAllByRole('region').map((region) => region.getAttribute('aria-label'));
};

describe('what is open decides what is shown', () => {
  it.each([
    ['contact', ['Requester', 'Labels', 'Badges']],
    ['agent', ['Agent']],
    ['record-unknown', []],
    ['elsewhere', []],
    ['desk', []],
    ['encrypted', []],
    ['first-moment', []],
    ['wrong-organization', []],
  ])('%s', (state, regions) => {
    expect(regionsOf(state)).toEqual(regions);
  });

  it('account', async () => {
    const { findByRole, getAllByRole } = renderPanel(STATES['account']?.());
    await findByRole('region', { name: 'Account' });
    const names = getAllByRole('region').map((region) => region.getAttribute('aria-label'));
    expect(names).toEqual(['Account', 'Contacts', 'Help-center members', 'Open tickets']);
  });

  it('an old link with an encrypted id offers to look for its number', async () => {
    const { findByRole, actions } = renderPanel(STATES['encrypted']?.());
    fireEvent.click(await findByRole('button', { name: 'Search by number' }));
    expect(actions.openPalette).toHaveBeenCalledExactlyOnceWith('#');
  });

  it('a renamed module’s record that is nothing known is asked for anew by Retry, once that is forgotten', async () => {
    const { findByRole, actions } = renderPanel(STATES['record-unknown']?.());
    fireEvent.click(await findByRole('button', { name: 'Retry' }));
    await waitFor(() => expect(actions.retry).toHaveBeenCalledExactlyOnceWith('all'));
    expect(vi.mocked(actions.forgetModule).mock.invocationCallOrder[0]).toBeLessThan(
      vi.mocked(actions.retry).mock.invocationCallOrder[0] ?? 0,
    );
  });

  it('a renamed module’s contact is shown as a contact, without what belongs to tickets', () => {
    const context = { kind: 'record', dataCentre: 'us', portal: 'zylker', module: 'kunden', recordId: '1' } as const;
    const { getByRole, queryByRole } = renderPanel({ ...STATES['contact']?.(), context });
    expect(getByRole('region', { name: 'Requester' })).toBeTruthy();
    for (const name of ['Ticket', 'Assignee', 'Team']) expect(queryByRole('region', { name })).toBeNull();
  });

  it('a renamed module’s ticket is shown as a ticket, with whoever raised it', () => {
    const context = { kind: 'record', dataCentre: 'us', portal: 'zylker', module: 'requests', recordId: '1' } as const;
    const { getByRole } = renderPanel({ context });
    for (const name of ['Ticket', 'Requester', 'Assignee']) expect(getByRole('region', { name })).toBeTruthy();
  });

  it('asks for access when the browser has withdrawn it', async () => {
    const { findByRole, actions } = renderPanel({ hostAccess: false });
    fireEvent.click(await findByRole('button', { name: 'Allow access' }));
    expect(actions.grantHostAccess).toHaveBeenCalled();
  });

  it('says that one is offline and keeps showing what is known', () => {
    const { getByText } = renderPanel({ online: false });
    expect(getByText('You are offline. What you see may be old.')).toBeTruthy();
    expect(getByText('Lucas Carol')).toBeTruthy();
  });

  it('refreshes everything and signs out from the header', () => {
    const { getByRole, getByText, actions } = renderPanel();
    fireEvent.click(getByRole('button', { name: 'Refresh' }));
    expect(actions.retry).toHaveBeenCalledWith('all');
    fireEvent.click(getByText('Sign out'));
    expect(actions.signOut).toHaveBeenCalled();
  });

  it('shows account and keys on the options page', () => {
    const { getByText, getByRole } = renderOptions();
    expect(getByText('United States (zoho.com)')).toBeTruthy();
    expect(getByRole('button', { name: 'Sign out' })).toBeTruthy();
  });
});
