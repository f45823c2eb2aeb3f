import { cleanup, fireEvent, render, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { OldConsent } from '../../../components/sign-in/OldConsent';
import '../support/catalogue';
import { settled } from '../support/pretend-records';

const OURS = 'https://abcdefghijklmnopabcdefghijklmnop.chromiumapp.org/';
const consentFor = (redirectUri: string) =>
  `https://accounts.zoho.eu/oauth/v2/auth?${String(new URLSearchParams({ redirect_uri: redirectUri }))}`;

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.identity, 'getRedirectURL').mockReturnValue(OURS);
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

/** The browser shows these tabs on Zoho's sign-in servers. */
function shows(tabs: { id?: number; url?: string }[]) {
  return vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue(tabs as never);
}

it('finds Zoho’s window by the addresses of its sign-in servers, and closes just that', async () => {
  const logIn = `https://accounts.zoho.eu/signin?serviceurl=${encodeURIComponent(consentFor(OURS))}`;
  const query = shows([
    { id: 7, url: consentFor(OURS) },
    { id: 8, url: consentFor('https://another.example/') },
    { id: 9, url: logIn },
    { id: 10 },
    { url: consentFor(OURS) },
  ]);
  const remove = vi.spyOn(fakeBrowser.tabs, 'remove').mockResolvedValue(undefined);
  const { findByRole, queryByRole } = render(<OldConsent />);
  fireEvent.click(await findByRole('button', { name: 'Close it' }));
  await waitFor(() => expect(queryByRole('button')).toBeNull());
  expect(remove.mock.calls, 'the consent and the log-in before it').toEqual([[7], [9]]);
  const asked = query.mock.calls[0]?.[0] as { url: string[] };
  expect(asked.url).toContain('https://accounts.zoho.eu/*');
  expect(asked.url.every((url) => url.startsWith('https://accounts.zoho'))).toBe(true);
});

it('leaves a tab alone in which the user has gone on, and one that was opened since', async () => {
  shows([{ id: 7, url: consentFor(OURS) }]);
  const remove = vi.spyOn(fakeBrowser.tabs, 'remove').mockResolvedValue(undefined);
  const { findByRole, queryByRole } = render(<OldConsent />);
  const button = await findByRole('button', { name: 'Close it' });
  shows([
    { id: 7, url: 'https://accounts.zoho.eu/home' },
    { id: 11, url: consentFor(OURS) },
  ]);
  fireEvent.click(button);
  await waitFor(() => expect(queryByRole('button')).toBeNull());
  expect(remove).not.toHaveBeenCalled();
});

it.each([
  ['none is open', async () => []],
  ['only another one’s is open', async () => [{ id: 8, url: consentFor('https://another.example/') }]],
  ['the browser does not say', async () => await Promise.reject(new Error('no access'))],
])('says nothing where %s', async (_what, answer) => {
  const query = vi.spyOn(fakeBrowser.tabs, 'query').mockImplementation(answer as never);
  const { container } = render(<OldConsent />);
  await waitFor(() => expect(query).toHaveBeenCalled());
  await settled();
  expect(container.textContent).toBe('');
});
