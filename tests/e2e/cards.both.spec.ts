import { DEMO_RECORDS } from '../../demo/desk.ts';
import { expect, test } from './support/both.ts';
import { jumpToTicket, ticketPath, viewRequests as calls } from './support/desk.ts';
import type { Extension } from './support/extension.ts';

const { ticket101, tickets } = DEMO_RECORDS;
const changes = { method: 'PATCH', path: /^\/api\/v1\/tickets\/\d+$/ } as const;

async function panelOn(extension: Extension, ticketId: string) {
  const tab = await extension.openDesk(ticketPath(ticketId));
  const panel = await extension.openPanelTab();
  await panel.signIn();
  await panel.waitUntilComplete();
  const { screen } = panel;
  const card = (name: string) => screen.getByRole('dialog', { name, exact: true });
  const section = (of: string, name: string) => card(of).getByRole('region', { name, exact: true });
  /** Waits until no section of a card is still on its way. */
  async function isRead(name: string): Promise<void> {
    await expect(card(name)).toBeVisible();
    await expect(card(name).locator('.skeleton')).toHaveCount(0);
    await expect(card(name).locator('[aria-busy=true]')).toHaveCount(0);
  }
  /** Waits until it is known who of the team is there: they come first, and until then the order is another one. */
  async function isRanked(): Promise<void> {
    await expect(section('Order Desk', 'Members').getByRole('list')).toContainText(/Online|Offline/);
  }
  return { panel, screen, card, section, isRead, isRanked, tab };
}

test(
  'the agent: who, where, how busy, in four calls, and none when opened again',
  { tag: '@before-release' },
  async ({ extension, desk }) => {
    const { panel, card, section, isRead, screen } = await panelOn(extension, ticket101);
    const before = desk.count(calls);
    await panel.button('Open card of Torrey Emard').click();
    await isRead('Torrey Emard');
    expect(desk.count(calls) - before).toBeLessThanOrEqual(4);
    await expect(section('Torrey Emard', 'About')).toContainText('Profile');
    await expect(section('Torrey Emard', 'Right now')).toContainText(/Online|Offline/);
    await expect(section('Torrey Emard', 'Departments')).toContainText('Customer Care');
    await expect(section('Torrey Emard', 'Teams')).toContainText('Order Desk');
    await expect(section('Torrey Emard', 'Skills')).not.toContainText('not known');
    await expect(card('Torrey Emard').getByRole('link', { name: 'Open in Desk' })).toHaveAttribute(
      'href',
      /^https:\/\/desk\.zoho\.com\/agent\/zylker\/all\/setup#setup\/users-control\/agents\/\d+$/,
    );
    await expect(card('Torrey Emard').getByRole('button', { name: 'Assign #101' }), 'who has it').toBeDisabled();
    const after = desk.count(calls);
    await screen.keyboard.press('Escape');
    await expect(card('Torrey Emard')).toBeHidden();
    await panel.button('Open card of Torrey Emard').click();
    await isRead('Torrey Emard');
    expect(desk.count(calls)).toBe(after);
  },
);

test(
  'a team of fifty in four calls, and none within a minute; by keyboard from team to agent and back',
  { tag: '@before-release' },
  async ({ extension, desk }) => {
    const team = desk.world.teams.get(DEMO_RECORDS.teams.orderDesk);
    if (!team) throw new Error('no team');
    const inDepartment = [...desk.world.agents.values()].filter(
      ({ status, departmentIds }) => status === 'ACTIVE' && departmentIds.includes(team.departmentId),
    );
    const others = [...desk.world.agents.values()].filter((agent) => !inDepartment.includes(agent));
    team.agents = [...inDepartment, ...others].slice(0, 50).map(({ id }) => id);
    team.roles = [];
    team.rolesWithSubordinates = [];
    const { panel, screen, card, section, isRead } = await panelOn(extension, ticket101);
    const before = desk.count(calls);
    await panel.button('Open card of Order Desk').focus();
    await screen.keyboard.press('Enter');
    await isRead('Order Desk');
    const read = desk.count(calls);
    expect(read - before).toBeLessThanOrEqual(4);
    const open = [...desk.world.tickets.values()].filter(
      (ticket) => ticket.departmentId === team.departmentId && ticket.statusType === 'Open' && !ticket.isTrashed,
    );
    const oldest = open.filter(({ teamId }) => teamId === team.id).toSorted((a, b) => a.createdTime - b.createdTime)[0];
    await expect(section('Order Desk', 'Waiting longest')).toContainText(`Oldest open#${oldest?.ticketNumber} `);
    const members = section('Order Desk', 'Members');
    await expect(members.getByRole('list')).toContainText(/(Online|Offline) · \d+ open · /);
    const first = members.getByRole('button').first();
    const name = await first.innerText();
    await first.focus();
    await panel.pressAlone('Enter');
    await isRead(name);
    await expect(card(name).getByRole('button', { name: 'Back' })).toBeFocused();
    await screen.keyboard.press('Escape');
    await expect(card(name)).toBeHidden();
    await expect(card('Order Desk')).toBeVisible();
    await expect(first, 'where one left it').toBeFocused();
    await screen.keyboard.press('Escape');
    await expect(card('Order Desk')).toBeHidden();
    await expect(panel.button('Open card of Order Desk')).toBeFocused();
    const later = desk.count(calls);
    await screen.keyboard.press('Enter');
    await isRead('Order Desk');
    expect(desk.count(calls), 'within a minute').toBe(later);
  },
);

