import { DEMO_RECORDS } from '../../demo/desk.ts';
import { awardRequests } from '../e2e/support/desk.ts';
import { addCopy, keptIds, letPass } from './support/ledger-database.ts';
import { apiRequests, expect, panelOn101, test } from './support/panel-on-101.ts';

const { users } = DEMO_RECORDS;
const revokeRequests = { method: 'POST', path: /\/badges\/dissociate$/ } as const;
const MINUTE = 60_000;
const YEAR = 365 * 24 * 60 * MINUTE;

test('R28: an award that nobody waited for is settled when the person is opened next, and undone from the ledger', async ({
  extension,
  desk,
}) => {
  const { tab, panel } = await panelOn101(extension);
  const before = desk.world.badgesOf(users.lucas);
  const ledger = await extension.openPage('ledger.html');
  desk.faults.add({ ...awardRequests, times: 1, carriedOutAfterMs: 1_000, afterEffect: true, hang: true });
  await tab.bringToFront();
  await panel.award('rap');
  await expect.poll(() => desk.count(awardRequests)).toBe(1);
  await panel.screen.close();
  await extension.killWorker();
  await expect.poll(() => desk.world.badgesOf(users.lucas)).toHaveLength(before.length + 1);
  const row = ledger.getByRole('listitem').filter({ hasText: 'Badge awarded' });
  await expect(row).toContainText('not known whether it arrived');

  await letPass(ledger, 2 * MINUTE);
  await tab.bringToFront();
  const again = await extension.openPanelTab();
  await expect(again.region('Badges')).toContainText('Rapid Reply');
  await expect(row).not.toContainText('not known whether it arrived');
  expect(desk.count(awardRequests)).toBe(1);

  await row.getByRole('button', { name: 'Undo' }).click();
  await expect(row).toContainText('Undone');
  expect(desk.world.badgesOf(users.lucas)).toEqual(before);
  expect(desk.count(revokeRequests)).toBe(1);
});

test('R30: what is old goes by the time that Desk’s answers name, and by no other clock', async ({
  extension,
  desk,
}) => {
  const sayTheTime = desk.faults.add({ ...apiRequests, headers: { date: '' } });
  const { panel } = await panelOn101(extension);
  await panel.award('rap');
  await expect(panel.button('Undo')).toBeVisible();
  await addCopy(panel.screen, 'old', Date.now() - YEAR);
  const kept = await keptIds(panel.screen);
  expect(kept).toHaveLength(2);

  await extension.killWorker();
  desk.resetRequests();
  await panel.button('Refresh').click();
  await expect.poll(() => desk.count(apiRequests)).toBeGreaterThan(2);
  await panel.waitUntilComplete();
  expect(await keptIds(panel.screen)).toEqual(kept);

  sayTheTime();
  await panel.button('Refresh').click();
  await expect.poll(async () => await keptIds(panel.screen)).toEqual(kept.slice(1));
});
