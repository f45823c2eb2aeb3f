import { DEMO_RECORDS } from '../../demo/desk.ts';
import { expect, test } from './support/chromium.ts';
import { jumpToTicket, ticketPath } from './support/desk.ts';
import { shiftsIn, watchShifts } from './support/layout-shift.ts';

const { ticket101, tickets } = DEMO_RECORDS;

for (const latencyMs of [50, 200, 1_000]) {
  test(`no button moves while a ticket arrives, Desk answering after ${latencyMs} ms`, async ({ extension, desk }) => {
    const tab = await extension.openDesk(ticketPath(tickets.noAssignee));
    const panel = await extension.openPanelTab();
    await panel.screen.setViewportSize({ width: 360, height: 665 });
    await panel.signIn();
    await panel.waitUntilComplete();
    // An ordinary agent has long put them away.
    await panel.button('Put the three things away').click();
    desk.settings.latencyMs = latencyMs;
    await watchShifts(panel.screen);
    await jumpToTicket(tab, ticket101);
    await expect(panel.region('Requester')).toContainText('Lucas Carol');
    await panel.waitUntilComplete();
    await expect(panel.button('Revoke Five Years')).toBeVisible();
    const { sum, what } = await shiftsIn(panel.screen);
    expect(sum, what.join('\n')).toBeLessThanOrEqual(0.02);
    const height = await panel.screen.evaluate(() => document.documentElement.scrollHeight);
    expect(height, 'an ordinary ticket fits without scrolling').toBeLessThanOrEqual(665);
  });
}
