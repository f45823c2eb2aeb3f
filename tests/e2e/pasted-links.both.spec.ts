import { DEMO_RECORDS } from '../../demo/desk.ts';
import { expect, test } from './support/both.ts';
import { ticketPath } from './support/desk.ts';
import { named } from './support/panel.ts';

const { accounts, otherPortal, portal, ticket101 } = DEMO_RECORDS;
const ACCOUNT = `/agent/${portal}/all/accounts/details/${accounts.zylkerLabs}`;
const searches = { path: /\/search$/ } as const;

test(
  'a pasted link of an account opens it, and it is among what was looked at lately, until the sign-out',
  { tag: '@before-release' },
  async ({ extension, desk }) => {
    const tab = await extension.openDesk(ticketPath(ticket101));
    const panel = await extension.openPanelTab();
    await panel.signIn();
    const { screen } = panel;
    const palette = screen.getByRole('dialog', named('Search or do'));
    const first = palette.getByRole('option').first();
    await panel.waitUntilComplete();

    await panel.pressAlone('Control+k');
    const field = palette.getByRole('combobox');
    await field.fill('https://desk.zoho.com/support/zylker/ShowHomePage.do#Cases/dv/d126330fb061247d9ebddaeb9d93ba74');
    await expect(first).toContainText('This link hides its ticket number');
    await first.click();
    await expect(field).toHaveValue('#');
    await field.fill(`https://desk.zoho.com/agent/${otherPortal}/all/accounts/details/${accounts.zylkerLabs}`);
    await expect(first).toContainText(`Not read: another portal, ${otherPortal}`);
    await field.fill(`https://crmplus.zoho.com/acmecrm/index.do/cxapp${ACCOUNT}`);
    await expect(first).toContainText('Open the account of this link');
    await first.click();
    await expect(screen.getByRole('region', named('Account'))).toContainText('Zylker Labs');
    expect(new URL(await tab.url()).pathname, 'in the tab, at its own host').toBe(ACCOUNT);
    expect(desk.count(searches), 'a link is no search').toBe(0);

    await tab.goto(`https://desk.zoho.com/agent/${portal}/all/tickets/list/all-cases`);
    const lately = screen.getByRole('group', named('Looked at lately'));
    await expect(lately.getByRole('button')).toHaveText([/Zylker Labs/, /#101/]);
    await lately.getByRole('button', { name: /Zylker Labs/ }).click();
    await expect(screen.getByRole('region', named('Account'))).toContainText('Zylker Labs');
    expect(new URL(await tab.url()).pathname).toBe(ACCOUNT);

    await panel.signOut();
    const remembered = await screen.evaluate(async () => {
      const { chrome } = globalThis as unknown as {
        chrome: { storage: { session: { get(key: string): Promise<Record<string, unknown>> } } };
      };
      return await chrome.storage.session.get('recentViews');
    });
    expect(remembered).toEqual({});
  },
);
