import { DEMO_RECORDS } from '../../demo/desk.ts';
import { ticketPath } from './support/desk.ts';
import { expect, test } from './support/firefox.ts';
import { doMainJob } from './support/main-job.ts';

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
  await panel.signIn();
  await expect.poll(() => panel.region('Badges').innerText()).toContain('Five Years');
  const before = desk.world.badgesOf(DEMO_RECORDS.users.lucas);

  await extension.terminateBackground();
  await panel.award('rap');
  await expect.poll(() => panel.region('Badges').innerText()).toContain('Rapid Reply');
  await extension.terminateBackground();
  await panel.button('Undo').click();
  await expect.poll(() => desk.world.badgesOf(DEMO_RECORDS.users.lucas)).toEqual(before);
});

test('the real sidebar of Firefox shows the ticket beside it', async ({ extension }) => {
  await extension.openDesk(ticketPath(DEMO_RECORDS.ticket101));
  const panel = await extension.openPanelTab();
  await panel.signIn();
  await extension.openDesk(ticketPath(DEMO_RECORDS.ticket101));

  const sidebar = await extension.openSidebar();

  await expect.poll(() => sidebar.innerText()).toContain('Lucas Carol');
});
