import { DEMO_RECORDS } from '../../demo/desk.ts';
import { ticketPath } from './support/desk.ts';
import { expect, test } from './support/firefox.ts';
import { switchAtRandom } from './support/switching.ts';

test(
  '200 random switches show no ticket’s data beside another’s',
  { tag: '@before-release' },
  async ({ extension, desk }) => {
    test.setTimeout(180_000);
    const tab = await extension.openDesk(ticketPath(DEMO_RECORDS.ticket101));
    const panel = await extension.openPanelTab();
    await panel.signIn();
    await expect.poll(() => panel.region('Ticket').innerText()).toContain('#101');

    const states = await switchAtRandom({ desk, panel: panel.screen, tabs: [tab], times: 200, seed: 'eleven' });

    expect(states, 'states looked at').toBeGreaterThan(20);
  },
);
