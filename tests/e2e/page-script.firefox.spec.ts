import { DEMO_RECORDS } from '../../demo/desk.ts';
import { ticketPath } from './support/desk.ts';
import { expect, test } from './support/firefox.ts';
import type { FirefoxPage } from './support/firefox/page.ts';

const { ticket101, tickets } = DEMO_RECORDS;

/** The tickets whose header a page of Desk has told. @param page a page of the extension */
async function told(page: FirefoxPage): Promise<string> {
  return await page.evaluate<string>(
    "browser.storage.session.get(null).then((all) => JSON.stringify(Object.entries(all).filter(([key]) => key.startsWith('hint:'))))",
  );
}

test('Deskside is switched off and on: the Desk tab that stood open tells its header again, in Firefox', async ({
  extension,
}) => {
  const tab = await extension.openDesk(ticketPath(ticket101));
  const panel = await extension.openPanelTab();
  await panel.signIn();
  await extension.switchOffAndOn();
  const page = await extension.openPage('options.html');
  await expect.poll(() => told(page)).toContain(ticket101);
  const path = ticketPath(tickets.second);
  await tab.evaluate(`(history.pushState(null, '', '${path}'), dispatchEvent(new PopStateEvent('popstate')))`);
  await expect.poll(() => told(page)).toContain(tickets.second);
});
