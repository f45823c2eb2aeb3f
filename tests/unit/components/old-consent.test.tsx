import { cleanup, fireEvent, render, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { OldConsent } from '../../../components/sign-in/OldConsent';
import '../support/catalogue';

beforeEach(() => fakeBrowser.reset());
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

it('finds Zoho’s window by the addresses of its sign-in servers, and closes just that', async () => {
  const query = vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([{ id: 7 }, {}] as never);
  const remove = vi.spyOn(fakeBrowser.tabs, 'remove').mockResolvedValue(undefined);
  const { findByRole, queryByRole } = render(<OldConsent />);
  fireEvent.click(await findByRole('button', { name: 'Close it' }));
  await waitFor(() => expect(queryByRole('button')).toBeNull());
  expect(remove).toHaveBeenCalledExactlyOnceWith(7);
  const asked = query.mock.calls[0]?.[0] as { url: string[] };
  expect(asked.url).toContain('https://accounts.zoho.eu/oauth/v2/auth*');
  expect(asked.url.every((url) => url.startsWith('https://accounts.zoho'))).toBe(true);
});

it.each([
  ['none is open', async () => []],
  ['the browser does not say', async () => await Promise.reject(new Error('no access'))],
])('says nothing where %s', async (_what, answer) => {
  const query = vi.spyOn(fakeBrowser.tabs, 'query').mockImplementation(answer);
  const { container } = render(<OldConsent />);
  await waitFor(() => expect(query).toHaveBeenCalled());
  expect(container.textContent).toBe('');
});
