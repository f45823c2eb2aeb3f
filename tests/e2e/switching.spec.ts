import { DEMO_RECORDS } from '../../demo/desk.ts';
import { expect, test } from './support/chromium.ts';
import { ticketPath } from './support/desk.ts';
import { switchAtRandom } from './support/switching.ts';

test('500 random switches show no ticket’s data beside another’s', async ({ extension, desk }) => {
  test.setTimeout(180_000);
  const first = await extension.openDesk(ticketPath(DEMO_RECORDS.tickets.second));
  const second = await extension.openDesk(ticketPath(DEMO_RECORDS.ticket101));
  const tabs = [second, first];
  const panel = await extension.openRealPanel(second);
  await panel.signIn();
  await expect.poll(() => panel.region('Ticket').innerText()).toContain('#101');

  const front = async (tab: number): Promise<void> => await tabs[tab]?.bringToFront();
  const states = await switchAtRandom({ desk, panel: panel.screen, tabs, front, times: 500, seed: 'eleven' });

  expect(states, 'states looked at').toBeGreaterThan(50);
});
