import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { DEMO_RECORDS } from '../../demo/desk.ts';
import { OWN_DOMAIN } from '../../demo/hosts.ts';
import { root } from '../../demo/starter/extension-build.ts';
import type { ChromiumExtension } from '../e2e/support/chromium.ts';
import { jumpToTicket, ticketPath } from '../e2e/support/desk.ts';
import { storageOperations, watchStorage } from '../e2e/support/storage-operations.ts';
import { changeFile, expect, test } from './support/own-build.ts';
import { reload, stored } from './support/extension-page.ts';
import { panelOn101 } from './support/panel-on-101.ts';

const { ticket101, tickets } = DEMO_RECORDS;
const both = [ticket101, tickets.second].toSorted();

test('R34: a newer version is installed over the old one: the Desk tab that stood open tells its header again, once', async ({
  build,
  extension,
}) => {
  const { tab, panel } = await panelOn101(extension);
  await jumpToTicket(tab, tickets.second);
  await expect.poll(() => headers(panel.screen)).toEqual({ hints: [tickets.second], counts: { found: 1, missed: 0 } });
  changeFile(build, 'manifest.json', (text) => text.replace(/"version":"[^"]+"/, '"version":"9.9.9"'));
  const said: string[] = [];
  tab.on('console', (message) => said.push(message.text()));
  tab.on('pageerror', (error) => said.push(error.message));
  const gone = panel.screen.waitForEvent('close');
  await reload(panel.screen).catch(() => undefined);
  await gone;
  const page = await ownPage(extension);
  expect(await page.evaluate(version)).toBe('9.9.9');
  await expect.poll(() => headers(page)).toEqual({ hints: [tickets.second], counts: { found: 1, missed: 0 } });
  await jumpToTicket(tab, ticket101);
  await expect.poll(() => headers(page)).toEqual({ hints: [ticket101], counts: { found: 2, missed: 0 } });
  expect(said).toEqual([]);
});

test('R34: Deskside is switched off and on: the tabs that stood open have their page script again, at every host', async ({
  extension,
}) => {
  const { tab, panel } = await panelOn101(extension);
  const settings = await inSettings(extension);
  await settings.give(`https://${OWN_DOMAIN}/*`);
  const own = await extension.openDesk(ticketPath(ticket101), OWN_DOMAIN);
  const options = await extension.openPage('options.html');
  await options.getByRole('button', { name: `Allow ${OWN_DOMAIN}` }).click();
  await expect(options.getByRole('button', { name: `Take back ${OWN_DOMAIN}` })).toBeVisible();
  await options.close();
  // Allowed while its page stood open, it needs no loading anew; nor does the other one, which has told its own again.
  await expect.poll(() => headers(panel.screen)).toMatchObject({ hints: [ticket101, ticket101] });
  await jumpToTicket(own, tickets.second);
  await expect.poll(() => headers(panel.screen)).toMatchObject({ hints: both });

  const gone = panel.screen.waitForEvent('close');
  await settings.switchOff();
  await gone;
  await settings.switchOn();
  const page = await ownPage(extension);
  await expect
    .poll(() => headers(page))
    .toEqual({
      hints: both,
      counts: { found: 2, missed: 0 },
    });
  await jumpToTicket(own, ticket101);
  await jumpToTicket(tab, tickets.second);
  await expect.poll(() => headers(page)).toMatchObject({ counts: { found: 4, missed: 0 } });
});

test('R34: a page script that is put in again and again is one, and a page that says "stop" loses no more than its header', async ({
  extension,
}) => {
  const { tab, panel } = await panelOn101(extension);
  for (let times = 0; times < 3; times += 1) await putIn(panel.screen);
  await jumpToTicket(tab, tickets.second);
  // The third has told the ticket that stood there, and the next; nobody else said anything.
  await expect.poll(() => headers(panel.screen)).toMatchObject({ hints: [tickets.second] });
  const { counts } = await headers(panel.screen);
  await jumpToTicket(tab, ticket101);
  await expect.poll(() => headers(panel.screen)).toMatchObject({ hints: [ticket101] });
  expect((await headers(panel.screen)).counts).toEqual({ found: (counts as { found: number }).found + 1, missed: 0 });

  await tab.evaluate(() => document.dispatchEvent(new Event('deskside:stop')));
  await jumpToTicket(tab, tickets.second);
  await expect(panel.region('Requester')).toContainText('Priya Nair');
  await panel.waitUntilComplete();
  expect(await headers(panel.screen)).toMatchObject({ hints: [ticket101] });
});

test('R34: nothing is put into pages that are not the agents’, and a tab that is put away or closed stops nobody', async ({
  build,
  extension,
}) => {
  const { tab, panel } = await panelOn101(extension);
  const others = await Promise.all(
    [
      extension.openDesk('/portal/en/home', 'zylker.zohodesk.com'),
      extension.openDesk(ticketPath(ticket101), OWN_DOMAIN),
      extension.openDesk('/oauth/v2/nothing', 'accounts.zoho.com'),
    ].map(async (opening) => await listening(await opening)),
  );
  const put = await extension.openDesk(ticketPath(tickets.second));
  await tab.bringToFront();
  await panel.screen.evaluate(async (path) => {
    const { chrome } = globalThis as unknown as { chrome: Tabs };
    const found = (await chrome.tabs.query({})).find(({ url }) => url?.endsWith(path));
    if (found) await chrome.tabs.discard(found.id);
  }, ticketPath(tickets.second));
  await expect.poll(() => put.isClosed()).toBe(true);
  changeFile(build, 'manifest.json', (text) => text.replace(/"version":"[^"]+"/, '"version":"9.9.9"'));
  const gone = panel.screen.waitForEvent('close');
  await reload(panel.screen).catch(() => undefined);
  await gone;
  const page = await ownPage(extension);
  await expect.poll(() => headers(page)).toEqual({ hints: [ticket101], counts: { found: 1, missed: 0 } });
  for (const other of others) expect(await other.evaluate(() => document.title)).not.toContain('told');
});

test('R23: a page script whose access was taken back is not heard; given again, pages opened meanwhile have one', async ({
  extension,
}) => {
  const { tab, panel } = await panelOn101(extension);
  await jumpToTicket(tab, tickets.second);
  await expect.poll(() => headers(panel.screen)).toEqual({ hints: [tickets.second], counts: { found: 1, missed: 0 } });
  const settings = await inSettings(extension);
  await settings.setAccess('ON_CLICK');
  await panel.screen.bringToFront();
  await expect(panel.button('Allow access')).toBeVisible();
  await jumpToTicket(tab, ticket101);
  const loaded = await extension.openDesk(ticketPath(tickets.second));
  await expect(panel.button('Allow access')).toBeVisible();
  expect(await headers(panel.screen)).toEqual({ hints: [tickets.second], counts: { found: 1, missed: 0 } });

  await settings.setAccess('ON_ALL_SITES');
  await panel.screen.bringToFront();
  await expect(panel.button('Allow access')).toBeHidden();
  await expect.poll(() => headers(panel.screen)).toMatchObject({ hints: both });
  await jumpToTicket(loaded, ticket101);
  await expect.poll(() => headers(panel.screen)).toMatchObject({ hints: [ticket101, ticket101] });
});

test('R37: Zoho renames the marks in its page: all works without the first header, and diagnostics count what was missed', async ({
  extension,
}) => {
  const views = readFileSync(join(root, 'demo', 'agent-page', 'views.js'), 'utf8');
  const renamed = views.replace('zd_v2-ticketsubject-ticketIdText', 'x-1').replace('caseSubjectText', 'x-2');
  await extension.context.route('**/agent-page/views.js', async (route) => {
    await route.fulfill({ body: renamed, contentType: 'text/javascript' });
  });
  const tab = await extension.openDesk('/agent/zylker/all/tickets/list/all-cases');
  const panel = await extension.openPanelTab();
  await panel.signIn();
  const missed = (count: number) =>
    expect.poll(() => headers(panel.screen)).toEqual({ hints: [], counts: { found: 0, missed: count } });
  await jumpToTicket(tab, tickets.second);
  await expect(panel.region('Ticket')).toContainText('#123');
  await missed(1);
  await watchStorage(extension.worker);
  await jumpToTicket(tab, ticket101);
  await expect(panel.region('Requester')).toContainText('Lucas Carol');
  await missed(2);
  const counting = (await storageOperations(extension.worker)).filter((what) => what.includes('headerCounts'));
  expect(counting, 'in place of the header').toEqual(['session.set ["headerCounts"]']);
  await panel.award('rap');
  await expect(panel.button('Undo')).toBeVisible();

  const options = await extension.openPage('options.html');
  const section = options.getByRole('region', { name: 'Diagnostics' });
  await expect(section).toContainText('0 found, 2 missed');
  await expect(section).toContainText(/Chrome \d+/);
  await expect(section).toContainText('None.');
  await section.getByRole('button', { name: 'Copy diagnostics' }).click();
  await expect(section.getByRole('status').filter({ hasText: 'Copied' })).toBeVisible();
  for (const said of [ticket101, 'Lucas', 'zylker', '#101']) await expect(section).not.toContainText(said);
});

interface Tabs {
  tabs: { query(of: object): Promise<{ id: number; url?: string }[]>; discard(tabId: number): Promise<unknown> };
}

/** Has a page say in its title when a page script of ours begins on it. */
async function listening(page: Page): Promise<Page> {
  await page.evaluate(() => {
    document.addEventListener('deskside:stop', () => void (document.title += ' told'));
  });
  return page;
}

/** Puts the page script into the Desk tab, as the worker does. @param page a page of the extension */
async function putIn(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: Tabs & { scripting: { executeScript(script: object): Promise<unknown> } };
    };
    const [tab] = await chrome.tabs.query({ url: 'https://desk.zoho.com/*' });
    await chrome.scripting.executeScript({ target: { tabId: tab?.id }, files: ['/desk-page.js'] });
  });
}

