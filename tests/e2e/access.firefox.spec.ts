import { DEMO_RECORDS } from '../../demo/desk.ts';
import { awardRequests, jumpToTicket, ticketPath } from './support/desk.ts';
import { expect, test } from './support/firefox.ts';

const { ticket101, tickets, users } = DEMO_RECORDS;
const apiRequests = { path: /^\/api\/v1\// } as const;

test('in Firefox: access that was withdrawn is noticed, nothing is asked, and a click brings it back', async ({
  extension,
  desk,
}) => {
  const tab = await extension.openDesk(ticketPath(ticket101));
  const panel = await extension.openPanelTab();
  await panel.signIn();
  await panel.waitUntilComplete();
  desk.resetRequests();
  await extension.takeBackEverything();
  const allow = panel.button('Allow access');
  await expect.poll(() => allow.isVisible()).toBe(true);
  // Where the agent goes meanwhile, the browser does not tell.
  await jumpToTicket(tab, tickets.second);
  await allow.click();
  await extension.answerPermissionPrompt('deny');
  await expect.poll(() => allow.isVisible()).toBe(true);
  expect(desk.count(apiRequests)).toBe(0);

  await allow.click();
  await extension.answerPermissionPrompt('allow');
  await expect.poll(() => panel.region('Requester').innerText()).toContain('Priya Nair');
  expect(await allow.isVisible()).toBe(false);
});

test('in Firefox: access that was never given is asked for by a click; then one signs in and awards', async ({
  extension,
  desk,
}) => {
  await extension.takeBackEverything();
  await extension.openDesk(ticketPath(ticket101));
  const panel = await extension.openPanelTab();
  await panel.button('Allow access').click();
  await extension.answerPermissionPrompt('allow');
  await panel.signIn();
  await expect.poll(() => panel.region('Badges').innerText()).toContain('Five Years');
  await panel.award('rap');
  await expect.poll(() => desk.world.badgesOf(users.lucas)).toHaveLength(4);
  expect(desk.count(awardRequests)).toBe(1);
});
