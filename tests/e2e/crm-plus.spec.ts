import { DEMO_RECORDS } from '../../demo/desk.ts';
import { inBrowserSettings, origin } from './support/browser-settings.ts';
import { type ChromiumExtension, expect, test } from './support/chromium.ts';
import { ticketPath } from './support/desk.ts';
import { expectNothing, followAndAward } from './support/own-hosts.ts';

const CRM_PLUS = 'crmplus.zoho.com';
const FRAME = '/acmecrm/index.do/cxapp';
const TICKET = ticketPath(DEMO_RECORDS.ticket101);

/** Allows CRM Plus as a user does, by its address in the options. */
async function allowCrmPlus(extension: ChromiumExtension): Promise<void> {
  await inBrowserSettings(extension, { give: [origin(CRM_PLUS)] });
  const options = await extension.openPage('options.html');
  const section = options.getByRole('region', { name: 'Addresses of Desk' });
  const field = section.getByRole('textbox', { name: 'Address at which you open Desk' });
  await field.fill(`https://${CRM_PLUS}${FRAME}/agent/zylker/all/tickets/list/all-cases`);
  await field.press('Enter');
  await expect(section.getByRole('status')).toContainText(`${CRM_PLUS} is allowed.`);
  await options.close();
}

test('a ticket in the frame of CRM Plus is followed, and a badge awarded, once the user has allowed it', async ({
  extension,
  desk,
}) => {
  const tab = await extension.openDesk(`${FRAME}${TICKET}`, CRM_PLUS);
  const inFrame = tab.frameLocator('iframe[title="Desk"]');
  await expect(inFrame.getByRole('heading', { level: 1 })).toContainText('Sudden delay');
  const panel = await extension.openPanelTab();
  await panel.signIn();
  await expectNothing({ desk, panel });
  await allowCrmPlus(extension);
  await tab.bringToFront();
  await panel.screen.bringToFront();
  await followAndAward({ desk, panel });

  // The page around the frame says nothing of it: what is shown comes from Desk's API.
  const { departmentId } = desk.world.tickets.get(DEMO_RECORDS.ticket101) ?? {};
  const { name } = desk.world.departments.get(departmentId ?? '') ?? {};
  await expect(panel.region('Department')).toContainText(name ?? 'no department');

  await inFrame.locator('#next-ticket').click();
  const next = await inFrame.locator('.number').innerText();
  expect(next).not.toBe('#101');
  await expect(panel.region('Ticket')).toContainText(next);
  expect(new URL(tab.url()).pathname, 'Desk moved in its frame').toContain(`${FRAME}/agent/zylker/`);

  // What the panel opens, it opens in the frame.
  await panel.screen.bringToFront();
  await panel.screen.keyboard.press('Control+K');
  const palette = panel.screen.getByRole('dialog', { name: 'Search or do' });
  await palette.getByRole('combobox').fill('#101');
  await palette
    .getByRole('option', { name: /^#101 / })
    .first()
    .click();
  await expect(panel.region('Ticket')).toContainText('#101');
  expect(new URL(tab.url()).pathname).toBe(`${FRAME}${TICKET}`);
  await expect(inFrame.locator('.number')).toHaveText('#101');

  await tab.goto(`https://${CRM_PLUS}${FRAME}/crm/org1/tab/Contacts/${DEMO_RECORDS.contacts.lucas}`);
  await expect(panel.region('Ticket'), 'another part of CRM Plus').toBeHidden();
});

test('Desk in a frame of a foreign page is nothing', async ({ extension, desk }) => {
  const foreign = [
    ['a.support.zylker.com', '/'],
    [`${CRM_PLUS}.zylker.com`, `${FRAME}${TICKET}`],
  ] as const;
  const tab = await extension.openDesk(`${foreign[0][1]}?desk=${TICKET}`, foreign[0][0]);
  const panel = await extension.openPanelTab();
  await panel.signIn();
  await allowCrmPlus(extension);
  for (const [host, path] of foreign) {
    await tab.goto(`https://${host}${path}?desk=${TICKET}`);
    await expect(tab.frameLocator('iframe').locator('.number'), `Desk is there, at ${host}`).toHaveText('#101');
    await tab.bringToFront();
    await panel.screen.bringToFront();
    await expectNothing({ desk, panel });
    const remembered = await panel.screen.evaluate(async () => {
      const { chrome } = globalThis as unknown as {
        chrome: { storage: { session: { get(key: null): Promise<Record<string, unknown>> } } };
      };
      return JSON.stringify(await chrome.storage.session.get(null));
    });
    expect(remembered, `its page script was not there, at ${host}`).not.toContain(DEMO_RECORDS.ticket101);
  }
});
