import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { DEMO_RECORDS, type DemoDesk } from '../../demo/desk.ts';
import { addCrowd } from '../../demo/world/crowd.ts';
import { type ChromiumExtension, expect, test } from './support/chromium.ts';
import { ticketPath } from './support/desk.ts';

const { agents, departments } = DEMO_RECORDS;
const agentPages = { path: /^\/api\/v1\/agents$/ } as const;

/** The directory of a signed-in browser. @param address the part behind `#`, with it */
async function openDirectory(extension: ChromiumExtension, address = ''): Promise<Page> {
  await extension.openDesk(ticketPath(DEMO_RECORDS.ticket101));
  const panel = await extension.openPanelTab();
  await panel.signIn();
  return await extension.openPage(`directory.html${address}`);
}

const row = (page: Page, name: string | RegExp) => page.getByRole('row', { name });
const count = (page: Page) => page.getByRole('status').filter({ hasText: /agent|team|role/ });

/** What the requests for pages of agents asked, the latest last. */
const queries = (desk: DemoDesk): URLSearchParams[] =>
  desk.requests.filter(({ path }) => agentPages.path.test(path)).map(({ query }) => new URLSearchParams(query));

test('is opened from the palette, searched as one types, and leads from an agent to their team and back', async ({
  extension,
  desk,
}) => {
  await extension.openDesk(ticketPath(DEMO_RECORDS.ticket101));
  const panel = await extension.openPanelTab();
  await panel.signIn();
  await panel.waitUntilComplete();
  await panel.pressAlone('Control+k');
  const palette = panel.screen.getByRole('dialog', { name: 'Search or do' });
  await expect(palette.getByRole('combobox')).toBeFocused();
  await panel.screen.keyboard.type('directory');
  await expect(palette.getByRole('option').first()).toContainText('Directory');
  const opened = extension.context.waitForEvent('page');
  await expect(async () => {
    // Right after the key that opened it, Enter does nothing.
    await panel.screen.keyboard.press('Enter');
    await expect(palette).toBeHidden({ timeout: 500 });
  }).toPass();
  const page = await opened;
  await expect(page).toHaveTitle('Agents · Directory');
  await expect(count(page)).toHaveText('100 agents so far');
  await expect(page.getByRole('searchbox')).toBeFocused();

  await page.keyboard.insertText('torrey emard');
  await expect(count(page)).toHaveText(/^1 agent/);
  await expect(row(page, /Torrey Emard/)).toBeVisible();
  expect(new URL(page.url()).hash).toBe('#agents?q=torrey+emard');
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
  const address = page.url();

  await page.goBack();
  await expect(card).toBeVisible();
  await card.getByRole('button', { name: 'Support Agent' }).click();
  await expect(page.getByRole('complementary', { name: 'Support Agent' })).toBeVisible();
  await page.goBack();
  await expect(card).toBeVisible();
  await card.getByRole('heading', { level: 2 }).focus();
  await page.keyboard.press('Escape');
  await expect(card).toBeHidden();
  await expect(page.getByRole('grid')).toBeFocused();

  // A copied address opens the same.
  const other = await extension.context.newPage();
  await other.goto(address);
  await expect(other.getByRole('complementary', { name: 'Order Desk' })).toBeVisible();
  await expect(other.getByRole('searchbox')).toHaveValue('torrey emard');
  await expect(row(other, /Torrey Emard/)).toBeVisible();
});

