import type { CDPSession, Page } from '@playwright/test';
import { cpuSeconds } from '../support/cpu.ts';
import type { Finding, Row } from '../support/report.ts';
import { countRow, rowOf, timeRow } from '../support/rows.ts';
import type { Stage } from '../support/stage.ts';

const ROUNDS = 4;
const SECONDS = 10;
/** Until what follows the first paint is done and pages of before are cleaned up. */
const SETTLE_SECONDS = 4;

/** Processor seconds. */
interface Spent {
  thread: number;
  process: number;
}

interface Counted {
  timersStarted?: number;
}

/** What a panel costs while nobody does anything: calls, timers and processor time against a blank page. */
export async function measureIdle(stage: Stage): Promise<Finding> {
  const { desk, browser, tab, address } = stage;
  const page = await browser.context.newPage();
  await page.addInitScript(countTimers);
  const spent = { blank: [] as Spent[], panel: [] as Spent[] };
  let requests = 0;
  let timers = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    // Whoever comes first also meets what came before, so each does in turn.
    if (round % 2 === 0) spent.blank.push(await rest(page, address('blank.html')));
    await page.goto(address('sidepanel.html'));
    await page.locator('section[aria-label=Requester]').waitFor();
    spent.panel.push(
      await rest(page, null, async () => {
        desk.resetRequests();
        await page.evaluate(() => void ((globalThis as Counted).timersStarted = 0));
      }),
    );
    requests += desk.requests.length;
    timers += await page.evaluate(() => (globalThis as Counted).timersStarted ?? Number.NaN);
    if (round % 2 === 1) spent.blank.push(await rest(page, address('blank.html')));
  }
  await page.close();
  await tab.bringToFront();
  const panel = sum(spent.panel);
  const blank = sum(spent.blank);
  const ratio = panel.thread / blank.thread;
  const perMinute = (id: string, what: string, seconds: number): Row => {
    const row = timeRow(id, what, [(seconds * 1000 * 60) / (ROUNDS * SECONDS)]);
    return { ...row, measured: `${row.measured} a minute` };
  };
  return {
    title: 'Idle',
    rows: [
      countRow('idle.requests', 'requests', requests, 0),
      countRow('idle.timers', 'timers started', timers, 0),
      rowOf({ id: 'idle.processor', what: 'processor time at rest ÷ blank page' }, '×', [ratio], { most: 1.2 }),
      perMinute('idle.panel', 'panel, main thread', panel.thread),
      perMinute('idle.blank', 'blank page, main thread', blank.thread),
      perMinute('idle.panel-process', 'whole process with panel and worker', panel.process),
      perMinute('idle.blank-process', 'whole process with blank page and worker', blank.process),
    ],
    notes: [
      `${ROUNDS} × ${SECONDS} s each in turn, not 60 s at a stretch, in one tab beside a Desk tab. Reading the meter is part of ` +
        'what is measured, for both. The time of a process comes in steps of 10 ms, so the ratio is that of the main threads.',
    ],
  };
}

/** Leaves a page alone and returns what its process spent meanwhile. */
async function rest(page: Page, url: string | null, ready = async (): Promise<void> => undefined): Promise<Spent> {
  if (url !== null) await page.goto(url);
  await page.waitForTimeout(SETTLE_SECONDS * 1000);
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await ready();
  // Or the one page would pay for clearing up after the other.
  await session.send('HeapProfiler.collectGarbage');
  const before = await cpuOf(session);
  await page.waitForTimeout(SECONDS * 1000);
  const after = await cpuOf(session);
  await session.detach();
  return { thread: after.thread - before.thread, process: after.process - before.process };
}

async function cpuOf(session: CDPSession): Promise<Spent> {
  return { thread: await cpuSeconds(session, 'ThreadTime'), process: await cpuSeconds(session, 'ProcessTime') };
}

function sum(all: Spent[]): Spent {
  const add = (one: Spent, other: Spent): Spent => ({
    thread: one.thread + other.thread,
    process: one.process + other.process,
  });
  return all.reduce(add, { thread: 0, process: 0 });
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
