import { DEMO_RECORDS } from '../../demo/desk.ts';
import { ticketPath } from './support/desk.ts';
import { type FirefoxExtension, expect, test } from './support/firefox.ts';
import { LOOK_ALIKES, OWN_DOMAIN, VANITY_HOST, expectNothing, followAndAward, offerOf } from './support/own-hosts.ts';
import { named } from './support/panel.ts';

const TICKET = ticketPath(DEMO_RECORDS.ticket101);
const SECOND = ticketPath(DEMO_RECORDS.tickets.second);
const ORIGIN = `https://${OWN_DOMAIN}/*`;

/** Where the browser runs our page script besides what the manifest says, and which hosts it lets us reach besides Zoho's. */
async function inBrowser(extension: FirefoxExtension): Promise<{ scripts: string[]; hosts: string[] }> {
  const page = await extension.openPage('options.html', true);
  return await page.evaluate(
    `(async () => ({
      scripts: (await browser.scripting.getRegisteredContentScripts()).flatMap(({ matches }) => matches),
      hosts: (await browser.permissions.getAll()).origins.filter((host) => !host.includes('zoho')),
    }))()`,
  );
}

test('in Firefox: a ticket at the portal’s own host below zohodesk is followed, and a badge awarded', async ({
  extension,
  desk,
}) => {
  await extension.openDesk(TICKET, VANITY_HOST);
  const panel = await extension.openPanelTab();
  await panel.signIn();
  await followAndAward({ desk, panel });
});

test('in Firefox: an own domain shows nothing until it is allowed by a click, and nothing once it is taken back', async ({
  extension,
  desk,
}) => {
  const tab = await extension.openDesk(TICKET, OWN_DOMAIN);
  const panel = await extension.openPanelTab();
  await panel.signIn();
  await expectNothing({ desk, panel });
  await panel.button(`Allow ${OWN_DOMAIN}`).click();
  await extension.answerPermissionPrompt('deny');
  await expect.poll(() => offerOf(panel, OWN_DOMAIN).innerText()).toContain('It was not allowed.');
  await expectNothing({ desk, panel });
  expect(await inBrowser(extension)).toEqual({ scripts: [], hosts: [] });

  await panel.button(`Allow ${OWN_DOMAIN}`).click();
  await extension.answerPermissionPrompt('allow');
  await followAndAward({ desk, panel });
  await expect
    .poll(() => inBrowser(extension))
    .toEqual({ scripts: [`https://${OWN_DOMAIN}/agent/*`, `https://${OWN_DOMAIN}/support/*`], hosts: [ORIGIN] });
  desk.resetRequests();
  for (const host of LOOK_ALIKES) {
    await tab.goto(`https://${host}${SECOND}`);
    await expect.poll(() => panel.region('Ticket').isVisible(), host).toBe(false);
    await expectNothing({ desk, panel });
  }
  await tab.goto(`https://${OWN_DOMAIN}${TICKET}`);
  await expect.poll(() => panel.region('Ticket').innerText()).toContain('#101');

  const options = await extension.openPage('options.html', true);
  await options.getByRole('button', named(`Take back ${OWN_DOMAIN}`)).click();
  await expect.poll(() => panel.region('Ticket').isVisible()).toBe(false);
  desk.resetRequests();
  await tab.goto(`https://${OWN_DOMAIN}${SECOND}`);
  await expectNothing({ desk, panel });
  await expect.poll(() => inBrowser(extension)).toEqual({ scripts: [], hosts: [] });
});

test(
  'in Firefox: an own domain that is taken back in the browser is forgotten',
  { tag: '@before-release' },
  async ({ extension, desk }) => {
    await extension.openDesk(TICKET, OWN_DOMAIN);
    const panel = await extension.openPanelTab();
    await panel.signIn();
    await panel.button(`Allow ${OWN_DOMAIN}`).click();
    await extension.answerPermissionPrompt('allow');
    await expect.poll(() => panel.region('Ticket').innerText()).toContain('#101');
    await extension.takeBackInSettings(ORIGIN);
    await expect.poll(() => panel.region('Ticket').isVisible()).toBe(false);
    await expect.poll(() => inBrowser(extension)).toEqual({ scripts: [], hosts: [] });
    expect(desk.count({ path: '/api/v1/domains' }), 'asked for once').toBe(1);
  },
);
