import { DEMO_RECORDS } from '../../demo/desk.ts';
import type { DemoDesk } from '../../demo/desk.ts';
import { expect, test } from './support/both.ts';
import { jumpToTicket, ticketPath } from './support/desk.ts';
import type { Extension } from './support/extension.ts';

const { ticket101, tickets } = DEMO_RECORDS;
const adds = { method: 'POST', path: /\/tickets\/\d+\/associateTag$/ } as const;
const removals = { method: 'POST', path: /\/tickets\/\d+\/dissociateTag$/ } as const;
const tagReads = { method: 'GET', path: /\/tickets\/\d+\/tags$/ } as const;
const departmentReads = { method: 'GET', path: /\/ticketTags(\?|$)/ } as const;

async function panelOn(extension: Extension, desk: DemoDesk) {
  const tab = await extension.openDesk(ticketPath(ticket101));
  const panel = await extension.openPanelTab();
  await panel.signIn();
  await panel.waitUntilComplete();
  const record = desk.world.tickets.get(ticket101);
  if (!record) throw new Error('no ticket');
  const { screen } = panel;
  const button = screen.getByRole('button', { name: /^Tags/ });
  const dialog = screen.getByRole('dialog', { name: 'Tags', exact: true });
  const chips = panel.region('Ticket').getByRole('list', { name: 'Tags' }).getByRole('listitem');
  await expect(button).toBeVisible();
  /** Opens the list of tags, and closes it again: from then on the ticket's tags are known. */
  async function lookAtTags(): Promise<void> {
    await button.click();
    await expect(dialog.getByRole('option').first()).toBeVisible();
    await screen.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(chips).toHaveCount(record?.tags.length ?? 0);
  }
  return { tab, panel, screen, record, button, dialog, chips, lookAtTags, toast: screen.getByRole('status') };
}

test('by key alone a tag of the department is added, shown at once, and taken back', async ({ extension, desk }) => {
  const { panel, screen, record, button, dialog, chips, toast } = await panelOn(extension, desk);
  const before = [...record.tags];
  await expect(button, 'how many there are is in the ticket').toHaveAccessibleName(`Tags: ${before.length}`);
  expect(desk.count(tagReads) + desk.count(departmentReads), 'and costs no call').toBe(0);
  await screen.keyboard.press('Tab');
  await panel.pressAlone('t');
  await expect(dialog.getByRole('combobox')).toBeFocused();
  const there = dialog.getByRole('option', { name: /^vip/ });
  await expect(there).toContainText('on this ticket');
  await expect(there).toHaveAttribute('aria-disabled', 'true');
  expect([desk.count(tagReads), desk.count(departmentReads)], 'one call each').toEqual([1, 1]);
  await screen.keyboard.type('refund');
  await expect(dialog.getByRole('option')).toHaveCount(1);
  desk.settings.latencyMs = 400;
  await expect(async () => {
    // Pressed anew each time: what comes too soon after the letter does nothing, and neither does a key that is held since.
    await screen.keyboard.up('Enter');
    await screen.keyboard.down('Enter');
    await expect(dialog).toBeHidden({ timeout: 100 });
  }).toPass();
  await expect(chips.filter({ hasText: 'refund' }), 'before Desk has answered').toBeVisible({ timeout: 300 });
  await expect(toast).toContainText('Tag “refund” added.');
  await expect(toast).toContainText('(#101)');
  desk.settings.latencyMs = 0;
  expect(record.tags).toEqual([...before, 'refund']);
  for (let count = 0; count < 10; count += 1) await screen.keyboard.down('Enter');
  await screen.keyboard.up('Enter');
  expect(desk.count(adds), 'a held Enter adds once').toBe(1);
  expect(desk.count(tagReads), 'one read to see what is there now').toBe(2);

  await screen.keyboard.press('Escape');
  await panel.button('Undo').click();
  await expect(toast).toContainText('Undone');
  expect(record.tags).toEqual(before);
  await expect(chips).toHaveCount(before.length);
  await expect(button).toHaveAccessibleName(`Tags: ${before.length}`);
});

test(
  'a new tag is made of what is typed, but never a second spelling of one',
  { tag: '@before-release' },
  async ({ extension, desk }) => {
    const { screen, record, button, dialog, toast } = await panelOn(extension, desk);
    await button.click();
    await expect(dialog.getByRole('option').first()).toBeVisible();
    await screen.keyboard.type('VIP');
    await expect(dialog.getByRole('option')).toHaveCount(1);
    await expect(dialog.getByRole('option')).toContainText('on this ticket');
    await screen.keyboard.press('Enter');
    await expect(dialog, 'what is there cannot be taken').toBeVisible();
    await dialog.getByRole('combobox').fill('waiting for <b>parts</b>');
    await expect(dialog.getByRole('option')).toHaveText(['Create tag “waiting for <b>parts</b>”']);
    await dialog.getByRole('option').click();
    await expect(toast).toContainText('Tag “waiting for <b>parts</b>” added.');
    expect(record.tags).toContain('waiting for <b>parts</b>');
    expect(desk.count(adds)).toBe(1);
  },
);

