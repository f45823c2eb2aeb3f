import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { DEMO_RECORDS } from '../../demo/desk.ts';
import { launchChromium } from '../../demo/starter/chromium.ts';
import { root } from '../../demo/starter/extension-build.ts';
import { ChromiumExtension, expect, test as base } from '../e2e/support/chromium.ts';
import { awardRequests, jumpToTicket, tokenRequests } from '../e2e/support/desk.ts';
import { Panel } from '../e2e/support/panel.ts';
import { panelOn101 } from './support/panel-on-101.ts';

const { tickets, ticket101, users } = DEMO_RECORDS;
/** A test that starts its browser, more than once, on one profile, which brings back the tabs of before as users set it. */
const test = base.extend<{ start: () => Promise<ChromiumExtension> }>({
  start: async ({ desk, build }, use) => {
    const parent = join(root, '.cache', 'profiles');
    mkdirSync(parent, { recursive: true });
    const profile = mkdtempSync(join(parent, 'restart-'));
    let running: ChromiumExtension | undefined;
    await use(async () => {
      await running?.close();
      const keepProfile = running !== undefined;
      if (keepProfile) bringBackTabs(join(profile, 'Default', 'Preferences'));
      running = new ChromiumExtension(await launchChromium({ desk, build, profile, headless: true, keepProfile }));
      return running;
    });
    await running?.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  },
});

/** The tab that the browser has brought back. @param part of its address */
async function restored({ context }: ChromiumExtension, part: string): Promise<Page> {
  const found = (): Page | undefined => context.pages().find((page) => page.url().includes(part));
  await expect.poll(found).toBeDefined();
  return found() as Page;
}

/** What the user has set under "On startup". */
function bringBackTabs(file: string): void {
  const preferences = JSON.parse(readFileSync(file, 'utf8')) as Record<string, object>;
  writeFileSync(file, JSON.stringify({ ...preferences, session: { restore_on_startup: 1 } }));
}

/** The panel that the browser has brought back. */
async function restoredPanel(extension: ChromiumExtension): Promise<Panel<Page>> {
  const page = await restored(extension, '/sidepanel.html');
  // The driver opens an empty tab of its own in front of it.
  await page.bringToFront();
  return new Panel(page, () => extension.consent());
}

test('R36: the browser is restarted with the panel open: the right ticket, the same sign-in, draft and ledger as they were', async ({
  start,
  desk,
}) => {
  const { tab, panel } = await panelOn101(await start());
  const before = desk.world.badgesOf(users.lucas);
  await panel.award('rap');
  await expect(panel.button('Undo')).toBeVisible();
  await panel.button('Note').click();
  await panel.screen.getByRole('textbox', { name: 'Private note' }).fill('Half a sen');
  await panel.screen.keyboard.press('Escape');
  await jumpToTicket(tab, tickets.second);
  await expect(panel.region('Requester')).toContainText('Priya Nair');
  await jumpToTicket(tab, ticket101);
  await expect(panel.region('Requester')).toContainText('Lucas Carol');
  desk.resetRequests();

  const extension = await start();
  const again = await restoredPanel(extension);
  await expect(again.region('Ticket')).toContainText('#101');
  await expect(again.region('Requester')).toContainText('Lucas Carol');
  await expect(again.button('Revoke Rapid Reply')).toBeVisible();
  await again.waitUntilComplete();
  await expect(again.button('Undo'), 'offered for ten seconds, and from the ledger').toBeHidden();
  await expect(again.screen.locator('main')).not.toContainText('As of');
  await again.button('Note').click();
  await expect(again.screen.getByRole('textbox', { name: 'Private note' })).toHaveValue('Half a sen');
  await again.screen.keyboard.press('Escape');
  expect(desk.count(tokenRequests), 'the access token went with the browser').toBe(1);

  const back = await restored(extension, ticket101);
  await jumpToTicket(back, tickets.second);
  await expect(again.region('Requester')).toContainText('Priya Nair');
  const ledger = await extension.openPage('ledger.html');
  const row = ledger.getByRole('listitem').filter({ hasText: 'Badge awarded' });
  await row.getByRole('button', { name: 'Undo' }).click();
  await expect(row).toContainText('Undone');
  expect(desk.world.badgesOf(users.lucas)).toEqual(before);
  expect(desk.count(awardRequests)).toBe(0);
});

test('R36: the browser ends in the middle of an award: made once, shown as it is, and undone from the ledger', async ({
  start,
  desk,
}) => {
  const { panel } = await panelOn101(await start());
  const before = desk.world.badgesOf(users.lucas);
  desk.faults.add({ ...awardRequests, times: 1, afterEffect: true, hang: true });
  await panel.award('rap');
  await expect.poll(() => desk.world.badgesOf(users.lucas)).toHaveLength(before.length + 1);

  const extension = await start();
  const again = await restoredPanel(extension);
  await expect(again.button('Revoke Rapid Reply')).toBeVisible();
  await again.waitUntilComplete();
  const ledger = await extension.openPage('ledger.html');
  const row = ledger.getByRole('listitem').filter({ hasText: 'Badge awarded' });
  await row.getByRole('button', { name: 'Undo' }).click();
  // Cut off a moment ago, it may still be on its way: undo finds out first.
  await expect(row).toContainText('Undone', { timeout: 60_000 });
  expect(desk.count(awardRequests)).toBe(1);
  expect(desk.world.badgesOf(users.lucas)).toEqual(before);
});
