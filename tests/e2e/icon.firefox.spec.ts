import { DEMO_RECORDS } from '../../demo/desk.ts';
import { ticketPath } from './support/desk.ts';
import { expect, test } from './support/firefox.ts';
import type { FirefoxPage } from './support/firefox/page.ts';
import { type Icon, LUCAS_HOLDS, SAYS_NOTHING } from './support/icon.ts';

const { ticket101, tickets } = DEMO_RECORDS;

/** What the icon says of the tab at an address that ends so. @param page of the extension */
async function iconOf(page: FirefoxPage, end: string): Promise<Icon | null> {
  return JSON.parse(
    await page.evaluate<string>(`(async () => {
      const tab = (await browser.tabs.query({})).find(({ url }) => url?.endsWith(${JSON.stringify(end)}));
      if (!tab) return 'null';
      const of = { tabId: tab.id };
      return JSON.stringify({ text: await browser.action.getBadgeText(of), title: await browser.action.getTitle(of) });
    })()`),
  ) as Icon | null;
}

/** Moves inside Desk's page, which does not load anew. */
async function jump(tab: FirefoxPage, ticketId: string): Promise<void> {
  await tab.evaluate(`history.pushState(null, '', ${JSON.stringify(ticketPath(ticketId))})`);
}

test('the icon tells who holds how many badges, follows the tab, also after the background slept, and the sign-out', async ({
  extension,
  desk,
}) => {
  const tab = await extension.openDesk(ticketPath(ticket101));
  const panel = await extension.openPanelTab();
  const says = (ticketId: string) => expect.poll(() => iconOf(panel.screen, ticketPath(ticketId)));
  await panel.signIn();
  await says(ticket101).toEqual(LUCAS_HOLDS(3));
  await panel.award('rap');
  await says(ticket101).toEqual(LUCAS_HOLDS(4));
  await jump(tab, tickets.second);
  await says(tickets.second).toEqual({ text: '2', title: 'Deskside: Priya Nair holds 2 badges' });

  await panel.waitUntilComplete();
  await extension.terminateBackground();
  desk.resetRequests();
  await jump(tab, ticket101);
  await says(ticket101).toEqual(LUCAS_HOLDS(4));
  await tab.goto('https://desk.zoho.com/agent/zylker/all/tickets/list');
  await expect.poll(() => iconOf(panel.screen, '/tickets/list')).toEqual(SAYS_NOTHING);

  await jump(tab, ticket101);
  await says(ticket101).toEqual(LUCAS_HOLDS(4));
  await panel.signOut();
  await says(ticket101).toEqual(SAYS_NOTHING);
});
