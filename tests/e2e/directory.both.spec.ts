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

test('what the list was opened on is not given to the next ticket', async ({ extension, desk }) => {
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
});
