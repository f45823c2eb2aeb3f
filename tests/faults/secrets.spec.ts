import type { Page } from '@playwright/test';
import { DEMO_CLIENT, DEMO_RECORDS, type DemoDesk } from '../../demo/desk.ts';
import { awardRequests, jumpToTicket, ticketPath } from '../e2e/support/desk.ts';
import { contentScriptWorld } from './support/content-script-world.ts';
import { keptGrant, stored } from './support/extension-page.ts';
import { expect, panelOn101, test } from './support/panel-on-101.ts';

const { users, helpCenters, badges, ticket101, tickets } = DEMO_RECORDS;
const revocations = { method: 'POST', path: '/oauth/v2/token/revoke' } as const;

/** Every secret that this demo Desk has given out or received. */
function secretsOf(desk: DemoDesk): string[] {
  const bodies = desk.requests.map(({ bodyText }) => new URLSearchParams(bodyText));
  const verifiers = bodies.map((body) => body.get('code_verifier') ?? '');
  const { accessTokens, refreshTokens, grants } = desk.accounts;
  const all = [...accessTokens.keys(), ...refreshTokens.keys(), ...grants.keys(), ...verifiers, DEMO_CLIENT.secret];
  return all.filter((secret) => secret !== '');
}

function found(text: string, secrets: readonly string[]): string[] {
  return secrets.filter((secret) => text.includes(secret) || text.includes(encodeURIComponent(secret)));
}

test('O7: neither the Desk page nor our script on it can read a token, or make the worker act', async ({
  extension,
  desk,
}) => {
  const { tab, panel } = await panelOn101(extension);
  const secrets = secretsOf(desk);
  const inContentScript = await contentScriptWorld(extension, tab);
  for (const area of ['local', 'session']) {
    expect(await inContentScript(`chrome.storage.${area}.get(null)`), area).toMatch(/^threw .*access/i);
  }
  expect(await inContentScript(`(await indexedDB.databases()).map(({ name }) => name)`)).not.toContain('deskside-auth');

  const change = { userId: users.lucas, helpCenterId: helpCenters.customers, badgeId: badges.bugHunter };
  const messages = [
    { ask: 'getToken', input: {} },
    { ask: 'token/get', input: {} },
    { ask: 'fetch', input: { url: 'https://desk.zoho.com/api/v1/myinfo' } },
    { ask: 'session/get', input: {} },
    { ask: 'session/signOut', input: { records: 'clear' } },
    { ask: 'record/read', input: { resource: 'ticket', key: { ticketId: ticket101 } } },
    { ask: 'badges/award', input: { ...change, actionId: crypto.randomUUID() } },
    { report: 'ticket', url: 'https://evil.example/details/189200000000123001', number: '#1', subject: 'Forged' },
  ];
  const requests = desk.requests.length;
  // As a page of ours says it: that alone makes nobody one.
  const of = { signIn: '', orgId: null };
  for (const message of messages.map((each) => ('ask' in each ? { ...each, of } : each))) {
    const answer = await inContentScript(`chrome.runtime.sendMessage(${JSON.stringify(message)})`);
    expect(answer === null || (answer as string).startsWith('threw'), JSON.stringify(message)).toBe(true);
    expect(found(JSON.stringify(answer), secrets)).toEqual([]);
  }
  const canSend = await tab.evaluate(() => {
    const { chrome } = globalThis as unknown as { chrome?: { runtime?: { sendMessage?: unknown } } };
    return typeof chrome?.runtime?.sendMessage === 'function';
  });
  expect(canSend, 'the page itself has nobody to talk to').toBe(false);

  expect(desk.count(awardRequests)).toBe(0);
  expect(desk.requests.slice(requests).filter(({ path }) => path.startsWith('/api/'))).toEqual([]);
  await expect(panel.button('Menu'), 'still signed in').toBeVisible();
  await expect(panel.region('Ticket')).toContainText('#101');
});

