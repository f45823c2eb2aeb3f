import type { Page } from '@playwright/test';
import { DEMO_RECORDS } from '../../../demo/desk.ts';
import type { Finding } from '../support/report.ts';
import { moveToTicket } from '../support/moves.ts';
import type { Stage } from '../support/stage.ts';
import { compare, median, middleHalf, ms } from '../support/stats.ts';

const REPEATS = 20;

/** How soon the panel paints what the cache holds, against a page of the extension with one word in it. */
export async function measureFirstPaint(stage: Stage): Promise<Finding> {
  const { browser, tab, panel, address } = stage;
  await moveToTicket(tab, DEMO_RECORDS.ticket101);
  await panel.region('Requester').getByText('Lucas Carol').first().waitFor();
  await panel.waitUntilComplete();
  const page = await browser.context.newPage();
  await page.addInitScript(noteCachedView);
  const blank: number[] = [];
  const first: number[] = [];
  const cached: number[] = [];
  for (let turn = -2; turn < REPEATS; turn += 1) {
    const onBlank = await paints(page, address('blank.html'), false);
    const onPanel = await paints(page, address('sidepanel.html'), true);
    if (turn < 0) continue; // To warm up.
    blank.push(onBlank.first);
    first.push(onPanel.first);
    cached.push(onPanel.cached);
  }
  await page.close();
  await tab.bringToFront();
  const { median: ratio, ...effect } = compare(first, blank);
  const { measured, spread } = compare(cached, blank);
  return {
    title: 'Opening the panel with a cached view',
    rows: [
      {
        what: 'first paint ÷ blank page of the extension',
        ...effect,
        hold: '≤ 1.25×',
        isHeld: ratio <= 1.25,
      },
      { what: 'cached requester painted ÷ blank', measured, spread },
      { what: 'blank page', measured: ms(median(blank)), spread: middleHalf(blank, ms) },
      { what: 'panel, first paint', measured: ms(median(first)), spread: middleHalf(first, ms) },
      { what: 'panel, cached requester', measured: ms(median(cached)), spread: middleHalf(cached, ms) },
    ],
    notes: [
      `${REPEATS} repeats in turn in one tab, from navigation to first contentful paint. The blank page is one that the ` +
        'bench adds to its copy of the build: a title and a word, no script and no style; same origin and process.',
    ],
  };
}

interface Noted {
  cachedPainted?: number;
}

/** Notes in the page when the frame was drawn in which the cached requester first stood. */
function noteCachedView(): void {
  const observer = new MutationObserver(() => {
    if (!document.querySelector('section[aria-label=Requester]')?.textContent?.includes('Lucas Carol')) return;
    observer.disconnect();
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.addEventListener('message', () => ((globalThis as Noted).cachedPainted = performance.now()));
      channel.port1.start();
      channel.port2.postMessage(null);
    });
  });
  observer.observe(document, { subtree: true, childList: true, characterData: true });
}

/** Loads a page and returns milliseconds from navigation to its paints. */
async function paints(page: Page, url: string, isPanel: boolean): Promise<{ first: number; cached: number }> {
  await page.goto(url);
  const found = await page.waitForFunction((waitsForCached) => {
    const [paint] = performance.getEntriesByName('first-contentful-paint');
    const cached = (globalThis as Noted).cachedPainted ?? 0;
    return paint !== undefined && (cached > 0 || !waitsForCached) && { first: paint.startTime, cached };
  }, isPanel);
  return (await found.jsonValue()) || { first: Number.NaN, cached: Number.NaN };
}
