import { DEMO_RECORDS, type DemoDesk } from '../../demo/desk.ts';
import { inBrowserSettings, origin } from './support/browser-settings.ts';
import { type ChromiumExtension, expect, test } from './support/chromium.ts';
import { ticketPath } from './support/desk.ts';
import { LOOK_ALIKES, OWN_DOMAIN, VANITY_HOST, expectNothing, followAndAward, offerOf } from './support/own-hosts.ts';
import { named } from './support/panel.ts';

const TICKET = ticketPath(DEMO_RECORDS.ticket101);
const domainCalls = { path: '/api/v1/domains' } as const;

/** Hosts on which the browser runs our page script besides those of the manifest, and those it lets us reach. */
async function inBrowser(extension: ChromiumExtension): Promise<{ scripts: string[]; hosts: string[] }> {
  const page = await extension.openPage('options.html');
  const found = await page.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: {
        scripting: { getRegisteredContentScripts(): Promise<{ matches: string[] }[]> };
        permissions: { getAll(): Promise<{ origins: string[] }> };
      };
    };
    const scripts = (await chrome.scripting.getRegisteredContentScripts()).flatMap(({ matches }) => matches);
    return { scripts, hosts: (await chrome.permissions.getAll()).origins };
  });
  await page.close();
  return { scripts: found.scripts, hosts: found.hosts.filter((host) => !/zoho/.test(host)) };
}

/** The panel, signed in, and a tab at this host. */
async function panelAt(extension: ChromiumExtension, host: string) {
  const tab = await extension.openDesk(TICKET, host);
  const panel = await extension.openPanelTab();
  await panel.signIn();
  return { tab, panel };
}

/** Allows the own domain by the card in the panel. */
async function allowed(extension: ChromiumExtension, desk: DemoDesk) {
  const { tab, panel } = await panelAt(extension, OWN_DOMAIN);
  await expectNothing({ desk, panel });
  await inBrowserSettings(extension, { give: [origin(OWN_DOMAIN)] });
  await panel.button(`Allow ${OWN_DOMAIN}`).click();
  await expect(panel.region('Ticket')).toContainText('#101');
  return { tab, panel };
}

test('a ticket at the portal’s own host below zohodesk is followed, and a badge awarded', async ({
  extension,
  desk,
}) => {
  const { panel } = await panelAt(extension, VANITY_HOST);
  await followAndAward({ desk, panel });
});

test('an own domain shows nothing until the user has allowed it, and nothing again once it is taken back', async ({
  extension,
  desk,
}) => {
  const { tab, panel } = await panelAt(extension, OWN_DOMAIN);
  await expect.poll(() => offerOf(panel, OWN_DOMAIN).isVisible()).toBe(true);
  expect(desk.count(domainCalls), 'asked for once, after the sign-in').toBe(1);
  // What is set in the browser alone makes no host Desk.
  await inBrowserSettings(extension, { give: [origin(OWN_DOMAIN)] });
  await tab.reload();
  await expectNothing({ desk, panel });
  expect((await inBrowser(extension)).scripts).toEqual([]);

  await panel.screen.bringToFront();
  await panel.button(`Allow ${OWN_DOMAIN}`).click();
  await followAndAward({ desk, panel });
  await expect
    .poll(() => inBrowser(extension))
    .toEqual({
      scripts: [`https://${OWN_DOMAIN}/agent/*`, `https://${OWN_DOMAIN}/support/*`],
      hosts: [origin(OWN_DOMAIN)],
    });

  const options = await extension.openPage('options.html');
  const section = options.getByRole('region', { name: 'Addresses of Desk' });
  await expect(section.getByRole('listitem')).toHaveText([`${OWN_DOMAIN}Take back`]);
  await section.getByRole('button', { name: `Take back ${OWN_DOMAIN}` }).click();
  await expect(section.getByRole('listitem')).toHaveText([`${OWN_DOMAIN}Allow`]);
  await options.close();

  await expect(panel.region('Ticket')).toBeHidden();
  desk.resetRequests();
  await tab.reload();
  await tab.goto(`https://${OWN_DOMAIN}${ticketPath(DEMO_RECORDS.tickets.second)}`);
  await expectNothing({ desk, panel });
  await expect.poll(() => inBrowser(extension)).toEqual({ scripts: [], hosts: [] });
  await expect.poll(() => offerOf(panel, OWN_DOMAIN).isVisible(), 'offered anew').toBe(true);
});

