import { DEMO_RECORDS, type DemoDesk } from '../../demo/desk.ts';
import { expect, test } from './support/both.ts';
import { awardRequests, jumpToTicket, openTicketInPage, ticketPath } from './support/desk.ts';
import type { Extension } from './support/extension.ts';

const { ticket101, tickets, users } = DEMO_RECORDS;
const posts = { method: 'POST', path: /\/comments$/ } as const;
const changeRequests = { method: 'PATCH', path: /^\/api\/v1\/tickets\/\d+$/ } as const;

async function panelOn(extension: Extension, ticketId = ticket101) {
  const tab = await extension.openDesk(ticketPath(ticketId));
  const panel = await extension.openPanelTab();
  await panel.signIn();
  await panel.waitUntilComplete();
  const { screen } = panel;
  const dialog = screen.getByRole('dialog');
  const run = dialog.getByRole('button', { name: /^Run/ });
  return { panel, screen, tab, dialog, run, toast: screen.getByRole('status') };
}

function inDesk(desk: DemoDesk, ticketId: string = ticket101) {
  const ticket = desk.world.tickets.get(ticketId);
  if (!ticket) throw new Error('no ticket');
  return { ticket, comments: () => desk.world.conversationOf(ticket).comments };
}

/** Makes a macro that rewards and closes, as its user does. */
async function makeMacro(extension: Extension, tags = ''): Promise<void> {
  const options = await extension.openPage('options.html');
  const section = options.getByRole('region', { name: 'Macros' });
  await section.getByRole('button', { name: 'Add macro' }).click();
  await section.getByLabel('Name', { exact: true }).fill('Reward and close');
  await section.getByRole('radio', { name: 'The closed one' }).check();
  await section.getByRole('radio', { name: 'Private: only agents see it' }).check();
  await section.getByLabel('Text', { exact: true }).fill('Rewarded {name} on #{ticketNumber}, {nickname}');
  await section.getByLabel('Badge (its name; empty for none)').fill('rapid reply');
  await section.getByLabel('Tags (with commas between them; empty for none)').fill(tags);
  await section.getByRole('button', { name: 'Keep macro' }).click();
  await expect(section.getByRole('alert').first()).toContainText('Not a placeholder: {nickname}.');
  await section.getByLabel('Text', { exact: true }).fill('Rewarded {name} on #{ticketNumber}');
  await section.getByRole('button', { name: 'Keep macro' }).click();
  // The list has it at once, the disk a moment later: the page stays, as a page that goes takes along what it has not written.
  await expect(section.getByRole('listitem').filter({ hasText: 'Reward and close' })).toContainText('rapid reply');
}

