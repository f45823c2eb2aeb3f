import { DEMO_RECORDS } from '../../demo/desk.ts';
import type { DemoDesk } from '../../demo/desk.ts';
import { expect, test } from './support/both.ts';
import { consentsAsked, ticketPath } from './support/desk.ts';
import type { Extension } from './support/extension.ts';

const { ticket101, agents, departments, teams } = DEMO_RECORDS;
const TORREY = 'Torrey Emard';
const writes = { method: 'POST', path: /\/agents\/|ssociateAgents$/ } as const;

/** Somebody who has allowed administering before. */
function hasAllowed(desk: DemoDesk): void {
  desk.accounts.alsoGrants = ['Desk.basic.UPDATE', 'Desk.tickets.UPDATE'];
}

async function cardOf(extension: Extension, name: string) {
  await extension.openDesk(ticketPath(ticket101));
  const panel = await extension.openPanelTab();
  await panel.signIn();
  await panel.waitUntilComplete();
  const { screen } = panel;
  await panel.button(`Open card of ${name}`).click();
  const card = screen.getByRole('dialog', { name, exact: true });
  const administration = card.getByRole('region', { name: 'Administration' });
  const dialog = (title: string) => screen.getByRole('dialog', { name: title, exact: true });
  return { panel, screen, card, administration, dialog };
}

test(
  'an agent is seen off: allowed, confirmed in numbers, handed over, and let in again from the ledger',
  { tag: '@before-release' },
  async ({ extension, desk }) => {
    const torrey = desk.world.agents.get(agents.torrey);
    const { panel, screen, administration, dialog, card } = await cardOf(extension, TORREY);
    await administration.getByRole('button', { name: 'Deactivate…' }).click();
    const ask = dialog(`Deactivate ${TORREY}?`);
    await expect(ask).toContainText('emardtorrey@zylker.com');
    await expect(ask).toContainText('Zylker');
    await expect(ask).toContainText(/stays with them: \d+ open tickets/);
    await expect(ask.getByRole('heading')).toBeFocused();
    await screen.keyboard.press('Enter');
    expect(desk.count(writes), 'Enter alone does nothing').toBe(0);

    // Nothing that changes agents was allowed at the sign-in.
    await ask.getByRole('button', { name: 'Allow: manage agents, departments and teams' }).click();
    await panel.answerConsent('accept');
    const verb = ask.getByRole('button', { name: `Deactivate ${TORREY}` });
    await expect(verb).toBeVisible();
    expect(consentsAsked(desk).at(-1)?.['scope']).toContain('Desk.basic.UPDATE');
    expect(desk.count(writes), 'allowing is not confirming').toBe(0);
    await verb.dblclick();
    await expect(ask).toContainText('Deactivated: they can no longer sign in.');
    expect(torrey?.status).toBe('DISABLED');
    expect(desk.count(writes)).toBe(1);
    await expect(card.getByText('Inactive', { exact: true })).toBeVisible();

    await ask.getByRole('button', { name: 'Hand over their work…' }).click();
    const over = dialog(`Hand over the work of ${TORREY}?`);
    const care = over.getByRole('group', { name: 'Customer Care' });
    await care.getByRole('checkbox').check();
    const to = care.getByLabel('Tickets go to');
    await expect(to).toBeEnabled();
    const taker = [...desk.world.agents.values()].find(
      ({ id, status, departmentIds, rolePermissionType }) =>
        id !== agents.torrey &&
        status === 'ACTIVE' &&
        rolePermissionType !== 'Light' &&
        departmentIds.includes(departments.customerCare),
    );
    await to.selectOption(taker?.id ?? '');
    await expect(over).toContainText(new RegExp(`\\d+ open tickets?.* in Customer Care: to ${taker?.firstName}`));
    await over.getByRole('button', { name: `Hand over the work of ${TORREY}` }).click();
    await expect(over).toContainText('Desk will hand over');
    await expect(over.getByRole('button', { name: 'Undo' })).toHaveCount(0);
    await expect.poll(() => desk.world.tickets.get(ticket101)?.assigneeId).toBe(taker?.id);
    await over.getByRole('button', { name: 'Close' }).last().click();

    const ledger = await extension.openPage('ledger.html');
    const rows = ledger.getByRole('listitem').filter({ hasText: TORREY });
    await expect(rows.filter({ hasText: 'Work handed over' }).getByRole('button', { name: /Undo/ })).toHaveCount(0);
    await rows.filter({ hasText: 'Agent deactivated' }).getByRole('button', { name: /Undo/ }).click();
    await expect.poll(() => torrey?.status).toBe('ACTIVE');
  },
);

