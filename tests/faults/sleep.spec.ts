import { DEMO_RECORDS, type DemoDesk } from '../../demo/desk.ts';
import type { ChromiumExtension } from '../e2e/support/chromium.ts';
import { awardRequests, tokenRequests, viewRequests } from '../e2e/support/desk.ts';
import { changeFile, expect, test } from './support/own-build.ts';
import { panelOn101 } from './support/panel-on-101.ts';

const { ticket101, users } = DEMO_RECORDS;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** A worker whose clock is set by `setClock`; it knows no other than the computer's, and that cannot be set here. */
const CLOCK = (ms: number): string => `(() => {
  const Real = Date;
  let ahead = ${ms};
  globalThis.setClock = (ms) => { ahead = ms; };
  globalThis.Date = class extends Real {
    constructor(...given) { if (given.length > 0) super(...given); else super(Real.now() + ahead); }
    static now() { return Real.now() + ahead; }
  };
})();`;

/** Sets the worker's clock so many milliseconds ahead of what it really is. */
async function setWorkerClock({ worker }: ChromiumExtension, ms: number): Promise<void> {
  await worker.evaluate((ahead) => (globalThis as unknown as { setClock(ms: number): void }).setClock(ahead), ms);
}

test.describe('R35: the computer slept for nine hours', () => {
  test.beforeEach(({ build }) => changeFile(build, 'background.js', (code) => CLOCK(0) + code));

  /** A view that was read, and then a night: the worker stopped, its port closed, the token expired, here and at Zoho. */
  async function slept(extension: ChromiumExtension, desk: DemoDesk) {
    await extension.context.clock.install();
    const beside = await panelOn101(extension);
    await extension.killWorker();
    await setWorkerClock(extension, 9 * HOUR);
    desk.settings.now = () => Date.now() + 9 * HOUR;
    desk.accounts.expireAccessTokens();
    // From here on: what is due when the night is over may wake the worker, and get a new token, before anybody looks.
    desk.resetRequests();
    await extension.context.clock.fastForward(9 * HOUR);
    return beside;
  }

  test('whoever looks is told the age, and all is read anew, once', async ({ extension, desk }) => {
    const { panel } = await slept(extension, desk);
    desk.settings.latencyMs = 1_500;
    const { mouse } = panel.screen;
    await mouse.move(60, 60);
    await expect(panel.screen.getByText('As of 9 hours ago. Being read anew…')).toBeVisible();
    await expect(panel.region('Requester')).toContainText('Lucas Carol');
    for (const y of [80, 100, 120]) await mouse.move(60, y);
    await expect(panel.screen.getByText('As of 9 hours ago')).toBeHidden();
    await panel.waitUntilComplete();
    expect(desk.count(tokenRequests)).toBe(1);
    const read = desk.requests.filter(({ path }) => viewRequests.path.test(path)).map(({ path }) => path);
    expect(read.toSorted()).toEqual([...new Set(read)].toSorted());
    expect(read).toContain(`/api/v1/tickets/${ticket101}`);
    desk.resetRequests();
    await panel.screen.evaluate(() => dispatchEvent(new Event('focus')));
    await mouse.move(60, 200);
    await panel.waitUntilComplete();
    expect(desk.count(viewRequests)).toBe(0);
  });

  test('an award tried in that moment waits for a new token, is made once, and is undone', async ({
    extension,
    desk,
  }) => {
    const { panel } = await slept(extension, desk);
    const before = desk.world.badgesOf(users.lucas);
    await panel.award('rap');
    await expect.poll(() => desk.world.badgesOf(users.lucas)).toHaveLength(before.length + 1);
    await panel.waitUntilComplete();
    await expect(panel.button('Revoke Rapid Reply')).toBeVisible();
    expect(desk.count(awardRequests)).toBe(1);
    expect(desk.count(tokenRequests)).toBe(1);
    await panel.button('Undo').click();
    await expect.poll(() => desk.world.badgesOf(users.lucas)).toEqual(before);
  });
});

for (const [wrong, ahead] of [
  ['ahead', DAY],
  ['behind', -DAY],
] as const) {
  test.describe(`R35: the clock is a day ${wrong}`, () => {
    test.beforeEach(({ build }) => changeFile(build, 'background.js', (code) => CLOCK(ahead) + code));

    test('the panel works, and goes on when the clock is set right while it is open', async ({ extension, desk }) => {
      const { clock } = extension.context;
      await clock.install({ time: Date.now() + ahead });
      const { panel } = await panelOn101(extension);
      const before = desk.world.badgesOf(users.lucas);
      await panel.award('rap');
      await expect(panel.button('Undo')).toBeVisible();
      desk.resetRequests();

      await setWorkerClock(extension, 0);
      await clock.setSystemTime(Date.now());
      await panel.screen.mouse.move(60, 60);
      await expect.poll(() => desk.count({ path: `/api/v1/tickets/${ticket101}` })).toBe(1);
      await panel.waitUntilComplete();
      await expect(panel.screen.locator('main')).not.toContainText(/As of|in 1 day|tomorrow/i);
      await panel.button('Undo').click();
      await expect.poll(() => desk.world.badgesOf(users.lucas)).toEqual(before);
      await panel.screen.mouse.move(60, 200);
      await panel.waitUntilComplete();
      expect(desk.count({ path: `/api/v1/tickets/${ticket101}` })).toBe(1);
      expect(desk.count(tokenRequests)).toBeLessThanOrEqual(1);
      expect(desk.count(awardRequests)).toBe(0);
    });
  });
}
