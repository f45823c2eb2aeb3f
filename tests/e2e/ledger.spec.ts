import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { DEMO_RECORDS } from '../../demo/desk.ts';
import { HELP_CENTERS } from '../../demo/world/demo-records.ts';
import { type ChromiumExtension, expect, test } from './support/chromium.ts';
import { awardRequests, ticketPath } from './support/desk.ts';

const { users, badges, contacts, ticket101 } = DEMO_RECORDS;
const revokeRequests = { path: /\/badges\/dissociate$/, method: 'POST' } as const;

/** The ledger page of a signed-in browser. */
async function openLedger(extension: ChromiumExtension): Promise<Page> {
  await extension.openDesk(ticketPath(ticket101));
  const panel = await extension.openPanelTab();
  await panel.signIn();
  return await extension.openPage('ledger.html');
}

interface Wish {
  badges: Record<string, string>;
  reason?: string;
  name?: string;
}

/** Asks the worker as the panel does, from one of the extension's pages. */
async function award(page: Page, wish: Wish): Promise<void> {
  const input = {
    actionId: crypto.randomUUID(),
    action: 'awardBadges',
    target: { on: 'person', userId: users.lucas, helpCenterId: HELP_CENTERS.customers },
    person: { name: wish.name ?? 'Lucas Carol', contactId: contacts.lucas },
    ticket: { id: ticket101, number: '101' },
    input: { items: Object.entries(wish.badges).map(([id, name]) => ({ id, name })) },
    runId: null,
    reason: wish.reason ?? null,
    writeComment: wish.reason !== undefined,
  };
  const answer = await page.evaluate(
    async (message) =>
      await (
        globalThis as unknown as { chrome: { runtime: { sendMessage(sent: unknown): Promise<unknown> } } }
      ).chrome.runtime.sendMessage(message),
    { ask: 'action/run', input },
  );
  expect(answer).toMatchObject({ ok: true });
}

test('an award with a reason is in the ledger, and undone from there with its comment', async ({ extension, desk }) => {
  const page = await openLedger(extension);
  await expect(page.getByText('Nothing yet', { exact: false })).toBeVisible();
  const before = desk.world.badgesOf(users.lucas);
  const ticket = desk.world.tickets.get(ticket101);
  if (!ticket) throw new Error('The demo has no ticket #101');
  const privateNotes = () => desk.world.conversationOf(ticket).comments.filter(({ isPublic }) => !isPublic).length;
  const notesBefore = privateNotes();

  await award(page, { badges: { [badges.bugHunter]: 'Bug Hunter' }, reason: 'Found the bug' });
  const row = page.getByRole('listitem').filter({ hasText: 'Badge awarded' });
  await expect(row).toContainText('Lucas Carol');
  await expect(row).toContainText('Reason: Found the bug');
  await expect(row).toContainText('Private comment written');
  expect(privateNotes()).toBe(notesBefore + 1);
  expect(desk.count(awardRequests)).toBe(1);

  await page.getByRole('searchbox').fill('hunter found');
  await expect(row).toBeVisible();
  await page.getByRole('searchbox').fill('zebra');
  await expect(row).toBeHidden();
  await page.getByRole('searchbox').fill('');

  await extension.killWorker();
  await row.getByRole('button', { name: 'Undo' }).focus();
  await page.keyboard.press('Enter');
  await expect(row).toContainText('Undone · Private comment withdrawn');
  await expect(row, 'the focus does not fall back to the top of the page').toBeFocused();
  expect(desk.world.badgesOf(users.lucas)).toEqual(before);
  expect(privateNotes()).toBe(notesBefore);
  expect(desk.count(revokeRequests)).toBe(1);
});

test('undo from the ledger leaves what was there before, and what somebody else has taken', async ({
  extension,
  desk,
}) => {
  const page = await openLedger(extension);
  const [held = ''] = desk.world.badgesOf(users.lucas);
  const before = desk.world.badgesOf(users.lucas);
  await award(page, { badges: { [held]: 'Held', [badges.bugHunter]: 'Bug Hunter' } });
  desk.world.revoke(users.lucas, badges.bugHunter);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Undone', { exact: true })).toBeVisible();
  expect(desk.world.badgesOf(users.lucas).toSorted()).toEqual(before.toSorted());
  expect(desk.count(revokeRequests)).toBe(0);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the ledger, and it fits into 320 px, ${colorScheme}`, async ({ extension }) => {
    const page = await openLedger(extension);
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width: 320, height: 700 });
    await award(page, {
      badges: { [badges.bugHunter]: 'W'.repeat(200) },
      name: '<b>Lucas</b>',
      reason: 'x'.repeat(290),
    });
    await expect(page.getByText('<b>Lucas</b>')).toBeVisible();
    await expectFine(page);
    await page.getByRole('button', { name: 'Clear…' }).click();
    await expect(page.getByRole('button', { name: 'Keep it' })).toBeFocused();
    await expectFine(page);
  });
}

test('the ledger is exported without formulas, survives the page, and is cleared on request', async ({ extension }) => {
  const page = await openLedger(extension);
  await award(page, { badges: { [badges.bugHunter]: 'Bug Hunter' }, name: '=1+1', reason: '@SUM(A1)' });
  await expect(page.getByText('Badge awarded')).toBeVisible();
  await page.reload();
  await expect(page.getByText('Badge awarded')).toBeVisible();

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export CSV' }).click();
  const csv = await readFile(await (await download).path(), 'utf8');
  expect(csv).toContain(`"'=1+1"`);
  expect(csv).toContain(`"'@SUM(A1)"`);

  await page.getByRole('button', { name: 'Clear…' }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByText('Badge awarded')).toBeVisible();
  await page.getByRole('button', { name: 'Clear…' }).click();
  await page.getByRole('button', { name: 'Clear the ledger' }).click();
  await expect(page.getByText('Nothing yet', { exact: false })).toBeVisible();
  await page.reload();
  await expect(page.getByText('Nothing yet', { exact: false })).toBeVisible();
});

test('who was awarded what is counted as it stands, and asks Desk for nothing', async ({ extension, desk }) => {
  const page = await openLedger(extension);
  await award(page, { badges: { [badges.bugHunter]: 'Bug Hunter' }, name: '=Lucas' });
  await expect(page.getByText('Badge awarded')).toBeVisible();
  const requests = desk.requests.length;
  await page.getByRole('link', { name: 'Recognition' }).click();
  await expect(page.getByText('1 badge to 1 person')).toBeVisible();
  await page.reload();
  await expect(page.getByText('1 badge to 1 person'), 'the address names the view').toBeVisible();
  await page.setViewportSize({ width: 320, height: 700 });
  await page.getByRole('region', { name: 'By badge' }).getByText('Bug Hunter').click();
  await expectFine(page);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export CSV' }).click();
  expect(await readFile(await (await download).path(), 'utf8')).toContain(
    `Bug Hunter,"'=Lucas",${users.lucas},Awarded`,
  );
  expect(desk.requests.length).toBe(requests);

  // Another window's undo, while this one looks on.
  const other = await extension.openPage('ledger.html');
  await other.getByRole('button', { name: 'Undo' }).click();
  await expect(other.getByText('Undone', { exact: true })).toBeVisible();
  await expect(page.getByText('No badge was awarded from this browser in the last 30 days.')).toBeVisible();
  await expect(page.getByText('1 more was taken back from here and is not counted.')).toBeVisible();
});

async function expectFine(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(320);
}