test('filters are combined by Desk, kept in the address, and taken back with Back', async ({ extension, desk }) => {
  const page = await openDirectory(extension, `#agents?department=${departments.zPad}&light=no`);
  await expect(page.getByRole('button', { name: 'Filters (2)' })).toBeVisible();
  const [first] = queries(desk);
  expect(Object.fromEntries(first ?? [])).toMatchObject({
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

  await page.goBack();
  await page.goBack();
  await expect(count(page)).toHaveText(`${fits.length} agents`);
  await expect(page.getByRole('combobox', { name: 'Role' })).toHaveValue('');
  await page.getByRole('button', { name: 'Reset filters' }).click();
  await expect(count(page)).toHaveText('100 agents so far');
});

test('of whom Desk does not tell whether they are there, that is said; nobody is dropped', async ({
  extension,
  desk,
}) => {
  desk.faults.add({ path: /\/offlineAgents\b/, status: 200, body: { data: [] } });
  const page = await openDirectory(extension, `#agents?q=steve&online=yes`);
  await expect(count(page)).toHaveText('0 agents of 1 looked through · of 1 it is not known');
  await expect(page.getByRole('rowgroup', { name: 'Not known whether they fit' })).toContainText('Steve Waugh');
});

test('twenty thousand agents: pages come as one scrolls, and where they cost more one is asked', async ({
  extension,
  desk,
}) => {
  test.setTimeout(180_000);
  addCrowd(desk.world, { agents: 20_000, teams: 300, departments: 200 });
  desk.credits.remaining = 1_000_000;
  const page = await openDirectory(extension);
  const list = page.getByRole('grid');
  await expect(count(page)).toHaveText('100 agents so far');
  expect(desk.count(agentPages)).toBe(1);
  await list.focus();
  await page.keyboard.press('End');
  await expect(count(page)).toHaveText('199 agents so far');
  const toEnd = async (): Promise<void> => {
    await list.evaluate(async (box) => {
      const more = (): boolean => document.querySelector('.directory-foot') === null;
      for (let round = 0; round < 600 && more(); round += 1) {
        box.scrollTop = box.scrollHeight;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    });
  };
  await toEnd();
  await expect(count(page)).toHaveText('2099 agents so far');
  await expect(page.getByText('Further down, each 100 agents cost about 10 credits.')).toBeVisible();
  expect(desk.count(agentPages)).toBe(21);
  await page.getByRole('button', { name: 'Read on' }).click();
  await expect(count(page)).not.toHaveText('2099 agents so far');
  await toEnd();
  await expect(page.getByText('Further down, each 100 agents cost about 50 credits.')).toBeVisible();
  expect(await page.getByRole('row').count()).toBeLessThan(60);

  await list.focus();
  await page.keyboard.press('Home');
  await expect(row(page, /Casey Morgan/)).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.type('crew');
  await expect(page.getByRole('searchbox')).toHaveValue('crew');
  await expect(page.getByText('Nothing is called “crew”.')).toBeVisible();
  await page.getByRole('link', { name: 'Teams' }).click();
  await expect(count(page)).toHaveText('320 teams');
  await page.getByRole('searchbox').fill('crew 300');
  await expect(count(page)).toHaveText('1 team');
});

test('what is refused says so, is read on wish, and goes with the sign-out', async ({ extension, desk }) => {
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
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the directory, and it fits into 250 px, ${colorScheme}`, async ({ extension }) => {
    const page = await openDirectory(extension);
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const width of [1280, 250]) {
      await page.setViewportSize({ width, height: 700 });
      await expect(row(page, /Torrey Emard/)).toBeVisible();
      await expectFine(page);
      await page.getByRole('button', { name: /^Filters/ }).click();
      await expectFine(page);
      await page.getByRole('button', { name: /^Filters/ }).click();
      await row(page, /Torrey Emard/).click();
      await expect(page.getByRole('complementary').getByRole('button', { name: 'Order Desk' })).toBeVisible();
      await expectFine(page);
      await page.getByRole('button', { name: 'Close' }).click();
    }
  });
}

/** Axe has nothing to say, and nothing hangs out to the side. */
async function expectFine(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
}

test('an agent is seen off from the card beside the list, and the list shows it', async ({ extension, desk }) => {
  desk.accounts.alsoGrants = ['Desk.basic.UPDATE'];
  const page = await openDirectory(extension, '#agents?q=torrey');
  await row(page, /Torrey Emard/).click();
  const card = page.getByRole('complementary', { name: 'Torrey Emard' });
  await card.getByRole('button', { name: 'Deactivate…' }).click();
  const ask = page.getByRole('dialog', { name: 'Deactivate Torrey Emard?' });
  await expect(ask.getByRole('heading')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(ask).toBeHidden();
  await expect(card, 'only the dialog was closed').toBeVisible();
  await card.getByRole('button', { name: 'Deactivate…' }).click();
  await ask.getByRole('button', { name: 'Deactivate Torrey Emard' }).click();
  await expect(ask).toContainText('Deactivated: they can no longer sign in.');
  expect(desk.world.agents.get(agents.torrey)?.status).toBe('DISABLED');
  const { violations } = await new AxeBuilder({ page }).include('dialog.deed').analyze();
  expect(violations).toEqual([]);
  await ask.getByRole('button', { name: 'Close' }).last().click();
  await expect(row(page, /Torrey Emard/)).toContainText('Inactive');
});
