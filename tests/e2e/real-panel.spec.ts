import { expect, test } from './support/chromium.ts';
import { openTicketInPage, ticketPath } from './support/desk.ts';
import { DEMO_RECORDS } from '../../demo/desk.ts';
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
