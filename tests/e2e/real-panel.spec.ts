import { expect, test } from './support/chromium.ts';
import { openTicketInPage, ticketPath } from './support/desk.ts';
import { DEMO_RECORDS, OTHER_RECORDS } from '../../demo/desk.ts';
import { doMainJob } from './support/main-job.ts';

test('the main job, in the real side panel', async ({ extension, desk }) => {
  const tab = await extension.openDesk(ticketPath(DEMO_RECORDS.ticket101));
  const panel = await extension.openRealPanel(tab);
  const kinds = await extension.worker.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { runtime: { getContexts(filter: object): Promise<{ contextType: string }[]> } };
    };
    return (await chrome.runtime.getContexts({})).map(({ contextType }) => contextType);
  });
  expect(kinds, 'it is the panel and not a tab').toContain('SIDE_PANEL');
  expect(kinds).not.toContain('TAB');

  await doMainJob({ desk, panel, moveTo: (ticketId) => openTicketInPage(tab, ticketId) });
});

test('the real side panel is the one of the tab’s organization, and stays open while it becomes another’s', async ({
  extension,
  desk,
}) => {
  const tab = await extension.openDesk(ticketPath(DEMO_RECORDS.ticket101));
  const panel = await extension.openRealPanel(tab);
  await panel.signIn();
  await expect(panel.region('Requester')).toContainText('Lucas Carol');
  const { otherPortal } = DEMO_RECORDS;
  const other = await extension.openDesk(
    `/agent/${otherPortal}/all/tickets/details/${OTHER_RECORDS.ticket}`,
    'desk.zoho.eu',
  );
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
  await panel.award('transl');
  await expect.poll(() => desk.otherWorld.badgesOf(OTHER_RECORDS.user).length).toBe(1);
});
