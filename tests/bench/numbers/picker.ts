import type { Page } from '@playwright/test';
import { DEMO_RECORDS } from '../../../demo/desk.ts';
import { emptyCache, moveToList, moveToTicket } from '../support/moves.ts';
import type { Finding } from '../support/report.ts';
import { countRow, timeRow } from '../support/rows.ts';
import type { Stage } from '../support/stage.ts';
import { ms, quantile } from '../support/stats.ts';

const BADGES = 1000;
const ROUNDS = 5;
const PAGES = { path: /^\/api\/v1\/badges/ } as const;
/** Letters that ever fewer badges fit, then none, and back. */
const LETTERS = [...'explorer 7'.split(''), 'Backspace', 'Backspace', 'Backspace'];

interface Watch {
  keyTimes?: number[];
  longTasks?: number[];
}

/** The picker where there are a thousand badges: what opening it costs, and how long a letter keeps the panel busy. */
export async function measurePicker(stage: Stage): Promise<Finding> {
  const { desk, tab, panel } = stage;
  const added = addBadges(stage);
  desk.settings.latencyMs = 50;
  const first: number[] = [];
  const known: number[] = [];
  const letters: number[] = [];
  const tasks: number[] = [];
  const restarted: number[] = [];
  const calls = { opening: 0, searching: 0, restarted: 0 };
  try {
    for (let round = -1; round < ROUNDS; round += 1) {
      await moveToList(stage);
      await emptyCache(stage);
      await moveToTicket(tab, DEMO_RECORDS.ticket101);
      // What this panel has shown before it remembers.
      await panel.screen.reload();
      await panel.waitUntilComplete();
      desk.resetRequests();
      const opened = await open(stage);
      calls.opening = desk.count(PAGES);
      // A search reads the rest; letters are measured once it is there.
      await panel.screen.keyboard.press('e');
      await panel.screen.getByText(/ badges so far$/).waitFor({ state: 'detached' });
      calls.searching = desk.count(PAGES);
      await panel.screen.keyboard.press('Backspace');
      await panel.screen.getByText(/^1,0\d\d badges$/).waitFor();
      const typed = await type(panel.screen);
      await panel.screen.keyboard.press('Escape');
      const again = await open(stage);
      await panel.screen.keyboard.press('Escape');
      // As after a restart of the browser: what lies in memory is gone, what lies on disk is there.
      await moveToList(stage);
      await emptyCache(stage, ['lists']);
      await moveToTicket(tab, DEMO_RECORDS.ticket101);
      await panel.screen.reload();
      await panel.waitUntilComplete();
      desk.resetRequests();
      const openedAnew = await open(stage);
      calls.restarted = desk.count(PAGES);
      await panel.screen.keyboard.press('Escape');
      if (round < 0) continue; // To warm up.
      restarted.push(openedAnew);
      first.push(opened);
      known.push(again);
      letters.push(...typed.keyTimes);
      tasks.push(...typed.longTasks);
    }
  } finally {
    desk.settings.latencyMs = 0;
    for (const id of added) desk.world.badges.delete(id);
    await moveToList(stage);
    await emptyCache(stage);
  }
  return {
    title: 'The picker with a thousand badges',
    rows: [
      {
        ...countRow('picker.calls-first', 'API calls until the first badges are shown, list not known', calls.opening),
        hold: '1',
        isHeld: calls.opening === 1,
      },
      countRow('picker.calls', 'API calls once something is searched for', calls.searching),
      {
        ...countRow(
          'picker.calls-disk',
          'API calls after a restart of the browser, list known from disk',
          calls.restarted,
        ),
        hold: '0',
        isHeld: calls.restarted === 0,
      },
      timeRow('picker.first', 'click → first badges shown, list not known', first),
      timeRow('picker.disk', 'click → badges shown, list known from disk after a restart', restarted),
      timeRow('picker.known', 'click → badges shown, list known', known),
      timeRow('picker.letter', 'a letter keeps the panel busy for', letters),
      {
        id: 'picker.long-tasks',
        what: 'tasks of over 50 ms meanwhile',
        measured: tasks.length === 0 ? '0' : `${tasks.length}, the longest ${ms(quantile(tasks, 1))}`,
        hold: '0',
        isHeld: tasks.length === 0,
        values: { unit: 'times', each: [tasks.length], most: 0 },
      },
    ],
    notes: [
      `${BADGES} badges besides the demo’s own, ${ROUNDS} times ${LETTERS.length} keys, server latency 50 ms. A letter keeps the ` +
        'panel busy from its event until the next task after the frame that shows what was found; the wait for that frame is part of it.',
    ],
  };
}

function addBadges({ desk }: Stage): string[] {
  const pattern = [...desk.world.badges.values()].find(({ inCatalogue }) => inCatalogue);
  if (!pattern) throw new Error('The demo has no badges.');
  return Array.from({ length: BADGES }, (_, index) => {
    const id = `2407300009${String(10_000_000 + index)}`;
    desk.world.badges.set(id, { ...pattern, id, name: `Explorer ${index}`, description: `Found place ${index}` });
    return id;
  });
}

/** Opens the picker by click; milliseconds until the first badge is in it. */
async function open({ panel }: Stage): Promise<number> {
  await panel.screen.evaluate(() => {
    const place = globalThis as { pickerShown?: Promise<number> };
    place.pickerShown = new Promise((resolve) => {
      addEventListener(
        'click',
        ({ timeStamp }) => {
          const look = (): void => {
            if (document.querySelector('dialog [role=option]')) resolve(performance.now() - timeStamp);
            else requestAnimationFrame(look);
          };
          look();
        },
        { capture: true, once: true },
      );
    });
  });
  await panel.button('Award badge').click();
  return await panel.screen.evaluate(
    async () => (await (globalThis as { pickerShown?: Promise<number> }).pickerShown) ?? 0,
  );
}

/** Types into the picker; milliseconds of each key, and of each long task meanwhile. */
async function type(page: Page): Promise<Required<Watch>> {
  await page.evaluate(() => {
    const place = globalThis as Watch;
    place.keyTimes = [];
    place.longTasks = [];
    // As the browser itself calls them: tasks of over 50 ms.
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
  for (const [index, letter] of LETTERS.entries()) {
    await page.keyboard.press(letter === ' ' ? 'Space' : letter);
    await page.waitForFunction((count) => ((globalThis as Watch).keyTimes?.length ?? 0) > count, index);
  }
  return await page.evaluate(() => {
    const { keyTimes = [], longTasks = [] } = globalThis as Watch;
    return { keyTimes, longTasks };
  });
}
