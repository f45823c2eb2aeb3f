import { DEMO_RECORDS } from '../../demo/desk.ts';
import { expect, test } from './support/both.ts';
import { ticketPath } from './support/desk.ts';
import type { Extension } from './support/extension.ts';
import { named } from './support/panel.ts';
import type { Screen } from './support/screen.ts';

const { accounts, contacts, portal, ticket101, tickets } = DEMO_RECORDS;
const accountPath = (id: string, module = 'accounts'): string => `/agent/${portal}/all/${module}/details/${id}`;
const accountCalls = { path: /^\/api\/v1\/accounts\// } as const;
const ticketLists = { path: /^\/api\/v1\/accounts\/\d+\/tickets/ } as const;
const memberCalls = { path: /^\/api\/v1\/(contacts\/\d+\/helpCenters|users\/\d+\/badges|\d+\/badges)/ } as const;
const recordCalls = { path: /^\/api\/v1\/(tickets|contacts|accounts)\// } as const;

async function panelOn(extension: Extension, path: string) {
  const tab = await extension.openDesk(path);
  const panel = await extension.openPanelTab();
  await panel.signIn();
  const { screen } = panel;
  const region = (name: string) => screen.getByRole('region', named(name));
  return { tab, panel, screen, region };
}

/** Moves inside Desk's page, which does not load anew. */
async function move(tab: Screen, path: string): Promise<void> {
  await tab.evaluate((to) => {
    history.pushState(null, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
  }, path);
}

test(
  'an account: who it is and its contacts for two calls; tickets and members on wish, and kept',
  { tag: '@before-release' },
  async ({ extension, desk }) => {
    const { tab, panel, screen, region } = await panelOn(extension, accountPath(accounts.zylkerLabs));
    await expect(region('Account')).toContainText('Zylker Labs');
    await expect(region('Account')).toContainText('Torrey Emard');
    await expect(region('Contacts')).toContainText('Show all 17');
    await expect(region('Help-center members')).toContainText('Asks Zoho Desk at most 20 times.');
    expect(desk.count(accountCalls)).toBe(2);
    expect(desk.count(memberCalls)).toBe(0);

    await region('Open tickets').getByRole('button', named('Open tickets')).click();
    await region('Open tickets')
      .getByRole('button', { name: /^Show all/ })
      .click();
    await expect(region('Open tickets')).toContainText('#101');
    await expect(region('Open tickets')).toContainText('Lucas Carol');
    expect(desk.count(ticketLists)).toBe(1);

    const members = region('Help-center members');
    await members.getByRole('button', named('Show the badges of 10 contacts')).click();
    await expect(members.getByRole('listitem').getByRole('listitem').first()).toBeVisible();
    await expect(members.locator('[aria-busy=true]')).toHaveCount(0);
    await expect(members.locator('.skeleton')).toHaveCount(0);
    const spent = desk.count(memberCalls);
    expect(spent).toBeGreaterThan(10);
    expect(spent).toBeLessThanOrEqual(20);

    await region('Contacts').getByRole('button', named('Show all 17')).click();
    await region('Contacts').getByRole('button', named('Lucas Carol')).click();
    await expect(screen.getByRole('dialog', named('Lucas Carol'))).toBeVisible();
    await screen.keyboard.press('Escape');

    await region('Open tickets')
      .getByRole('link', { name: /^#101 / })
      .click();
    await tab.waitForURL((url) => url.pathname.endsWith(ticket101));
    await expect(panel.region('Ticket')).toContainText('#101');
    await expect(region('Account')).toHaveCount(0);
    const before = desk.count(accountCalls);
    await move(tab, accountPath(accounts.zylkerLabs));
    await expect(region('Account')).toContainText('Zylker Labs');
    await expect(region('Open tickets')).toContainText('#123');
    expect(desk.count(accountCalls), 'all of it is remembered').toBe(before);
  },
);

test(
  'an account with more contacts than a page holds: the rest by a click that says what it costs',
  { tag: '@before-release' },
  async ({ extension, desk }) => {
    const lucas = desk.world.contacts.get(contacts.lucas);
    if (!lucas) throw new Error('Lucas is missing.');
    for (let n = 0; n < 120; n += 1) {
      const id = `18920000770${String(1000 + n)}`;
      desk.world.contacts.set(id, { ...lucas, id, firstName: 'Many', lastName: `Person ${n}`, email: null });
    }
    const { region } = await panelOn(extension, accountPath(accounts.zylkerLabs));
    await expect(region('Contacts')).toContainText('These are the first 99. Asks Zoho Desk at most 5 times.');
    expect(desk.count(accountCalls)).toBe(2);
    await region('Contacts').getByRole('button', named('Look for more contacts')).click();
    await expect(region('Contacts')).toContainText('Show all 137');
    expect(desk.count(accountCalls)).toBe(4);
  },
);

test(
  'one that is gone or may not be seen says so; a hostile one is only text',
  { tag: '@before-release' },
  async ({ extension, desk }) => {
    const { tab, region } = await panelOn(extension, accountPath('1892000000999999'));
    await expect(region('Account')).toContainText('Your role may not see this');
    await expect(region('Account')).toContainText('an account has been deleted');
    await expect(region('Contacts')).toHaveCount(0);
    await move(tab, accountPath(accounts.markup));
    await expect(region('Account')).toContainText('<i>Markup</i> & Co');
    await expect(region('Account')).toContainText('javascript:alert(1)');
    await expect(region('Account').getByRole('link')).toHaveCount(1);
    await expect(region('Contacts')).toContainText('</script><script>alert(2)</script>');
    desk.world.accounts.set('1892000000999999', {
      id: '1892000000999999',
      accountName: 'Found again',
      website: null,
      phone: null,
      ownerId: null,
    });
    await move(tab, accountPath('1892000000999999'));
    await expect(region('Account')).toContainText('Found again');
    await expect(region('Contacts')).toContainText('This account has no contacts.');
  },
);

test(
  'a module of the organization’s own: looked for once, remembered, and left alone where it is nothing known',
  { tag: '@before-release' },
  async ({ extension, desk }) => {
    const { tab, panel, screen, region } = await panelOn(extension, accountPath(accounts.zylkerLabs, 'firms'));
    await expect(region('Account')).toContainText('Zylker Labs');
    await expect(region('Contacts')).toContainText('Show all 17');
    await expect(panel.region('Ticket')).toHaveCount(0);
    expect(desk.count(recordCalls), 'as a ticket, a contact, an account, and its contacts').toBe(4);
    await move(tab, accountPath(accounts.markup, 'firms'));
    await expect(region('Account')).toContainText('Markup');
    await expect(region('Contacts').getByRole('listitem')).toHaveCount(6);
    expect(desk.count(recordCalls)).toBe(6);

    const isNothing = screen.getByRole('heading', { name: 'Not a ticket, person or account' });
    await move(tab, accountPath('1892000000999991', 'machines'));
    await expect(isNothing).toBeVisible();
    expect(desk.count(recordCalls)).toBe(9);
    await move(tab, accountPath('1892000000999992', 'machines'));
    await expect(isNothing).toBeVisible();
    await expect.poll(() => desk.count(recordCalls)).toBe(12);
    await move(tab, ticketPath(ticket101));
    await expect(panel.region('Ticket')).toContainText('#101');
    await panel.waitUntilComplete();
    const before = desk.count(recordCalls);
    await move(tab, accountPath(tickets.noAssignee, 'machines'));
    await expect(isNothing).toBeVisible();
    expect(desk.count(recordCalls), 'of a module left alone nothing is asked').toBe(before);
    await panel.button('Retry').click();
    await expect(panel.region('Assignee')).toContainText('Unassigned');
    await expect(panel.region('Ticket')).toBeVisible();
  },
);

test(
  'an old link with an encrypted id offers the palette, ready for the number',
  { tag: '@before-release' },
  async ({ extension, desk }) => {
    const path = `/support/${portal}/ShowHomePage.do#Cases/dv/d126330fb061247d9ebddaeb9d93ba74750b0284bc703b38`;
    const { tab, panel, screen } = await panelOn(extension, path);
    const other = desk.world.tickets.get(tickets.noAssignee);
    const palette = screen.getByRole('dialog', named('Search or do'));
    await panel.button('Search by number').click();
    await expect(palette.getByRole('combobox')).toHaveValue('#');
    await expect(palette.getByRole('combobox')).toBeFocused();
    await screen.keyboard.type(other?.ticketNumber ?? '');
    await expect(palette.getByRole('option').first()).toContainText(`Find ticket #${other?.ticketNumber}`);
    await expect(async () => {
      await screen.keyboard.press('Enter');
      await expect(palette).toBeHidden({ timeout: 500 });
    }).toPass();
    await tab.waitForURL((url) => url.pathname.endsWith(tickets.noAssignee));
    await expect(panel.region('Ticket')).toContainText(`#${other?.ticketNumber}`);
  },
);

test(
  'a ticket in the help center is that ticket; one of another portal’s is not read',
  { tag: '@before-release' },
  async ({ extension, desk }) => {
    const { tab, panel, screen } = await panelOn(extension, `/portal/${portal}/en/ticket/${ticket101}`);
    await expect(panel.region('Ticket')).toContainText('#101');
    await expect(panel.region('Requester')).toContainText('Lucas Carol');
    await expect(panel.button('Award badge')).toBeVisible();
    await panel.waitUntilComplete();
    const before = desk.count(recordCalls);
    await tab.goto(`https://desk.zoho.com/portal/nshlerin/en/ticket/${tickets.noAssignee}`);
    await expect(screen.getByRole('heading', { name: 'This tab shows another portal' })).toBeVisible();
    await expect(panel.region('Ticket')).toHaveCount(0);
    expect(desk.count(recordCalls)).toBe(before);
    await tab.goto(`https://desk.zoho.com/portal/${portal}/ticket/${tickets.noAssignee}`);
    await expect(panel.region('Assignee')).toContainText('Unassigned');
  },
);