test(
  'a lead gives the open ticket to a member, however often the button is pressed',
  { tag: '@before-release' },
  async ({ extension, desk }) => {
    const { panel, screen, card, section, isRead, isRanked } = await panelOn(extension, ticket101);
    await panel.button('Open card of Order Desk').click();
    await isRead('Order Desk');
    await isRanked();
    const button = section('Order Desk', 'Members')
      .getByRole('button', { name: /^Assign #101 to / })
      .first();
    const name = (await button.getAttribute('aria-label'))?.replace('Assign #101 to ', '') ?? '';
    await button.dblclick();
    await expect(card('Order Desk')).toBeHidden();
    await expect(screen.getByRole('button', { name: `Assignee: ${name}` })).toBeVisible();
    await expect.poll(() => desk.count(changes)).toBe(1);
    const assigneeId = desk.world.tickets.get(ticket101)?.assigneeId ?? '';
    const given = desk.world.agents.get(assigneeId);
    expect(`${given?.firstName} ${given?.lastName}`.trim()).toBe(name);
  },
);

test(
  'the department and the requester, each with its sections',
  { tag: '@before-release' },
  async ({ extension, desk }) => {
    const { panel, card, section, isRead, screen } = await panelOn(extension, ticket101);
    await panel.button('Open card of Customer Care').click();
    await isRead('Customer Care');
    await expect(section('Customer Care', 'Agents').getByRole('listitem').first()).toBeVisible();
    await expect(section('Customer Care', 'Teams')).toContainText('Order Desk');
    await expect(section('Customer Care', 'Help center')).not.toContainText('not known');
    await card('Customer Care').getByRole('button', { name: 'Back' }).click();

    const before = desk.count(calls);
    await panel.button('Open card of Lucas Carol').click();
    await isRead('Lucas Carol');
    expect(desk.count(calls) - before).toBeLessThanOrEqual(4);
    await expect(section('Lucas Carol', 'Recent tickets')).toContainText('#101');
    await expect(section('Lucas Carol', 'Statistics and happiness')).toContainText('Happy');
    await expect(section('Lucas Carol', 'Help centers').getByRole('listitem').first()).toBeVisible();
    await section('Lucas Carol', 'Secondary contacts').getByRole('button', { name: 'Jonathan Casie' }).click();
    await isRead('Jonathan Casie');
    await screen.keyboard.press('Escape');
    await expect(card('Lucas Carol')).toBeVisible();
  },
);

test(
  'what may not be read says so in its own place, and the rest stands',
  { tag: '@before-release' },
  async ({ extension, desk }) => {
    const { panel, section, card, screen } = await panelOn(extension, ticket101);
    const counts = {
      path: /^\/api\/v1\/agentsTicketsCount/,
      status: 403,
      body: { errorCode: 'FORBIDDEN', message: '' },
    };
    const lift = desk.faults.add(counts);
    await panel.button('Open card of Torrey Emard').click();
    const now = section('Torrey Emard', 'Right now');
    await expect(now).toContainText('Your role may not see this');
    await expect(now).not.toContainText('Offline');
    await expect(section('Torrey Emard', 'Departments')).toContainText('Customer Care');
    lift();
    await now.getByRole('button', { name: 'Retry' }).click();
    await expect(now).toContainText(/Online|Offline/);
    await screen.keyboard.press('Escape');

    await panel.button('Open card of Lucas Carol').click();
    const community = section('Lucas Carol', 'Community');
    expect(desk.count({ path: /communityUsers/ }), 'only when wanted').toBe(0);
    await community.getByRole('button').click();
    await expect(community).toContainText('A permission is missing');
    await expect(card('Lucas Carol')).toContainText('#101');
  },
);

test(
  'an answer that comes after Back, and for another one, appears nowhere it does not belong',
  { tag: '@before-release' },
  async ({ extension, desk }) => {
    const { panel, card, section, isRead, isRanked, screen } = await panelOn(extension, ticket101);
    const slow = { path: /^\/api\/v1\/agents\/\d+\/teams/, delayMs: 900, times: 1 };
    desk.faults.add(slow);
    await panel.button('Open card of Torrey Emard').click();
    await expect(section('Torrey Emard', 'Departments')).toContainText('Customer Care');
    await screen.keyboard.press('Escape');
    await expect(card('Torrey Emard')).toBeHidden();
    await panel.button('Open card of Order Desk').click();
    await isRanked();
    const other = section('Order Desk', 'Members').getByRole('button').filter({ hasNotText: 'Torrey Emard' }).first();
    const name = await other.innerText();
    await other.click();
    await isRead(name);
    await expect.poll(() => desk.count({ path: /^\/api\/v1\/agents\/\d+\/teams/ })).toBe(2);
    const agent = [...desk.world.agents.values()].find((one) => `${one.firstName} ${one.lastName}` === name);
    const own = desk.world.teamsOfAgent(agent?.id ?? '').map((team) => team.name);
    await expect(section(name, 'Teams').getByRole('listitem')).toHaveCount(Math.min(own.length, 6));
    await expect(section(name, 'Teams')).toContainText(own[0] ?? 'In no team.');
  },
);

test(
  'a card assigns the ticket it was opened on, once; beside another ticket it assigns nothing',
  { tag: '@before-release' },
  async ({ extension, desk }) => {
    const { panel, card, section, isRead, isRanked, screen, tab } = await panelOn(extension, ticket101);
    const record = desk.world.tickets.get(ticket101);
    const before = record?.assigneeId;
    const openOther = async (): Promise<string> => {
      await panel.button('Open card of Order Desk').click();
      await isRanked();
      const other = section('Order Desk', 'Members').getByRole('button').filter({ hasNotText: 'Torrey Emard' }).first();
      const name = await other.innerText();
      await other.click();
      await isRead(name);
      return name;
    };
    const name = await openOther();
    const assign = card(name).getByRole('button', { name: 'Assign #101' });
    await expect(assign).toBeEnabled();
    await jumpToTicket(tab, tickets.second);
    await expect(assign).toHaveCount(0);
    await expect(card(name), 'the card stays').toContainText('Opened on #101');
    expect(desk.count(changes)).toBe(0);
    await jumpToTicket(tab, ticket101);
    await expect(assign).toBeVisible();
    await assign.dblclick();
    await expect(screen.getByRole('dialog')).toHaveCount(0);
    await expect(screen.getByRole('status')).toContainText(`Assignee set to “${name}”.`);
    await expect(screen.getByRole('status')).toContainText('(#101)');
    expect(desk.count(changes)).toBe(1);
    await panel.button('Undo').click();
    await expect.poll(() => record?.assigneeId).toBe(before);
  },
);

test('long names at 250 px: nothing runs out of the card', { tag: '@before-release' }, async ({ extension }) => {
  const { panel, screen } = await panelOn(extension, tickets.longName);
  await screen.setViewportSize({ width: 250, height: 665 });
  for (const region of ['Requester', 'Assignee', 'Team', 'Department'] as const) {
    await panel
      .region(region)
      .getByRole('button', { name: /^Open card of / })
      .click();
    const dialog = screen.getByRole('dialog');
    await expect(dialog.locator('.skeleton')).toHaveCount(0);
    const overflow = await dialog.locator('.card-body').evaluate((body) => body.scrollWidth - body.clientWidth);
    expect(overflow, region).toBe(0);
    await screen.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
  }
});

test('beside the page of another portal no card stays', { tag: '@before-release' }, async ({ extension }) => {
  const { panel, card, tab } = await panelOn(extension, ticket101);
  await panel.button('Open card of Torrey Emard').click();
  await expect(card('Torrey Emard')).toBeVisible();
  await tab.goto(`https://desk.zoho.com/agent/${DEMO_RECORDS.otherPortal}/all/tickets/details/598831900000000301`);
  await expect(card('Torrey Emard')).toBeHidden();
});
