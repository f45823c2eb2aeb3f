import { DEMO_RECORDS } from '../../demo/desk.ts';
import { expect, test } from './support/both.ts';
import { jumpToTicket, ticketPath } from './support/desk.ts';
import type { Extension } from './support/extension.ts';

const { users, labels, badges, contacts, tickets, helpCenters } = DEMO_RECORDS;
const DAY = 86_400_000;
const REFUSED = { status: 403, body: { errorCode: 'FORBIDDEN', message: 'No' }, times: 1 };
const labelChanges = { method: 'POST', path: /\/users\/\d+\/labels\/(assign|remove)\b/ } as const;

/** The panel, signed in, beside a ticket, and the tab of the ticket. */
async function panelOn(extension: Extension, ticketId: string) {
  const tab = await extension.openDesk(ticketPath(ticketId));
  const panel = await extension.openPanelTab();
  await panel.signIn();
  return { panel, tab };
}

test(
  'a label is added by keyboard alone and undone, with one request each',
  { tag: '@before-release' },
  async ({ extension, desk }) => {
    const { panel } = await panelOn(extension, DEMO_RECORDS.ticket101);
    const before = desk.world.labelsOf(users.lucas).map(({ labelId }) => labelId);
    const { screen } = panel;
    await panel.button('Add label').focus();
    await screen.keyboard.press('Enter');
    const dialog = screen.getByRole('dialog', { name: 'Add label', exact: true });
    await expect(screen.getByRole('combobox', { name: 'Search labels' })).toBeFocused();
    await screen.keyboard.type('ambas');
    await expect(dialog.getByRole('option')).toHaveText([/Ambassador/]);
    await screen.keyboard.press('Enter');

    await expect(dialog).toBeHidden();
    await expect(panel.button('Remove label Ambassador')).toBeVisible();
    await expect(panel.button('Add label'), 'the focus is back where it was').toBeFocused();
    expect(desk.count(labelChanges)).toBe(1);
    expect(desk.world.labelsOf(users.lucas)).toHaveLength(before.length + 1);

    await panel.button('Undo').click();
    await expect(panel.button('Remove label Ambassador')).toBeHidden();
    await expect.poll(() => desk.world.labelsOf(users.lucas).map(({ labelId }) => labelId)).toEqual(before);
    expect(desk.count(labelChanges)).toBe(2);
  },
);

test(
  'the primary label stands first; removed and undone it is the primary one again',
  { tag: '@before-release' },
  async ({ extension, desk }) => {
    const { panel } = await panelOn(extension, DEMO_RECORDS.ticket101);
    const items = panel.region('Labels').getByRole('listitem');
    await expect(items).toHaveText([/Prime Customer/, /MVP/]);
    const look = await items.first().innerHTML();
    await panel.button('Remove label Prime Customer').click();
    await expect(items).toHaveText([/MVP/]);
    await expect.poll(() => desk.world.labelsOf(users.lucas)).toHaveLength(1);
    await panel.button('Undo').click();
    await expect(items).toHaveText([/Prime Customer/, /MVP/]);
    expect(await items.first().innerHTML(), 'its colours and its shape').toBe(look);
    await expect
      .poll(() => desk.world.labelsOf(users.lucas).find(({ labelId }) => labelId === labels.primeCustomer)?.isPrimary)
      .toBe(true);
  },
);

test(
  'Refresh asks for the lists of badges and labels once they have been opened',
  { tag: '@before-release' },
  async ({ extension, desk }) => {
    const { panel } = await panelOn(extension, DEMO_RECORDS.ticket101);
    const badgeList = { path: '/api/v1/badges' };
    const labelList = { path: '/api/v1/labels' };
    await panel.waitUntilComplete();
    await panel.button('Refresh').click();
    await panel.waitUntilComplete();
    expect([desk.count(badgeList), desk.count(labelList)]).toEqual([0, 0]);
    for (const [button, search] of [
      ['Award badge', 'Search badges'],
      ['Add label', 'Search labels'],
    ] as const) {
      await panel.button(button).click();
      await expect(panel.screen.getByRole('combobox', { name: search })).toBeFocused();
      await expect(panel.screen.getByRole('option').first()).toBeVisible();
      await panel.screen.keyboard.press('Escape');
    }
    const before = [desk.count(badgeList), desk.count(labelList)];
    await panel.button('Refresh').click();
    await expect.poll(() => desk.count(badgeList)).toBeGreaterThan(before[0] ?? 0);
    await expect.poll(() => desk.count(labelList)).toBeGreaterThan(before[1] ?? 0);
  },
);

