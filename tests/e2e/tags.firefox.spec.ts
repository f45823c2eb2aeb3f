import { DEMO_RECORDS } from '../../demo/desk.ts';
import { ticketPath } from './support/desk.ts';
import { expect, test } from './support/firefox.ts';

const { ticket101 } = DEMO_RECORDS;

test('in Firefox: a tag is added and taken back, and the ticket followed', async ({ extension, desk }) => {
  await extension.openDesk(ticketPath(ticket101));
  const panel = await extension.openPanelTab();
  await panel.signIn();
  await panel.waitUntilComplete();
  const record = desk.world.tickets.get(ticket101);
  if (!record) throw new Error('no ticket');
  const before = [...record.tags];
  const options = panel.screen.getByRole('option');
  await expect.poll(() => panel.button(`Tags: ${before.length}`).isVisible()).toBe(true);
  await panel.button(`Tags: ${before.length}`).click();
  await expect.poll(() => options.count()).toBeGreaterThan(1);
  await panel.screen.keyboard.type('refund');
  await expect.poll(() => options.count()).toBe(1);
  await panel.screen.keyboard.press('Enter');
  await expect.poll(() => record.tags).toEqual([...before, 'refund']);
  await expect.poll(() => panel.button('Undo').isVisible()).toBe(true);
  await panel.button('Undo').click();
  await expect.poll(() => record.tags).toEqual(before);

  await panel.button('More').click();
  await expect.poll(() => options.count()).toBeGreaterThan(5);
  await panel.screen.keyboard.type('follow ticket');
  await expect.poll(() => options.count()).toBe(1);
  await panel.screen.keyboard.press('Enter');
  await expect.poll(() => record.followers.includes(desk.world.meId)).toBe(true);
});