test('an own domain outlives a stopped worker, and reports the header of its page', async ({ extension, desk }) => {
  const { tab, panel } = await allowed(extension, desk);
  await extension.killWorker();
  await tab.goto(`https://${OWN_DOMAIN}${ticketPath(DEMO_RECORDS.tickets.second)}`);
  await expect(panel.region('Ticket')).toContainText('#123');
  const hints = async () =>
    await panel.screen.evaluate(async () => {
      const { chrome } = globalThis as unknown as {
        chrome: { storage: { session: { get(key: null): Promise<Record<string, unknown>> } } };
      };
      return JSON.stringify(await chrome.storage.session.get(null));
    });
  await expect.poll(hints).toContain(`"ticketId":"${DEMO_RECORDS.tickets.second}"`);
});

test('an own domain that is taken back in the browser is forgotten', async ({ extension, desk }) => {
  const { panel } = await allowed(extension, desk);
  await inBrowserSettings(extension, { takeBack: [origin(OWN_DOMAIN)] });
  await expect(panel.region('Ticket')).toBeHidden();
  await expect.poll(() => offerOf(panel, OWN_DOMAIN).isVisible()).toBe(true);
  await expect.poll(() => inBrowser(extension)).toEqual({ scripts: [], hosts: [] });
});

test(`${LOOK_ALIKES.join(', ')} are nobody’s Desk, whatever is allowed`, async ({ extension, desk }) => {
  const { tab, panel } = await allowed(extension, desk);
  for (const host of LOOK_ALIKES) {
    // Back at the ticket first, so that each of them has something to take away.
    await tab.goto(`https://${OWN_DOMAIN}${TICKET}`);
    await panel.screen.bringToFront();
    await expect(panel.region('Ticket')).toContainText('#101');
    await panel.waitUntilComplete();
    desk.resetRequests();
    await tab.goto(`https://${host}${ticketPath(DEMO_RECORDS.tickets.second)}`);
    await expect(panel.region('Ticket')).toBeHidden();
    await expectNothing({ desk, panel });
  }
});

test('the offer can be dismissed, and stays away', async ({ extension }) => {
  const { panel } = await panelAt(extension, OWN_DOMAIN);
  await panel.button(`Do not offer ${OWN_DOMAIN} again`).click();
  await expect.poll(() => offerOf(panel, OWN_DOMAIN).isVisible()).toBe(false);
  await panel.screen.reload();
  await expect(panel.screen.getByRole('group', named('My open tickets'))).toBeVisible();
  await expect.poll(() => offerOf(panel, OWN_DOMAIN).isVisible()).toBe(false);
});

test('hosts below zohodesk that the browser withholds keep nobody from desk.zoho.com, and are offered', async ({
  extension,
}) => {
  const only = ['https://desk.zoho.com/*', 'https://accounts.zoho.com/*'];
  await inBrowserSettings(extension, { onlyThese: true, give: only });
  const { tab, panel } = await panelAt(extension, 'desk.zoho.com');
  await expect(panel.region('Ticket')).toContainText('#101');
  await tab.goto(`https://${VANITY_HOST}${TICKET}`);
  await expect.poll(() => offerOf(panel, VANITY_HOST).isVisible()).toBe(true);
  await inBrowserSettings(extension, { give: ['https://*.zohodesk.com/*'] });
  await expect(panel.region('Ticket')).toContainText('#101');
});

test('an address that is typed in the options is understood, or refused in words', async ({ extension }) => {
  await panelAt(extension, 'desk.zoho.com');
  await inBrowserSettings(extension, { give: [origin(OWN_DOMAIN), origin('crmplus.zoho.com')] });
  const options = await extension.openPage('options.html');
  const section = options.getByRole('region', { name: 'Addresses of Desk' });
  const field = section.getByRole('textbox', { name: 'Address at which you open Desk' });
  for (const [typed, said] of [
    ['http://support.zylker.com', 'Deskside works at https addresses only.'],
    ['support.zylker.com:8443', 'This address has a port.'],
    ['desk.zoho.com', 'This host is Zoho’s.'],
  ] as const) {
    await field.fill(typed);
    await field.press('Enter');
    await expect(section.getByRole('status')).toContainText(said);
  }
  for (const host of [OWN_DOMAIN, 'crmplus.zoho.com']) {
    await field.fill(`https://${host}/agent/zylker/all/tickets/details/1892000000042034`);
    await field.press('Enter');
    await expect(section.getByRole('status')).toContainText(`${host} is allowed.`);
  }
  await expect(section.getByRole('listitem')).toHaveCount(2);
});
