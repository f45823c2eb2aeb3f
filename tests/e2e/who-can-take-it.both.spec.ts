import { DEMO_RECORDS, type DemoDesk } from '../../demo/desk.ts';
import { expect, test } from './support/both.ts';
import { jumpToTicket, ticketPath, viewRequests as calls } from './support/desk.ts';
import type { Extension } from './support/extension.ts';

const { agents, departments, teams, ticket101, tickets } = DEMO_RECORDS;
const changes = { method: 'PATCH', path: /^\/api\/v1\/tickets\/\d+$/ } as const;
const LOADS = /^\/api\/v1\/agentsTicketsCount\b/;
const PLACES = /^\/api\/v1\/(agents|departments\/\d+\/teams)(\?|$)/;

async function panelOn(extension: Extension, ticketId: string) {
  const tab = await extension.openDesk(ticketPath(ticketId));
  const panel = await extension.openPanelTab();
  await panel.signIn();
  await panel.waitUntilComplete();
  const { screen } = panel;
  const dialog = screen.getByRole('dialog', { name: 'Assign' });
  const options = dialog.getByRole('option');
  async function open(): Promise<void> {
    await screen.getByRole('button', { name: /^Assignee: / }).click();
    await expect(options.nth(2)).toBeVisible();
  }
  return { tab, panel, screen, toast: screen.getByRole('status'), dialog, options, open };
}

/** Whether it is neither who looks nor who has the ticket, with a name that runs as the texts around it do. */
function isOther(
  { world }: DemoDesk,
  { id, firstName, lastName }: { id: string; firstName: string; lastName: string },
) {
  return id !== world.me.id && id !== agents.torrey && !/[\u0590-\u08ff]/.test(firstName + lastName);
}

/** Makes the ticket's team one of `count`, everybody at home in one time zone; gives the members. */
function teamOf(desk: DemoDesk, count: number) {
  const team = desk.world.teams.get(teams.orderDesk);
  if (!team) throw new Error('the demo has no such team');
  const members = [...desk.world.agents.values()]
    .filter(
      ({ status, isConfirmed, rolePermissionType, emailId }) =>
        status === 'ACTIVE' && isConfirmed && rolePermissionType !== 'Light' && !/markup|aaaa/.test(emailId),
    )
    .slice(0, count);
  expect(members).toHaveLength(count);
  for (const agent of desk.world.agents.values()) {
    agent.departmentIds = agent.departmentIds.filter((id) => id !== departments.customerCare);
  }
  for (const member of members) {
    member.departmentIds = [...member.departmentIds, departments.customerCare];
    member.timeZone = 'Etc/UTC';
    member.presence = 'OFFLINE';
  }
  team.agents = members.map(({ id }) => id);
  return members;
}

test(
  'a team of fifty: ranked, with the reasons; three calls, and none the next time',
  { tag: '@before-release' },
  async ({ extension, desk }) => {
    const members = teamOf(desk, 50);
    const free = members.find((each) => isOther(desk, each));
    if (!free) throw new Error('nobody to assign to');
    free.presence = 'ONLINE';
    const { panel, dialog, options, open, screen, toast } = await panelOn(extension, ticket101);
    await expect(panel.region('Team'), 'nothing is asked for by itself').not.toContainText('free');
    // What the profile allows is asked for once, when a ticket is on screen.
    await expect.poll(() => desk.count({ path: '/api/v1/myProfile' })).toBe(1);
    const before = desk.count(calls);
    await open();
    await expect(dialog).toContainText('Free first');
    expect(desk.count(calls) - before).toBe(3);
    await screen.keyboard.press('Escape');
    await open();
    await expect(options.first(), 'who looks').toContainText('(you)');
    await expect(options.nth(1), 'then who is online').toContainText(free.lastName);
    await expect(options.nth(1)).toContainText('Online');
    await expect(options.nth(1)).toContainText(/\d+ open/);
    await expect(options.nth(2)).toContainText('Offline');
    expect(desk.count(calls) - before, 'known by now').toBe(3);

    await screen.keyboard.press('ArrowDown');
    await screen.keyboard.press('Enter');
    await expect(toast).toContainText(`Assignee set to “${free.firstName} ${free.lastName}”.`);
    expect(desk.world.tickets.get(ticket101)?.assigneeId).toBe(free.id);
    await expect(panel.region('Team')).toContainText(/\d+ of 50 free/);
  },
);

test(
  'who was deactivated meanwhile is refused with the field that Desk names',
  { tag: '@before-release' },
  async ({ extension, desk }) => {
    const members = teamOf(desk, 8);
    const chosen = members.find((each) => isOther(desk, each));
    if (!chosen) throw new Error('nobody to assign to');
    chosen.presence = 'ONLINE';
    const { open, options, dialog, screen, toast, panel } = await panelOn(extension, ticket101);
    await open();
    await expect(dialog).toContainText('Free first');
    await screen.keyboard.type(`${chosen.firstName} ${chosen.lastName}`);
    await expect(options.first()).toContainText(chosen.lastName);
    chosen.status = 'DISABLED';
    await screen.keyboard.press('Enter');
    await expect(toast).toContainText(/The assignee was not set to .* Assignee: this value is not allowed\./);
    await expect(panel.button('Assignee: Torrey Emard')).toBeVisible();
  },
);

