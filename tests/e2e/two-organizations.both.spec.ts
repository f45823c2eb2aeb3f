import { type DemoDesk, DEMO_RECORDS, OTHER_RECORDS } from '../../demo/desk.ts';
import { expect, test } from './support/both.ts';
import { awardRequests, ticketPath } from './support/desk.ts';
import type { Extension } from './support/extension.ts';
import type { Panel } from './support/panel.ts';

const { ticket101, orgId, otherOrgId, otherPortal, users } = DEMO_RECORDS;

const OTHER_PATH = `/agent/${otherPortal}/all/tickets/details/${OTHER_RECORDS.ticket}`;
const EUROPE = 'desk.zoho.eu';
const api = { path: /^\/api\/v1\// } as const;

/** Signs in beside whoever is, for what the tab in front shows. */
async function signInBeside(extension: Extension, panel: Panel): Promise<void> {
  await panel.button(`Sign in to ${otherPortal}`).click();
  await expect(panel.screen.getByLabel('Data centre')).toHaveValue('eu');
  await panel.button('Sign in').click();
  const consent = await extension.consent();
  await consent.getByLabel(/Nshlerin/).check();
  await consent.locator('#accept').click();
}

/** Both tickets open in a tab each, and somebody signed in to both; the second one is in front. */
async function signedInToBoth(extension: Extension, desk: DemoDesk) {
  const first = await extension.openDesk(ticketPath(ticket101));
  const panel = await extension.openPanelTab();
  await panel.signIn();
  await expect(panel.region('Requester')).toContainText('Lucas Carol');
  const second = await extension.openDesk(OTHER_PATH, EUROPE);
  await panel.screen.bringToFront();
  await expect(panel.button(`Sign in to ${otherPortal}`)).toBeVisible();
  expect(desk.count({ path: api.path, host: EUROPE }), 'nothing is read for it').toBe(0);
  await signInBeside(extension, panel);
  await expect(panel.region('Requester')).toContainText('Kelvin North');
  return { first, second, panel };
}

test('two organizations in two data centres, in two tabs: an award in each, the worker stopped in between', async ({
  extension,
  desk,
}) => {
  const { first, second, panel } = await signedInToBoth(extension, desk);

  // In turn, with the worker stopped before each.
  const held = desk.world.badgesOf(users.lucas).length;
  for (const [tab, who, heading, letters] of [
    [first, 'Lucas Carol', 'Zylker INC.', 'transl'],
    [second, 'Kelvin North', 'Nshlerin LLC.', 'transl'],
    [first, 'Lucas Carol', 'Zylker INC.', 'rap'],
    [second, 'Kelvin North', 'Nshlerin LLC.', 'proof'],
  ] as const) {
    await tab.bringToFront();
    await expect(panel.screen.getByRole('heading', { level: 1 })).toHaveText(heading);
    await expect(panel.region('Requester')).toContainText(who);
    await panel.screen.bringToFront();
    await panel.waitUntilComplete();
    await extension.stopBackground();
    await panel.award(letters);
    await expect(panel.screen.getByRole('status').getByText(who).first()).toBeVisible();
  }
  const { otherWorld } = desk;
  const names = (): string[] =>
    otherWorld.badgesOf(OTHER_RECORDS.user).map((id) => otherWorld.badges.get(id)?.name ?? id);
  await expect.poll(() => names().toSorted()).toEqual(['Proofreader', 'Translator']);
  await expect.poll(() => desk.world.badgesOf(users.lucas).length).toBe(held + 2);

  // Each call was made where its organization is, and in its name.
  const calls = desk.requests.filter(({ path }) => api.path.test(path));
  // Which organizations there are is asked in nobody's name.
  const named = calls.filter(({ headers }) => headers['orgid'] !== undefined);
  const places = new Set(named.map(({ host, headers }) => `${host.split(':')[0]} ${headers['orgid']}`));
  expect([...places].sort()).toEqual([`desk.zoho.com ${orgId}`, `${EUROPE} ${otherOrgId}`]);
  const awards = desk.requests.filter(({ method, path }) => method === 'POST' && awardRequests.path.test(path));
  expect(awards.map(({ host, path }) => `${host.split(':')[0]} ${path.split('/')[4]}`)).toEqual([
    `desk.zoho.com ${users.lucas}`,
    `${EUROPE} ${OTHER_RECORDS.user}`,
    `desk.zoho.com ${users.lucas}`,
    `${EUROPE} ${OTHER_RECORDS.user}`,
  ]);
});

test(
  'quickly from one to the other and back: nothing of one stands beside the name of the other',
  { tag: '@before-release' },
  async ({ extension, desk }) => {
    const { first, second, panel } = await signedInToBoth(extension, desk);
    const seen = new Set<string>();
    const look = async (): Promise<void> => {
      const shown = panel.screen.evaluate(() => {
        const text = document.body.innerText;
        const names = ['Zylker INC.', 'Nshlerin LLC.', 'Lucas Carol', 'Kelvin North', 'Torrey Emard'];
        return names.filter((name) => text.includes(name)).join(', ');
      });
      // A panel that begins anew has nothing to be looked at.
      seen.add(await shown.catch(() => ''));
    };
    for (let turn = 0; turn < 8; turn += 1) {
      await first.bringToFront();
      for (let times = 0; times < turn; times += 1) await look();
      await second.bringToFront();
      for (let times = 0; times < 8 - turn; times += 1) await look();
    }
    await expect(panel.region('Requester')).toContainText('Kelvin North');
    const mixed = [...seen].filter((shown) => /Zylker|Lucas|Torrey/.test(shown) && /Nshlerin|Kelvin/.test(shown));
    expect(mixed).toEqual([]);
    expect(seen.size).toBeGreaterThan(2);
  },
);

test(
  'what Desk refuses after the tab is another organization’s is told when its own is back',
  { tag: '@before-release' },
  async ({ extension, desk }) => {
    const { first, second, panel } = await signedInToBoth(extension, desk);
    const refusals = desk.faults.add({
      ...awardRequests,
      host: EUROPE,
      times: 1,
      delayMs: 2_000,
      status: 403,
      body: { errorCode: 'FORBIDDEN', message: 'x' },
    });
    await panel.waitUntilComplete();
    await panel.award('transl');
    await first.bringToFront();
    await expect(panel.region('Requester')).toContainText('Lucas Carol');
    await expect(panel.screen.getByText('Kelvin North')).toHaveCount(0);
    await second.bringToFront();
    await expect(panel.region('Requester')).toContainText('Kelvin North');
    await expect(panel.screen.getByText(/Translator.*Kelvin North/).first()).toBeVisible();
    await expect(panel.region('Badges')).not.toContainText('Translator');
    expect(desk.count({ ...awardRequests, host: EUROPE }), 'sent once').toBe(1);
    refusals();
  },
);

test(
  'what was begun beside can be left, and the end of one sign-in is not the end of the other',
  { tag: '@before-release' },
  async ({ extension, desk }) => {
    const first = await extension.openDesk(ticketPath(ticket101));
    const panel = await extension.openPanelTab();
    await panel.signIn();
    const second = await extension.openDesk(OTHER_PATH, EUROPE);
    await panel.screen.bringToFront();
    await panel.button(`Sign in to ${otherPortal}`).dblclick();
    // The consent page proposes Zylker, which is signed in to.
    await panel.button('Sign in').click();
    await panel.answerConsent('accept');
    await expect(panel.screen.getByText('You are signed in to this organization already')).toBeVisible();
    await expect.poll(() => desk.accounts.refreshTokens.size, 'the second access is given back').toBe(1);
    await panel.button('Not here').click();
    await expect(panel.button(`Sign in to ${otherPortal}`)).toBeVisible();
    await signInBeside(extension, panel);
    await expect(panel.region('Requester')).toContainText('Kelvin North');
    expect(desk.accounts.refreshTokens.size).toBe(2);

    await panel.button('Menu').click();
    await panel.button('Sign out').click();
    const keep = panel.button('Sign out, keep them here');
    await expect(keep.or(panel.button(`Sign in to ${otherPortal}`)).first()).toBeVisible();
    if (await keep.isVisible()) await keep.click();
    await expect(panel.button(`Sign in to ${otherPortal}`), 'the other one is asked for again').toBeVisible();
    await expect.poll(() => desk.accounts.refreshTokens.size).toBe(1);
    await first.bringToFront();
    await expect(panel.region('Requester')).toContainText('Lucas Carol');
    const left = await panel.screen.evaluate(async () => {
      const { chrome } = globalThis as unknown as Record<string, Record<string, Record<string, Area>>>;
      interface Area {
        get(): Promise<object>;
      }
      const areas = [chrome?.['storage']?.['local'], chrome?.['storage']?.['session']];
      return (await Promise.all(areas.map(async (area) => Object.keys((await area?.get()) ?? {})))).flat();
    });
    expect(left.filter((key) => key.startsWith('@'))).toEqual([]);
    await second.bringToFront();
    await expect(panel.button(`Sign in to ${otherPortal}`)).toBeVisible();
  },
);