test('the one that is there from the start: shown, edited, run with one key, and undone with one press', async ({
  extension,
  desk,
}) => {
  const { panel, screen, dialog, toast } = await panelOn(extension);
  const { ticket, comments } = inDesk(desk);
  const before = { comments: comments().length, status: ticket.status };
  desk.resetRequests();
  await panel.button('Close and thank').click();
  await expect(dialog).toContainText('#101');
  await expect(dialog).toContainText('The customer sees this');
  await expect(dialog).toContainText('Set status to “Closed”');
  const text = dialog.getByRole('textbox');
  await expect(text).toHaveValue(/^Hello Lucas,[^]*#101[^]*Casey Morgan$/);
  const lists = { method: 'GET', path: /\/(?:organizationFields|badges|labels|agents)$/ } as const;
  expect(desk.count(lists), 'only which statuses there are').toBe(1);

  await text.fill('Thank you, Lucas.');
  await screen.keyboard.press('Enter');
  await screen.keyboard.type('Bye.');
  await expect(dialog, 'Enter is a new line').toBeVisible();
  await screen.keyboard.press('Control+Enter');
  await expect(toast).toContainText('Close and thank. Done: public comment and status “Closed”.');
  await expect(toast).toContainText('Lucas Carol (#101)');
  expect(comments().at(-1)).toMatchObject({ content: 'Thank you, Lucas.\nBye.', isPublic: true });
  expect(ticket.status).toBe('Closed');
  expect([desk.count(posts), desk.count(changeRequests)]).toEqual([1, 1]);

  await panel.button('Undo').click();
  await expect(toast).toContainText(`Undone: status “Closed” and public comment.`);
  expect(ticket.status).toBe(before.status);
  expect(comments()).toHaveLength(before.comments);
});

test(
  'one that was made in the options: chosen from the list, run, told in the ledger',
  { tag: '@before-release' },
  async ({ extension, desk }) => {
    const { panel, screen, dialog, run, toast } = await panelOn(extension);
    const { ticket, comments } = inDesk(desk);
    const before = [...ticket.tags];
    await makeMacro(extension, 'rewarded, by phone');
    await screen.bringToFront();
    await panel.button('Close and thank').click();
    await dialog.getByRole('button', { name: 'Another macro…' }).click();
    await expect(dialog.getByRole('combobox', { name: 'Search macros' })).toBeFocused();
    await screen.keyboard.type('rew');
    await expect(dialog.getByRole('option')).toHaveCount(1);
    await screen.keyboard.press('Enter');
    await expect(dialog).toContainText('Award badge “Rapid Reply” to Lucas Carol');
    await expect(dialog).toContainText('Only agents see this');
    await run.dblclick();
    await expect(toast).toContainText(
      'Done: private note, badge “Rapid Reply”, tags “rewarded”, “by phone”, and status “Closed”.',
    );
    expect(ticket.tags).toEqual([...before, 'rewarded', 'by phone']);
    expect(comments().at(-1)).toMatchObject({ content: 'Rewarded Lucas Carol on #101', isPublic: false });
    expect(desk.world.badgesOf(users.lucas)).toHaveLength(4);
    expect(ticket.status).toBe('Closed');
    expect([desk.count(posts), desk.count(awardRequests), desk.count(changeRequests)]).toEqual([1, 1, 1]);
    const ledger = await extension.openPage('ledger.html');
    await expect(ledger.getByRole('listitem').filter({ hasText: 'Macro “Reward and close”' })).toHaveCount(4);
    await panel.screen.bringToFront();
    await panel.button('Undo').click();
    await expect.poll(() => ticket.tags).toEqual(before);
  },
);

test(
  'it stops where Desk refuses, says what was done, and goes on when told to',
  { tag: '@before-release' },
  async ({ extension, desk }) => {
    const { panel, screen, dialog, run, toast } = await panelOn(extension);
    const { ticket, comments } = inDesk(desk);
    const before = { comments: comments().length, status: ticket.status };
    await makeMacro(extension);
    await screen.bringToFront();
    const allow = desk.faults.add({
      ...awardRequests,
      status: 403,
      body: { errorCode: 'FORBIDDEN', message: 'Only managers award this badge.' },
    });
    await panel.button('Close and thank').click();
    await dialog.getByRole('button', { name: 'Another macro…' }).click();
    await screen.keyboard.type('rew');
    await expect(dialog.getByRole('option')).toHaveCount(1);
    await screen.keyboard.press('Enter');
    await expect(dialog).toContainText('Award badge “Rapid Reply” to Lucas Carol');
    await expect(run).toBeEnabled();
    await run.click();
    await expect(toast).toContainText('Done: private note.');
    await expect(toast).toContainText('Refused: badge “Rapid Reply”.');
    await expect(toast).toContainText('Not tried: status “Closed”.');
    expect(ticket.status, 'and the ticket is not closed').toBe(before.status);

    allow();
    await panel.button('Go on').click();
    await expect(toast).toContainText('Done: private note, badge “Rapid Reply”, and status “Closed”.');
    expect(comments()).toHaveLength(before.comments + 1);
    expect([desk.count(posts), desk.count(changeRequests)]).toEqual([1, 1]);
    await panel.button('Undo').click();
    await expect(toast).toContainText('Undone: status “Closed”, badge “Rapid Reply”, and private note.');
    expect(comments()).toHaveLength(before.comments);
    expect(desk.world.badgesOf(users.lucas)).toHaveLength(3);
    expect(ticket.status).toBe(before.status);
  },
);

test(
  'a status somebody else has set meanwhile is not overwritten, and not taken back either',
  { tag: '@before-release' },
  async ({ extension, desk }) => {
    const { panel, dialog, run, toast } = await panelOn(extension);
    const { ticket } = inDesk(desk);
    await panel.button('Close and thank').click();
    await expect(run).toBeEnabled();
    desk.world.setStatus(ticket101, 'Escalated');
    await run.click();
    await expect(toast).toContainText('Done: public comment.');
    await expect(toast).toContainText('Somebody else has changed it since you looked');
    expect(ticket.status).toBe('Escalated');
    await panel.button('Undo').click();
    await expect(panel.button('Close and thank')).toHaveAttribute('title', /shows first/);

    await panel.button('Close and thank').click();
    await expect(dialog).toContainText('Set status to “Closed”');
    await run.click();
    await expect(toast).toContainText('Done: public comment and status “Closed”.');
    desk.world.setStatus(ticket101, 'Escalated');
    await panel.button('Undo').click();
    await expect(toast).toContainText('Undone: public comment.');
    await expect(toast).toContainText('somebody has changed it since');
    expect(ticket.status).toBe('Escalated');
  },
);

test(
  'another ticket meanwhile, and the worker stopped in between: all is done where it was begun, once',
  { tag: '@before-release' },
  async ({ extension, desk }) => {
    const { panel, tab, run, toast } = await panelOn(extension);
    const { ticket, comments } = inDesk(desk);
    const other = inDesk(desk, tickets.second);
    const before = { comments: comments().length, others: other.comments().length, status: other.ticket.status };
    desk.faults.add({ ...posts, times: 1, delayMs: 2_000 });
    await panel.button('Close and thank').click();
    await run.click();
    await expect.poll(() => desk.count(posts)).toBe(1);
    await jumpToTicket(tab, tickets.second);
    await expect(panel.region('Ticket')).toContainText('#123');
    await extension.stopBackground();
    await expect.poll(() => ticket.status, { timeout: 60_000 }).toBe('Closed');
    await expect(toast).toContainText('Done: public comment and status “Closed”.');
    await expect(toast).toContainText('(#101)');
    expect(comments()).toHaveLength(before.comments + 1);
    expect(other.comments()).toHaveLength(before.others);
    expect(other.ticket.status).toBe(before.status);
    expect(desk.count(changeRequests)).toBe(1);
  },
);

test(
  'what was stopped in one panel is seen in another, and begun anew in none',
  { tag: '@before-release' },
  async ({ extension, desk }) => {
    const { panel, screen, run, toast } = await panelOn(extension);
    const { ticket } = inDesk(desk);
    const other = await extension.openPanelTab();
    await other.waitUntilComplete();
    await screen.bringToFront();
    desk.faults.add({ ...changeRequests, status: 403, times: 1, body: { errorCode: 'FORBIDDEN', message: 'No.' } });
    const button = panel.button('Close and thank');
    await button.focus();
    await screen.keyboard.press('Enter');
    await expect(run).toBeEnabled();
    await screen.keyboard.press('Control+Enter');
    await expect(toast).toContainText('Refused: status “Closed”.');
    await expect(button, 'the focus is where it was').toBeFocused();
    await other.screen.bringToFront();
    await other.button('Close and thank').click();
    const dialog = other.screen.getByRole('dialog');
    await expect(dialog).toContainText('Done: public comment. Refused: status “Closed”.');
    await dialog.getByRole('button', { name: 'Go on' }).click();
    await expect(other.screen.getByRole('status')).toContainText('Done: public comment and status “Closed”.');
    expect(ticket.status).toBe('Closed');
    expect(desk.count(posts)).toBe(1);
    await expect(button).toHaveAttribute('title', /shows first/);
  },
);

test(
  'a panel closed halfway: the rest is not done by itself; the next panel says so, and goes on',
  { tag: '@before-release' },
  async ({ extension, desk }) => {
    const { panel, screen, tab, dialog, run, toast } = await panelOn(extension);
    const { ticket, comments } = inDesk(desk);
    const before = { comments: comments().length, status: ticket.status };
    desk.faults.add({ ...posts, times: 1, delayMs: 1_500 });
    await panel.button('Close and thank').click();
    await run.click();
    await expect.poll(() => desk.count(posts)).toBe(1);
    const address = await screen.url();
    await screen.goto('about:blank');
    await expect.poll(() => comments().length).toBe(before.comments + 1);
    await screen.goto(address);
    await openTicketInPage(tab, tickets.second);
    await openTicketInPage(tab, ticket101);
    await expect(panel.region('Ticket')).toContainText('#101');
    await expect(toast).toContainText('Stopped halfway.');
    await expect(toast).toContainText('Not tried: status “Closed”.');
    expect(ticket.status).toBe(before.status);
    expect(desk.count(changeRequests)).toBe(0);
    await panel.button('Close and thank').click();
    await expect(dialog).toContainText('Not tried: status “Closed”.');
    await dialog.getByRole('button', { name: 'Go on' }).click();
    await expect.poll(() => ticket.status, { timeout: 60_000 }).toBe('Closed');
    expect(comments()).toHaveLength(before.comments + 1);
    expect(desk.count(posts)).toBe(1);
  },
);

test(
  'what was edited is there again, and what cannot be done is left out only by its user',
  { tag: '@before-release' },
  async ({ extension, desk }) => {
    const { panel, screen, tab, dialog, run } = await panelOn(extension);
    const text = dialog.getByRole('textbox');
    await panel.button('Close and thank').click();
    await text.fill('Half a sen {firstName}');
    await expect(dialog).toContainText('Not known here: {firstName}.');
    await expect(run).toBeDisabled();
    await screen.keyboard.press('Control+Enter');
    await expect(dialog).toBeVisible();
    await text.fill('Half a sen');
    await screen.keyboard.press('Escape');
    await openTicketInPage(tab, tickets.second);
    await expect(panel.region('Ticket')).toContainText('#123');
    await panel.button('Close and thank').click();
    await expect(text).toHaveValue(/^Hello Priya/);
    await screen.keyboard.press('Escape');
    await screen.reload();
    await openTicketInPage(tab, ticket101);
    await expect(panel.region('Ticket')).toContainText('#101');
    await panel.button('Close and thank').click();
    await expect(text).toHaveValue('Half a sen');
    await dialog.getByRole('checkbox', { name: /Write a comment/ }).uncheck();
    await expect(text).toBeHidden();
    await run.click();
    await expect.poll(() => inDesk(desk).ticket.status).toBe('Closed');
    expect(desk.count(posts)).toBe(0);
  },
);
