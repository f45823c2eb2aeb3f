import { DEMO_RECORDS } from '../../demo/desk.ts';
import { expect, test } from './support/firefox.ts';
import { named } from './support/panel.ts';

const { accounts, portal } = DEMO_RECORDS;
const accountCalls = { path: /^\/api\/v1\/accounts\// } as const;

test('in Firefox: an account for two calls, a contact’s card, its open tickets on wish', async ({
  extension,
  desk,
}) => {
  await extension.openDesk(`/agent/${portal}/all/accounts/details/${accounts.zylkerLabs}`);
  const panel = await extension.openPanelTab();
  await panel.signIn();
  const { screen } = panel;
  const region = (name: string) => screen.getByRole('region', named(name));
  await expect.poll(() => region('Account').innerText()).toContain('Zylker Labs');
  await expect.poll(() => region('Contacts').innerText()).toContain('Show all 17');
  await expect.poll(() => region('Help-center members').innerText()).toContain('at most 20 times');
  expect(desk.count(accountCalls)).toBe(2);

  await region('Contacts').getByRole('button', named('Lucas Carol')).click();
  const card = screen.getByRole('dialog', named('Lucas Carol'));
  await expect.poll(() => card.isVisible()).toBe(true);
  await screen.keyboard.press('Escape');
  await expect.poll(() => card.isVisible()).toBe(false);

  await region('Open tickets').getByRole('button', named('Open tickets')).click();
  await expect.poll(() => region('Open tickets').innerText()).toContain('#123');
  expect(desk.count(accountCalls)).toBe(3);
});
