import { DEMO_RECORDS, type DemoDesk } from '../../demo/desk.ts';
import { expect, test } from './support/both.ts';
import { jumpToTicket, ticketPath } from './support/desk.ts';
import type { Extension } from './support/extension.ts';
import type { Screen } from './support/screen.ts';

const { agents, departments, ticket101, tickets } = DEMO_RECORDS;
const changes = { method: 'PATCH', path: /^\/api\/v1\/tickets\/\d+$/ } as const;

const row = (page: Screen, name: string | RegExp) => page.getByRole('row', { name });
const count = (page: Screen) => page.getByRole('status').filter({ hasText: /agent|team|role/ });

/** What the requests for pages of agents asked, the latest last. */
const queries = (desk: DemoDesk): URLSearchParams[] =>
  desk.requests.filter(({ path }) => path === '/api/v1/agents').map(({ query }) => new URLSearchParams(query));

async function signedIn(extension: Extension) {
  const tab = await extension.openDesk(ticketPath(ticket101));
  const panel = await extension.openPanelTab();
  await panel.signIn();
  await panel.waitUntilComplete();
  return { tab, panel, screen: panel.screen };
}

/** The directory of a signed-in browser. @param address the part behind `#`, with it */
async function openDirectory(extension: Extension, address = ''): Promise<Screen> {
  await signedIn(extension);
  return await extension.openPage(`directory.html${address}`);
}

async function goBack(page: Screen): Promise<void> {
  await page.evaluate(() => history.back());
}

test('a colleague is found in the panel by keyboard, their card opened and left again, and given the ticket', async ({
  extension,
  desk,
}) => {
  const { panel, screen } = await signedIn(extension);
  await screen.setViewportSize({ width: 250, height: 640 });
  await panel.pressAlone('Control+k');
  const palette = screen.getByRole('dialog', { name: 'Search or do' });
  await expect(palette.getByRole('combobox')).toBeFocused();
  await screen.keyboard.type('colleague');
  await expect(palette.getByRole('option').first()).toContainText('Find a colleague');
  await expect(async () => {
    // Right after the key that opened it, Enter does nothing.
    await screen.keyboard.press('Enter');
    await expect(palette).toBeHidden({ timeout: 500 });
  }).toPass();
  const directory = screen.getByRole('dialog', { name: 'Directory' });
  const search = directory.getByRole('searchbox');
  await expect(search).toBeFocused();
  await screen.keyboard.insertText('casey');
  await expect(count(screen)).toHaveText(/^1 agent/);

  const list = directory.getByRole('grid');
  await search.press('ArrowDown');
  await expect(list).toBeFocused();
  await panel.pressAlone('Enter');
  const card = screen.getByRole('dialog', { name: 'Casey Morgan', exact: true });
  await expect(card).toBeVisible();
  await expect(card.getByRole('link', { name: 'Write to Casey Morgan' })).toBeVisible();
  await screen.keyboard.press('Escape');
  await expect(card).toBeHidden();
  await expect(list, 'where one was').toBeFocused();
  expect(await screen.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);

  await screen.keyboard.press('ArrowRight');
  await expect(directory.getByRole('button', { name: 'Assign #101 to Casey Morgan' })).toBeFocused();
  await panel.pressAlone('Enter');
  await expect(directory).toBeHidden();
  await expect(panel.button('Assignee: Casey Morgan')).toBeVisible();
  await expect.poll(() => desk.count(changes)).toBe(1);
  expect(desk.world.tickets.get(ticket101)?.assigneeId).toBe(agents.me);
});

