import { DEMO_RECORDS } from '../../demo/desk.ts';
import { expect, test } from './support/both.ts';
import { jumpToTicket, ticketPath } from './support/desk.ts';
import type { Extension } from './support/extension.ts';

const { ticket101, tickets } = DEMO_RECORDS;
const changes = { method: 'PATCH', path: /^\/api\/v1\/tickets\/\d+$/ } as const;
const moves = { method: 'POST', path: /^\/api\/v1\/tickets\/\d+\/move$/ } as const;

async function panelOn(extension: Extension, ticketId: string) {
  const tab = await extension.openDesk(ticketPath(ticketId));
  const panel = await extension.openPanelTab();
  await panel.signIn();
  await panel.waitUntilComplete();
  const { screen } = panel;
  const toast = screen.getByRole('status');
  /** Opens the list of a value, types, and takes what is found. */
  async function choose(value: RegExp, letters: string): Promise<void> {
    await screen.getByRole('button', { name: value }).click();
    await expect(screen.getByRole('dialog').getByRole('option').first()).toBeVisible();
    await screen.keyboard.type(letters);
    await expect(screen.getByRole('dialog').getByRole('option')).toHaveCount(1);
    await screen.keyboard.press('Enter');
    await expect(screen.getByRole('dialog')).toBeHidden();
  }
  return { panel, screen, toast, choose, tab };
}

test(
  'a ticket is taken with one click, and given back with one more',
  { tag: '@before-release' },
  async ({ extension, desk }) => {
    const { panel, toast } = await panelOn(extension, ticket101);
    const me = desk.world.me;
    const record = desk.world.tickets.get(ticket101);
    const before = record?.assigneeId;
    await expect(panel.button('Assignee: Torrey Emard')).toBeVisible();
    await panel.button('Take it').click();
    await expect(toast).toContainText(`Assignee set to “${me.firstName} ${me.lastName}”.`);
    await expect(toast).toContainText('(#101)');
    await expect(panel.button(`Assignee: ${me.firstName} ${me.lastName}`)).toBeVisible();
    await expect(panel.button('Take it')).toBeDisabled();
    await expect(panel.button('Take it')).toHaveAttribute('title', 'It is yours already');
    expect(record?.assigneeId).toBe(me.id);
    expect(desk.count(changes)).toBe(1);

    await panel.button('Undo').click();
    await expect(panel.button('Assignee: Torrey Emard')).toBeVisible();
    expect(record?.assigneeId).toBe(before);
    expect(desk.count(changes)).toBe(2);
  },
);

test('by key: the letter asks, Enter takes, and a held Enter takes once', async ({ extension, desk }) => {
  const { panel, screen, toast } = await panelOn(extension, ticket101);
  await screen.keyboard.press('Tab');
  await panel.pressAlone('i');
  const question = screen.getByRole('dialog', { name: 'Take it' });
  await expect(question).toContainText('#101');
  expect(desk.count(changes), 'a letter alone writes nothing').toBe(0);
  await screen.keyboard.press('Enter');
  await expect(question, 'and Enter on its heels is not an answer').toBeVisible();
  await expect(async () => {
    await screen.keyboard.press('Enter');
    await expect(question).toBeHidden({ timeout: 100 });
  }).toPass();
  await expect(toast).toContainText('Assignee set to');
  for (let count = 0; count < 10; count += 1) await screen.keyboard.press('Enter');
  expect(desk.count(changes)).toBe(1);
  // On a slow machine one of them comes late enough to open the list of the field it was pressed in.
  await screen.keyboard.press('Escape');
  await panel.pressAlone('i');
  await expect(toast, 'a key that can do nothing says why').toContainText('It is yours already');
});

test('to another agent, to nobody, and back step by step', { tag: '@before-release' }, async ({ extension, desk }) => {
  const { panel, screen, choose } = await panelOn(extension, ticket101);
  const record = desk.world.tickets.get(ticket101);
  const before = record?.assigneeId;
  await screen.getByRole('button', { name: /^Assignee: / }).click();
  const options = screen.getByRole('dialog', { name: 'Assign' }).getByRole('option');
  await expect(options.first()).toContainText('(you)');
  await screen.keyboard.type('torrey');
  await expect(options, 'who has it is marked and cannot be taken').toContainText('now');
  await screen.keyboard.press('Enter');
  expect(desk.count(changes)).toBe(0);
  await screen.keyboard.press('Escape');
  await expect(screen.getByRole('dialog')).toBeHidden();

  await choose(/^Assignee: /, 'unassign');
  await expect(panel.button('Assignee: none')).toBeVisible();
  await expect(panel.region('Assignee')).toContainText('Unassigned');
  await expect.poll(() => record?.assigneeId).toBeNull();
  await panel.button('Undo').click();
  await expect(panel.button('Assignee: Torrey Emard')).toBeVisible();
  expect(record?.assigneeId).toBe(before);
});

