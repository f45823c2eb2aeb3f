import { DEMO_CLIENT, DEMO_RECORDS } from '../../demo/desk.ts';
import { expect, test } from './support/both.ts';
import { ticketPath, tokenRequests } from './support/desk.ts';

test('a first sign-in shows the organization and the ticket that is already open', async ({ extension, desk }) => {
  await extension.openDesk(ticketPath(DEMO_RECORDS.ticket101));
  const panel = await extension.openPanelTab();
  await expect(panel.screen.getByLabel('Data centre')).toHaveValue('us');

  await panel.signIn();

  await expect(panel.screen.getByRole('heading', { level: 1 })).toHaveText('Zylker INC.');
  await expect(panel.region('Ticket')).toContainText('#101');
  const asked = desk.requests.find(({ path }) => path === '/oauth/v2/auth');
  expect(asked?.query).toMatchObject({
    code_challenge_method: 'S256',
    access_type: 'offline',
    prompt: 'consent',
    client_id: DEMO_CLIENT.id,
  });
  expect(asked?.query['state']).toMatch(/\S{16,}/);
  expect(desk.count(tokenRequests)).toBe(1);
});

test('the data centre is proposed from the open Desk tab', { tag: '@before-release' }, async ({ extension }) => {
  await extension.openDesk(ticketPath(DEMO_RECORDS.ticket101), 'desk.zoho.eu');
  const panel = await extension.openPanelTab();
  await expect(panel.screen.getByLabel('Data centre')).toHaveValue('eu');
});

test('a refused consent is explained and can be made good', async ({ extension }) => {
  await extension.openDesk(ticketPath(DEMO_RECORDS.ticket101));
  const panel = await extension.openPanelTab();

  await panel.askToSignIn();
  await panel.answerConsent('reject');

  await expect(panel.screen.getByText('Access was refused')).toBeVisible();
  await expect(panel.screen.getByLabel('Client ID')).toHaveValue(DEMO_CLIENT.id);
  await panel.button('Sign in').click();
  await panel.answerConsent('accept');
  await expect(panel.region('Ticket')).toContainText('#101');
});

test('a closed consent window is no dead end', async ({ extension }) => {
  const panel = await extension.openPanelTab();
  await panel.askToSignIn();
  await (await extension.consent()).close();
  await expect(panel.screen.getByText("Zoho's window was closed")).toBeVisible();
  await expect(panel.button('Sign in')).toBeEnabled();
});

for (const spelling of ['invalid_client', 'invalid_client_secret'] as const) {
  test(
    `a client that needs its secret asks for it, as ${spelling}`,
    { tag: '@before-release' },
    async ({ extension, desk }) => {
      desk.settings.requireClientSecret = true;
      desk.settings.missingSecret = spelling;
      const panel = await extension.openPanelTab();

      await panel.askToSignIn();
      await panel.answerConsent('accept');
      await expect(panel.screen.getByText('Zoho asks for the client secret')).toBeVisible();
      await expect(panel.screen.getByLabel('Client secret')).toBeFocused();

      await panel.screen.getByLabel('Client secret').fill(DEMO_CLIENT.secret);
      await panel.signIn();
      await expect(panel.button('Menu')).toBeVisible();
    },
  );
}

test('signing out revokes the access at Zoho', { tag: '@before-release' }, async ({ extension, desk }) => {
  const panel = await extension.openPanelTab();
  await panel.signIn();

  await panel.signOut();

  await expect.poll(() => desk.count({ method: 'POST', path: '/oauth/v2/token/revoke' })).toBe(1);
  await panel.screen.reload();
  await expect(panel.button('Sign in')).toBeVisible();
});
