import type { Page } from '@playwright/test';
import { addCrowd } from '../../../demo/world/crowd.ts';
import { apiCalls, emptyCache, moveToList } from '../support/moves.ts';
import type { Finding, Row } from '../support/report.ts';
import { countRow, rowOf, timeRow } from '../support/rows.ts';
import type { Stage } from '../support/stage.ts';
import { ms, quantile } from '../support/stats.ts';

const CROWD = { agents: 20_000, teams: 300, departments: 200 };
const ROUNDS = 5;
const LETTERS = 'okafor';
const MEGABYTE = 1024 * 1024;

interface Watch {
  keyTimes?: number[];
  longTasks?: number[];
}

/** The directory of twenty thousand agents: until its first rows, a letter, a scroll, and what all of that costs. */
export async function measureDirectory(stage: Stage): Promise<Finding> {
  const { desk, browser } = stage;
  const before = new Map([...desk.world.agents].map(([id, agent]) => [id, agent]));
  const places = { teams: new Set(desk.world.teams.keys()), departments: new Set(desk.world.departments.keys()) };
  addCrowd(desk.world, CROWD);
  desk.credits.remaining = 10_000_000;
  desk.settings.latencyMs = 50;
  const first: number[] = [];
  const known: number[] = [];
  const letters: number[] = [];
  const frames: number[] = [];
  const tasks: number[] = [];
  const scrollTasks: number[] = [];
  const counted = { firstCalls: 0, firstCredits: 0, searchCalls: 0, allCalls: 0, allCredits: 0, rows: 0 };
  let heapBefore = 0;
  let heapAfter = 0;
  const page = await browser.context.newPage();
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      await moveToList(stage);
      await emptyCache(stage);
      desk.resetRequests();
      const { spent } = desk.credits;
      first.push(await open(stage, page));
      await page.waitForTimeout(1_000); // What rests in sight has its photo by then.
      counted.firstCalls = desk.count(apiCalls);
      counted.firstCredits = desk.credits.spent - spent;
      desk.resetRequests();
      known.push(await open(stage, page));
      await watch(page);
      desk.resetRequests();
      await page.getByRole('searchbox').focus();
      for (const [index, letter] of Array.from(LETTERS).entries()) {
        await page.keyboard.press(letter);
        await page.waitForFunction((count) => ((globalThis as Watch).keyTimes?.length ?? 0) > count, index);
      }
      await page.getByText(/^\d+ agents/).waitFor();
      await page.waitForFunction(() => document.querySelector('[role=grid][aria-busy=true]') === null);
      counted.searchCalls = desk.count({ path: /^\/api\/v1\/agents$/ });
      letters.push(...(await seen(page)).keyTimes);
      tasks.push(...(await seen(page)).longTasks);
    }
    desk.resetRequests();
    const { spent } = desk.credits;
    await open(stage, page);
    heapBefore = await heapOf(page);
    await watch(page);
    frames.push(...(await scrollToEnd(page)));
    scrollTasks.push(...(await seen(page)).longTasks);
    counted.rows = await page.getByRole('row').count();
    counted.allCalls = desk.count({ path: /^\/api\/v1\/agents$/ });
    counted.allCredits = desk.credits.spent - spent;
    heapAfter = await heapOf(page);
  } finally {
    await page.close();
    desk.settings.latencyMs = 0;
    for (const id of desk.world.agents.keys()) if (!before.has(id)) desk.world.agents.delete(id);
    for (const id of desk.world.teams.keys()) if (!places.teams.has(id)) desk.world.teams.delete(id);
    for (const id of desk.world.departments.keys()) {
      if (!places.departments.has(id)) desk.world.departments.delete(id);
    }
    await moveToList(stage);
    await emptyCache(stage);
  }
  return {
    title: 'The directory of twenty thousand agents',
    rows: [
      timeRow('directory.first', 'address entered → first rows, nothing known', first),
      timeRow('directory.known', 'address entered → first rows, known', known),
      countRow(
        'directory.first-calls',
        'API calls for the first rows, photos of the rows in sight included',
        counted.firstCalls,
      ),
      countRow('directory.first-credits', 'credits for them, as the demo Desk counts', counted.firstCredits),
      timeRow('directory.letter', 'a letter keeps the page busy for', letters),
      countRow('directory.search-calls', 'API calls for six letters typed without a rest', counted.searchCalls),
      timeRow('directory.scroll', 'a frame while all agents are scrolled to', frames),
      countRow('directory.rows', 'rows in the page at the end of them', counted.rows, 60),
      countRow('directory.all-calls', 'API calls for all pages', counted.allCalls),
      countRow('directory.all-credits', 'credits for all, as the demo Desk counts', counted.allCredits),
      rowOf({ id: 'directory.heap', what: 'heap of the page with all agents' }, 'MB', [heapAfter / MEGABYTE]),
      rowOf({ id: 'directory.grown', what: 'heap grown by, from the first page' }, 'MB', [
        (heapAfter - heapBefore) / MEGABYTE,
      ]),
      longTasks('directory.letter-tasks', 'tasks of over 50 ms while letters are typed', tasks),
      longTasks('directory.scroll-tasks', 'tasks of over 50 ms while all agents are scrolled to', scrollTasks),
    ],
    notes: [
      `${CROWD.agents} agents, ${CROWD.teams} teams and ${CROWD.departments} departments more, server latency 50 ms, ${ROUNDS} times. ` +
        'Where a page costs more than before the page asks, and the bench says yes.',
    ],
  };
}