test(
  'what the list was opened on is not given to the next ticket',
  { tag: '@before-release' },
  async ({ extension, desk }) => {
    const { panel, screen, tab } = await signedIn(extension);
    await panel.button('Menu').click();
    await panel.button('Find a colleague').click();
    const directory = screen.getByRole('dialog', { name: 'Directory' });
    await directory.getByRole('searchbox').fill('casey');
    await expect(count(screen)).toHaveText(/^1 agent/);
    await row(screen, /Casey Morgan/).hover();
    const assign = directory.getByRole('button', { name: 'Assign #101 to Casey Morgan' });
    await expect(assign).toBeVisible();
    await jumpToTicket(tab, tickets.noAssignee);
    await expect(directory.getByText(/^Opened on #101/)).toBeVisible();
    await expect(directory.getByRole('button', { name: /^Assign #/ })).toHaveCount(0);
    await row(screen, /Casey Morgan/).dblclick();
    expect(desk.count(changes)).toBe(0);
    const page = await extension.opened(async () => {
      await screen.keyboard.press('Escape');
      await directory.getByRole('button', { name: 'Open as a page' }).click();
    });
    await expect(page.getByRole('searchbox')).toHaveValue('casey');
    await expect(row(page, /Casey Morgan/)).toBeVisible();
    await expect(page.getByRole('button', { name: /^Assign/ }), 'beside no ticket').toHaveCount(0);
  },
);

test(
  'is opened from the palette, searched as one types, and leads from an agent to their team and back',
  { tag: '@before-release' },
  async ({ extension, desk }) => {
    const { panel } = await signedIn(extension);
    await panel.pressAlone('Control+k');
    const palette = panel.screen.getByRole('dialog', { name: 'Search or do' });
    await expect(palette.getByRole('combobox')).toBeFocused();
    await panel.screen.keyboard.type('directory');
    await expect(palette.getByRole('option').first()).toContainText('Directory');
    const page = await extension.opened(async () => {
      await expect(async () => {
        // Right after the key that opened it, Enter does nothing.
        await panel.screen.keyboard.press('Enter');
        await expect(palette).toBeHidden({ timeout: 500 });
      }).toPass();
    });
    await expect(count(page)).toHaveText('100 agents so far');
    await expect(page.getByRole('searchbox')).toBeFocused();

    await page.keyboard.insertText('torrey emard');
    await expect(count(page)).toHaveText(/^1 agent/);
    await expect(row(page, /Torrey Emard/)).toBeVisible();
    expect(await page.evaluate(() => location.hash)).toBe('#agents?q=torrey+emard');
    expect(queries(desk).at(-1)?.get('searchStr')).toBe('*torrey*');
    // The palette has asked for those of the ticket's department.
    const own = queries(desk).filter((query) => !query.has('departmentIds'));
    expect(own, 'one page before, one search').toHaveLength(2);

    await page.keyboard.press('Enter');
    await expect(page.getByRole('grid')).toBeFocused();
    await page.keyboard.press('Enter');
    const card = page.getByRole('complementary', { name: 'Torrey Emard' });
    await expect(card.getByRole('button', { name: 'Order Desk' })).toBeVisible();
    await expect(card.getByRole('link', { name: 'Open in Desk' })).toHaveAttribute(
      'href',
      `https://desk.zoho.com/agent/zylker/all/setup#setup/users-control/agents/${agents.torrey}`,
    );
    await card.getByRole('button', { name: 'Order Desk' }).click();
    const team = page.getByRole('complementary', { name: 'Order Desk' });
    await expect(team.getByRole('button', { name: 'Casey Morgan' })).toBeVisible();
    const address = await page.evaluate(() => location.hash);

    await goBack(page);
    await expect(card).toBeVisible();
    await card.getByRole('button', { name: 'Support Agent' }).click();
    await expect(page.getByRole('complementary', { name: 'Support Agent' })).toBeVisible();
    await goBack(page);
    await expect(card).toBeVisible();
    await card.getByRole('heading', { level: 2 }).focus();
    await page.keyboard.press('Escape');
    await expect(card).toBeHidden();
    await expect(page.getByRole('grid')).toBeFocused();

    // A copied address opens the same.
    const other = await extension.openPage(`directory.html${address}`);
    await expect(other.getByRole('complementary', { name: 'Order Desk' })).toBeVisible();
    await expect(other.getByRole('searchbox')).toHaveValue('torrey emard');
    await expect(row(other, /Torrey Emard/)).toBeVisible();
  },
);

test(
  'filters are combined by Desk, kept in the address, and taken back with Back',
  { tag: '@before-release' },
  async ({ extension, desk }) => {
    const page = await openDirectory(extension, `#agents?department=${departments.zPad}&light=no`);
    await expect(page.getByRole('button', { name: 'Filters (2)' })).toBeVisible();
    await expect
      .poll(() => Object.fromEntries(queries(desk)[0] ?? []))
      .toMatchObject({
        departmentIds: departments.zPad,
        isLightAgent: 'false',
        status: 'ACTIVE',
      });
    const fits = [...desk.world.agents.values()].filter(
      ({ status, departmentIds, rolePermissionType }) =>
        status === 'ACTIVE' && departmentIds.includes(departments.zPad) && rolePermissionType !== 'Light',
    );
    await expect(count(page)).toHaveText(`${fits.length} agents`);

    await page.getByRole('combobox', { name: 'Role' }).selectOption('Manager');
    const managers = fits.filter(({ roleId }) => roleId === '1892000000056899');
    await expect(count(page)).toHaveText(new RegExp(`^${managers.length} agent`));
    await page.getByRole('checkbox', { name: /^Online now/ }).check();
    const online = managers.filter(({ presence }) => presence === 'ONLINE');
    await expect(count(page)).toHaveText(new RegExp(`^${online.length} agent`));
    expect(desk.count({ path: /\/(?:online|offline)Agents$/ })).toBe(2);
    expect(desk.count({ path: /\/agentsTicketsCount$/ }), 'nobody has asked for load').toBe(0);

    await goBack(page);
    await goBack(page);
    await expect(count(page)).toHaveText(`${fits.length} agents`);
    await expect(page.getByRole('combobox', { name: 'Role' })).toHaveValue('');
    await page.getByRole('button', { name: 'Reset filters' }).click();
    await expect(count(page)).toHaveText('100 agents so far');
  },
);

test(
  'of whom Desk does not tell whether they are there, that is said; nobody is dropped',
  { tag: '@before-release' },
  async ({ extension, desk }) => {
    desk.faults.add({ path: /\/offlineAgents\b/, status: 200, body: { data: [] } });
    const page = await openDirectory(extension, `#agents?q=steve&online=yes`);
    await expect(count(page)).toHaveText('0 agents of 1 looked through · of 1 it is not known');
    await expect(page.getByRole('rowgroup', { name: 'Not known whether they fit' })).toContainText('Steve Waugh');
  },
);

test(
  'what is refused says so, is read on wish, and goes with the sign-out',
  { tag: '@before-release' },
  async ({ extension, desk }) => {
    const page = await openDirectory(extension, '#profiles');
    await expect(row(page, /Community Manager/)).toBeVisible();
    desk.faults.add({ path: /\/roles\b/, status: 403, body: { errorCode: 'FORBIDDEN', message: 'No' }, times: 1 });
    await page.getByRole('link', { name: 'Roles' }).click();
    await page.getByRole('button', { name: 'Retry' }).click();
    await expect(row(page, /Support Agent/)).toBeVisible();
    await row(page, /Support Agent/).click();
    const card = page.getByRole('complementary', { name: 'Support Agent' });
    await expect(card.getByRole('button', { name: 'Manager' })).toBeVisible();
    await expect(card.getByRole('button', { name: 'Torrey Emard' })).toBeVisible();

    await (await extension.openPanelTab()).signOut();
    await expect(page.getByRole('grid')).toHaveCount(0);
    await expect(page.getByText('Torrey Emard')).toHaveCount(0);
    const before = desk.requests.length;
    await page.reload();
    await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();
    expect(desk.requests.slice(before).filter(({ path }) => path.startsWith('/api/v1'))).toEqual([]);
  },
);
