import { DEMO_RECORDS, OTHER_RECORDS } from '../../demo/desk.ts';
import { ticketPath } from './support/desk.ts';
import { expect } from './support/both.ts';
import { test } from './support/firefox.ts';
import { awardAcrossStops, doMainJob } from './support/main-job.ts';
import { Panel, named } from './support/panel.ts';

test('the main job in Firefox', { tag: '@before-release' }, async ({ extension, desk }) => {
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

test('the main job in the real sidebar of Firefox, at 250 px', async ({ extension, desk }) => {
  const tab = await extension.openDesk(ticketPath(DEMO_RECORDS.ticket101));
  const sidebar = await extension.openSidebar();
  expect(await sidebar.width()).toBeLessThanOrEqual(252);
  const panel = new Panel(sidebar.screen, () => extension.consent());
  const moveTo = async (ticketId: string) => {
    await tab.clickSelector('#home');
    await tab.clickSelector(`a[href$="${ticketId}"]`);
  };
  await doMainJob({ desk, panel, moveTo });
});

test(
  'the real sidebar of Firefox is the one of the tab’s organization, and stays open while it becomes another’s',
  { tag: '@before-release' },
  async ({ extension, desk }) => {
    const tab = await extension.openDesk(ticketPath(DEMO_RECORDS.ticket101));
    const sidebar = await extension.openSidebar();
    const panel = new Panel(sidebar.screen, () => extension.consent());
    await panel.signIn();
    await expect(panel.region('Requester')).toContainText('Lucas Carol');
    const { otherPortal } = DEMO_RECORDS;
    const path = `/agent/${otherPortal}/all/tickets/details/${OTHER_RECORDS.ticket}`;
    const other = await extension.openDesk(path, 'desk.zoho.eu');
    await panel.button(`Sign in to ${otherPortal}`).click();
    await panel.button('Sign in').click();
    const consent = await extension.consent();
    await consent.getByLabel(/Nshlerin/).check();
    await consent.locator('#accept').click();
    await expect(panel.region('Requester')).toContainText('Kelvin North');
    await tab.bringToFront();
    await expect(panel.region('Requester')).toContainText('Lucas Carol');
    await other.bringToFront();
    await expect(panel.region('Requester')).toContainText('Kelvin North');
    expect(await sidebar.isOpen()).toBe(true);
    expect(desk.accounts.refreshTokens.size).toBe(2);
  },
);

test('the keys of the extension open the sidebar of Firefox, with the picker or the palette', async ({ extension }) => {
  await extension.openDesk(ticketPath(DEMO_RECORDS.ticket101));
  const panel = await extension.openPanelTab();
  await panel.signIn();
  await panel.screen.close();
  const sidebar = await extension.openSidebar(false);
  const { screen } = sidebar;
  await screen.keyboard.press('Alt+Shift+D');
  await expect.poll(() => sidebar.isOpen()).toBe(true);
  // Firefox leaves the keyboard with the page beside it; a click brings it here.
  const search = screen.getByRole('combobox', named('Search badges'));
  await search.click();
  await expect(search).toBeFocused();
  await screen.keyboard.press('Escape');
  await expect(screen.getByRole('dialog')).toHaveCount(0);
  await screen.keyboard.press('Alt+Shift+K');
  await expect(screen.getByRole('dialog', named('Search or do')).getByRole('combobox')).toBeFocused();
});