test('a label that is refused is taken back and explained', { tag: '@before-release' }, async ({ extension, desk }) => {
  const { panel } = await panelOn(extension, DEMO_RECORDS.ticket101);
  await expect(panel.button('Remove label MVP')).toBeVisible();
  desk.faults.add({ ...labelChanges, ...REFUSED });
  await panel.button('Remove label MVP').click();
  await expect(panel.screen.getByRole('status').first()).toContainText('Label “MVP” was not removed.');
  await expect(panel.button('Remove label MVP')).toBeVisible();
});

test(
  'an award is parked and offered once there is an account',
  { tag: '@before-release' },
  async ({ extension, desk }) => {
    const { panel, tab } = await panelOn(extension, tickets.noHelpCenterUser);
    const { screen } = panel;
    await panel.button('Park an award').click();
    await expect(screen.getByRole('combobox', { name: 'Search badges' })).toBeFocused();
    await screen.keyboard.type('bug');
    await expect(screen.getByRole('option').first()).toContainText('Bug Hunter');
    await screen.keyboard.press('Enter');
    await expect(panel.button('No longer park Bug Hunter')).toBeVisible();

    const userId = '400000000000399001';
    desk.world.users.set(userId, {
      id: userId,
      name: 'Ben Okri',
      emailAddress: 'ben.okri@example.com',
      contactId: contacts.noHelpCenterUser,
      helpCenterIds: [helpCenters.customers],
      userType: 'ENDUSER',
      status: 'DISABLED',
      hasPhoto: false,
      lastAccessedTime: Date.now(),
    });
    await panel.button('Refresh').click();
    await expect(panel.region('Badges')).toContainText('Not active');
    await expect(panel.region('Badges')).not.toContainText('now has an account');

    const user = desk.world.users.get(userId);
    if (user) user.status = 'ACTIVE';
    await jumpToTicket(tab, tickets.second);
    await expect(panel.region('Requester')).toContainText('Priya Nair');
    await jumpToTicket(tab, tickets.noHelpCenterUser);
    await expect(panel.region('Requester')).toContainText('Ben Okri');
    await panel.button('Refresh').click();
    await expect(panel.region('Badges')).toContainText('Ben Okri now has an account: award “Bug Hunter”?');
    expect(desk.world.badgesOf(userId), 'nothing is awarded by itself').toEqual([]);

    await panel.button('Award “Bug Hunter”…').click();
    await expect(panel.searchField).toBeFocused();
    await expect(panel.dialog.getByRole('option').first()).toBeVisible();
    await screen.keyboard.press('Enter');
    await expect.poll(() => desk.world.badgesOf(userId)).toEqual([badges.bugHunter]);
    await expect(panel.region('Badges')).not.toContainText('now has an account');
  },
);

test(
  'a requester without an account is invited to the chosen help center',
  { tag: '@before-release' },
  async ({ extension, desk }) => {
    const { panel } = await panelOn(extension, tickets.noHelpCenterUser);
    const invitations = { method: 'POST', path: /\/inviteAsEndUser$/ } as const;
    await panel.button('Invite to the help center').click();
    await panel.screen.getByRole('combobox', { name: 'Help center', exact: true }).selectOption('Zylker Partners');
    await expect(panel.region('Badges')).toContainText(
      'Zoho sends Ben Okri an invitation to “Zylker Partners” by e-mail.',
    );
    expect(desk.count(invitations)).toBe(0);
    await panel.button('Send invitation').click();
    await expect(panel.button('Award badge'), 'this help center lets people in at once').toBeVisible();
    expect(desk.count(invitations)).toBe(1);
    expect(desk.world.usersOfContact(contacts.noHelpCenterUser)[0]?.helpCenterIds).toEqual([helpCenters.partners]);
  },
);