function longTasks(id: string, what: string, tasks: readonly number[]): Row {
  return {
    id,
    what,
    measured: tasks.length === 0 ? '0' : `${tasks.length}, the longest ${ms(quantile(tasks, 1))}`,
    hold: '0',
    isHeld: tasks.length === 0,
    values: { unit: 'times', each: [tasks.length], most: 0 },
  };
}

/** Opens the directory anew; milliseconds until the first row is in it. */
async function open({ address }: Stage, page: Page): Promise<number> {
  await page.goto('about:blank');
  await page.goto(address('directory.html'));
  return await page.evaluate(
    async () =>
      await new Promise<number>((resolve) => {
        const look = (): void => {
          if (document.querySelector('[role=row]')) resolve(performance.now());
          else requestAnimationFrame(look);
        };
        look();
      }),
  );
}

/** Has the page note how long letters keep it busy, and its long tasks. */
async function watch(page: Page): Promise<void> {
  await page.evaluate(() => {
    const place = globalThis as Watch;
    place.keyTimes = [];
    place.longTasks = [];
    new PerformanceObserver((list) =>
      place.longTasks?.push(...list.getEntries().map(({ duration }) => duration)),
    ).observe({ type: 'longtask' });
    const { port1, port2 } = new MessageChannel();
    let since = 0;
    port2.addEventListener('message', () => place.keyTimes?.push(performance.now() - since));
    port2.start();
    addEventListener(
      'keydown',
      () => {
        since = performance.now();
        requestAnimationFrame(() => port1.postMessage(null));
      },
      true,
    );
  });
}

async function seen(page: Page): Promise<Required<Watch>> {
  return await page.evaluate(() => {
    const { keyTimes = [], longTasks = [] } = globalThis as Watch;
    return { keyTimes, longTasks };
  });
}

/** Scrolls on and on, and says yes to what it costs; milliseconds of each frame. */
async function scrollToEnd(page: Page): Promise<number[]> {
  return await page.evaluate(
    async () =>
      await new Promise<number[]>((resolve) => {
        const frames: number[] = [];
        let last = performance.now();
        let still = 0;
        let height = 0;
        const frame = (now: number): void => {
          frames.push(now - last);
          last = now;
          const list = document.querySelector('[role=grid]');
          if (!list) return resolve(frames);
          still = list.scrollHeight === height ? still + 1 : 0;
          height = list.scrollHeight;
          list.scrollTop = height;
          document.querySelector<HTMLButtonElement>('.directory-foot button:not(:disabled)')?.click();
          // Two seconds without anything new: that was the end.
          if (still > 120) return resolve(frames.slice(1, -120));
          requestAnimationFrame(frame);
        };
        requestAnimationFrame(frame);
      }),
  );
}

async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}
