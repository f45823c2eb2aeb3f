import type { Page } from '@playwright/test';
import { cpuSeconds } from '../support/cpu.ts';
import type { Finding } from '../support/report.ts';
import type { Stage } from '../support/stage.ts';
import { compare, median, ms } from '../support/stats.ts';

const ROUNDS = 3;
const SECONDS = 10;
/** Until what follows the first paint is done and pages of before are cleaned up. */
const SETTLE_SECONDS = 4;

interface Counted {
  timersStarted?: number;
}

/** What a panel costs while nobody does anything: calls, timers and processor time against a blank page. */
export async function measureIdle(stage: Stage): Promise<Finding> {
  const { desk, browser, tab, address } = stage;
  const page = await browser.context.newPage();
  await page.addInitScript(countTimers);
  const cpu = { blank: [] as number[], panel: [] as number[] };
  let requests = 0;
  let timers = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    cpu.blank.push(await rest(page, address('blank.html')));
    await page.goto(address('sidepanel.html'));
    await page.locator('section[aria-label=Requester]').waitFor();
    cpu.panel.push(
      await rest(page, null, async () => {
        desk.resetRequests();
        await page.evaluate(() => void ((globalThis as Counted).timersStarted = 0));
      }),
    );
    requests += desk.requests.length;
    timers += await page.evaluate(() => (globalThis as Counted).timersStarted ?? Number.NaN);
  }
  await page.close();
  await tab.bringToFront();
  const { median: ratio, ...effect } = compare(cpu.panel, cpu.blank);
  const perMinute = (values: number[]): string => `${ms((median(values) * 1000 * 60) / SECONDS)} a minute`;
  return {
    title: 'Idle',
    rows: [
      { what: 'requests', measured: String(requests), hold: '0', isHeld: requests === 0 },
      { what: 'timers started', measured: String(timers), hold: '0', isHeld: timers === 0 },
      {
        what: 'processor time ÷ blank page',
        ...effect,
        hold: '≤ 1.2×',
        isHeld: ratio <= 1.2,
      },
      { what: 'panel and worker', measured: perMinute(cpu.panel) },
      { what: 'blank page', measured: perMinute(cpu.blank) },
    ],
    notes: [
      `${ROUNDS} × ${SECONDS} s each in turn, ${ROUNDS * SECONDS} s together, in one tab beside a Desk tab. Processor time is that ` +
        'of the whole extension process, worker included.',
    ],
  };
}

/** Leaves a page alone and returns the processor seconds its process spent meanwhile. */
async function rest(page: Page, url: string | null, ready = async (): Promise<void> => undefined): Promise<number> {
  if (url !== null) await page.goto(url);
  await page.waitForTimeout(SETTLE_SECONDS * 1000);
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await ready();
  const before = await cpuSeconds(session, 'ProcessTime');
  await page.waitForTimeout(SECONDS * 1000);
  const after = await cpuSeconds(session, 'ProcessTime');
  await session.detach();
  return after - before;
}

/** Counts in the page every timer and every frame that is asked for. */
function countTimers(): void {
  const place = globalThis as Counted;
  place.timersStarted = 0;
  for (const name of ['setTimeout', 'setInterval', 'requestAnimationFrame', 'requestIdleCallback'] as const) {
    const original = globalThis[name] as (...args: unknown[]) => number;
    Object.defineProperty(globalThis, name, {
      value: (...args: unknown[]) => {
        place.timersStarted = (place.timersStarted ?? 0) + 1;
        return original(...args);
      },
    });
  }
}
