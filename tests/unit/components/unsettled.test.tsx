import { act, cleanup, fireEvent } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Unsettled } from '../../../lib/session/session-state';
import { renderPanel } from '../support/render-panel';
import { renderOptions } from '../support/render-options';

afterEach(cleanup);

const CHOICES = [
  { id: '5988319', name: 'Nshlerin LLC.', portal: 'nshlerin', edition: 'PROFESSIONAL' },
  { id: '3981311', name: 'Zylker INC.', portal: 'zylker', edition: null },
];
const unsettled = (change: Partial<Unsettled> = {}): Unsettled => ({ status: 'unsettled', choices: [], ...change });

/** The worker's answer, which takes its time. */
const slowly = () => vi.fn(() => new Promise<void>(() => undefined));

describe('choosing an organization', () => {
  it('shows name, portal and edition of each, and no part of a view', async () => {
    const { findByRole, getAllByRole, queryByRole } = renderPanel({ session: unsettled({ choices: CHOICES }) });
    expect(await findByRole('heading', { name: 'Which organization?' })).toBeTruthy();
    expect(getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'Nshlerin LLC.nshlerin · PROFESSIONAL',
      'Zylker INC.zylker',
    ]);
    expect(queryByRole('region', { name: 'Ticket' })).toBeNull();
    expect(queryByRole('button', { name: 'Retry' })).toBeNull();
  });

  it('tells the worker which, and clumsy clicks tell it no second one', async () => {
    const settle = slowly();
    const { findByRole, getByRole } = renderPanel({ session: unsettled({ choices: CHOICES }) }, { settle });
    const zylker = await findByRole('button', { name: /Zylker/ });
    fireEvent.click(zylker);
    fireEvent.click(zylker);
    fireEvent.click(getByRole('button', { name: /Nshlerin/ }));
    expect(settle.mock.calls).toEqual([[{ orgId: '3981311', portal: null }]]);
  });

  it('says that the access is not for the one chosen', async () => {
    const problem = { kind: 'wrongOrganization' } as const;
    const { findByText, account } = renderPanel({ session: unsettled({ choices: CHOICES, problem }) });
    expect(await findByText(/another organization than that one. Choose one of the others/)).toBeTruthy();
    void act(() => account.setState({ session: unsettled({ problem }) }));
    expect(await findByText(/none of the organizations it lists/)).toBeTruthy();
  });

  it('is possible on the options page too', async () => {
    const { findByRole, account } = renderOptions({}, { session: unsettled({ choices: CHOICES }) });
    const settle = vi.spyOn(account.actions, 'settle');
    fireEvent.click(await findByRole('button', { name: /Nshlerin/ }));
    expect(settle).toHaveBeenCalledWith({ orgId: '5988319', portal: null });
  });
});

describe('a first call that failed', () => {
  const failed = unsettled({ problem: { kind: 'serverError', endpoint: '/accessibleOrganizations', status: 500 } });

  it('says why, and tries again once for two clicks', async () => {
    const settle = slowly();
    const { findByText, getByRole } = renderPanel({ session: failed }, { settle });
    expect(await findByText(/it is kept/)).toBeTruthy();
    const retry = getByRole('button', { name: 'Retry' });
    fireEvent.click(retry);
    fireEvent.click(retry);
    expect(settle.mock.calls).toEqual([[{ orgId: null, portal: null }]]);
    expect(retry.getAttribute('aria-disabled')).toBe('true');
  });

  it('can be tried again after it has failed again', async () => {
    const settle = vi.fn(async () => undefined);
    const { findByRole } = renderPanel({ session: failed }, { settle });
    const retry = await findByRole('button', { name: 'Retry' });
    await act(async () => void fireEvent.click(retry));
    await act(async () => void fireEvent.click(retry));
    expect(settle).toHaveBeenCalledTimes(2);
  });

  it('for want of a network goes on by itself once it is back', async () => {
    const settle = slowly();
    const offline = unsettled({ problem: { kind: 'offline' } });
    const { findByText, account } = renderPanel({ session: offline, online: false }, { settle });
    await findByText('You are offline');
    expect(settle).not.toHaveBeenCalled();
    void act(() => account.setState({ online: true }));
    expect(settle.mock.calls).toEqual([[{ orgId: null, portal: null }]]);
  });

  it('can be left: the access is taken back, what belongs to this computer stays', async () => {
    const { findByRole, actions } = renderPanel({ session: failed });
    fireEvent.click(await findByRole('button', { name: 'Start over' }));
    expect(actions.answerRecords).toHaveBeenCalledExactlyOnceWith('keep');
  });
});
