import { DEMO_RECORDS } from '../../demo/desk.ts';
import { expect, test } from './support/both.ts';
import { jumpToTicket, openTicketInPage, ticketPath } from './support/desk.ts';
import type { Extension } from './support/extension.ts';

const { ticket101, tickets } = DEMO_RECORDS;
const posts = { method: 'POST', path: /\/comments$/ } as const;

async function panelOn(extension: Extension, ticketId = ticket101) {
  const tab = await extension.openDesk(ticketPath(ticketId));
  const panel = await extension.openPanelTab();
  await panel.signIn();
  await panel.waitUntilComplete();
  const { screen } = panel;
  const field = (name: string) => screen.getByRole('textbox', { name, exact: true });
  return { panel, screen, tab, field, toast: screen.getByRole('status') };
}

test('a private note by keyboard alone, and its undo', async ({ extension, desk }) => {
  const { panel, screen, field, toast } = await panelOn(extension);
  const ticket = desk.world.tickets.get(ticket101);
  if (!ticket) throw new Error('no ticket');
  const comments = () => desk.world.conversationOf(ticket).comments;
  const before = comments().length;
  await screen.keyboard.press('Tab');
  await panel.pressAlone('n');
  await expect(field('Private note')).toBeFocused();
  await screen.keyboard.type('Called back, b l u 1 nobody there.');
  await screen.keyboard.press('Enter');
  await screen.keyboard.type('Again tomorrow.');
  await expect(screen.getByRole('dialog', { name: 'Private note' })).toContainText('Only agents see this');
  await screen.keyboard.press('Control+Enter');
  await expect(toast).toContainText('Private note added.');
  await expect(toast).toContainText('(#101)');
  expect(comments()).toHaveLength(before + 1);
  expect(comments().at(-1)).toMatchObject({
    content: 'Called back, b l u 1 nobody there.\nAgain tomorrow.',
    isPublic: false,
    contentType: 'plainText',
  });
  expect(desk.count(posts)).toBe(1);
  await panel.button('Undo').click();
  await expect(toast).toContainText('Undone');
  expect(comments()).toHaveLength(before);
});

test(
  'a public comment says that the customer sees it, is told in the ledger, and taken back from there',
  { tag: '@before-release' },
  async ({ extension, desk }) => {
    const { panel, screen, field, toast } = await panelOn(extension);
    const ticket = desk.world.tickets.get(ticket101);
    if (!ticket) throw new Error('no ticket');
    const comments = () => desk.world.conversationOf(ticket).comments;
    const before = comments().length;
    await panel.button('Comment').click();
    await expect(screen.getByRole('dialog', { name: 'Public comment' })).toContainText('The customer sees this');
    await field('Public comment').fill('We are on it.');
    await screen.getByRole('button', { name: /^Add comment/ }).dblclick();
    await expect(toast).toContainText('Public comment added.');
    expect(comments()).toHaveLength(before + 1);
    expect(comments().at(-1)).toMatchObject({ content: 'We are on it.', isPublic: true });
    const ledger = await extension.openPage('ledger.html');
    const row = ledger.getByRole('listitem').filter({ hasText: 'Public comment' });
    await expect(row).toContainText('#101');
    await row.getByRole('button', { name: /^Undo/ }).click();
    await expect.poll(() => comments().length).toBe(before);
  },
);

test(
  'what was begun outlives another ticket, a closed dialog and the panel, and stays with its ticket',
  { tag: '@before-release' },
  async ({ extension, desk }) => {
    const { panel, screen, field, tab } = await panelOn(extension);
    await panel.button('Note').click();
    await field('Private note').fill('Half a sen');
    await screen.keyboard.press('Escape');
    await expect(field('Private note')).toBeHidden();
    await expect(panel.button('Note')).toHaveAttribute('title', 'Begun and not sent yet');
    await panel.button('Note').click();
    await expect(field('Private note')).toHaveValue('Half a sen');

    await jumpToTicket(tab, tickets.second);
    await expect(panel.region('Ticket')).toContainText('#123');
    await expect(field('Private note'), 'the dialog of the other ticket is gone').toBeHidden();
    await panel.button('Note').click();
    await expect(field('Private note')).toHaveValue('');
    await screen.keyboard.press('Escape');

    await screen.reload();
    await openTicketInPage(tab, ticket101);
    await expect(panel.region('Ticket')).toContainText('#101');
    await panel.button('Note').click();
    await expect(field('Private note')).toHaveValue('Half a sen');
    expect(desk.count(posts)).toBe(0);
  },
);

test(
  'what Desk refuses is back in its field, with the reason',
  { tag: '@before-release' },
  async ({ extension, desk }) => {
    const { panel, screen, field, toast } = await panelOn(extension);
    const ticket = desk.world.tickets.get(ticket101);
    if (!ticket) throw new Error('no ticket');
    await panel.button('Note').click();
    await field('Private note').fill('Too late');
    ticket.lockedTime = desk.world.now();
    await screen.keyboard.press('Control+Enter');
    await expect(toast).toContainText('The private note was not added; its text is kept.');
    await expect(toast).toContainText('“The ticket is locked and cannot be changed.”');
    await panel.button('Note').click();
    await expect(field('Private note')).toHaveValue('Too late');
    await screen.keyboard.press('Escape');

    ticket.lockedTime = null;
    await panel.button('Try again').click();
    await expect(toast).toContainText('Private note added.');
    await panel.button('Note').click();
    await expect(field('Private note'), 'what has arrived is no draft any more').toHaveValue('');
    expect(desk.world.conversationOf(ticket).comments.filter(({ content }) => content === 'Too late')).toHaveLength(1);
  },
);

test(
  'a note whose answer was lost is found, and sent once',
  { tag: '@before-release' },
  async ({ extension, desk }) => {
    const { panel, screen, field, toast } = await panelOn(extension);
    desk.faults.add({ ...posts, times: 1, truncate: true });
    await panel.button('Note').click();
    await field('Private note').fill('Only once');
    await screen.keyboard.press('Control+Enter');
    await expect(toast).toContainText('Private note added.');
    expect(desk.count(posts)).toBe(1);
  },
);

test(
  'what is pasted and too long stays whole, and goes once it is shorter',
  { tag: '@before-release' },
  async ({ extension, desk }) => {
    const { panel, screen, field, toast } = await panelOn(extension);
    await panel.button('Note').click();
    const pasted = 'Called back. '.repeat(2_500).trim();
    await field('Private note').fill(pasted);
    await expect(screen.getByRole('dialog')).toContainText('499 characters too many: Desk takes 32,000.');
    await screen.keyboard.press('Control+Enter');
    await expect(screen.getByRole('dialog')).toBeVisible();
    await expect(field('Private note')).toHaveValue(pasted);
    expect(desk.count(posts)).toBe(0);
    await field('Private note').fill(pasted.slice(0, 32_000));
    await screen.keyboard.press('Control+Enter');
    await expect(toast).toContainText('Private note added.');
    expect(desk.count(posts)).toBe(1);
  },
);
