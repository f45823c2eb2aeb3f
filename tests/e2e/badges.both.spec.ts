import { DEMO_RECORDS } from '../../demo/desk.ts';
import { expect, test } from './support/both.ts';
import { awardRequests, ticketPath } from './support/desk.ts';
import type { Extension } from './support/extension.ts';

const { users, badges } = DEMO_RECORDS;

/** The panel, signed in, on ticket #101, with its requester's badges. */
async function panelOn101(extension: Extension) {
  await extension.openDesk(ticketPath(DEMO_RECORDS.ticket101));
  const panel = await extension.openPanelTab();
  await panel.signIn();
  await expect(panel.button('Revoke Five Years')).toBeVisible();
  return panel;
}

test('award, undo and revoke by keyboard alone', async ({ extension, desk }) => {
  const panel = await panelOn101(extension);
  const before = desk.world.badgesOf(users.lucas);
  const { keyboard } = panel.screen;

  await panel.button('Award badge').focus();
  await keyboard.press('Enter');
  await expect(panel.dialog).toBeVisible();
  await expect(panel.searchField).toBeFocused();
  await keyboard.type('rap');
  await expect(panel.dialog.getByRole('option')).toContainText(['Rapid Reply']);
  await keyboard.press('Enter');

  await expect(panel.dialog).toBeHidden();
  await expect(panel.button('Revoke Rapid Reply')).toBeVisible();
  await expect(panel.button('Award badge'), 'the focus is back where it was').toBeFocused();
  expect(desk.count(awardRequests)).toBe(1);
  expect(desk.world.badgesOf(users.lucas)).toHaveLength(before.length + 1);

  await panel.button('Undo').focus();
  await keyboard.press('Enter');
  await expect(panel.button('Revoke Rapid Reply')).toBeHidden();
  await expect.poll(() => desk.world.badgesOf(users.lucas)).toEqual(before);

  await panel.button('Revoke Five Years').focus();
  await keyboard.press('Enter');
  await expect(panel.button('Revoke Five Years')).toBeHidden();
  await expect.poll(() => desk.world.badgesOf(users.lucas)).toHaveLength(before.length - 1);
  await panel.button('Undo').last().click();
  await expect(panel.button('Revoke Five Years')).toBeVisible();
  await expect.poll(() => desk.world.badgesOf(users.lucas).toSorted()).toEqual(before.toSorted());
});

test('undo removes only what this action added', { tag: '@before-release' }, async ({ extension, desk }) => {
  const panel = await panelOn101(extension);
  await panel.award('rap');
  await expect(panel.button('Undo')).toBeVisible();
  desk.world.award(users.lucas, badges.bugHunter);

  await panel.button('Undo').click();

  await expect(panel.button('Revoke Rapid Reply')).toBeHidden();
  await expect.poll(() => desk.world.badgesOf(users.lucas)).toContain(badges.bugHunter);
  expect(desk.world.badgesOf(users.lucas)).toHaveLength(4);
});

test(
  'a badge that is held already is marked and not offered',
  { tag: '@before-release' },
  async ({ extension, desk }) => {
    const panel = await panelOn101(extension);
    await panel.button('Award badge').click();
    await panel.typeInPicker('five years');
    await expect(panel.dialog.getByRole('option').first()).toHaveAttribute('aria-disabled', 'true');
    await panel.screen.keyboard.press('Enter');
    await expect(panel.dialog).toBeVisible();
    await panel.screen.keyboard.press('Escape');
    await expect(panel.dialog).toBeHidden();
    expect(desk.count(awardRequests)).toBe(0);
  },
);

test('an award that is slow shows at once', { tag: '@before-release' }, async ({ extension, desk }) => {
  const panel = await panelOn101(extension);
  desk.resetRequests();
  desk.faults.add({ ...awardRequests, delayMs: 4000 });
  await panel.award('rap');
  await expect(panel.region('Badges')).toContainText('Rapid Reply');
  const answered = desk.requests.filter(({ method, status }) => method === 'POST' && status !== 0);
  expect(answered, 'the server has not answered yet').toEqual([]);
  await expect(panel.button('Revoke Rapid Reply')).toBeVisible();
});

test(
  'an award refused for that badge is taken back and explained',
  { tag: '@before-release' },
  async ({ extension, desk }) => {
    const panel = await panelOn101(extension);
    await panel.award('staff pick');
    await expect(panel.screen.getByRole('status')).toContainText('“Staff Pick” was not awarded.');
    await expect(panel.region('Badges')).not.toContainText('Staff Pick');
    expect(desk.world.badgesOf(users.lucas)).toHaveLength(3);
  },
);

test(
  'an award refused to the role is taken back and explained',
  { tag: '@before-release' },
  async ({ extension, desk }) => {
    const panel = await panelOn101(extension);
    desk.settings.canAward = false;
    await panel.award('rap');
    const toast = panel.screen.getByRole('status');
    await expect(toast).toContainText('“Rapid Reply” was not awarded.');
    await expect(toast).toContainText(/permission|role/i);
    await expect(panel.region('Badges')).not.toContainText('Rapid Reply');
    expect(desk.world.badgesOf(users.lucas)).toHaveLength(3);
  },
);

test(
  'an organization with the other form of badge paths is served as well, and that is remembered',
  { tag: '@before-release' },
  async ({ extension, desk }) => {
    desk.settings.badgePaths = 'howto';
    const panel = await panelOn101(extension);
    await panel.award('rap');
    await expect(panel.button('Revoke Rapid Reply')).toBeVisible();
    expect(desk.world.badgesOf(users.lucas)).toHaveLength(4);
    await panel.button('Undo').click();
    await expect(panel.button('Revoke Rapid Reply')).toBeHidden();
    await expect.poll(() => desk.world.badgesOf(users.lucas)).toHaveLength(3);
    expect(desk.count({ method: 'POST', path: /\/badges\/associate$/ }), 'the first form is not tried again').toBe(0);
  },
);

test(
  'with two help-center users the badge goes to the one it was meant for',
  { tag: '@before-release' },
  async ({ extension, desk }) => {
    await extension.openDesk(ticketPath(DEMO_RECORDS.tickets.twoHelpCenterUsers));
    const panel = await extension.openPanelTab();
    await panel.signIn();
    await expect(panel.button('Award badge')).toHaveCount(2);
    await expect(panel.region('Badges')).toContainText('Integrator');

    const first = desk.world.badgesOf(users.twoFirst).length;
    await panel.button('Award badge').nth(1).click();
    await panel.typeInPicker('rap');
    await panel.screen.keyboard.press('Enter');

    await expect(panel.button('Revoke Rapid Reply')).toBeVisible();
    expect(desk.world.badgesOf(users.twoFirst)).toHaveLength(first);
    expect(desk.world.badgesOf(users.twoSecond)).toHaveLength(2);
  },
);
