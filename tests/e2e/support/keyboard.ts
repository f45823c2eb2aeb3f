import { type Locator, type Page, expect } from '@playwright/test';

/** Twice around the longest page of ours. */
const MOST_TABS = 120;

/** Presses Tab until something has the focus, as somebody would. */
export async function tabTo(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const page = target.page();
  await target.first().waitFor();
  for (let presses = 0; presses < MOST_TABS; presses += 1) {
    await page.keyboard.press(key);
    if (await target.evaluateAll((found) => found.includes(document.activeElement as never))) return;
  }
  await expect(target, 'reached by Tab').toBeFocused();
}

/** Goes to a button by Tab and presses Enter there. */
export async function press(button: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await tabTo(button, key);
  await button.page().keyboard.press('Enter');
}

/** The name of the part of the page in which the focus is; its kind where it has no name, "nothing" where nothing has the focus. */
export async function placeOf(page: Page): Promise<string> {
  return await page.evaluate(() => {
    const active = document.activeElement;
    if (active === null || active === document.body) return 'nothing';
    const place = active.closest('section, fieldset, [role=region], aside, dialog, main');
    const by = place?.getAttribute('aria-labelledby') ?? '';
    const name = place?.ariaLabel ?? document.getElementById(by) ?? place?.querySelector(':scope > legend');
    return (typeof name === 'string' ? name : name?.textContent) ?? place?.localName ?? 'nothing';
  });
}

/** What is heard from now on, as a screen reader would have it out of what a page tells it. */
export interface Heard {
  /** All since it was asked last, in order. */
  (): Promise<string[]>;
}

/**
 * Listens to a page. A live region that was there before tells what is added to it, or all of it where it is one whole; what
 * comes into the page together with its words tells nothing, unless it is an alert; and nothing is heard from under a dialog.
 */
export async function listen(page: Page): Promise<Heard> {
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    const LIVE = '[aria-live=polite], [aria-live=assertive], [role=status], [role=alert]';
    const isShown = (element: Element): boolean => element.checkVisibility();
    const isWhole = (region: Element): boolean =>
      region.ariaAtomic === 'true' || (region.ariaAtomic !== 'false' && region.matches('[role=status], [role=alert]'));
    const wordsOf = (node: Node): string => node.textContent?.trim() ?? '';
    let known = new Set<Element>();
    const know = () => {
      known = new Set([...document.querySelectorAll(LIVE)].filter(isShown));
    };
    const hear = (changes: MutationRecord[]): void => {
      const said = new Map<Element, string[]>();
      for (const { target, addedNodes, type, oldValue } of changes) {
        if (type === 'characterData' && oldValue === target.textContent) continue;
        const within = target instanceof Element ? target : target.parentElement;
        const region = within?.closest(LIVE);
        const alerts = [...addedNodes].filter((node) => node instanceof Element && node.matches('[role=alert]'));
        for (const alert of alerts) said.set(alert as Element, [wordsOf(alert)]);
        const added = type === 'characterData' ? [target] : [...addedNodes];
        if (!region || !known.has(region) || added.length === 0) continue;
        if (isWhole(region)) said.set(region, [wordsOf(region)]);
        else said.set(region, [...(said.get(region) ?? []), ...added.filter((node) => node.isConnected).map(wordsOf)]);
      }
      const modal = [...document.querySelectorAll('dialog:modal')].at(-1);
      for (const [region, words] of said) {
        const text = words.filter(Boolean).join(' ');
        if (text !== '' && isShown(region) && (!modal || modal.contains(region))) heard.push(text);
      }
      know();
    };
    know();
    const everything = { childList: true, subtree: true, characterData: true, characterDataOldValue: true };
    new MutationObserver(hear).observe(document.body, everything);
  });
  return async () => await page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard.splice(0));
}
