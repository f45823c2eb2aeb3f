import { DEMO_RECORDS } from '../../demo/desk.ts';
import { expect, test } from './support/chromium.ts';
import { awardRequests, openTicketInPage, ticketPath, tokenRequests } from './support/desk.ts';

const { users, tickets } = DEMO_RECORDS;

test('a token that expires right before an award, or in the middle of reading, costs one refresh, unnoticed', async ({
  extension,
  desk,
}) => {
  const tab = await extension.openDesk(ticketPath(DEMO_RECORDS.ticket101));
  const panel = await extension.openPanelTab();
  await panel.signIn();
  await panel.waitUntilComplete();
  await panel.button('Award badge').click();
  await panel.typeInPicker('rap');

  desk.accounts.expireAccessTokens();
  desk.resetRequests();
  await panel.screen.keyboard.press('Enter');
  await expect(panel.button('Revoke Rapid Reply')).toBeVisible();
  await panel.waitUntilComplete();
  expect(desk.count(tokenRequests)).toBe(1);
  expect(desk.world.badgesOf(users.lucas)).toHaveLength(4);

  desk.accounts.expireAccessTokens();
  desk.resetRequests();
  await openTicketInPage(tab, tickets.second);
  await expect(panel.region('Requester')).toContainText('Priya Nair');
  await expect(panel.region('Badges')).toContainText('Early Bird');
  await panel.waitUntilComplete();
  expect(desk.count(tokenRequests)).toBe(1);
  expect(desk.requests.filter(({ status }) => status === 401).length).toBeGreaterThan(0);
});

test('access withdrawn at Zoho leads back to signing in', async ({ extension, desk }) => {
  const tab = await extension.openDesk(ticketPath(DEMO_RECORDS.ticket101));
  const panel = await extension.openPanelTab();
  await panel.signIn();
  await panel.waitUntilComplete();

  desk.accounts.revokeAll();
  await openTicketInPage(tab, tickets.second);

  await expect(panel.button('Sign in')).toBeVisible();
  await panel.signIn();
  await expect(panel.region('Requester')).toContainText('Priya Nair');
});

test('the worker may be stopped between any two clicks', async ({ extension, desk }) => {
  const tab = await extension.openDesk(ticketPath(DEMO_RECORDS.ticket101));
  const panel = await extension.openPanelTab();
  await panel.signIn();
  await panel.waitUntilComplete();
  const before = desk.world.badgesOf(users.lucas);

  await extension.killWorker();
  await panel.award('rap');
  await expect(panel.button('Undo')).toBeVisible();
  expect(desk.count(awardRequests)).toBe(1);

  await extension.killWorker();
  await panel.button('Undo').click();
  await expect(panel.button('Revoke Rapid Reply')).toBeHidden();
  await expect.poll(() => desk.world.badgesOf(users.lucas)).toEqual(before);

  await extension.killWorker();
  await openTicketInPage(tab, tickets.second);
  await expect(panel.region('Requester')).toContainText('Priya Nair');
  expect(desk.count(tokenRequests), 'the access token outlives the worker').toBe(1);
});

test('the worker may be stopped while Zoho asks for consent', async ({ extension }) => {
  await extension.openDesk(ticketPath(DEMO_RECORDS.ticket101));
  const panel = await extension.openPanelTab();
  await panel.askToSignIn();
  const orphan = await extension.consent();
  await extension.killWorker();
  await expect(panel.button('Sign in')).toBeVisible();
  // Chromium leaves the window open; nobody listens to it any more.
  await expect(panel.screen.getByText('that nobody listens to any more')).toBeVisible();
  const isClosed = orphan.waitForEvent('close');
  await panel.button('Close it').click();
  await isClosed;
  await expect(panel.button('Close it')).toBeHidden();
  await panel.signIn();
  await expect(panel.region('Ticket')).toContainText('#101');
});

test('a Desk that restarts in the middle ends in a true state that says what to do', async ({ extension, desk }) => {
  const tab = await extension.openDesk(ticketPath(DEMO_RECORDS.ticket101));
  const panel = await extension.openPanelTab();
  await panel.signIn();
  await panel.waitUntilComplete();

  const comeBack = desk.faults.add({ host: 'desk.zoho.com', path: /^\/api\//, dropConnection: true });
  await openTicketInPage(tab, tickets.second);
  const retry = panel.button('Retry').first();
  await expect(retry).toBeVisible();
  await expect(panel.region('Ticket')).not.toContainText('#101');

  comeBack();
  await desk.restart();
  await retry.click();
  await expect(panel.region('Requester')).toContainText('Priya Nair');
});

test('an award whose answer got lost is neither lost nor made twice', async ({ extension, desk }) => {
  await extension.openDesk(ticketPath(DEMO_RECORDS.ticket101));
  const panel = await extension.openPanelTab();
  await panel.signIn();
  await panel.waitUntilComplete();

  desk.faults.add({ ...awardRequests, times: 1, dropConnection: true, afterEffect: true });
  await panel.award('rap');

  await expect(panel.region('Badges')).toContainText('Rapid Reply');
  await expect(panel.button('Revoke Rapid Reply')).toBeVisible();
  expect(desk.world.badgesOf(users.lucas)).toHaveLength(4);
});
