import { DEMO_RECORDS } from '../../demo/desk.ts';
import { awardRequests, ticketPath } from './support/desk.ts';
import { expect, test } from './support/firefox.ts';
import { awardAcrossStops, doMainJob } from './support/main-job.ts';

test('the main job in Firefox', async ({ extension, desk }) => {
  const tab = await extension.openDesk(ticketPath(DEMO_RECORDS.ticket101));
  const panel = await extension.openPanelTab();
  const moveTo = async (ticketId: string) => {
    await tab.clickSelector('#home');
    await tab.clickSelector(`a[href$="${ticketId}"]`);
  };
  await doMainJob({ desk, panel, moveTo });
});

test('the background may be stopped between two clicks in Firefox', async ({ extension, desk }) => {
  await extension.openDesk(ticketPath(DEMO_RECORDS.ticket101));
  const panel = await extension.openPanelTab();
  await awardAcrossStops({ desk, panel, terminateBackground: () => extension.terminateBackground() });
});

test('the real sidebar of Firefox shows the ticket beside it', async ({ extension }) => {
  await extension.openDesk(ticketPath(DEMO_RECORDS.ticket101));
  const panel = await extension.openPanelTab();
  await panel.signIn();
  await extension.openDesk(ticketPath(DEMO_RECORDS.ticket101));

  const sidebar = await extension.openSidebar();

  await expect.poll(() => sidebar.innerText()).toContain('Lucas Carol');
});

test('several badges at once in Firefox, with one undo for all', async ({ extension, desk }) => {
  const { lucas } = DEMO_RECORDS.users;
  await extension.openDesk(ticketPath(DEMO_RECORDS.ticket101));
  const panel = await extension.openPanelTab();
  await panel.signIn();
  await expect.poll(() => panel.region('Badges').innerText()).toContain('Five Years');
  const before = desk.world.badgesOf(lucas);

  await panel.screen.keyboard.press('b');
  for (const letters of ['rap', 'staff pick', 'bug hunter']) {
    await panel.typeInPicker(letters);
    await panel.screen.keyboard.press('ArrowDown');
    await panel.screen.keyboard.press('ArrowUp');
    await panel.screen.keyboard.press(' ');
  }
  await expect.poll(() => panel.dialog.innerText()).toContain('3 marked');
  await panel.screen.keyboard.press('Enter');
  const said = () => panel.screen.getByRole('status').innerText();
  await expect.poll(said).toContain('“Rapid Reply”, “Bug Hunter” awarded.');
  await expect.poll(said).toContain('“Staff Pick” was not awarded.');
  expect(desk.count(awardRequests)).toBe(1);

  await panel.pressAlone('u');
  await expect.poll(() => desk.world.badgesOf(lucas)).toEqual(before);
});