test(
  'priority, due date and team: set, shown at once, undone',
  { tag: '@before-release' },
  async ({ extension, desk }) => {
    const { panel, screen, choose, toast } = await panelOn(extension, ticket101);
    const record = desk.world.tickets.get(ticket101);
    const before = { priority: record?.priority, dueDate: record?.dueDate, teamId: record?.teamId };
    desk.settings.latencyMs = 400;
    await choose(/^Priority: /, 'low');
    await expect(panel.button('Priority: Low'), 'before Desk has answered').toBeVisible({ timeout: 300 });
    await expect(toast).toContainText('Priority set to “Low”.');
    desk.settings.latencyMs = 0;
    await panel.button('Undo').click();
    await expect.poll(() => record?.priority).toBe(before.priority);
    await expect(toast).toContainText('Undone');

    await choose(/^Due: /, 'tomorrow');
    await expect.poll(() => record?.dueDate).not.toBe(before.dueDate);
    await expect(toast).toContainText('Due date set to');
    await panel.button('Undo').click();
    await expect.poll(() => record?.dueDate).toBe(before.dueDate);

    await screen.getByRole('button', { name: /^Team: / }).click();
    await expect(screen.getByRole('dialog', { name: 'Assign to team' }).getByRole('option').first()).toBeVisible();
    await screen.keyboard.type('no team');
    await screen.keyboard.press('Enter');
    await expect.poll(() => record?.teamId).toBeNull();
    await expect(panel.region('Team')).toContainText('No team');
    await panel.button('Undo').click();
    await expect.poll(() => record?.teamId).toBe(before.teamId);
  },
);

test(
  'moved to another department and back, with the team that was lost on the way',
  { tag: '@before-release' },
  async ({ extension, desk }) => {
    const { panel, choose, toast } = await panelOn(extension, ticket101);
    const record = desk.world.tickets.get(ticket101);
    const before = { departmentId: record?.departmentId, teamId: record?.teamId };
    expect(before.teamId).not.toBeNull();
    await choose(/^Department: /, 'zpad');
    await expect(toast).toContainText('Department set to “zPad”.');
    await expect(panel.region('Team')).toContainText('No team');
    await expect(panel.region('Department')).toContainText('zPad');
    await panel.button('Undo').click();
    await expect(panel.region('Department')).toContainText('Customer Care');
    await expect.poll(() => ({ departmentId: record?.departmentId, teamId: record?.teamId })).toEqual(before);
    expect(desk.count(moves)).toBe(2);
  },
);

test(
  'what somebody else has changed meanwhile is not overwritten, neither by the change nor by its undo',
  { tag: '@before-release' },
  async ({ extension, desk }) => {
    const { panel, toast } = await panelOn(extension, ticket101);
    const record = desk.world.tickets.get(ticket101);
    const [other, third] = [...desk.world.agents.values()].filter(
      ({ id, status }) => status === 'ACTIVE' && id !== record?.assigneeId && id !== desk.world.me.id,
    );
    if (!record || !other || !third) throw new Error('the demo has too few agents');
    record.assigneeId = other.id;
    await panel.button('Take it').click();
    await expect(toast).toContainText('Somebody else has changed it since you looked');
    await expect(panel.button(`Assignee: ${other.firstName} ${other.lastName}`)).toBeVisible();
    expect(desk.count(changes)).toBe(0);

    await panel.button('Dismiss').click();
    await panel.button('Take it').click();
    await expect.poll(() => record.assigneeId).toBe(desk.world.me.id);
    record.assigneeId = third.id;
    await panel.button('Undo').click();
    await expect(toast).toContainText('somebody has changed it since');
    expect(record.assigneeId).toBe(third.id);
    expect(desk.count(changes)).toBe(1);
  },
);

test(
  'an agent who was deactivated meanwhile: refused with the field that Desk names',
  { tag: '@before-release' },
  async ({ extension, desk }) => {
    const { screen, toast, panel } = await panelOn(extension, ticket101);
    await screen.getByRole('button', { name: /^Assignee: / }).click();
    const options = screen.getByRole('dialog').getByRole('option');
    await expect(options.nth(2)).toBeVisible();
    const record = desk.world.tickets.get(ticket101);
    const chosen = [...desk.world.agents.values()].find(
      ({ id, status, departmentIds, rolePermissionType, isConfirmed }) =>
        status === 'ACTIVE' &&
        isConfirmed &&
        rolePermissionType !== 'Light' &&
        id !== desk.world.me.id &&
        id !== record?.assigneeId &&
        departmentIds.includes(record?.departmentId ?? ''),
    );
    if (!chosen) throw new Error('nobody to assign to');
    await screen.keyboard.type(`${chosen.firstName} ${chosen.lastName}`);
    await expect(options.first()).toContainText(chosen.lastName);
    chosen.status = 'DISABLED';
    await screen.keyboard.press('Enter');
    await expect(toast).toContainText(/The assignee was not set to .* Assignee: this value is not allowed\./);
    await expect(panel.button('Assignee: Torrey Emard')).toBeVisible();
  },
);

test(
  'a list opened for one ticket is gone on the next, and nothing is written there',
  { tag: '@before-release' },
  async ({ extension, desk }) => {
    const { panel, screen, tab } = await panelOn(extension, ticket101);
    await screen.getByRole('button', { name: /^Priority: / }).click();
    await expect(screen.getByRole('dialog').getByRole('option').first()).toBeVisible();
    await jumpToTicket(tab, tickets.second);
    await expect(panel.region('Ticket')).toContainText('#123');
    await expect(screen.getByRole('dialog')).toBeHidden();
    await screen.keyboard.press('Enter');
    await panel.waitUntilComplete();
    expect(desk.count(changes)).toBe(0);
  },
);

test('what Desk takes no changes of is greyed, with the reason', { tag: '@before-release' }, async ({ extension }) => {
  const { panel, screen } = await panelOn(extension, tickets.locked);
  for (const name of ['Status', 'Priority', 'Due', 'Assignee', 'Team', 'Department']) {
    const button = screen.getByRole('button', { name: new RegExp(`^${name}: `) });
    await expect(button, name).toBeDisabled();
    await expect(button, name).toHaveAttribute('title', /takes no comments on this ticket and no changes/);
  }
  await expect(panel.button('Take it')).toBeDisabled();
});
