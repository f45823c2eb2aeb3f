import type { Page } from '@playwright/test';
import { DEMO_RECORDS } from '../../demo/desk.ts';
import { jumpToTicket, ticketPath } from '../e2e/support/desk.ts';
import { apiRequests, expect, panelOn101, test } from './support/panel-on-101.ts';

interface Tabs {
  tabs: {
    query(filter: object): Promise<{ id: number; url?: string; windowId: number }[]>;
    move(tabId: number, to: { windowId: number; index: number }): Promise<unknown>;
    discard(tabId: number): Promise<unknown>;
  };
  windows: { create(options: { tabId: number }): Promise<unknown>; getCurrent(): Promise<{ id: number }> };
}

/** Does something to the tab of ticket #101 through the browser's own API. @param page a page of the extension */
async function withTab(page: Page, what: 'own window' | 'back' | 'discard'): Promise<void> {
  await page.evaluate(
    async ([does, path]) => {
      const { chrome } = globalThis as unknown as { chrome: Tabs };
      const tab = (await chrome.tabs.query({})).find(({ url }) => url?.includes(path));
      if (!tab) throw new Error('There is no such tab.');
      if (does === 'own window') await chrome.windows.create({ tabId: tab.id });
      else if (does === 'discard') await chrome.tabs.discard(tab.id);
      else await chrome.tabs.move(tab.id, { windowId: (await chrome.windows.getCurrent()).id, index: 0 });
    },
    [what, ticketPath(DEMO_RECORDS.ticket101)] as const,
  );
}

test('R22: the tab is closed: the panel turns to what is left, then to nothing', async ({ extension }) => {
  const { tab, panel } = await panelOn101(extension);
  const other = await extension.openDesk(ticketPath(DEMO_RECORDS.tickets.second));
  await panel.screen.bringToFront();
  await expect(panel.region('Ticket')).toContainText('#123');
  await other.close();
  await expect(panel.region('Ticket')).toContainText('#101');
  await tab.close();
  await expect(panel.region('Ticket')).toHaveCount(0);
  await expect(panel.screen.getByRole('link', { name: /Open .*Desk/ })).toBeVisible();
});

test('R22: the tab moves to another window and back: the right ticket or none', async ({ extension }) => {
  const { panel } = await panelOn101(extension);
  await withTab(panel.screen, 'own window');
  await expect(panel.region('Ticket')).toHaveCount(0);
  await withTab(panel.screen, 'back');
  await expect(panel.region('Ticket')).toContainText('#101');
  await expect(panel.region('Requester')).toContainText('Lucas Carol');
});

test('R22: a tab that the browser discards keeps its ticket in the panel', async ({ extension }) => {
  const { panel } = await panelOn101(extension);
  await withTab(panel.screen, 'discard');
  await panel.screen.reload();
  await expect(panel.region('Ticket')).toContainText('#101');
  await panel.waitUntilComplete();
});

test('M9: a page that pushes addresses by the hundred: only what stays is looked up', async ({ extension, desk }) => {
  const { tab, panel } = await panelOn101(extension);
  desk.resetRequests();
  const paths = Array.from({ length: 150 }, (_, n) => ticketPath(`1892000009${10_000 + n}`));
  await tab.evaluate(
    async (all) => {
      for (const path of all) {
        history.pushState(null, '', path);
        dispatchEvent(new PopStateEvent('popstate'));
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
    [...paths, ticketPath(DEMO_RECORDS.tickets.second)],
  );
  await expect(panel.region('Requester')).toContainText('Priya Nair');
  await panel.waitUntilComplete();
  const looked = desk.requests.filter(({ path }) => path.startsWith('/api/v1/tickets/'));
  // The first, the last, and as many as a browser that stutters lets stand.
  expect(new Set(looked.map(({ path }) => path)).size).toBeLessThanOrEqual(10);
});

test('R23: access to Desk is taken back in the browser: a card with the button, no request, and a way back', async ({
  extension,
  desk,
}) => {
  const { tab, panel } = await panelOn101(extension);
  const settings = await extension.context.newPage();
  await settings.goto('chrome://extensions/');
  await panel.screen.bringToFront();
  await expect(panel.region('Ticket')).toContainText('#101');
  const setAccess = async (hostAccess: string): Promise<void> =>
    await settings.evaluate(
      async ([extensionId, access]) => {
        const { chrome } = globalThis as unknown as {
          chrome: { developerPrivate: { updateExtensionConfiguration(options: object): Promise<void> } };
        };
        await chrome.developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess: access });
      },
      [extension.id, hostAccess] as const,
    );
  desk.resetRequests();
  await setAccess('ON_CLICK');
  await expect(panel.button('Allow access')).toBeVisible();
  // Where the agent goes meanwhile, the browser does not tell.
  await jumpToTicket(tab, DEMO_RECORDS.tickets.second);
  await expect(panel.button('Allow access')).toBeVisible();
  expect(desk.count(apiRequests)).toBe(0);

  await setAccess('ON_ALL_SITES');
  await expect(panel.button('Allow access')).toBeHidden();
  await expect(panel.region('Requester')).toContainText('Priya Nair');
});
