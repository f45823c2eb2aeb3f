import { DEMO_RECORDS } from '../../demo/desk.ts';
import { type ChromiumExtension, expect, test } from './support/chromium.ts';
import { awardRequests, jumpToTicket, ticketPath } from './support/desk.ts';
import { listen, placeOf, tabTo } from './support/keyboard.ts';

/*
 * Reads like a manual for somebody who has keys and a screen reader and nothing else: no mouse, no focus that a test sets. After
 * each step stands where the focus is, and what was said. What one list does by its keys is in tests/unit/list and the tests of
 * components; here it is whether one gets there, and back to where the work is.
 */
const { users, tickets } = DEMO_RECORDS;

/** Ticket #101, signed in, with nothing focused. */
async function onTicket101(extension: ChromiumExtension) {
  const tab = await extension.openDesk(ticketPath(DEMO_RECORDS.ticket101));
  const panel = await extension.openPanelTab();
  await panel.screen.setViewportSize({ width: 360, height: 900 });
  await panel.signIn();
  await panel.waitUntilComplete();
  await expect(panel.button('Revoke Five Years')).toBeVisible();
  const page = panel.screen;
  return { tab, panel, page, keyboard: page.keyboard, heard: await listen(page) };
}

test('by keyboard alone: award, undo, leave, revoke, remove a label, and the focus stays where the work is', async ({
  extension,
  desk,
}) => {
  const { panel, page, keyboard, heard } = await onTicket101(extension);
  const before = desk.world.badgesOf(users.lucas).length;

  // Award: to the button, into the list, three letters, back at the button; said once.
  await tabTo(panel.button('Award badge'));
  await keyboard.press('Enter');
  await expect(panel.searchField).toBeFocused();
  await panel.typeInPicker('rap');
  await keyboard.press('Enter');
  await expect(panel.button('Revoke Rapid Reply')).toBeVisible();
  await expect(panel.button('Award badge')).toBeFocused();
  await expect(panel.button('Undo')).toBeVisible();
  expect((await heard()).filter((text) => text.startsWith('“Rapid Reply” awarded.'))).toHaveLength(1);

  // Undo: a few steps on. The button goes with what it undid; the focus does not fall to the top of the page.
  await tabTo(panel.button('Undo'));
  await keyboard.press('Enter');
  await expect(panel.button('Revoke Rapid Reply')).toBeHidden();
  await expect.poll(() => desk.world.badgesOf(users.lucas).length).toBe(before);
  await expect(page.getByRole('status').first()).toContainText('Undone');
  await expect.poll(() => placeOf(page)).toBe('Badges');

  // A list that was opened by mistake: Escape gives nothing, and the focus is back.
  await tabTo(panel.button('Award badge'), 'Shift+Tab');
  await keyboard.press('Enter');
  await panel.typeInPicker('ex');
  await keyboard.press('Escape');
  await expect(panel.button('Award badge')).toBeFocused();
  expect(desk.count(awardRequests)).toBe(1);

  // Revoke: the tile is gone, the focus is at the next one or where the next one is given.
  await tabTo(panel.button('Revoke Five Years'));
  await keyboard.press('Enter');
  await expect(panel.button('Revoke Five Years')).toBeHidden();
  await expect.poll(() => placeOf(page)).toBe('Badges');

  // A label goes, and the focus is where the next one can be given.
  const remove = page.getByRole('button', { name: /^Remove label/ }).first();
  await tabTo(remove, 'Shift+Tab');
  await keyboard.press('Enter');
  await expect.poll(() => placeOf(page)).toBe('Labels');
});

test('by keyboard alone: status, priority, hand over, note, palette, and each gives the focus back', async ({
  extension,
}) => {
  const { panel, page, keyboard, tab, heard } = await onTicket101(extension);
  const dialog = page.getByRole('dialog');
  for (const name of [/^Status:/, /^Priority:/, /^Assignee:/, 'Note'] as const) {
    const button = page.getByRole('button', { name }).first();
    await tabTo(button);
    await keyboard.press('Enter');
    await expect(dialog.first(), String(name)).toBeVisible();
    expect(await page.evaluate(() => document.activeElement?.closest('dialog') !== null), String(name)).toBe(true);
    await keyboard.press('Escape');
    await expect(dialog, String(name)).toHaveCount(0);
    await expect(button, String(name)).toBeFocused();
  }

  // The palette gives the focus back to where it was called from.
  await tabTo(panel.button('Award badge'));
  await keyboard.press('Control+k');
  await expect(dialog.getByRole('combobox', { name: 'Search or do' })).toBeFocused();
  await keyboard.press('Escape');
  await expect(panel.button('Award badge')).toBeFocused();

  // Another ticket is said once, by number and person, and nothing else is.
  await heard();
  await jumpToTicket(tab, tickets.second);
  await expect(panel.region('Requester')).toContainText('Priya Nair');
  await panel.waitUntilComplete();
  expect(await heard()).toEqual(['Ticket #123, Priya Nair']);
});
