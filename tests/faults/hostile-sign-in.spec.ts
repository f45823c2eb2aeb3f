import { DEMO_RECORDS, type DemoDesk } from '../../demo/desk.ts';
import { tokenRequests } from '../e2e/support/desk.ts';
import type { Panel } from '../e2e/support/panel.ts';
import type { Page } from '@playwright/test';
import { stored } from './support/extension-page.ts';
import { apiRequests, expect, panelOn101, test } from './support/panel-on-101.ts';

const consentPages = { path: '/oauth/v2/auth' } as const;

/** Signs in with an answer that was tampered with, and gives the problem it ended with. */
async function problemOfSignIn(desk: DemoDesk, panel: Panel<Page>): Promise<unknown> {
  const opened = desk.count(consentPages);
  await panel.askToSignIn();
  // By the time the window opens, the outcome of the try before is gone from the store.
  await expect.poll(() => desk.count(consentPages)).toBe(opened + 1);
  const session = async () =>
    (await stored(panel.screen, 'local'))['session'] as { status: string; problem?: { kind: string } };
  await expect.poll(async () => (await session()).status).toBe('signedOut');
  return (await session()).problem?.kind;
}

test('O3: an answer that names another sign-in server: no request leaves to it, nobody is signed in', async ({
  extension,
  desk,
}) => {
  desk.accounts.autoAccept = DEMO_RECORDS.orgId;
  const panel = await extension.openPanelTab();
  const hostile = [
    'https://evil.example',
    'https://accounts.zoho.com.evil.tld',
    'http://accounts.zoho.com',
    'https://accounts.zoho.com@evil.example',
    'https://accounts.zoho.com:8443',
    'https://xn--accunts-3fg.zoho.com',
    'https://ACCOUNTS.ZOHO.COM',
    'https://accounts.zoho.com.',
    'https%3A%2F%2Faccounts.zoho.com',
  ];
  for (const server of hostile) {
    desk.accounts.tamperRedirect = { 'accounts-server': server };
    expect(await problemOfSignIn(desk, panel), server).toBe('untrustedServer');
  }
  await expect(panel.screen.getByText('The answer named a foreign server')).toBeVisible();
  expect(desk.count(tokenRequests)).toBe(0);
  expect(new Set(desk.requests.map(({ host }) => host))).toEqual(new Set(['accounts.zoho.com']));

  desk.accounts.tamperRedirect = {};
  await panel.button('Sign in').click();
  await expect(panel.button('Menu'), 'an honest answer is taken').toBeVisible();
});

test('O2, O4: a state that is missing or not ours, and a location that disagrees, are refused', async ({
  extension,
  desk,
}) => {
  desk.accounts.autoAccept = DEMO_RECORDS.orgId;
  const panel = await extension.openPanelTab();
  for (const [tampered, kind] of [
    [{ state: null }, 'stateMismatch'],
    [{ state: 'another-window' }, 'stateMismatch'],
    [{ location: 'eu' }, 'wrongDataCentre'],
    [{ code: null }, 'badAnswer'],
  ] as const) {
    desk.accounts.tamperRedirect = tampered;
    expect(await problemOfSignIn(desk, panel), JSON.stringify(tampered)).toBe(kind);
  }
  expect(desk.count(tokenRequests)).toBe(0);
});

test('O5: an api_domain in the token answer changes nothing: only the Desk of the data centre is asked', async ({
  extension,
  desk,
}) => {
  desk.accounts.tokenExtras = { api_domain: 'https://evil.example' };
  const { panel } = await panelOn101(extension);
  await expect(panel.region('Requester')).toContainText('Lucas Carol');
  const hosts = desk.requests.filter(({ path }) => apiRequests.path.test(path)).map(({ host }) => host);
  expect(new Set(hosts)).toEqual(new Set(['desk.zoho.com']));
});

test('O10: an API that redirects to another host is not followed by the browser either', async ({
  extension,
  desk,
}) => {
  const { panel } = await panelOn101(extension);
  // The host is one that the extension may reach, so that only the refusal to follow keeps the token from it.
  const headers = { location: 'https://desk.zoho.eu/api/v1/myinfo', 'access-control-allow-origin': '*' };
  desk.faults.add({ host: 'desk.zoho.com', path: /^\/api\/v1\//, status: 302, headers });
  await panel.button('Refresh').click();
  await expect(panel.region('Ticket')).toContainText('Not refreshed');
  await panel.waitUntilComplete();
  expect(desk.count({ host: 'desk.zoho.eu' })).toBe(0);
});
