import type { Page } from '@playwright/test';
import { DEMO_RECORDS } from '../../../demo/desk.ts';
import { moveToTicket } from '../support/moves.ts';
import type { Finding } from '../support/report.ts';
import { countRow, ratioRow, timeRow } from '../support/rows.ts';
import type { Stage } from '../support/stage.ts';
import { WorkerSwitch } from '../support/worker.ts';

const REPEATS = 16;

const variants = ['running', 'stopped'] as const;
type Variant = (typeof variants)[number];

/** How soon the panel shows every part that the cache holds when the worker was stopped before, against a running one. */
export async function measureOpeningStopped(stage: Stage): Promise<Finding> {
  const { browser, tab, panel, address } = stage;
  await moveToTicket(tab, DEMO_RECORDS.ticket101);
  await panel.region('Requester').getByText('Lucas Carol').first().waitFor();
  await panel.waitUntilComplete();
  const worker = await WorkerSwitch.of(stage);
  const page = await browser.context.newPage();
  await page.addInitScript(noteParts);
  const seen: Record<Variant, number[]> = { running: [], stopped: [] };
  let awake = 0;
  for (let turn = -2; turn < REPEATS; turn += 1) {
    for (const variant of turn % 2 === 0 ? variants : variants.toReversed()) {
      // Or whoever comes after the panel pays for taking it down.
      await page.goto('about:blank');
      await worker.wake();
      if (variant === 'stopped') await worker.stop();
      if (variant === 'stopped' && !worker.isStopped) awake += 1;
      const at = await painted(page, address('sidepanel.html'));
      if (turn >= 0) seen[variant].push(at); // The first ones are to warm up.
    }
  }
  await page.close();
  await worker.end();
  await tab.bringToFront();
  return {
    title: 'Opening the panel after the worker was stopped',
    rows: [
      ratioRow(
        'stopped.opening',
        'every cached part painted: worker stopped before ÷ running',
        seen.stopped,
        seen.running,
        {
          most: 1.1,
        },
      ),
      timeRow('stopped.opening-running', 'every cached part, worker running', seen.running),
      timeRow('stopped.opening-stopped', 'every cached part, worker stopped before', seen.stopped),
      ...(awake > 0
        ? [countRow('stopped.opening-awake', 'openings for which the worker was awake again', awake, 0)]
        : []),
    ],
    notes: [
      `${REPEATS} repeats in turn in one tab, from navigation until a frame was drawn in which all seven parts stand and none is on ` +
        'its way any more. The worker is stopped as the browser stops an idle one, and is known to be before the page is opened.',
    ],
  };
}

interface Noted {
  partsPainted?: number;
}

/** Notes in the page when the frame was drawn that had every part. */
function noteParts(): void {
  const isThere = (): boolean => {
    const sections = [...document.querySelectorAll('section[aria-busy]')];
    return sections.length >= 7 && sections.every((section) => section.getAttribute('aria-busy') === 'false');
  };
  const look = (): void => {
    if (!isThere()) return;
    observer.disconnect();
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.addEventListener('message', () => ((globalThis as Noted).partsPainted = performance.now()));
      channel.port1.start();
      channel.port2.postMessage(null);
    });
  };
  const observer = new MutationObserver(look);
  observer.observe(document, { subtree: true, childList: true, attributes: true });
}

/** Loads a page and returns milliseconds from navigation until its frame was drawn. */
async function painted(page: Page, url: string): Promise<number> {
  await page.goto(url);
  const found = await page.waitForFunction(() => (globalThis as Noted).partsPainted);
  return (await found.jsonValue()) ?? Number.NaN;
}
