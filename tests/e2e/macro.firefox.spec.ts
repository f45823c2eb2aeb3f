import { DEMO_RECORDS } from '../../demo/desk.ts';
import { ticketPath } from './support/desk.ts';
import { expect, test } from './support/firefox.ts';

const { ticket101 } = DEMO_RECORDS;

test('a macro in Firefox: run, told in one toast, undone as one', async ({ extension, desk }) => {
  await extension.openDesk(ticketPath(ticket101));
  const panel = await extension.openPanelTab();
  await panel.signIn();
  const ticket = desk.world.tickets.get(ticket101);
  if (!ticket) throw new Error('no ticket');
  const comments = () => desk.world.conversationOf(ticket).comments.length;
  const before = { status: ticket.status, comments: comments() };
  const shown = () => panel.region('Ticket').innerText();
  await expect.poll(shown).toContain(before.status);

  await panel.button('Close and thank').click();
  const dialog = panel.screen.getByRole('dialog', { name: 'Close and thank', exact: true });
  await expect.poll(() => dialog.innerText()).toContain('Set status to “Closed”');
  await panel.screen.keyboard.press('Tab');
  await panel.button('Run').click();
  await expect.poll(() => ticket.status).toBe('Closed');
  expect(comments()).toBe(before.comments + 1);
  await panel.button('Undo').click();
  await expect.poll(() => ticket.status).toBe(before.status);
  await expect.poll(comments).toBe(before.comments);
});
