import type { Page } from '@playwright/test';

/** One state the panel was in. Times are epoch milliseconds of the page's own precise clock. */
export interface Shown {
  /** When the document had it. */
  at: number;
  /** When the frame with it had been drawn; 0 when another state took its place before. */
  painted: number;
  /** What stands where the ticket's number belongs, or '' */
  number: string;
  /** What stands in each region, by the region's name. */
  regions: Record<string, string>;
  /** Whether some region is still on its way, or there is none. */
  isBusy: boolean;
  /** How many pictures stand in the Assignee region. */
  photos: number;
}

interface Recording {
  deskside?: { states: Shown[]; observer: MutationObserver };
}

/** Begins to note every state of the panel that could be seen; what was noted before is forgotten. */
export async function record(panel: Page): Promise<void> {
  await panel.evaluate(() => {
    const place = globalThis as Recording;
    place.deskside?.observer.disconnect();
    const states: Shown[] = [];
    const clock = (): number => performance.timeOrigin + performance.now();
    const look = (): void => {
      const at = clock();
      // The parts of the view; what is folded is none.
      const sections = [...document.querySelectorAll('section[aria-busy]')];
      const regions = Object.fromEntries(
        sections.map((section) => [
          section.getAttribute('aria-label') ?? '',
          section.querySelector('.region-body')?.textContent ?? '',
        ]),
      );
      const state: Shown = {
        at,
        painted: 0,
        number: document.querySelector('.ticket-number')?.textContent ?? '',
        regions,
        isBusy: sections.length < 7 || sections.some((section) => section.getAttribute('aria-busy') !== 'false'),
        photos: document.querySelectorAll('section[aria-label=Assignee] img').length,
      };
      states.push(state);
      // A message posted from the frame's own callback arrives after the frame was drawn.
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.addEventListener('message', () => (state.painted = clock()), { once: true });
        channel.port1.start();
        channel.port2.postMessage(null);
      });
    };
    const observer = new MutationObserver(look);
    observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
    place.deskside = { states, observer };
    look();
  });
}

/** Waits for a state and returns all states since `record`, up to now. @param condition evaluated in the page */
export async function recorded(panel: Page, wanted: { number: string; photos?: number }): Promise<Shown[]> {
  await panel.waitForFunction(
    ({ number, photos = 0 }) => {
      const last = (globalThis as Recording).deskside?.states.at(-1);
      return last !== undefined && last.number === number && !last.isBusy && last.photos >= photos && last.painted > 0;
    },
    wanted,
    { polling: 20 },
  );
  return await panel.evaluate(() => (globalThis as Recording).deskside?.states ?? []);
}

/** Milliseconds by which a page's precise clock is ahead of the system's; pages differ by their processes. */
export async function clockOffset(page: Page): Promise<number> {
  return await page.evaluate(() => {
    let least = Infinity;
    // The system's clock is cut to whole milliseconds, so the least difference is the true one.
    for (const end = performance.now() + 20; performance.now() < end;) {
      least = Math.min(least, performance.timeOrigin + performance.now() - Date.now());
    }
    return least;
  });
}
