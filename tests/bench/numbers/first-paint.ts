import type { Page } from '@playwright/test';
import { DEMO_RECORDS } from '../../../demo/desk.ts';
import type { Finding } from '../support/report.ts';
import { moveToTicket } from '../support/moves.ts';
import { ratioRow, timeRow } from '../support/rows.ts';
import type { Stage } from '../support/stage.ts';
import { orderOf } from '../support/turns.ts';

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
  /** Until what is cached stood there; 0 where nothing is. */
  requester: number;
  whole: number;
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
    for (const variant of orderOf(variants, turn)) {
      const found = await paints(page, address(pages[variant]), variant === 'panel');
      if (turn >= 0) seen[variant].push(found); // The first ones are to warm up.
    }
  }
  await page.close();
  await tab.bringToFront();
  const first = (variant: Variant): number[] => seen[variant].map((found) => found.first);
  const requester = seen.panel.map((found) => found.requester);
  const whole = seen.panel.map((found) => found.whole);
  return {
    title: 'Opening the panel with a cached view',
    rows: [
      ratioRow('paint.first', 'first paint ÷ blank page of the extension', first('panel'), first('blank'), {
        most: 1.25,
      }),
      ratioRow('paint.requester', 'cached requester painted ÷ blank', requester, first('blank'), { most: 1.4 }),
      ratioRow('paint.whole', 'every cached part painted ÷ blank', whole, first('blank'), { most: 1.4 }),
      ratioRow('paint.react', 'first paint ÷ a page in which React says hello', first('panel'), first('react')),
      ratioRow('paint.noise', 'blank page ÷ the same blank page (noise)', first('blankAgain'), first('blank')),
      timeRow('paint.blank', 'blank page', first('blank')),
      timeRow('paint.react-page', 'page in which React says hello', first('react')),
      timeRow('paint.panel', 'panel, first paint', first('panel')),
      timeRow('paint.panel-requester', 'panel, cached requester', requester),
      timeRow('paint.panel-whole', 'panel, every cached part', whole),
    ],
    notes: [
      `${REPEATS} repeats in turn in one tab, each from an empty tab, from navigation to first contentful paint. The other pages are such that ` +
        'the bench adds to its copy of the build: a title and a word, no script and no style; and what React and its DOM, bundled, draw ' +
        'with a word in it. Same origin and process.',
    ],
  };
}

interface Noted {
  requesterPainted?: number;
  wholePainted?: number;
}

/** Notes in the page when the frames were drawn in which the cached requester, and every part of the view, first stood. */
function noteCachedView(): void {
  const place = globalThis as Noted;
  const waiting: { name: keyof Noted; isThere: () => boolean }[] = [
    {
      name: 'requesterPainted',
      isThere: () =>
        document.querySelector('section[aria-label=Requester]')?.textContent?.includes('Lucas Carol') === true,
    },
    {
      name: 'wholePainted',
      isThere: () => {
        const parts = [...document.querySelectorAll('section[aria-busy]')];
        return parts.length >= 7 && parts.every((part) => part.getAttribute('aria-busy') === 'false');
      },
    },
  ];
  const observer = new MutationObserver(() => {
    const there = waiting.filter(({ isThere }) => isThere());
    if (there.length === 0) return;
    for (const each of there) waiting.splice(waiting.indexOf(each), 1);
    if (waiting.length === 0) observer.disconnect();
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.addEventListener('message', () => {
        for (const { name } of there) place[name] = performance.now();
      });
      channel.port1.start();
      channel.port2.postMessage(null);
    });
  });
  observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
}

/** Loads a page and returns milliseconds from navigation to its paints. */
async function paints(page: Page, url: string, isPanel: boolean): Promise<Paints> {
  // Or whoever comes after the panel pays for taking it down.
  await page.goto('about:blank');
  await page.goto(url);
  const found = await page.waitForFunction((waitsForView) => {
    const [paint] = performance.getEntriesByName('first-contentful-paint');
    const { requesterPainted: requester = 0, wholePainted: whole = 0 } = globalThis as Noted;
    return paint !== undefined && (whole > 0 || !waitsForView) && { first: paint.startTime, requester, whole };
  }, isPanel);
  return (await found.jsonValue()) || { first: Number.NaN, requester: Number.NaN, whole: Number.NaN };
}
