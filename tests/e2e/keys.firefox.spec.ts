import { DEMO_RECORDS } from '../../demo/desk.ts';
import { awardRequests, ticketPath } from './support/desk.ts';
import { expect, test } from './support/firefox.ts';

test('Enter held for a second awards once in Firefox, and a held undo key takes back one', async ({
  extension,
  desk,
}) => {
  const { lucas } = DEMO_RECORDS.users;
  await extension.openDesk(ticketPath(DEMO_RECORDS.ticket101));
  const panel = await extension.openPanelTab();
  await panel.signIn();
  await expect.poll(() => panel.region('Badges').innerText()).toContain('Five Years');
  const before = desk.world.badgesOf(lucas).length;
  await panel.screen.evaluate("addEventListener('keydown', ({ repeat }) => { window.hasRepeat ||= repeat; }, true)");

  for (const [index, letters] of ['rap', 'bug hunter'].entries()) {
    await panel.pressAlone('b');
    await panel.typeInPicker(letters);
    await panel.screen.keyboard.hold('Enter');
    await expect.poll(() => desk.world.badgesOf(lucas).length).toBe(before + index + 1);
  }
  expect(await panel.dialog.isVisible()).toBe(false);
  expect(desk.count(awardRequests)).toBe(2);

  await panel.pressAlone('Shift');
  await panel.screen.keyboard.hold('u');
  expect(await panel.screen.evaluate('window.hasRepeat'), 'the driver repeats keys as a system does').toBe(true);
  await expect.poll(() => panel.region('Badges').innerText()).not.toContain('Bug Hunter');
  expect(desk.world.badgesOf(lucas)).toHaveLength(before + 1);
});