/** The browser's own page of extensions, and what a user does there. */
async function inSettings({ context, id }: ChromiumExtension) {
  const page = await context.newPage();
  await page.goto('chrome://extensions/');
  const does = async (what: 'addHostPermission' | 'setEnabled' | 'setAccess', given: unknown): Promise<void> =>
    await page.evaluate(
      async ([extensionId, doing, value]) => {
        const { developerPrivate, management } = (globalThis as unknown as { chrome: Settings }).chrome;
        if (doing === 'setEnabled') await management.setEnabled(extensionId, value === true);
        else if (doing === 'setAccess') {
          await developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess: String(value) });
        } else await developerPrivate.addHostPermission(extensionId, String(value));
      },
      [id, what, given] as const,
    );
  return {
    give: (origin: string) => does('addHostPermission', origin),
    setAccess: (access: 'ON_CLICK' | 'ON_ALL_SITES') => does('setAccess', access),
    switchOff: () => does('setEnabled', false),
    switchOn: () => does('setEnabled', true),
  };
}

interface Settings {
  management: { setEnabled(id: string, isEnabled: boolean): Promise<void> };
  developerPrivate: {
    addHostPermission(id: string, origin: string): Promise<void>;
    updateExtensionConfiguration(change: { extensionId: string; hostAccess: string }): Promise<void>;
  };
}

/** What is kept of headers: whose, and how many were found and missed. @param page a page of the extension */
async function headers(page: Page): Promise<{ hints: string[]; counts: unknown }> {
  const all = await stored(page, 'session');
  const hints = Object.entries(all).flatMap(([key, value]) =>
    key.startsWith('hint:') ? [(value as { ticketId: string }).ticketId] : [],
  );
  return { hints: hints.toSorted(), counts: all['headerCounts'] };
}

function version(): string {
  return (
    globalThis as unknown as { chrome: { runtime: { getManifest(): { version: string } } } }
  ).chrome.runtime.getManifest().version;
}

/** A page of the extension, once the browser has loaded it anew; until then its addresses are blocked. */
async function ownPage({ context, id }: ChromiumExtension, name = 'sidepanel.html'): Promise<Page> {
  const page = await context.newPage();
  const address = `chrome-extension://${id}/${name}`;
  await expect
    .poll(
      async () =>
        await page.goto(address).then(
          () => page.url(),
          () => 'blocked',
        ),
    )
    .toBe(address);
  return page;
}
