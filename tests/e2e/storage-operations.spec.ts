import type { Page } from '@playwright/test';
import { DEMO_RECORDS } from '../../demo/desk.ts';
import { expect, test } from './support/chromium.ts';
import { jumpToTicket, ticketPath } from './support/desk.ts';
import { storageOperations, watchStorage } from './support/storage-operations.ts';

const { ticket101, tickets } = DEMO_RECORDS;

test('a move to another ticket asks the storage for little: all that is known already is at hand', async ({
  extension,
  desk,
}) => {
  const tab = await extension.openDesk(ticketPath(ticket101));
  const panel = await extension.openPanelTab();
  await panel.signIn();
  await expect(panel.region('Requester')).toContainText('Lucas Carol');
  await panel.waitUntilComplete();
  // A view that has stood for a second is noted for the next opening, once.
  await expect.poll(() => notedKeys(panel.screen)).toEqual([expect.any(Number)]);
  await expect.poll(async () => (await notedKeys(panel.screen))[0]).toBeGreaterThanOrEqual(5);

  async function moveTo(ticketId: string, requester: string): Promise<Operations> {
    await jumpToTicket(tab, tickets.noAssignee);
    await expect(panel.region('Requester')).not.toContainText(requester);
    await panel.waitUntilComplete();
    // What comes when nothing else is on its way is that ticket's: its pictures, and the number that its page told.
    await quiet();
    await watchStorage(panel.screen);
    await watchStorage(extension.worker);
    await jumpToTicket(tab, ticketId);
    await expect(panel.region('Requester')).toContainText(requester);
    await panel.waitUntilComplete();
    await quiet();
    const inPanel = await storageOperations(panel.screen);
    const inWorker = await storageOperations(extension.worker);
    return { inPanel, inWorker, all: [...inWorker, ...inPanel] };
  }

  /** Waits until Desk has not been asked for anything, and nothing was stored, for a second. */
  async function quiet(): Promise<void> {
    const seen = { of: '', since: Date.now() };
    await expect
      .poll(async () => {
        const stored = await storageOperations(extension.worker);
        const now = `${desk.requests.length} ${stored.length}`;
        if (now !== seen.of) Object.assign(seen, { of: now, since: Date.now() });
        return Date.now() - seen.since;
      })
      .toBeGreaterThan(1_000);
  }

  const cold = await moveTo(tickets.second, 'Priya Nair');
  expect(cold.all.length, cold.all.join('\n')).toBeLessThanOrEqual(10);
  expect(readsOf(cold.inWorker), 'all that the worker reads is at hand').toEqual([]);
  expect(cold.inPanel.join(' '), 'the worker, which listens, tells the records').not.toContain(':ticket:');
  const warm = await moveTo(ticket101, 'Lucas Carol');
  expect(warm.all.length, warm.all.join('\n')).toBeLessThanOrEqual(2);
  expect(readsOf(warm.inWorker)).toEqual([]);
  expect(warm.inPanel, 'all of it is at hand, and where one has been is written behind').toEqual([
    'session.set ["recentViews"]',
  ]);
});

interface Operations {
  inPanel: string[];
  inWorker: string[];
  all: string[];
}

function readsOf(operations: string[]): string[] {
  return operations.filter((what) => !what.includes('.set'));
}

interface Extension {
  chrome: { storage: { session: { get(key: string): Promise<{ seenViews?: { keys: string[] }[] }> } } };
}

/** How many records each of the views reads that are noted for the next opening. */
async function notedKeys(page: Page): Promise<number[]> {
  return await page.evaluate(async () => {
    const { seenViews = [] } = await (globalThis as unknown as Extension).chrome.storage.session.get('seenViews');
    return seenViews.map(({ keys }) => keys.length);
  });
}