test('an invitation that is refused says why', { tag: '@before-release' }, async ({ extension, desk }) => {
  const { panel } = await panelOn(extension, tickets.noHelpCenterUser);
  desk.faults.add({ method: 'POST', path: /\/inviteAsEndUser$/, ...REFUSED });
  await panel.button('Invite to the help center').click();
  await panel.button('Send invitation').click();
  await expect(panel.region('Badges')).toContainText('Your role may not see this');
});

test(
  'when a badge was earned holds the true day, within few calls',
  { tag: '@before-release' },
  async ({ extension, desk }) => {
    const { panel } = await panelOn(extension, DEMO_RECORDS.ticket101);
    const badgeId = badges.bugHunter;
    const awardedTime = desk.world.now() - 45 * DAY;
    desk.world.award(users.lucas, badgeId, awardedTime);
    await panel.button('Refresh').click();
    await expect(panel.button('When was Bug Hunter earned?')).toBeVisible();
    await panel.waitUntilComplete();
    const before = desk.count({ method: 'GET' });
    await panel.button('When was Bug Hunter earned?').click();
    const answer = panel.region('Badges').getByText(/“Bug Hunter” was earned (on|between)/);
    await expect(answer).toBeVisible();
    expect(desk.count({ method: 'GET' }) - before).toBeLessThanOrEqual(16);
    const day = new Intl.DateTimeFormat('en-US', { month: 'long' }).format(awardedTime);
    await expect(answer).toContainText(day);
  },
);

test(
  'a suggestion comes with its reason and opens the award',
  { tag: '@before-release' },
  async ({ extension, desk }) => {
    const lucas = desk.world.contacts.get(contacts.lucas);
    if (lucas) lucas.happiness = { good: 19, ok: 1, bad: 0 };
    const { panel } = await panelOn(extension, DEMO_RECORDS.ticket101);
    await panel.waitUntilComplete();
    const facts = { method: 'GET', path: /\/statistics$/ } as const;
    expect(desk.count(facts), 'nothing is read before it is asked for').toBe(0);
    await panel.button('Suggestions').click();
    const suggestion = panel.screen
      .getByRole('region', { name: 'Suggestions', exact: true })
      .getByRole('listitem')
      .filter({ hasText: 'Reference Customer' });
    await expect(suggestion).toContainText('Happy with 95% of the answers that were rated');
    expect(desk.count(facts)).toBe(1);
    await expect(
      panel.screen.getByRole('button', { name: /^Tickets of Lucas Carol: \d+ open, \d+ in all$/ }),
    ).toBeVisible();

    await panel.button('Award Reference Customer…').click();
    await expect(panel.dialog).toBeVisible();
    expect(desk.world.badgesOf(users.lucas)).toHaveLength(3);
    await panel.screen.keyboard.press('Enter');
    await expect(panel.button('Revoke Reference Customer')).toBeVisible();
  },
);

test(
  'fair play warns first and awards with the second Enter',
  { tag: '@before-release' },
  async ({ extension, desk }) => {
    const { panel } = await panelOn(extension, DEMO_RECORDS.ticket101);
    const options = await extension.openPage('options.html');
    await options.getByLabel('Badges a day', { exact: true }).fill('0');
    await options.getByLabel('Badges a day', { exact: true }).press('Tab');
    await options.close();

    await panel.button('Award badge').click();
    await panel.typeInPicker('rap');
    await panel.screen.keyboard.press('Enter');
    await expect(panel.dialog.getByRole('alert')).toContainText("Today's allowance is 0");
    expect(desk.world.badgesOf(users.lucas)).toHaveLength(3);
    await panel.screen.keyboard.press('Enter');
    await expect(panel.button('Revoke Rapid Reply')).toBeVisible();
  },
);
