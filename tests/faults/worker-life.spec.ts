import { DEMO_RECORDS, type FaultRule } from '../../demo/desk.ts';
import { awardRequests, tokenRequests } from '../e2e/support/desk.ts';
import { reload, tell } from './support/extension-page.ts';
import { expect, panelOn101, test } from './support/panel-on-101.ts';

const { users, badges, ticket101 } = DEMO_RECORDS;
const revokeRequests = { method: 'POST', path: /\/badges\/dissociate$/ } as const;
const badgesOfLucas = { method: 'GET', path: `/api/v1/users/${users.lucas}/badges` } as const;

test('R17: stopped before an award was sent: the next worker sends it, once', async ({ extension, desk }) => {
  const { panel } = await panelOn101(extension);
  desk.resetRequests();
  // Before it writes, the worker asks what is held; it is stopped while it waits for that.
  desk.faults.add({ ...badgesOfLucas, times: 1, hang: true });
  await panel.award('rap');
  await expect.poll(() => desk.count(badgesOfLucas)).toBe(1);
  expect(desk.count(awardRequests)).toBe(0);
  await extension.killWorker();

  await expect(panel.button('Revoke Rapid Reply')).toBeVisible();
  expect(desk.count(awardRequests)).toBe(1);
  await panel.button('Undo').click();
  await expect.poll(() => desk.world.badgesOf(users.lucas)).toHaveLength(3);
  expect(desk.count(revokeRequests)).toBe(1);
});

test('R17: stopped after an award was sent, before its answer: one POST, the right badges, undo still offered', async ({
  extension,
  desk,
}) => {
  const { panel } = await panelOn101(extension);
  const before = desk.world.badgesOf(users.lucas);
  desk.faults.add({ ...awardRequests, times: 1, afterEffect: true, hang: true });
  await panel.award('rap');
  await expect.poll(() => desk.world.badgesOf(users.lucas)).toHaveLength(before.length + 1);
  await extension.killWorker();

  await expect(panel.button('Revoke Rapid Reply')).toBeVisible();
  await expect(panel.button('Undo')).toBeVisible();
  expect(desk.count(awardRequests)).toBe(1);

  await panel.button('Undo').click();
  await expect(panel.button('Revoke Rapid Reply')).toBeHidden();
  await expect.poll(() => desk.world.badgesOf(users.lucas)).toEqual(before);
  expect(desk.count(revokeRequests)).toBe(1);
});

const undoFaults: [when: string, fault: FaultRule, hasGone: boolean][] = [
  ['before it was sent', { ...badgesOfLucas, times: 1, hang: true }, false],
  ['after it was sent, before its answer', { ...revokeRequests, times: 1, afterEffect: true, hang: true }, true],
];
test('R17: an undo whose worker is stopped before or after it was sent is carried out once', async ({
  extension,
  desk,
}) => {
  const { panel } = await panelOn101(extension);
  const before = desk.world.badgesOf(users.lucas);
  for (const [when, fault, hasGone] of undoFaults) {
    await panel.award('rap');
    await expect(panel.button('Revoke Rapid Reply')).toBeVisible();
    await expect(panel.button('Undo')).toBeVisible();
    desk.resetRequests();
    desk.faults.add(fault);
    await panel.button('Undo').click();
    await expect.poll(() => desk.count(hasGone ? revokeRequests : badgesOfLucas), when).toBe(1);
    await extension.killWorker();

    await expect(panel.screen.getByRole('status')).toContainText('Undone');
    await expect(panel.button('Revoke Rapid Reply')).toBeHidden();
    expect(desk.count(revokeRequests), when).toBe(1);
    expect(desk.world.badgesOf(users.lucas), when).toEqual(before);
  }
});

test('R17: stopped in the middle of a read: the part arrives, no spinner stays', async ({ extension, desk }) => {
  const { panel } = await panelOn101(extension);
  desk.resetRequests();
  desk.faults.add({ ...badgesOfLucas, times: 1, hang: true });
  await panel.button('Refresh').click();
  await expect.poll(() => desk.count(badgesOfLucas)).toBe(1);
  await extension.killWorker();
  await panel.waitUntilComplete();
  await expect(panel.region('Badges')).toContainText('Five Years');
  expect(desk.count(badgesOfLucas)).toBe(2);
});

