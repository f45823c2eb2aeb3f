import { DEMO_RECORDS } from '../../demo/desk.ts';
import { expect, test } from './support/both.ts';
import { jumpToTicket, openTicketInPage, ticketPath } from './support/desk.ts';
import { regionNames } from './support/panel.ts';

const { tickets } = DEMO_RECORDS;

test('a ticket shows who is behind it, part by part', { tag: '@before-release' }, async ({ extension }) => {
  await extension.openDesk(ticketPath(DEMO_RECORDS.ticket101));
  const panel = await extension.openPanelTab();
  await panel.signIn();

  await expect(panel.region('Ticket')).toContainText('#101');
  await expect(panel.region('Requester')).toContainText('Lucas Carol');
  await expect(panel.region('Requester')).toContainText('Zylker Labs');
  await expect(panel.region('Badges').getByRole('listitem')).toHaveCount(3);
  await expect(panel.region('Badges')).toContainText('Five Years');
  await expect(panel.region('Labels').getByRole('listitem')).toHaveCount(2);
  await expect(panel.region('Assignee')).toContainText('Torrey Emard');
  await expect(panel.region('Assignee')).toContainText(/ there ·/);
  await expect(panel.region('Team')).not.toBeEmpty();
  await expect(panel.region('Department')).toContainText('Customer Care');
});

test('moving inside Desk moves the panel, without a reload and without old data under the new header', async ({
  extension,
  desk,
}) => {
  const tab = await extension.openDesk(ticketPath(DEMO_RECORDS.ticket101));
  const panel = await extension.openPanelTab();
  await panel.signIn();
  await expect(panel.region('Requester')).toContainText('Lucas Carol');

  // Slow enough for old data to be seen, if it were left standing.
  desk.settings.latencyMs = 300;
  await jumpToTicket(tab, tickets.second);

  await expect(panel.region('Ticket')).toContainText('#123');
  expect(await panel.region('Requester').innerText()).not.toContain('Lucas Carol');
  expect(await panel.region('Badges').innerText()).not.toContain('Five Years');
  await expect(panel.region('Requester')).toContainText('Priya Nair');
  await expect(panel.region('Badges')).toContainText('Early Bird');
});

test(
  'going back to a ticket seen a moment ago asks Desk nothing',
  { tag: '@before-release' },
  async ({ extension, desk }) => {
    const tab = await extension.openDesk(ticketPath(DEMO_RECORDS.ticket101));
    const panel = await extension.openPanelTab();
    await panel.signIn();
    await panel.waitUntilComplete();
    await openTicketInPage(tab, tickets.second);
    await expect(panel.region('Requester')).toContainText('Priya Nair');
    await panel.waitUntilComplete();

    desk.resetRequests();
    await openTicketInPage(tab, DEMO_RECORDS.ticket101);

    await expect(panel.region('Badges')).toContainText('Five Years');
    await panel.waitUntilComplete();
    // A photo of the ticket before may still come late.
    const asked = desk.requests.map(({ path }) => path).filter((path) => /^\/api\/(?!.*\/photo$)/.test(path));
    expect(asked).toEqual([]);
  },
);

test(
  'a part that fails says so, is retried, and leaves its neighbours alone',
  { tag: '@before-release' },
  async ({ extension, desk }) => {
    const disarm = desk.faults.add({
      method: 'GET',
      path: /\/agents\/\d+/,
      status: 500,
      body: { errorCode: 'INTERNAL_SERVER_ERROR', message: 'An internal server error occurred' },
    });
    await extension.openDesk(ticketPath(DEMO_RECORDS.ticket101));
    const panel = await extension.openPanelTab();
    await panel.signIn();

    const retry = panel.region('Assignee').getByRole('button', { name: 'Retry' });
    await expect(retry).toBeVisible();
    await expect(panel.region('Requester')).toContainText('Zylker Labs');

    disarm();
    await retry.click();
    await expect(panel.region('Assignee')).toContainText(/ there ·/);
  },
);

const awkward: [what: string, ticketId: string, region: (typeof regionNames)[number], text: string | RegExp][] = [
  ['no assignee', tickets.noAssignee, 'Assignee', 'Unassigned'],
  ['no team', tickets.noTeam, 'Team', /no team/i],
  ['no account', tickets.noAccount, 'Requester', 'No account'],
  ['no help-center user', tickets.noHelpCenterUser, 'Badges', 'no help-center user'],
  ['two help-center users', tickets.twoHelpCenterUsers, 'Badges', 'Zylker Partners'],
  ['markup in every text', tickets.markup, 'Requester', '<img src=x onerror=alert(1)>'],
  ['right-to-left names', tickets.rightToLeft, 'Requester', 'فاطمة'],
  ['names of 200 characters', tickets.longName, 'Requester', 'Aurelia'],
  ['ids near 2^63', tickets.bigIds, 'Requester', 'Max Int'],
  ['ids sent as bare numbers', tickets.bareIds, 'Badges', 'Survey Helper'],
  ['other scripts', tickets.otherScripts, 'Ticket', '订单处理突然延迟'],
  ['no badges yet', tickets.noBadges, 'Badges', 'No badges yet'],
  ['in the recycle bin', tickets.trashed, 'Ticket', 'Recycle bin'],
  ['archived', tickets.archived, 'Ticket', 'Archived'],
  ['locked', tickets.locked, 'Ticket', 'Locked'],
  ['a disabled assignee', tickets.disabledAssignee, 'Assignee', 'Inactive'],
];

test(
  'awkward tickets are shown for what they are, at 280 px as well',
  { tag: '@before-release' },
  async ({ extension }) => {
    const tab = await extension.openDesk(ticketPath(DEMO_RECORDS.ticket101));
    const panel = await extension.openPanelTab();
    await panel.signIn();
    await panel.screen.setViewportSize({ width: 280, height: 800 });
    for (const [what, ticketId, region, text] of awkward) {
      await test.step(what, async () => {
        await jumpToTicket(tab, ticketId);
        await expect(panel.region(region)).toContainText(text);
        await panel.waitUntilComplete();
        const overflow = await panel.screen.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(overflow, 'pixels that stick out to the right').toBeLessThanOrEqual(0);
      });
    }
  },
);

test('anything else on Desk is a calm "open a ticket"', { tag: '@before-release' }, async ({ extension }) => {
  await extension.openDesk('/agent/zylker/all/tickets/list/all-cases');
  const panel = await extension.openPanelTab();
  await panel.signIn();
  await expect(panel.screen.getByRole('heading', { name: 'Open a ticket', exact: true })).toBeVisible();
  for (const name of regionNames) await expect(panel.region(name)).toHaveCount(0);
});

test('the old address form with a hash is understood', { tag: '@before-release' }, async ({ extension }) => {
  await extension.openDesk(`/support/zylker/ShowHomePage.do#Cases/dv/${DEMO_RECORDS.ticket101}`);
  const panel = await extension.openPanelTab();
  await panel.signIn();
  await expect(panel.region('Ticket')).toContainText('#101');
});
