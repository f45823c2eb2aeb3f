import type { Page } from '@playwright/test';

/** What is wrong with the direction of texts in a page, a line for each. */
export async function directionFaults(page: Page): Promise<string[]> {
  return [...(await cutAtTheirBeginning(page)), ...(await outOfOrder(page)), ...(await onTheWrongSide(page))];
}

/**
 * Texts of which something can be seen, but not their first letter, because what is around them hides it: a name from the left in
 * a line from the right, cut where the line ends. What is wholly out of sight is not counted: it stands behind what is cut.
 */
async function cutAtTheirBeginning(page: Page): Promise<string[]> {
  return await page.evaluate(() => {
    const SLACK = 1.5;
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent ?? '';
      const first = text.search(/[\p{L}\p{N}#+@(⟦]/u);
      const parent = node.parentElement;
      if (first < 0 || !parent?.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const whole = range.getBoundingClientRect();
      range.setStart(node, first);
      range.setEnd(node, first + 1);
      const letter = range.getBoundingClientRect();
      for (let box: Element | null = parent; box; box = box.parentElement) {
        const { overflowX, position, clipPath } = getComputedStyle(box);
        if (overflowX === 'auto' || overflowX === 'scroll') break;
        if (position === 'absolute' && (box.clientWidth <= 1 || clipPath !== 'none')) break;
        const edge = box.getBoundingClientRect();
        const hides = overflowX === 'hidden' || overflowX === 'clip';
        const isSeen = whole.right > edge.left + SLACK && whole.left < edge.right - SLACK;
        if (hides && isSeen && (letter.left < edge.left - SLACK || letter.right > edge.right + SLACK)) {
          found.push(`cut at its beginning: ${box.className || box.tagName.toLowerCase()}: ${text.slice(0, 60)}`);
          break;
        }
        if (position === 'fixed') break;
      }
    }
    return found;
  });
}

/**
 * What is read from the left wherever it stands, and is not: addresses, phone numbers, `#101`, and names in Latin letters with
 * what belongs to them. Only what is one run of such in a text is looked at, letter by letter, where the browser has put it.
 */
async function outOfOrder(page: Page): Promise<string[]> {
  return await page.evaluate(() => {
    const RUNS = [/[\w.+-]+@[\w.-]+/g, /#\d+/g, /\+\d[\d ()-]{5,}\d/g];
    const FROM_THE_RIGHT = /[\u0590-\u08ff]/;
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent ?? '';
      if (!node.parentElement?.checkVisibility()) continue;
      // A text that is Latin as a whole has one order.
      const runs = /\p{Script=Latin}/u.test(text) && !FROM_THE_RIGHT.test(text) ? [...RUNS, /\S.*\S/g] : RUNS;
      for (const run of runs) {
        for (const match of text.matchAll(run)) {
          if (FROM_THE_RIGHT.test(match[0])) continue;
          const places = match[0].split('').flatMap((letter, index) => {
            const range = document.createRange();
            range.setStart(node, match.index + index);
            range.setEnd(node, Math.min(match.index + index + 1, text.length));
            const { left, top, width } = range.getBoundingClientRect();
            return width > 0 && /[\p{L}\p{N}#+@]/u.test(letter) ? [{ left, top }] : [];
          });
          const isTurned = places.some(({ left, top }, index) => {
            const before = places[index - 1];
            return before !== undefined && Math.abs(before.top - top) < 3 && left < before.left - 0.5;
          });
          if (isTurned) found.push(`out of order: ${text.slice(0, 80)}: ${match[0].slice(0, 40)}`);
        }
      }
    }
    return [...new Set(found)];
  });
}

/** Names in another script that do not stand where a text of the page would. */
async function onTheWrongSide(page: Page): Promise<string[]> {
  return await page.evaluate(() => {
    const SLACK = 1.5;
    return [...document.querySelectorAll('bdi')].flatMap((name) => {
      const parent = name.parentElement;
      if (!parent?.checkVisibility() || getComputedStyle(name).display !== 'block') return [];
      const { direction, textAlign } = getComputedStyle(parent);
      if (textAlign === 'center' || textAlign === 'end') return [];
      const range = document.createRange();
      range.selectNodeContents(name);
      const [box, text] = [name.getBoundingClientRect(), range.getBoundingClientRect()];
      // What is longer than its box is looked at above.
      if (text.width === 0 || text.width > box.width - SLACK) return [];
      const gap = direction === 'rtl' ? box.right - text.right : text.left - box.left;
      return gap > SLACK ? [`on the wrong side: ${parent.className}: ${name.textContent?.slice(0, 60)}`] : [];
    });
  });
}