test('R17: stopped during sign-in, before and after consent: a calm sentence, and the next try works', async ({
  extension,
  desk,
}) => {
  const panel = await extension.openPanelTab();
  await panel.askToSignIn();
  const consent = await extension.consent();
  await extension.killWorker();
  await expect(panel.screen.getByText(/Sign-in was interrupted|Deskside was restarted/)).toBeVisible();
  await expect(panel.button('Sign in')).toBeEnabled();
  if (!consent.isClosed()) await consent.close();

  desk.faults.add({ ...tokenRequests, times: 1, hang: true });
  await panel.askToSignIn();
  await panel.answerConsent('accept');
  await expect.poll(() => desk.count(tokenRequests)).toBe(1);
  await extension.killWorker();
  await expect(panel.screen.getByText(/Sign-in was interrupted|Deskside was restarted/)).toBeVisible();
  await panel.signIn();
  await expect(panel.screen.getByRole('heading', { level: 1 })).toContainText('Zylker');
});

test('R6: two windows and a restarted worker share one refresh', async ({ extension, desk }) => {
  const { panel } = await panelOn101(extension);
  const [page] = await Promise.all([
    extension.context.waitForEvent('page', (page) => page.url().endsWith('/sidepanel.html')),
    panel.screen.evaluate(async () => {
      const { chrome } = globalThis as unknown as {
        chrome: { windows: { create(options: object): Promise<unknown> } };
      };
      await chrome.windows.create({ url: 'sidepanel.html' });
    }),
  ]);
  await expect(page.getByRole('button', { name: 'Menu', exact: true })).toBeVisible();

  desk.accounts.expireAccessTokens();
  desk.resetRequests();
  await extension.killWorker();
  const asks = [panel.screen, page].flatMap((screen) => [
    tell(screen, {
      ask: 'record/read',
      input: { resource: 'ticket', key: { ticketId: ticket101 }, refresh: true },
      of: { signIn: '', orgId: null },
    }),
    tell(screen, {
      ask: 'record/read',
      input: { resource: 'catalogue', key: {}, refresh: true },
      of: { signIn: '', orgId: null },
    }),
  ]);
  for (const answer of await Promise.all(asks)) expect(answer).toMatchObject({ ok: true });
  expect(desk.count(tokenRequests)).toBe(1);
});

test('R18: a badge that somebody else awarded meanwhile is shown as theirs and is not ours to undo', async ({
  extension,
  desk,
}) => {
  const { panel } = await panelOn101(extension);
  await panel.button('Award badge').click();
  await panel.typeInPicker('bug');
  desk.world.award(users.lucas, badges.bugHunter);
  await panel.screen.keyboard.press('Enter');
  await expect(panel.screen.getByRole('status')).toContainText(/already/i);
  await expect(panel.button('Undo')).toBeHidden();
  expect(desk.count(awardRequests)).toBe(0);
});

test('R21: the extension reloads under an open Desk page: the orphan is silent, the new panel works', async ({
  extension,
}) => {
  const { tab, panel } = await panelOn101(extension);
  const said: string[] = [];
  tab.on('console', (message) => said.push(message.text()));
  tab.on('pageerror', (error) => said.push(error.message));
  const gone = panel.screen.waitForEvent('close');
  // The page goes with its extension, before it can answer.
  await reload(panel.screen).catch(() => undefined);
  await gone;
  await tab.evaluate(
    (path) => history.pushState(null, '', path),
    `/agent/zylker/all/tickets/details/${DEMO_RECORDS.tickets.second}`,
  );
  await tab.evaluate((path) => history.pushState(null, '', path), `/agent/zylker/all/tickets/details/${ticket101}`);
  const page = await extension.context.newPage();
  const address = `chrome-extension://${extension.id}/sidepanel.html`;
  // The browser needs a moment to load the extension anew; until then the address is blocked.
  await expect
    .poll(
      async () =>
        await page.goto(address).then(
          () => page.url(),
          () => 'blocked',
        ),
    )
    .toBe(address);
  await expect(page.getByRole('region', { name: 'Requester', exact: true })).toContainText('Lucas Carol');
  expect(said).toEqual([]);
});
