import { cleanup, fireEvent } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
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
    ['elsewhere', []],
    ['desk', []],
    ['encrypted', []],
    ['first-moment', []],
    ['wrong-organization', []],
  ])('%s', (state, regions) => {
    expect(regionsOf(state)).toEqual(regions);
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