test('O8: no token, code, verifier or client secret is in anything the extension leaves behind', async ({
  extension,
  desk,
}) => {
  const said: string[] = [];
  extension.context.on('console', (message) => said.push(message.text()));
  extension.worker.on('console', (message) => said.push(message.text()));
  desk.settings.requireClientSecret = true;
  const tab = await extension.openDesk(ticketPath(ticket101));
  const panel = await extension.openPanelTab();
  await panel.askToSignIn();
  await panel.answerConsent('accept');
  await panel.screen.getByLabel('Client secret').fill(DEMO_CLIENT.secret);
  await panel.signIn();
  await panel.award('rap');
  await expect(panel.button('Undo')).toBeVisible();

  // Troubles, too: what is said about them must not quote what was sent.
  desk.accounts.expireAccessTokens();
  const mend = desk.faults.add({ path: /^\/api\/v1\/tickets/, status: 500, body: { errorCode: 'X', message: 'Y' } });
  await jumpToTicket(tab, tickets.second);
  await expect(panel.region('Ticket').getByRole('button', { name: 'Retry' })).toBeVisible();
  const failed = await panel.screen.content();
  mend();
  await panel.button('Refresh').click();
  await expect(panel.region('Requester')).toContainText('Priya Nair');
  const options = await extension.openPage('options.html');
  await expect(options.getByRole('button', { name: 'Sign out' })).toBeVisible();

  const { 'auth/accessToken': _documented, ...session } = await stored(panel.screen, 'session');
  const artefacts: Record<string, string> = {
    'panel with a failure': failed,
    panel: await htmlAndText(panel.screen),
    options: await htmlAndText(options),
    'Desk page': await htmlAndText(tab),
    'storage.local': JSON.stringify(await stored(panel.screen, 'local')),
    'storage.session, but for the access token’s own record': JSON.stringify(session),
    console: said.join('\n'),
    'addresses that Zoho was asked': desk.requests
      .map(({ path, query, headers }) => `${path} ${JSON.stringify(query)} ${headers['referer'] ?? ''}`)
      .join('\n'),
  };
  const secrets = secretsOf(desk);
  expect(secrets.length).toBeGreaterThan(5);
  for (const [name, text] of Object.entries(artefacts)) expect(found(text, secrets), name).toEqual([]);

  await panel.signOut();
  await expect.poll(() => desk.count(revocations)).toBe(1);
  const addresses = desk.requests.filter(({ path }) => path !== revocations.path).map(({ query }) => query);
  expect(found(JSON.stringify(addresses), secrets), 'but for the documented revocation').toEqual([]);
});

async function htmlAndText(page: Page): Promise<string> {
  return `${await page.content()} ${await page.locator('body').innerText()}`;
}

test('O9: signing out empties every store and revokes at Zoho', async ({ extension, desk }) => {
  const { panel } = await panelOn101(extension);
  expect(await keptGrant(panel.screen)).toBeTruthy();
  await panel.award('rap');
  await expect(panel.button('Undo')).toBeVisible();

  await panel.button('Menu').click();
  await panel.button('Sign out').click();
  const question = panel.screen.getByRole('dialog', { name: 'Sign out' });
  await expect(question).toBeVisible();
  await panel.screen.keyboard.press('Escape');
  await expect(question).toBeHidden();
  await expect(panel.region('Ticket'), 'Escape leaves the session').toContainText('#101');
  await panel.button('Menu').click();
  await panel.button('Sign out').click();
  await panel.button('Sign out, clear them too').click();

  await expect.poll(() => desk.accounts.revokeCount).toBe(1);
  expect(await keptGrant(panel.screen)).toBeUndefined();
  const inMemory = async () => Object.keys(await stored(panel.screen, 'session'));
  await expect
    .poll(inMemory, 'but for the moment at which the ledger was cleared, and two counts of nobody’s tickets')
    .toEqual(['headerCounts', 'ledgerChanged']);
  await expect.poll(async () => (await stored(panel.screen, 'local'))['session']).toEqual({ status: 'signedOut' });
  expect(JSON.stringify(await stored(panel.screen, 'local'))).not.toContain(DEMO_RECORDS.orgId);
  await expect.poll(() => recordsIn(panel.screen, 'deskside-ledger', 'entries')).toBe(0);
});

/** How many records a database of the extension has. */
async function recordsIn(page: Page, database: string, store: string): Promise<number> {
  return await page.evaluate(
    async ([name, table]) =>
      await new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.addEventListener('error', () => reject(opening.error ?? new Error(name)));
        opening.addEventListener('success', () => {
          const count = opening.result.transaction(table).objectStore(table).count();
          count.addEventListener('success', () => {
            opening.result.close();
            resolve(count.result);
          });
        });
      }),
    [database, store] as const,
  );
}

test('O9: signing out offline forgets everything here and says that the revocation is open', async ({
  extension,
  desk,
}) => {
  const { panel } = await panelOn101(extension);
  await extension.context.setOffline(true);
  await panel.signOut();
  await expect(panel.screen.getByText(/Zoho could not be reached to end the access/)).toBeVisible();
  expect(await keptGrant(panel.screen)).toBeUndefined();
  const session = Object.keys(await stored(panel.screen, 'session'));
  expect(session.filter((key) => /^(cache|auth)|actions/.test(key))).toEqual([]);
  expect(desk.accounts.revokeCount).toBe(0);
  await extension.context.setOffline(false);
});