test(
  'what Desk refuses is explained with the way out, and tried again from where one was',
  { tag: '@before-release' },
  async ({ extension, desk }) => {
    hasAllowed(desk);
    const torrey = desk.world.agents.get(agents.torrey);
    const { screen, administration, dialog } = await cardOf(extension, TORREY);
    await administration.getByRole('button', { name: 'Deactivate…' }).click();
    const ask = dialog(`Deactivate ${TORREY}?`);
    const verb = ask.getByRole('button', { name: `Deactivate ${TORREY}` });

    for (const agent of desk.world.agents.values()) if (agent !== torrey) agent.chatDepartmentIds = [];
    await verb.click();
    await expect(ask.getByRole('status')).toContainText('keeps the last agent of a department whose live chat is on');
    await expect(ask.getByRole('status')).toContainText('Add somebody else to the live chat');
    desk.world.agents.get(agents.me)?.chatDepartmentIds.push(departments.customerCare);

    desk.world.integrationAdmins.add(agents.torrey);
    await verb.click();
    await expect(ask.getByRole('status')).toContainText('set up an integration: LIVECHAT');
    desk.world.integrationAdmins.clear();

    // The profile is another one since the button was offered.
    desk.settings.canAdminister = false;
    await verb.click();
    await expect(ask.getByRole('status')).toContainText('Somebody whose profile allows it can do it');
    desk.settings.canAdminister = true;
    expect(torrey?.status).toBe('ACTIVE');

    desk.faults.add({ method: 'POST', path: /\/deactivate$/, times: 1, afterEffect: true, status: 502, body: '' });
    await verb.click();
    await expect(ask).toContainText('Deactivated: they can no longer sign in.');
    expect(desk.count({ method: 'POST', path: /\/deactivate$/ }), 'the one that was lost was looked up').toBe(4);

    // Somebody else has taken the seat.
    const john = desk.world.agents.get(agents.john);
    if (john) john.status = 'ACTIVE';
    await ask.getByRole('button', { name: 'Undo' }).click();
    await expect(ask.getByRole('status')).toContainText('Another agent is not included in ENTERPRISE');
    await expect(ask.getByRole('status')).toContainText(`Deactivate somebody who is gone to make room for ${TORREY}`);
    if (john) john.status = 'DISABLED';
    await ask.getByRole('button', { name: 'Undo' }).click();
    await expect(ask).toContainText('Undone.');
    expect(torrey?.status).toBe('ACTIVE');
    await screen.keyboard.press('Escape');
    await expect(ask).toBeHidden();
    await expect(administration, 'only the dialog was closed').toBeVisible();
  },
);

test('whose profile does not allow it sees nothing of it', { tag: '@before-release' }, async ({ extension, desk }) => {
  desk.settings.canAdminister = false;
  const { card, administration } = await cardOf(extension, TORREY);
  await expect(card.locator('.skeleton')).toHaveCount(0);
  await expect(card.getByRole('region', { name: 'Skills' })).toBeVisible();
  await expect(administration).toHaveCount(0);
});

test(
  'departments of an agent, and a team: changed, refused without losing what was typed, and undone',
  { tag: '@before-release' },
  async ({ extension, desk }) => {
    hasAllowed(desk);
    const { screen, panel, card, administration, dialog } = await cardOf(extension, TORREY);
    const torrey = desk.world.agents.get(agents.torrey);
    await administration.getByRole('button', { name: 'Add to a department…' }).click();
    await dialog('Add an agent to a department').getByRole('combobox').selectOption('Billing');
    const join = dialog(`Add ${TORREY} to Billing?`);
    await join.getByRole('button', { name: `Add ${TORREY} to Billing` }).click();
    await expect(join).toContainText('Added to “Billing”.');
    await expect(card.getByRole('region', { name: 'Departments' })).toContainText('Billing');
    expect(torrey?.departmentIds).toHaveLength(3);
    await join.getByRole('button', { name: 'Undo' }).click();
    await expect(join).toContainText('Undone.');
    await expect(card.getByRole('region', { name: 'Departments' })).not.toContainText('Billing');
    expect(torrey?.departmentIds).toHaveLength(2);
    await join.getByRole('button', { name: 'Close' }).last().click();
    await card.getByRole('button', { name: 'Back' }).click();

    const team = desk.world.teams.get(teams.orderDesk);
    await panel.button('Open card of Order Desk').click();
    await screen.getByRole('button', { name: 'Change this team…' }).click();
    const edit = dialog('Change Order Desk');
    await edit.getByLabel('Name').fill('Night Shift');
    await edit.getByRole('button', { name: `Take ${TORREY} out` }).click();
    await edit.getByRole('button', { name: 'Cancel' }).click();
    await screen.getByRole('button', { name: 'Change this team…' }).click();
    await expect(edit.getByLabel('Name'), 'what was typed is there').toHaveValue('Night Shift');
    await edit.getByRole('button', { name: 'Go on', exact: true }).click();
    const review = dialog('Change Order Desk?');
    await expect(review).toContainText('Name: “Order Desk” becomes “Night Shift”.');
    await expect(review).toContainText(`One agent leaves: ${TORREY}`);
    await review.getByRole('button', { name: 'Change Order Desk' }).click();
    await expect(review.getByRole('status'), 'another team has that name').toContainText('Zoho');
    expect(team?.name).toBe('Order Desk');
    await review.getByRole('button', { name: 'Go on editing' }).click();
    await edit.getByLabel('Name').fill('Orders');
    await edit.getByRole('button', { name: 'Go on', exact: true }).click();
    await review.getByRole('button', { name: 'Change Order Desk' }).click();
    const done = screen.getByRole('dialog', { name: /^Change (Order Desk|Orders)/ });
    await expect(done).toContainText('Team changed: “Orders”, “Torrey Emard”.');
    expect(team).toMatchObject({ name: 'Orders' });
    expect(team?.agents).not.toContain(agents.torrey);
    await done.getByRole('button', { name: 'Undo' }).click();
    await expect(done).toContainText('Undone.');
    expect(team?.name).toBe('Order Desk');
    expect(team?.agents).toContain(agents.torrey);
  },
);