test(
  'where Desk tells neither presence nor tickets, the list says so and assigns all the same',
  { tag: '@before-release' },
  async ({ extension, desk }) => {
    desk.faults.add({ path: LOADS, status: 403, body: { errorCode: 'FORBIDDEN', message: 'No' } });
    const { open, options, dialog, screen, panel } = await panelOn(extension, ticket101);
    await open();
    await expect(dialog).toContainText('Desk does not tell who is online here, nor open tickets.');
    await expect(options.filter({ hasText: /Online|Offline|\d open/ })).toHaveCount(0);
    expect(desk.count({ path: LOADS })).toBe(1);
    await screen.keyboard.press('ArrowDown');
    const name = await options.nth(1).locator('bdi').first().innerText();
    await screen.keyboard.press('Enter');
    await expect(panel.button(`Assignee: ${name}`)).toBeVisible();
    await expect.poll(() => desk.count(changes)).toBe(1);
  },
);

test(
  'facts that come late change the reasons, but not what is under the hand',
  { tag: '@before-release' },
  async ({ extension, desk }) => {
    const members = teamOf(desk, 8);
    const last = members.toSorted((a, b) => b.lastName.localeCompare(a.lastName))[0];
    if (last) last.presence = 'ONLINE';
    desk.faults.add({ path: LOADS, delayMs: 1_500 });
    const { open, options, dialog, screen } = await panelOn(extension, ticket101);
    await open();
    await expect(dialog).toContainText('Asking Desk who is online');
    const names = async () => await options.locator('bdi:first-child').allInnerTexts();
    await screen.keyboard.press('ArrowDown');
    const before = await names();
    const active = dialog.locator('[role=option][data-active=true] bdi').first();
    const chosen = await active.innerText();
    await expect(dialog).toContainText('Free first');
    expect(await names()).toEqual(before);
    expect(await active.innerText()).toBe(chosen);
    await expect(options.filter({ hasText: 'Online' })).toHaveCount(1);
  },
);

test(
  'who lies under a resting pointer stays there while the others are ranked around',
  { tag: '@before-release' },
  async ({ extension, desk }) => {
    for (const [index, member] of teamOf(desk, 8).entries()) member.presence = index % 2 === 0 ? 'ONLINE' : 'OFFLINE';
    desk.faults.add({ path: LOADS, status: 403, body: { errorCode: 'FORBIDDEN', message: 'No' }, times: 1 });
    const { open, options, dialog, screen, panel } = await panelOn(extension, ticket101);
    await open();
    await expect(dialog).toContainText('Desk does not tell who is online here');
    const names = async () => await options.locator('bdi:first-child').allInnerTexts();
    const before = await names();
    const row = await options.nth(3).boundingBox();
    if (!row) throw new Error('no such row');
    await screen.keyboard.press('Escape');
    await expect(dialog).toBeHidden();

    desk.faults.add({ path: LOADS, delayMs: 1_500 });
    await screen.mouse.move(row.x + 20, row.y + 10);
    await screen.keyboard.press('Tab');
    await panel.pressAlone('a');
    await expect(dialog).toContainText('Asking Desk who is online');
    expect(await names()).toEqual(before);
    await expect(dialog).toContainText('Free first');
    const after = await names();
    expect(after).not.toEqual(before);
    expect([after[0], after[3]], 'the highlighted one and the one pointed at').toEqual([before[0], before[3]]);
  },
);

test(
  'what was asked for one ticket ranks nothing on the next',
  { tag: '@before-release' },
  async ({ extension, desk }) => {
    const hold = desk.faults.add({ path: LOADS, hang: true, times: 1 });
    const { open, options, dialog, screen, tab, panel } = await panelOn(extension, ticket101);
    await open();
    await expect.poll(() => desk.count({ path: LOADS })).toBe(1);
    await jumpToTicket(tab, tickets.second);
    await expect(panel.region('Ticket')).toContainText('#123');
    await expect(dialog).toBeHidden();
    hold();
    await panel.waitUntilComplete();
    await screen.keyboard.press('Enter');
    expect(desk.count(changes), 'nor is anything written there').toBe(0);
    const here = desk.world.tickets.get(tickets.second);
    await open();
    const offered = await options.locator('bdi:first-child').allInnerTexts();
    const there = [...desk.world.agents.values()].filter(({ departmentIds }) =>
      departmentIds.includes(here?.departmentId ?? ''),
    );
    for (const name of offered) expect(there.some(({ lastName }) => name.includes(lastName.slice(0, 20)))).toBe(true);
  },
);

test(
  'names are there at once, before Desk has told anything else',
  { tag: '@before-release' },
  async ({ extension, desk }) => {
    desk.faults.add({ path: LOADS, hang: true });
    const { open, options, dialog } = await panelOn(extension, ticket101);
    await open();
    await expect(options.first()).toContainText('(you)');
    await expect(dialog).toContainText('Asking Desk who is online');
    await expect.poll(() => desk.count({ path: PLACES })).toBe(2);
  },
);
