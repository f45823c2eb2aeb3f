import { DEMO_RECORDS } from '../../demo/desk.ts';
import { ticketPath } from './support/desk.ts';
import { expect, test } from './support/firefox.ts';

const { ticket101 } = DEMO_RECORDS;
const changes = { method: 'PATCH', path: /^\/api\/v1\/tickets\/\d+$/ } as const;

test('in Firefox: a ticket is taken and given back, and a note is written and withdrawn', async ({
  extension,
  desk,
}) => {
  await extension.openDesk(ticketPath(ticket101));
  const panel = await extension.openPanelTab();
  await panel.signIn();
  await panel.waitUntilComplete();
  const record = desk.world.tickets.get(ticket101);
  if (!record) throw new Error('no ticket');
  const before = record.assigneeId;
  await panel.button('Take it').click();
  await expect.poll(() => record.assigneeId).toBe(desk.world.me.id);
  await panel.button('Undo').click();
  await expect.poll(() => record.assigneeId).toBe(before);
  expect(desk.count(changes)).toBe(2);

  const comments = () => desk.world.conversationOf(record).comments.map(({ content }) => content);
  await panel.button('Note').click();
  await expect
    .poll(() => panel.screen.getByRole('dialog', { name: 'Private note', exact: true }).isVisible())
    .toBe(true);
  await panel.screen.keyboard.type('Called back');
  await panel.button('Add note').click();
  await expect.poll(comments).toContain('Called back');
  await expect.poll(() => panel.button('Undo').isVisible()).toBe(true);
  await panel.button('Undo').click();
  await expect.poll(comments).not.toContain('Called back');
});
