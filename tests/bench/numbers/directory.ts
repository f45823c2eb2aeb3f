import type { Page } from '@playwright/test';
import { addCrowd } from '../../../demo/world/crowd.ts';
import { apiCalls, emptyCache, moveToList } from '../support/moves.ts';
import type { Finding, Row } from '../support/report.ts';
import { countRow, rowOf, timeRow } from '../support/rows.ts';
import type { Stage } from '../support/stage.ts';
import { ms, quantile } from '../support/stats.ts';

const CROWD = { agents: 20_000, teams: 300, departments: 200 };
const ROUNDS = 5;
const LETTERS = 'okafor'.split('');
const MEGABYTE = 1024 * 1024;

interface Watch {
  keyTimes?: number[];
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
      const typed = await workOf(page, async () => {
        for (const [index, letter] of LETTERS.entries()) {
          await page.keyboard.press(letter);
          await page.waitForFunction((count) => ((globalThis as Watch).keyTimes?.length ?? 0) > count, index);
        }
      });
      tasks.push(...typed.tasks);
      await page.getByText(/^\d+ agents/).waitFor();
      await page.waitForFunction(() => document.querySelector('[role=grid][aria-busy=true]') === null);
      counted.searchCalls = desk.count({ path: /^\/api\/v1\/agents$/ });
      letters.push(...(await keyTimes(page)));
    }
    desk.resetRequests();
    const { spent } = desk.credits;
    await open(stage, page);
    heapBefore = await heapOf(page);
    const scrolled = await workOf(page, () => scrollToEnd(page));
    frames.push(...scrolled.value);
    scrollTasks.push(...scrolled.tasks);
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
      longTasks(
        'directory.letter-tasks',
        'tasks of over 50 ms of processor time, in any process, while letters are typed',
        tasks,
      ),
      longTasks(
        'directory.scroll-tasks',
        'tasks of over 50 ms of processor time, in any process, while all agents are scrolled to',
        scrollTasks,
      ),
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

/** Has the page note how long letters keep it busy. */
async function watch(page: Page): Promise<void> {
  await page.evaluate(() => {
    const place = globalThis as Watch;
    place.keyTimes = [];
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

async function keyTimes(page: Page): Promise<number[]> {
  return await page.evaluate(() => (globalThis as Watch).keyTimes ?? []);
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

const LONG_MS = 50;
/** How the browser calls a task in its own traces. */
const TASK = 'ThreadControllerImpl::RunTask';

interface TraceEvent {
  name: string;
  /** Processor time in microseconds. */
  tdur?: number;
}

/** Does something, and tells which tasks of the browser took the processor for long, in milliseconds: not those that only waited for it. */
async function workOf<T>(page: Page, work: () => Promise<T>): Promise<{ value: T; tasks: number[] }> {
  const session = await page.context().newCDPSession(page);
  const tasks: number[] = [];
  let seen = 0;
  session.on('Tracing.dataCollected', ({ value }) => {
    for (const { name, tdur = 0 } of value as unknown as TraceEvent[]) {
      if (name === TASK) seen += 1;
      if (name === TASK && tdur > LONG_MS * 1_000) tasks.push(tdur / 1_000);
    }
  });
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel'] },
  });
  const value = await work();
  const complete = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()));
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  if (seen === 0) throw new Error('The trace names no tasks: what it calls them has changed.');
  return { value, tasks };
}

async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}
