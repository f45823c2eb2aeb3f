import { DEMO_RECORDS } from '../../demo/desk.ts';
import type { DemoDesk } from '../../demo/desk.ts';
import { expect, test } from './support/both.ts';
import { ticketPath, viewRequests } from './support/desk.ts';
import type { Extension } from './support/extension.ts';

const { ticket101, tickets, portal } = DEMO_RECORDS;
const changes = { method: 'PATCH', path: /^\/api\/v1\/tickets\/\d+$/ } as const;
const marks = { method: 'POST', path: /\/markAs(Un)?Read$/ } as const;
const follows = { method: 'POST', path: /\/(add|remove)Followers$/ } as const;
const ADDRESS = `https://desk.zoho.com/agent/${portal}/all/tickets/details/${ticket101}`;

async function panelOn(extension: Extension, desk: DemoDesk, ticketId: string = ticket101) {
  await extension.openDesk(ticketPath(ticketId));
  const panel = await extension.openPanelTab();
  await panel.signIn();
  await panel.waitUntilComplete();
  const record = desk.world.tickets.get(ticketId);
  if (!record) throw new Error('no ticket');
  const { screen } = panel;
  const more = screen.getByRole('dialog', { name: 'More', exact: true });
  /** Opens `More`, types, and takes what is found. */
  async function command(letters: string): Promise<void> {
    await panel.button('More').click();
    await expect(more.getByRole('combobox')).toBeFocused();
    await screen.keyboard.type(letters);
    await expect(more.getByRole('option')).toHaveCount(1);
    await screen.keyboard.press('Enter');
    await expect(more).toBeHidden();
  }
  return { panel, screen, record, more, command, toast: screen.getByRole('status') };
}

test(
  'More lists what can be done, with its keys, by click and by its own key, and costs no call',
  { tag: '@before-release' },
  async ({ extension, desk }) => {
    const { panel, screen, more } = await panelOn(extension, desk);
    const before = desk.count(viewRequests);
    // The first control is a text field, in which a letter is text.
    for (const key of ['Tab', 'Tab']) await screen.keyboard.press(key);
    await panel.pressAlone('.');
    await expect(more.getByRole('option')).toHaveCount(11);
    const texts = await more.getByRole('option').allInnerTexts();
    for (const name of ['Tags', 'Follow ticket', 'Set category', 'Set sub-category', 'Set due date', 'Close ticket']) {
      expect(
        texts.some((text) => text.startsWith(name)),
        name,
      ).toBe(true);
    }
    await expect(more.getByRole('option', { name: /^Tags/ })).toContainText('T');
    await screen.keyboard.press('Escape');
    expect(desk.count(viewRequests)).toBe(before);
  },
);

test('followed, and no longer, each with undo', { tag: '@before-release' }, async ({ extension, desk }) => {
  const { panel, more, screen, record, command, toast } = await panelOn(extension, desk);
  const { meId } = desk.world;
  const before = [...record.followers];
  expect(before).not.toContain(meId);
  await command('follow');
  await expect(toast).toContainText('You follow the ticket.');
  expect(record.followers).toEqual([...before, meId]);
  expect(desk.count(follows)).toBe(1);
  await panel.button('More').click();
  await expect(more.getByRole('option', { name: /^Unfollow ticket/ }), 'what it shows is what Desk has').toBeVisible();
  await expect(more.getByRole('option', { name: /^Follow ticket/ })).toHaveCount(0);
  await screen.keyboard.press('Escape');
  await panel.button('Undo').click();
  await expect(toast).toContainText('Undone');
  expect(record.followers).toEqual(before);
});

test(
  'followed meanwhile in Desk: nothing is sent, and unfollowing refused by Desk is told',
  { tag: '@before-release' },
  async ({ extension, desk }) => {
    const { panel, record, command, toast } = await panelOn(extension, desk);
    record.followers.push(desk.world.meId);
    await command('follow');
    await expect(toast).toContainText('You followed the ticket already');
    expect(desk.count(follows)).toBe(0);
    await panel.button('Dismiss').click();
    desk.faults.add({ ...follows, status: 403, times: 1, body: { errorCode: 'FORBIDDEN', message: 'No' } });
    await command('unfollow');
    await expect(toast).toContainText('You still follow the ticket.');
    expect(record.followers).toContain(desk.world.meId);
  },
);

test(
  'marked as unread and read again, also where Desk is slow or somebody was faster',
  { tag: '@before-release' },
  async ({ extension, desk }) => {
    const { panel, record, command, toast, more, screen } = await panelOn(extension, desk);
    const was = record.isRead;
    const [to, back] = was ? ['unread', 'read'] : ['read', 'unread'];
    await command(`mark as ${to}`);
    await expect(toast).toContainText(`Marked as ${to}.`);
    expect(record.isRead).toBe(!was);
    await panel.button('Undo').click();
    await expect(toast).toContainText('Undone');
    expect(record.isRead).toBe(was);
    expect(desk.count(marks)).toBe(2);

    record.isRead = !was;
    await command(`mark as ${to}`);
    await expect(toast).toContainText(`It was ${to} already.`);
    expect(desk.count(marks), 'nothing was sent').toBe(2);
    await panel.button('More').click();
    await expect(more.getByRole('option', { name: `Mark as ${back}` })).toBeVisible();
    await screen.keyboard.press('Escape');
  },
);

