// Only in Chromium: what axe and a download need is Playwright's own page.
import { readFile } from 'node:fs/promises';
import { DEMO_RECORDS } from '../../demo/desk.ts';
import { expectFine } from './support/axe.ts';
import { expect, test } from './support/chromium.ts';
import { awardAsPanel, openLedger } from './support/ledger.ts';

const { badges, users } = DEMO_RECORDS;

test('axe finds nothing on the ledger, and it fits into 320 px, in light and in the dark', async ({ extension }) => {
  const page = await openLedger(extension);
  await page.setViewportSize({ width: 320, height: 700 });
  await awardAsPanel(page, {
    badges: { [badges.bugHunter]: 'W'.repeat(200) },
    name: '<b>Lucas</b>',
    reason: 'x'.repeat(290),
  });
  await expect(page.getByText('<b>Lucas</b>', { exact: true })).toBeVisible();
  await expectFine(page, 'the list');
  await page.getByRole('button', { name: /^Badge awarded/ }).press('Enter');
  await expect(page.getByText(/^Reason: x/)).toBeVisible();
  await expectFine(page, 'an entry');
  await page.getByRole('button', { name: 'Clear…' }).click();
  await expect(page.getByRole('button', { name: 'Keep it' })).toBeFocused();
  await expectFine(page, 'the question whether to clear');
});

test('the ledger is exported without formulas, survives the page, and is cleared on request', async ({ extension }) => {
  const page = await openLedger(extension);
  await awardAsPanel(page, { badges: { [badges.bugHunter]: 'Bug Hunter' }, name: '=1+1', reason: '@SUM(A1)' });
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
  await awardAsPanel(page, { badges: { [badges.bugHunter]: 'Bug Hunter' }, name: '=Lucas' });
  await expect(page.getByText('Badge awarded')).toBeVisible();
  const requests = desk.requests.length;
  await page.getByRole('link', { name: 'Recognition' }).click();
  await expect(page.getByText('1 badge to 1 person')).toBeVisible();
  await page.reload();
  await expect(page.getByText('1 badge to 1 person'), 'the address names the view').toBeVisible();
  await page.setViewportSize({ width: 320, height: 700 });
  await page.getByRole('region', { name: 'By badge' }).getByText('Bug Hunter').click();
  await expectFine(page, 'who was awarded what');
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
