import { DEMO_RECORDS } from '../../demo/desk.ts';
import { expect, test } from './support/both.ts';
import { consentsAsked, ticketPath, tokenRequests } from './support/desk.ts';
import type { Screen } from './support/screen.ts';

const { ticket101, orgId, otherPortal } = DEMO_RECORDS;
const OTHER_TICKET = '598831900000000301';
const lists = { path: '/api/v1/accessibleOrganizations' } as const;
const api = { path: /^\/api\/v1\// } as const;

const otherPath = `/agent/${otherPortal}/all/tickets/details/${OTHER_TICKET}`;

/** Moves inside Desk's page, which does not load anew. */
async function moveTo(tab: Screen, path: string): Promise<void> {
  await tab.evaluate((to) => {
    history.pushState(null, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
  }, path);
}

test(
  'O11: another organization is listed first: the one of the tab is signed in to',
  { tag: '@before-release' },
  async ({ extension, desk }) => {
    desk.settings.organizationList = 'all';
    await extension.openDesk(ticketPath(ticket101));
    const panel = await extension.openPanelTab();
    await panel.signIn();
    await expect(panel.screen.getByRole('heading', { level: 1 })).toHaveText('Zylker INC.');
    await expect(panel.region('Requester')).toContainText('Lucas Carol');
    const named = desk.requests.filter(({ path }) => path === '/api/v1/myinfo').map(({ headers }) => headers['orgid']);
    expect(named).toEqual([orgId]);
  },
);

test(
  'O11: access for another organization than the tab shows: the next one is tried, the tab is asked about',
  { tag: '@before-release' },
  async ({ extension, desk }) => {
    desk.settings.organizationList = 'all';
    await extension.openDesk(otherPath);
    const panel = await extension.openPanelTab();
    // The consent page proposes Zylker.
    await panel.signIn();
    await expect(panel.screen.getByRole('heading', { level: 1 })).toHaveText('Zylker INC.');
    await expect(panel.screen.getByRole('heading', { name: 'This tab shows another portal' })).toBeVisible();
    expect(desk.count({ path: /^\/api\/v1\/tickets/ })).toBe(0);
  },
);

test(
  'O11: a list that wants an orgId is done without; without tab and default the user is asked',
  { tag: '@before-release' },
  async ({ extension, desk }) => {
    desk.settings.organizationList = 'needsOrgId';
    desk.world.organization.isDefault = false;
    const panel = await extension.openPanelTab();
    await panel.askToSignIn();
    await panel.answerConsent('accept');
    const zylker = panel.screen.getByRole('button', { name: /Zylker INC/ });
    await expect(zylker).toBeVisible();
    expect(desk.count(api), 'the two lists').toBe(2);

    await extension.stopBackground();
    await panel.screen.reload();
    await zylker.dblclick();
    await expect(panel.button('Menu')).toBeVisible();
    await expect(panel.screen.getByRole('heading', { level: 1 })).toHaveText('Zylker INC.');
    expect(consentsAsked(desk)).toHaveLength(1);
  },
);

test(
  'a first call after consent that fails is tried again without a second consent',
  { tag: '@before-release' },
  async ({ extension, desk }) => {
    const disarm = desk.faults.add({
      ...lists,
      status: 500,
      body: { errorCode: 'INTERNAL_SERVER_ERROR', message: 'x' },
    });
    await extension.openDesk(ticketPath(ticket101));
    const panel = await extension.openPanelTab();
    await panel.askToSignIn();
    await panel.answerConsent('accept');
    const retry = panel.button('Retry');
    await expect(retry).toBeVisible();
    expect(desk.count({ path: '/oauth/v2/token/revoke' })).toBe(0);

    await extension.stopBackground();
    await expect(retry).toBeVisible();
    disarm();
    await retry.dblclick();
    await expect(panel.region('Requester')).toContainText('Lucas Carol');
    expect(consentsAsked(desk)).toHaveLength(1);
    expect(desk.accounts.refreshTokens.size).toBe(1);
  },
);

test(
  'a first call that fails can be left: the access is taken back',
  { tag: '@before-release' },
  async ({ extension, desk }) => {
    desk.faults.add({ ...lists, status: 500 });
    const panel = await extension.openPanelTab();
    await panel.askToSignIn();
    await panel.answerConsent('accept');
    await panel.button('Start over').click();
    await expect(panel.button('Sign in')).toBeVisible();
    await expect.poll(() => desk.accounts.refreshTokens.size).toBe(0);
  },
);

test(
  'R17: stopped between consent and first call: the next worker goes on, no second consent',
  { tag: '@before-release' },
  async ({ extension, desk }) => {
    desk.settings.organizationList = 'all';
    desk.faults.add({ ...lists, times: 1, hang: true });
    const tab = await extension.openDesk(ticketPath(ticket101));
    const panel = await extension.openPanelTab();
    await panel.askToSignIn();
    await panel.answerConsent('accept');
    await expect.poll(() => desk.count(lists)).toBe(1);
    // Whoever moves on meanwhile is signed in where the sign-in began.
    await moveTo(tab, otherPath);
    await extension.stopBackground();
    await expect(panel.screen.getByRole('heading', { level: 1 })).toHaveText('Zylker INC.');
    await expect(panel.screen.getByRole('heading', { name: 'This tab shows another portal' })).toBeVisible();
    expect(consentsAsked(desk)).toHaveLength(1);
    expect(desk.count(tokenRequests)).toBe(1);
  },
);

test(
  'S1: another portal: no request leaves until the user has said that it is the same organization',
  { tag: '@before-release' },
  async ({ extension, desk }) => {
    const tab = await extension.openDesk(ticketPath(ticket101));
    const panel = await extension.openPanelTab();
    await panel.signIn();
    await expect(panel.region('Badges')).toContainText('Five Years');
    await panel.waitUntilComplete();
    await panel.button('Award badge').click();
    await expect(panel.dialog).toBeVisible();
    await expect(panel.dialog.getByRole('option').first()).toBeVisible();
    desk.resetRequests();

    await moveTo(tab, otherPath);
    await expect(panel.screen.getByRole('heading', { name: 'This tab shows another portal' })).toBeVisible();
    await expect(panel.dialog, 'closes as when the ticket changes').toBeHidden();
    for (const key of ['b', '1', 'l', 'u']) await panel.pressAlone(key);
    await panel.button('Refresh').click();
    await panel.screen.reload();
    await expect(panel.screen.getByRole('heading', { name: 'This tab shows another portal' })).toBeVisible();
    await extension.stopBackground();
    expect(desk.count(api)).toBe(0);
    const kept = await panel.screen.evaluate(async () => {
      const { chrome } = globalThis as unknown as { chrome: { storage: { session: { get(): Promise<object> } } } };
      return Object.entries(await chrome.storage.session.get()).filter(([key]) => key.startsWith('hint:'));
    });
    expect(JSON.stringify(kept), 'nor is the page read for it').not.toContain(OTHER_TICKET);

    await panel.button('It is the same organization').dblclick();
    await expect.poll(() => desk.count({ path: new RegExp(`/tickets/${OTHER_TICKET}`) })).toBeGreaterThan(0);
    await expect(panel.screen.getByRole('heading', { name: 'This tab shows another portal' })).toBeHidden();
    await panel.screen.reload();
    await expect(panel.button('Menu')).toBeVisible();
    await expect(panel.screen.getByRole('heading', { name: 'This tab shows another portal' })).toBeHidden();
  },
);

test(
  'S1: another portal: signing in to it shows its ticket',
  { tag: '@before-release' },
  async ({ extension, desk }) => {
    desk.settings.organizationList = 'all';
    await extension.openDesk(otherPath);
    const panel = await extension.openPanelTab();
    await panel.signIn();
    await panel.button(`Sign in to ${otherPortal}`).click();
    await panel.button('Sign in').click();
    const consent = await extension.consent();
    await consent.getByLabel(/Nshlerin/).check();
    await consent.locator('#accept').click();
    await expect(panel.screen.getByRole('heading', { level: 1 })).toHaveText('Nshlerin LLC.');
    await expect(panel.region('Requester')).toContainText('Kelvin North');
  },
);
