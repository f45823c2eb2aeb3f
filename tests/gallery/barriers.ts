import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';

/** The text of axe itself. */
const AXE = readFileSync(
  createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright')).resolve('axe-core/axe.min.js'),
  'utf8',
);

interface AxeNode {
  html: string;
  any: { message: string }[];
}
interface Axe {
  run(page: Document, options: object): Promise<{ violations: { id: string; nodes: AxeNode[] }[] }>;
}

/** What axe finds on a page, a line for each element. @param rules only these; without them all, and the size of targets */
export async function axeFindings(page: Page, rules: readonly string[] = []): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE);
  return await page.evaluate(async (only) => {
    const { axe } = globalThis as unknown as { axe: Axe };
    const chosen = only.length > 0 ? { runOnly: [...only] } : { rules: { 'target-size': { enabled: true } } };
    const { violations } = await axe.run(document, { resultTypes: ['violations'], ...chosen });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, any }) => `${id}: ${html.slice(0, 160)} ${any.map(({ message }) => message).join(' ')}`),
    );
  }, rules);
}

/** What of a page cannot be seen without scrolling sideways: the page itself is too wide, or a control sticks out of it. */
export async function outOfSight(page: Page): Promise<string[]> {
  return await page.evaluate(() => {
    const root = document.documentElement;
    const edge = root.clientWidth + 1;
    const wider = root.scrollWidth - root.clientWidth;
    const controls = [...document.querySelectorAll('button, a, input, textarea, select, [role=option], [role=row]')];
    const out = controls.filter((element) => {
      const { left, right, width } = element.getBoundingClientRect();
      return width > 1 && element.checkVisibility() && (right > edge || left < -1);
    });
    return [
      ...(wider > 0 ? [`scrolls sideways by ${wider} px`] : []),
      ...out.map((element) => `sticks out: ${element.outerHTML.slice(0, 120)}`),
    ];
  });
}

/** Where the headings that a screen reader lists leave out a level. While a dialog is open only its own are there. */
export async function headingFaults(page: Page): Promise<string[]> {
  return await page.evaluate(() => {
    const dialog = [...document.querySelectorAll('dialog:modal')].at(-1);
    const all = (dialog ?? document).querySelectorAll('h1, h2, h3, h4, h5, h6');
    const headings = [...all].filter((each) => each.checkVisibility());
    const levels = headings.map((each) => Number(each.tagName.slice(1)));
    return levels.flatMap((level, index) => {
      const before = levels[index - 1] ?? (dialog ? level : 0);
      return level > before + 1 ? [`h${level} after h${before}: ${headings[index]?.textContent}`] : [];
    });
  });
}

/**
 * Targets that WCAG 2.5.8 calls too small: smaller than 24 by 24 px, and a circle of that size around their middle meets another
 * target, or the circle of another one that is too small. Links within a line of text are as high as their line.
 */
export async function smallTargets(page: Page): Promise<string[]> {
  return await page.evaluate(() => {
    const LEAST = 24;
    const SLACK = 0.5;
    const pressed =
      'button, a[href], input, select, textarea, summary, [role=option], [role=menuitem], [role=switch], [role=tab]';
    const within = [...document.querySelectorAll('dialog:modal')].at(-1) ?? document;
    const seen = [...within.querySelectorAll(pressed)].filter((each) => {
      const isInLine =
        getComputedStyle(each).display === 'inline' && each.parentElement?.textContent !== each.textContent;
      return !isInLine && each.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    });
    const targets = [...new Set(seen.map((each) => each.closest('label') ?? each))].map((element) => ({
      element,
      box: element.getBoundingClientRect(),
    }));
    type Target = (typeof targets)[number];
    const isSmall = ({ box }: Target) => box.width > 1 && (box.width < LEAST - SLACK || box.height < LEAST - SLACK);
    // What is scrolled under a bar is not pressed there.
    const isCovered = (target: Target) => {
      const there = document.elementFromPoint(...middle(target));
      return there !== null && !target.element.contains(there) && !there.contains(target.element);
    };
    const middle = ({ box }: Target) => [box.left + box.width / 2, box.top + box.height / 2] as const;
    const distance = (from: readonly [number, number], { left, right, top, bottom }: DOMRect) =>
      Math.hypot(Math.max(left - from[0], 0, from[0] - right), Math.max(top - from[1], 0, from[1] - bottom));
    return targets
      .filter((target) => isSmall(target) && !isCovered(target))
      .flatMap((target) => {
        const meets = targets.find((other) => {
          if (other === target || other.element.contains(target.element) || target.element.contains(other.element))
            return false;
          const between = Math.hypot(middle(target)[0] - middle(other)[0], middle(target)[1] - middle(other)[1]);
          return distance(middle(target), other.box) < LEAST / 2 - SLACK || (isSmall(other) && between < LEAST - SLACK);
        });
        const { width, height } = target.box;
        const what = `${Math.round(width)}x${Math.round(height)} px: ${target.element.outerHTML.slice(0, 120)}`;
        return meets ? [`${what} beside ${meets.element.outerHTML.slice(0, 60)}`] : [];
      });
  });
}
