import { DEMO_RECORDS } from '../../demo/desk.ts';
import { ticketPath } from './support/desk.ts';
import { expect, test } from './support/firefox.ts';

const { ticket101 } = DEMO_RECORDS;
const changeRequests = { method: 'PATCH', path: /^\/api\/v1\/tickets\/\d+$/ } as const;

test('a status in Firefox: set, undone, and not undone once somebody else has changed it', async ({
  extension,
  desk,
}) => {
  await extension.openDesk(ticketPath(ticket101));
  const panel = await extension.openPanelTab();
  await panel.signIn();
  const statusOf = () => desk.world.tickets.get(ticket101)?.status;
  const before = statusOf();
  const shown = () => panel.region('Ticket').innerText();
  await expect.poll(shown).toContain(before);

  async function close(): Promise<void> {
    await panel.button(`Status: ${before}`).click();
    const dialog = panel.screen.getByRole('dialog', { name: 'Set status', exact: true });
    await expect.poll(() => dialog.innerText()).toContain('Closed');
    await panel.screen.keyboard.type('closed');
    await panel.screen.keyboard.press('Enter');
    await expect.poll(statusOf).toBe('Closed');
    await expect.poll(shown).toContain('Closed');
  }

  await close();
  await panel.button('Undo').click();
  await expect.poll(statusOf).toBe(before);
  await expect.poll(shown).toContain(before);
  expect(desk.count(changeRequests)).toBe(2);

  await close();
  desk.world.setStatus(ticket101, 'Escalated');
  await panel.button('Undo').click();
  await expect.poll(shown).toContain('Escalated');
  expect(statusOf()).toBe('Escalated');
  expect(desk.count(changeRequests), 'nothing of ours was left to take back').toBe(3);
});