test(
  'a tag is removed by its button and comes back with undo',
  { tag: '@before-release' },
  async ({ extension, desk }) => {
    const { panel, screen, record, button, chips, lookAtTags, toast } = await panelOn(extension, desk);
    const before = [...record.tags];
    await lookAtTags();
    await panel.button('Remove tag vip').click();
    await expect(chips.filter({ hasText: 'vip' })).toHaveCount(0);
    await expect(button, 'the focus is not lost').toBeFocused();
    await expect(toast).toContainText('Tag “vip” removed.');
    expect(record.tags).toEqual(before.filter((tag) => tag !== 'vip'));
    await panel.button('Undo').click();
    await expect(chips.filter({ hasText: 'vip' })).toBeVisible();
    expect(record.tags.toSorted()).toEqual(before.toSorted());
    expect([desk.count(removals), desk.count(adds)]).toEqual([1, 1]);
    await screen.keyboard.press('Escape');
  },
);

test(
  'what somebody else has removed meanwhile is told, and neither removed nor brought back',
  { tag: '@before-release' },
  async ({ extension, desk }) => {
    const { panel, record, button, dialog, chips, lookAtTags, screen, toast } = await panelOn(extension, desk);
    await lookAtTags();
    record.tags = record.tags.filter((tag) => tag !== 'vip');
    await panel.button('Remove tag vip').click();
    await expect(toast).toContainText('Tag “vip” was gone already.');
    await expect(chips.filter({ hasText: 'vip' })).toHaveCount(0);
    expect(desk.count(removals)).toBe(0);

    await panel.button('Dismiss').click();
    await button.click();
    await expect(dialog.getByRole('option').first()).toBeVisible();
    await screen.keyboard.type('translated');
    await screen.keyboard.press('Enter');
    await expect.poll(() => record.tags.includes('translated')).toBe(true);
    record.tags = record.tags.filter((tag) => tag !== 'translated');
    await panel.button('Undo').click();
    await expect(toast).toContainText('Undone');
    expect(desk.count(removals)).toBe(0);
    await expect(chips.filter({ hasText: 'translated' })).toHaveCount(0);
  },
);

test(
  'a tag that is taken back in the ledger goes from the panel, too',
  { tag: '@before-release' },
  async ({ extension, desk }) => {
    const { screen, record, button, dialog, chips, toast } = await panelOn(extension, desk);
    await button.click();
    await expect(dialog.getByRole('option').first()).toBeVisible();
    await screen.keyboard.type('refund');
    await screen.keyboard.press('Enter');
    await expect(toast).toContainText('Tag “refund” added.');
    const ledger = await extension.openPage('ledger.html');
    await ledger.getByRole('button', { name: /^Undo/ }).first().click();
    await expect.poll(() => record.tags.includes('refund')).toBe(false);
    await expect(chips.filter({ hasText: 'refund' })).toHaveCount(0);
    await expect(button).toHaveAccessibleName(`Tags: ${record.tags.length}`);
  },
);

test(
  'without the scope, and where Desk refuses, nothing stays on screen that is not so',
  { tag: '@before-release' },
  async ({ extension, desk }) => {
    const { panel, screen, record, button, dialog, chips, lookAtTags, toast } = await panelOn(extension, desk);
    await lookAtTags();
    const before = [...record.tags];
    for (const [answer, words] of [
      [{ errorCode: 'SCOPE_MISMATCH', message: 'Invalid scope' }, 'this permission was not granted to Deskside'],
      [{ errorCode: 'FORBIDDEN', message: 'You do not have permission' }, 'was not added'],
    ] as const) {
      desk.faults.add({ ...adds, status: 403, times: 1, body: answer });
      await button.click();
      await expect(dialog.getByRole('option').first()).toBeVisible();
      await screen.keyboard.type('refund');
      await expect(dialog.getByRole('option')).toHaveCount(1);
      await screen.keyboard.press('Enter');
      await expect(toast).toContainText(words);
      await expect(toast).toContainText('Tag “refund” was not added.');
      await expect(chips.filter({ hasText: 'refund' })).toHaveCount(0);
      expect(record.tags).toEqual(before);
      await panel.button('Dismiss').first().click();
    }
  },
);

test(
  'a list of tags that cannot be read says so, and reads again',
  { tag: '@before-release' },
  async ({ extension, desk }) => {
    const { screen, button, dialog } = await panelOn(extension, desk);
    desk.faults.add({ path: /\/ticketTags/, status: 403, times: 1, body: { errorCode: 'FORBIDDEN', message: 'No' } });
    await button.click();
    await dialog.getByRole('button', { name: 'Retry' }).click();
    await expect(dialog.getByRole('option').first()).toBeVisible();
    await screen.keyboard.press('Escape');
  },
);

test(
  'a list opened for one ticket is gone on the next, whose tags are its own',
  { tag: '@before-release' },
  async ({ extension, desk }) => {
    const { tab, panel, screen, dialog, chips, lookAtTags, button } = await panelOn(extension, desk);
    await lookAtTags();
    await button.click();
    await expect(dialog).toBeVisible();
    await jumpToTicket(tab, tickets.second);
    await expect(panel.region('Ticket')).toContainText('#123');
    await expect(dialog).toBeHidden();
    await screen.keyboard.press('Enter');
    await panel.waitUntilComplete();
    await expect(chips, 'nobody has asked for those of this ticket').toHaveCount(0);
    expect(desk.count(adds)).toBe(0);
  },
);

test(
  'where Desk takes no changes, tags are greyed with the reason',
  { tag: '@before-release' },
  async ({ extension }) => {
    await extension.openDesk(ticketPath(tickets.locked));
    const panel = await extension.openPanelTab();
    await panel.signIn();
    await panel.waitUntilComplete();
    const button = panel.screen.getByRole('button', { name: /^Tags/ });
    await expect(button).toBeDisabled();
    await expect(button).toHaveAttribute('title', /takes no comments on this ticket and no changes/);
  },
);
