import type { Page } from '@playwright/test';
import { END } from './pseudo';

/** Where a text may give way, and why that is right. */
const MAY_GIVE_WAY = [
  // Which keys there are stands behind `?`; as many as have room are said here.
  '.picker-keys',
  // One line of values: the date gives way to the status, and its tooltip has it in full.
  '.facts > .due',
  // Its tooltip has it in full, and what matters of it is the colour of its dot.
  '.local-time',
  // Lines of values, the one that matters most first; the tooltip has them all.
  '.agent-line > .clip',
  '.directory-summary',
  '.directory-fact',
  // What is said about an entry in its second line has a tooltip too; what it does is whole.
  '.picker.is-bare .option-name + .quiet',
  // What was typed stands above it, and why it cannot be taken below.
  '.option-lines:has(+ .option-reason)',
].join();

/**
 * Runs in the page of a gallery in the pseudo language: texts of the catalogue whose end mark cannot be seen because something
 * around them is too small and hides it. What is there for screen readers only is not
 * meant to be seen; a title or full name that is shown elsewhere does not mend it.
 */
function cutTextsIn({ end, mayGiveWay }: { end: string; mayGiveWay: string }): string[] {
  const found: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = node.textContent?.lastIndexOf(end) ?? -1;
    const parent = node.parentElement;
    if (at < 0 || !parent?.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
    if (parent.closest(mayGiveWay)) continue;
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    const mark = range.getBoundingClientRect();
    for (let box: Element | null = parent; box; box = box.parentElement) {
      const style = getComputedStyle(box);
      // What can be scrolled to is not cut.
      if ([style.overflowX, style.overflowY].some((each) => each === 'auto' || each === 'scroll')) break;
      if (style.position === 'absolute' && (box.clientWidth <= 1 || style.clipPath !== 'none')) break;
      const [hidesX, hidesY] = [style.overflowX, style.overflowY].map((each) => each === 'hidden' || each === 'clip');
      const edge = box.getBoundingClientRect();
      const isOutX = hidesX && (mark.right > edge.right + 1 || mark.left < edge.left - 1);
      const isOutY = hidesY && (mark.bottom > edge.bottom + 3 || mark.top < edge.top - 3);
      if (isOutX || isOutY) {
        found.push(`${box.className || box.tagName.toLowerCase()}: ${node.textContent?.slice(0, 80)}`);
        break;
      }
      if (style.position === 'fixed') break;
    }
  }
  return found;
}

/** The texts of the catalogue that are cut in a page of the gallery in the pseudo language; empty for none. */
export async function cutTexts(page: Page): Promise<string[]> {
  return await page.evaluate(cutTextsIn, { end: END, mayGiveWay: MAY_GIVE_WAY });
}
