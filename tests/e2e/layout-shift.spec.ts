import { DEMO_RECORDS } from '../../demo/desk.ts';
import { expect, test } from './support/chromium.ts';
import { jumpToTicket, ticketPath } from './support/desk.ts';
import { shiftsIn, watchShifts } from './support/layout-shift.ts';

const { ticket101, tickets } = DEMO_RECORDS;

test('no button moves while a ticket arrives, whether Desk answers quickly or slowly', async ({ extension, desk }) => {
  const tab = await extension.openDesk(ticketPath(tickets.noAssignee));
  const panel = await extension.openPanelTab();
  await panel.screen.setViewportSize({ width: 360, height: 665 });
  await panel.signIn();
  await panel.waitUntilComplete();
  // An ordinary agent has long put them away.
  await panel.button('Put the three things away').click();
  // Each of them for the first time: what was seen a moment ago is there at once.
  for (const [latencyMs, ticketId, requester] of [
    [50, ticket101, 'Lucas Carol'],
    [200, tickets.second, 'Priya Nair'],
    [1_000, tickets.noTeam, ''],
  ] as const) {
    desk.settings.latencyMs = latencyMs;
    await watchShifts(panel.screen);
    await jumpToTicket(tab, ticketId);
    await expect(panel.region('Requester')).toContainText(requester);
    await panel.waitUntilComplete();
    const { sum, what } = await shiftsIn(panel.screen);
    expect(sum, `${latencyMs} ms: ${what.join('\n')}`).toBeLessThanOrEqual(0.02);
    const height = await panel.screen.evaluate(() => document.documentElement.scrollHeight);
    expect(height, 'an ordinary ticket fits without scrolling').toBeLessThanOrEqual(665);
  }
});