test('closed with Enter, and opened again with undo', { tag: '@before-release' }, async ({ extension, desk }) => {
  const { panel, screen, record, command, toast, more } = await panelOn(extension, desk);
  const before = record.status;
  await command('close');
  const closing = screen.getByRole('dialog', { name: 'Close ticket' });
  await expect(closing.getByRole('option').first()).toBeVisible();
  const closed = new Set(desk.world.statuses.filter(({ type }) => type === 'Closed').map(({ name }) => name));
  const offered = await closing.getByRole('option').allInnerTexts();
  expect(offered.filter((name) => !closed.has(name.trim()))).toEqual([]);
  expect(offered.length, 'several of them').toBeGreaterThan(1);
  await screen.keyboard.type('closed');
  await expect(closing.getByRole('option')).toHaveCount(1);
  expect(desk.count(changes)).toBe(0);
  await screen.keyboard.press('Enter');
  await expect(toast).toContainText('Status set to “Closed”.');
  await expect.poll(() => record.status).toBe('Closed');
  await panel.button('More').click();
  await expect(more.getByRole('option', { name: /^Close ticket/ })).toContainText('It is closed already');
  await screen.keyboard.press('Escape');
  await panel.button('Undo').click();
  await expect.poll(() => record.status).toBe(before);
  expect(desk.count(changes)).toBe(2);
});

test(
  'an Enter that is held from the list into what it opens changes nothing',
  { tag: '@before-release' },
  async ({ extension, desk }) => {
    const { panel, screen, more } = await panelOn(extension, desk);
    await panel.button('More').click();
    await expect(more.getByRole('combobox')).toBeFocused();
    await screen.keyboard.type('close');
    await expect(more.getByRole('option')).toHaveCount(1);
    await screen.keyboard.down('Enter');
    const closing = screen.getByRole('dialog', { name: 'Close ticket' });
    await expect(closing.getByRole('option').first()).toBeVisible();
    for (let count = 0; count < 10; count += 1) await screen.keyboard.down('Enter');
    await screen.keyboard.up('Enter');
    await expect(closing).toBeVisible();
    expect(desk.count(changes)).toBe(0);
  },
);

test(
  'any date and time: what is past is refused in words, what is not is set and taken back',
  { tag: '@before-release' },
  async ({ extension, desk }) => {
    const { panel, screen, record, toast } = await panelOn(extension, desk);
    const before = record.dueDate;
    await screen.getByRole('button', { name: /^Due: / }).click();
    await screen.keyboard.type('pick');
    await expect(screen.getByRole('option')).toHaveText([/^Pick a date…/]);
    await screen.keyboard.press('Enter');
    const field = screen.getByLabel('Due date and time');
    await expect(field).toBeFocused();
    await field.fill('2020-01-01T10:00');
    await panel.pressAlone('Enter');
    await expect(screen.getByRole('dialog')).toContainText('That is past already.');
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    expect(desk.count(changes)).toBe(0);
    const year = new Date().getFullYear() + 1;
    await field.fill(`${year}-03-04T09:30`);
    await screen.keyboard.press('Enter');
    await expect(screen.getByRole('dialog')).toBeHidden();
    await expect(toast).toContainText('Due date set to');
    expect(record.dueDate).toBe(new Date(year, 2, 4, 9, 30).getTime());
    expect(desk.count(changes)).toBe(1);
    await panel.button('Undo').click();
    await expect.poll(() => record.dueDate).toBe(before);
  },
);

test(
  'the ticket’s number leads to its forms for copying and to Desk',
  { tag: '@before-release' },
  async ({ extension, desk }) => {
    const { panel, screen, record, toast } = await panelOn(extension, desk);
    const dialog = screen.getByRole('dialog', { name: 'Ticket #101' });
    for (const [words, text] of [
      ['number', '101'],
      ['copy link', ADDRESS],
      ['subject', `#101 ${record.subject} <${ADDRESS}>`],
    ] as const) {
      await panel.button('Ticket #101').click();
      await expect(dialog.getByRole('option')).toHaveCount(4);
      await screen.keyboard.type(words);
      await expect(dialog.getByRole('option').nth(2)).toBeHidden();
      await screen.keyboard.press('Enter');
      await expect(toast.last()).toContainText('Copied');
      expect(await extension.clipboardText(screen)).toBe(text);
    }
    await panel.button('Ticket #101').click();
    const opened = await extension.opened(() => dialog.getByRole('option', { name: 'Open in Desk' }).click());
    await expect.poll(() => opened.url()).toBe(ADDRESS);
  },
);

test(
  'what cannot be done is greyed with its reason, and its row does nothing',
  { tag: '@before-release' },
  async ({ extension, desk }) => {
    const { panel, screen, more } = await panelOn(extension, desk, tickets.locked);
    await panel.button('More').click();
    for (const name of [/^Tags/, /^Follow ticket/, /^Mark as/, /^Set due date/, /^Close ticket/]) {
      const option = more.getByRole('option', { name }).first();
      await expect(option).toHaveAttribute('aria-disabled', 'true');
      await expect(option).toContainText('takes no comments on this ticket');
    }
    await screen.keyboard.type('follow');
    await screen.keyboard.press('Enter');
    await expect(more).toBeVisible();
    expect(desk.count(follows)).toBe(0);
    await expect(more.getByRole('option', { name: 'Copy link' })).toHaveCount(0);
  },
);
