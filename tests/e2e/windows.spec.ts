import type { Page } from '@playwright/test';
import { DEMO_RECORDS } from '../../demo/desk.ts';
import { type ChromiumExtension, expect, test } from './support/chromium.ts';
import { jumpToTicket, ticketPath } from './support/desk.ts';
import { LUCAS_HOLDS, iconOf } from './support/icon.ts';
import type { Panel } from './support/panel.ts';

const { ticket101, tickets, users } = DEMO_RECORDS;

/** The panel of a window on #101, signed in, and the real panel of another window on #123. */
async function twoWindows(extension: ChromiumExtension, incognito: boolean) {
  await extension.openDesk(ticketPath(ticket101));
  const first = await extension.openPanelTab();
  await first.signIn();
  await expect(first.region('Ticket')).toContainText('#101');
  const tab = await extension.openDeskWindow(first.screen, ticketPath(tickets.second), incognito);
  const second = await extension.openRealPanel(tab);
  await expect(second.region('Ticket')).toContainText('#123');
  await expect(second.region('Requester')).toContainText('Priya Nair');
  return { first, second, tab };
}

const status = (panel: Panel<Page>) => panel.region('Ticket').getByRole('button', { name: /^Status: / });

test('each window has its panel, which follows that window alone; on one ticket they agree after an action', async ({
  extension,
  desk,
}) => {
  const { first, second, tab } = await twoWindows(extension, false);
  await expect(first.region('Ticket')).toContainText('#101');
  await jumpToTicket(tab, ticket101);
  await expect(second.region('Requester')).toContainText('Lucas Carol');
  await first.waitUntilComplete();
  await second.waitUntilComplete();
  const before = desk.world.badgesOf(users.lucas);

  // Awarded here, seen there; taken back here, gone there.
  await first.screen.bringToFront();
  await first.award('rap');
  await expect(second.region('Badges')).toContainText('Rapid Reply');
  await first.button('Undo').click();
  await expect(second.region('Badges')).not.toContainText('Rapid Reply');
  await expect.poll(() => desk.world.badgesOf(users.lucas)).toEqual(before);

  // And the other way round, with what the ticket itself holds.
  await status(second).click();
  await second.screen.keyboard.type('clo');
  await expect(second.screen.getByRole('dialog', { name: 'Set status' }).getByRole('option')).toHaveCount(1);
  await second.screen.getByRole('dialog', { name: 'Set status' }).getByRole('option').click();
  await expect(status(second)).toHaveAccessibleName('Status: Closed');
  await expect(status(first)).toHaveAccessibleName('Status: Closed');
  await second.button('Undo').click();
  await expect(status(second)).toHaveAccessibleName('Status: Open');
  await expect(status(first)).toHaveAccessibleName('Status: Open');
});

test('a private window is none of ours until it is allowed; then its panel follows it, with the same sign-in', async ({
  extension,
}) => {
  const options = await extension.openPage('options.html');
  const section = options.getByRole('region', { name: 'Private windows' });
  await expect(section).toContainText('Deskside is not in private windows until you allow it');
  await expect(section).toContainText('“Allow in Incognito”');
  await extension.allowInPrivateWindows();

  const { first, second, tab } = await twoWindows(extension, true);
  const page = await extension.openPage('options.html');
  await expect(page.getByRole('region', { name: 'Private windows' })).toContainText('is allowed in private windows');
  // The panel is the ordinary extension's, beside a private tab: one sign-in, one storage.
  const isPrivate = async (panel: Panel<Page>): Promise<boolean> =>
    await panel.screen.evaluate(
      () =>
        (globalThis as unknown as { chrome: { extension: { inIncognitoContext: boolean } } }).chrome.extension
          .inIncognitoContext,
    );
  expect(await isPrivate(second)).toBe(false);
  await expect(first.region('Ticket')).toContainText('#101');
  await jumpToTicket(tab, ticket101);
  await expect(second.region('Requester')).toContainText('Lucas Carol');
  await second.waitUntilComplete();
  await second.award('rap');
  await expect(first.region('Badges')).toContainText('Rapid Reply');
  await expect.poll(() => iconOf(page, ticketPath(ticket101))).toEqual(LUCAS_HOLDS(4));
  await second.signOut();
  await expect(first.button('Sign in')).toBeVisible();
});

test('a tab that is grouped keeps its ticket in the panel, and is followed back and forth between pages that are loaded', async ({
  extension,
}) => {
  const tab = await extension.openDesk(ticketPath(ticket101));
  const panel = await extension.openPanelTab();
  await panel.signIn();
  await expect(panel.region('Ticket')).toContainText('#101');
  await panel.screen.evaluate(async (path) => {
    const { chrome } = globalThis as unknown as {
      chrome: {
        tabs: {
          query(of: object): Promise<{ id: number; url?: string }[]>;
          group(of: { tabIds: number }): Promise<unknown>;
        };
      };
    };
    const found = (await chrome.tabs.query({})).find(({ url }) => url?.endsWith(path));
    if (found) await chrome.tabs.group({ tabIds: found.id });
  }, ticketPath(ticket101));
  await expect(panel.region('Ticket')).toContainText('#101');
  await tab.goto(`https://desk.zoho.com${ticketPath(tickets.second)}`);
  await expect(panel.region('Requester')).toContainText('Priya Nair');
  await tab.goBack();
  await expect(panel.region('Requester')).toContainText('Lucas Carol');
  await tab.goForward();
  await expect(panel.region('Requester')).toContainText('Priya Nair');
});
