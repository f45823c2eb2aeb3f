import type { Page } from '@playwright/test';
import { DEMO_RECORDS } from '../../../demo/desk.ts';
import type { Finding } from '../support/report.ts';
import { moveToTicket } from '../support/moves.ts';
import { ratioRow, timeRow } from '../support/rows.ts';
import type { Stage } from '../support/stage.ts';

const REPEATS = 20;

/** The blank page is there twice: what two equal pages differ by is what the method and the machine make of it. */
const pages = {
  blank: 'blank.html',
  blankAgain: 'blank.html',
  react: 'react-hello.html',
  panel: 'sidepanel.html',
} as const;
type Variant = keyof typeof pages;
const variants = Object.keys(pages) as Variant[];

interface Paints {
  /** Milliseconds from navigation. */
  first: number;
  cached: number;
}

/** How soon the panel paints what the cache holds, against a page of the extension with one word in it. */
export async function measureFirstPaint(stage: Stage): Promise<Finding> {
  const { browser, tab, panel, address } = stage;
  await moveToTicket(tab, DEMO_RECORDS.ticket101);
  await panel.region('Requester').getByText('Lucas Carol').first().waitFor();
  await panel.waitUntilComplete();
  const page = await browser.context.newPage();
  await page.addInitScript(noteCachedView);
  const seen: Record<Variant, Paints[]> = { blank: [], blankAgain: [], react: [], panel: [] };
  for (let turn = -2; turn < REPEATS; turn += 1) {
    // Another order in every turn, so that none is always the one after another.
    const order = variants.map((_, place) => variants[(place + turn + 4) % 4] ?? 'blank');
    for (const variant of order) {
      const found = await paints(page, address(pages[variant]), variant === 'panel');
      if (turn >= 0) seen[variant].push(found); // The first ones are to warm up.
    }
  }
  await page.close();
  await tab.bringToFront();
  const first = (variant: Variant): number[] => seen[variant].map((found) => found.first);
  const cached = seen.panel.map((found) => found.cached);
  return {
    title: 'Opening the panel with a cached view',
    rows: [
      ratioRow('paint.first', 'first paint ÷ blank page of the extension', first('panel'), first('blank'), {
        most: 1.25,
      }),
      ratioRow('paint.requester', 'cached requester painted ÷ blank', cached, first('blank'), { most: 1.4 }),
      ratioRow('paint.react', 'first paint ÷ a page in which React says hello', first('panel'), first('react')),
      ratioRow('paint.noise', 'blank page ÷ the same blank page (noise)', first('blankAgain'), first('blank')),
      timeRow('paint.blank', 'blank page', first('blank')),
      timeRow('paint.react-page', 'page in which React says hello', first('react')),
      timeRow('paint.panel', 'panel, first paint', first('panel')),
      timeRow('paint.panel-requester', 'panel, cached requester', cached),
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
async function paints(page: Page, url: string, isPanel: boolean): Promise<Paints> {
  // Or whoever comes after the panel pays for taking it down.
  await page.goto('about:blank');
  await page.goto(url);
  const found = await page.waitForFunction((waitsForCached) => {
    const [paint] = performance.getEntriesByName('first-contentful-paint');
    const cached = (globalThis as Noted).cachedPainted ?? 0;
    return paint !== undefined && (cached > 0 || !waitsForCached) && { first: paint.startTime, cached };
  }, isPanel);
  return (await found.jsonValue()) || { first: Number.NaN, cached: Number.NaN };
}
