import { cleanup, createEvent, fireEvent } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { renderPanel } from '../support/render-panel';

afterEach(cleanup);

it('signing out asks nothing by itself', () => {
  expect(renderPanel().queryByRole('dialog', { name: 'Sign out' })).toBeNull();
});

it.each([
  ['Sign out, keep them here', 'keep'],
  ['Sign out, clear them too', 'clear'],
  ['Cancel', 'cancel'],
])('what belongs to this computer: %s', async (name, answer) => {
  const { findByRole, actions } = renderPanel({ isAskingRecords: true });
  fireEvent.click(await findByRole('button', { name }));
  expect(actions.answerRecords).toHaveBeenCalledExactlyOnceWith(answer);
});

it('begins on what takes nothing away, and Escape changes nothing', async () => {
  const { findByRole, actions } = renderPanel({ isAskingRecords: true });
  const keep = await findByRole('button', { name: 'Sign out, keep them here' });
  expect(keep.hasAttribute('autofocus')).toBe(true);
  const dialog = await findByRole('dialog', { name: 'Sign out' });
  fireEvent(dialog, createEvent('cancel', dialog));
  expect(actions.answerRecords).toHaveBeenCalledExactlyOnceWith('cancel');
});

it('says that Zoho is still being told, and when it could not be', async () => {
  const { findByText, account } = renderPanel({ session: { status: 'signedOut', note: 'revoking' } });
  expect(await findByText(/Zoho is still being asked to end the access/)).toBeTruthy();
  account.setState({ session: { status: 'signedOut', note: 'revocationOpen' } });
  expect(await findByText(/Zoho could not be reached to end the access/)).toBeTruthy();
});
