import type { Page } from '@playwright/test';
import { DEMO_RECORDS } from '../../demo/desk.ts';
import { type ChromiumExtension, expect, test } from './support/chromium.ts';
import { jumpToTicket, ticketPath } from './support/desk.ts';
import { LUCAS_HOLDS, SAYS_NOTHING, iconOf } from './support/icon.ts';

const { ticket101, tickets } = DEMO_RECORDS;
const PRIYA = { text: '2', title: 'Deskside: Priya Nair holds 2 badges' };

/** A tab on ticket #101, of which all is known and the panel is closed: only a page of options is left to look with. */
async function knownOn101(extension: ChromiumExtension) {
  const tab = await extension.openDesk(ticketPath(ticket101));
  const panel = await extension.openPanelTab();
  await panel.signIn();
  await panel.waitUntilComplete();
  const page = await extension.openPage('options.html');
  const says = (ticketId: string) => expect.poll(() => iconOf(page, ticketPath(ticketId)));
  await says(ticket101).toEqual(LUCAS_HOLDS(3));
  return { tab, panel, page, says };
}

test('the icon follows the tab: pushed addresses, loads, the list, back; and costs no call', async ({
  extension,
  desk,
}) => {
  const { tab, panel, says, page } = await knownOn101(extension);
  await jumpToTicket(tab, tickets.second);
  await panel.screen.bringToFront();
  await says(tickets.second).toEqual(PRIYA);
  await panel.waitUntilComplete();
  await panel.screen.close();
  desk.resetRequests();

  // Nobody but the worker is there now, and it knows both tickets.
  await jumpToTicket(tab, ticket101);
  await says(ticket101).toEqual(LUCAS_HOLDS(3));
  await tab.goto(`https://desk.zoho.com${ticketPath(tickets.second)}`);
  await says(tickets.second).toEqual(PRIYA);
  await tab.reload();
  await says(tickets.second).toEqual(PRIYA);
  await tab.goBack();
  await says(ticket101).toEqual(LUCAS_HOLDS(3));
  // Of this one nothing is known, and nothing is asked.
  await jumpToTicket(tab, tickets.noAssignee);
  await says(tickets.noAssignee).toEqual(SAYS_NOTHING);
  await tab.locator('#home').click();
  await expect
    .poll(async () => (await iconOf(page, new URL(tab.url()).pathname)) ?? SAYS_NOTHING)
    .toEqual(SAYS_NOTHING);
  expect(desk.requests.filter(({ path }) => path.startsWith('/api/'))).toEqual([]);
});

test('a worker that slept takes away what it told, and tells what is known of the next', async ({ extension }) => {
  const { tab, panel, page, says } = await knownOn101(extension);
  // What was read is stored a moment later: a worker that is stopped before that knows it no longer.
  await expect.poll(() => storedKeys(page)).toEqual(TELLING);
  await panel.screen.close();
  await extension.killWorker();
  await jumpToTicket(tab, tickets.noAssignee);
  await says(tickets.noAssignee).toEqual(SAYS_NOTHING);
  await extension.killWorker();
  await jumpToTicket(tab, ticket101);
  await says(ticket101).toEqual(LUCAS_HOLDS(3));
});

test('awards and undo are followed; the switch and the sign-out take it away at once', async ({ extension }) => {
  const { panel, page, says } = await knownOn101(extension);
  await panel.screen.bringToFront();
  await panel.award('rap');
  await says(ticket101).toEqual(LUCAS_HOLDS(4));
  await panel.button('Undo').click();
  await says(ticket101).toEqual(LUCAS_HOLDS(3));

  await page.bringToFront();
  const toggle = page.getByRole('checkbox', { name: 'The toolbar icon tells how many badges' });
  await toggle.uncheck();
  await says(ticket101).toEqual(SAYS_NOTHING);
  await page.reload();
  await expect(toggle, 'it is remembered').not.toBeChecked();
  await toggle.check();
  await says(ticket101).toEqual(LUCAS_HOLDS(3));

  await panel.screen.bringToFront();
  await panel.signOut();
  await says(ticket101).toEqual(SAYS_NOTHING);
});

test('a tab keeps its count in another window, and has it again when it was discarded and is loaded', async ({
  extension,
}) => {
  const { page, says } = await knownOn101(extension);
  const does = async (what: 'own window' | 'discard' | 'load'): Promise<void> =>
    await page.evaluate(
      async ([path, act]) => {
        const { chrome } = globalThis as unknown as { chrome: Tabs };
        const tab = (await chrome.tabs.query({})).find(({ url }) => url?.endsWith(path));
        if (!tab) throw new Error('There is no such tab.');
        if (act === 'own window') await chrome.windows.create({ tabId: tab.id });
        else if (act === 'discard') await chrome.tabs.discard(tab.id);
        else await chrome.tabs.reload(tab.id);
      },
      [ticketPath(ticket101), what] as const,
    );
  await does('own window');
  await says(ticket101).toEqual(LUCAS_HOLDS(3));
  await does('discard');
  await does('load');
  await says(ticket101).toEqual(LUCAS_HOLDS(3));
});

/** The records that tell who holds how many badges. */
const TELLING: unknown = expect.arrayContaining(
  ['ticket', 'helpCenters', 'badges'].map((name) => expect.stringContaining(`:${name}:`) as unknown),
);

/** The keys in the session's storage. @param page of the extension */
async function storedKeys(page: Page): Promise<string[]> {
  return await page.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { session: { get(keys: null): Promise<object> } } };
    };
    return Object.keys(await chrome.storage.session.get(null));
  });
}

interface Tabs {
  tabs: {
    query(filter: object): Promise<{ id: number; url?: string }[]>;
    discard(tabId: number): Promise<unknown>;
    reload(tabId: number): Promise<unknown>;
  };
  windows: { create(options: { tabId: number }): Promise<unknown> };
}
