/**
 * What the driver asks inside a page. Every function here is sent as text: it may use its arguments and the page's globals only.
 */
import type { Expectation, InPage, Judgement } from './playwright-in-page.ts';

/** An answer, or why there is none yet. */
export type Answer<T> = { value: T } | { yet: string };

interface Of {
  selector: string;
}

/** Everything that a selector finds now. */
export function findAll(engine: InPage, { selector }: Of): Element[] {
  return engine.all(selector);
}

export function countAll(engine: InPage, { selector }: Of): number {
  return engine.all(selector).length;
}

export function innerTexts(engine: InPage, { selector }: Of): string[] {
  return engine.all(selector).map((element) => (element as HTMLElement).innerText);
}

/** Looks at one element. @param input.what to read of it */
export function look(
  engine: InPage,
  {
    selector,
    what,
    name,
  }: Of & { what: 'innerText' | 'innerHTML' | 'textContent' | 'value' | 'attribute' | 'box'; name?: string },
): Answer<unknown> {
  const element = engine.one(selector);
  if (element === undefined) return { yet: 'There is none.' };
  if (what === 'attribute') return { value: element.getAttribute(name ?? '') };
  if (what === 'box') {
    const { x, y, width, height } = element.getBoundingClientRect();
    return { value: width === 0 && height === 0 ? null : { x, y, width, height } };
  }
  return { value: (element as HTMLInputElement)[what] };
}

/** Whether the one element is in a state; null when there is none. */
export function isInState(
  engine: InPage,
  { selector, state }: Of & { state: 'visible' | 'enabled' | 'checked' },
): boolean | null {
  const element = engine.one(selector);
  return element === undefined ? null : engine.elementState(element, state, true).matches;
}

/**
 * Where a mouse hits the one element, once it is visible, at rest, not covered, and enabled if it is to be clicked. From then
 * on a click that hits anything else, because the page moved under it, reaches nobody; `whatWasHit` tells.
 */
export async function placeForMouse(
  engine: InPage,
  { selector, isClick }: Of & { isClick: boolean },
): Promise<Answer<{ x: number; y: number }>> {
  const element = engine.one(selector);
  if (element === undefined) return { yet: 'There is none.' };
  const missing = await engine.checkElementStates(
    element,
    // What is in the background is not drawn, so it would never be found at rest.
    ['visible', ...(isClick ? (['enabled'] as const) : []), ...(engine.document.hidden ? [] : (['stable'] as const))],
    true,
  );
  if (typeof missing === 'string') return { yet: missing };
  if (missing) return { yet: `It is not ${missing.missingState}.` };
  let covering = '';
  for (const block of [undefined, 'nearest', 'center'] as const) {
    if (block) element.scrollIntoView({ block, inline: 'nearest', behavior: 'instant' });
    const [box] = element.getClientRects();
    if (box === undefined) return { yet: 'It takes no room.' };
    const point = { x: Math.floor(box.x + box.width / 2), y: Math.floor(box.y + box.height / 2) };
    const hit = engine.expectHitTarget(point, element);
    if (hit === 'done') {
      if (!isClick) return { value: point };
      const watch = engine.setupHitTargetInterceptor(element, 'mouse', point, false);
      if (typeof watch === 'string') return { yet: watch };
      engine.watch = watch;
      return { value: point };
    }
    covering = hit.hitTargetDescription;
  }
  return { yet: `It is covered by ${covering}.` };
}

/** Whether the click that was under way hit what it was meant for; if not, what it hit. */
export function whatWasHit(engine: InPage): 'done' | { hitTargetDescription: string } {
  const hit = engine.watch?.stop() ?? 'done';
  delete engine.watch;
  return hit;
}

/** Gives the keyboard to the one element. */
export function focusOn(engine: InPage, { selector }: Of): Answer<true> {
  const element = engine.one(selector);
  if (element === undefined) return { yet: 'There is none.' };
  engine.focusNode(element, true);
  return { value: true };
}

/** Replaces the text of the one element, once it is there to be written in. */
export async function fillIn(engine: InPage, { selector, text }: Of & { text: string }): Promise<Answer<true>> {
  const element = engine.one(selector);
  if (element === undefined) return { yet: 'There is none.' };
  const missing = await engine.checkElementStates(element, ['visible', 'enabled', 'editable'], true);
  if (typeof missing === 'string') return { yet: missing };
  if (missing) return { yet: `It is not ${missing.missingState}.` };
  const filled = engine.fill(element, text);
  if (filled === 'error:notconnected') return { yet: filled };
  // What was there is selected now; the deprecated command is what writes as a keyboard does, in one go.
  if (filled === 'needsinput') engine.document.execCommand(text === '' ? 'delete' : 'insertText', false, text);
  return { value: true };
}

export function chooseOption(
  engine: InPage,
  { selector, option }: Of & { option: { valueOrLabel?: string; index?: number } },
): Answer<string[]> {
  const element = engine.one(selector);
  if (element === undefined) return { yet: 'There is none.' };
  const chosen = engine.selectOptions(element, [option]);
  return typeof chosen === 'string' ? { yet: chosen } : { value: chosen };
}

/** Puts a question of Playwright's `expect` to what a selector finds. @returns undefined for what is not there at all */
export async function judge(
  engine: InPage,
  { selector, expectation }: Of & { expectation: Expectation },
): Promise<Judgement | undefined> {
  const { expression } = expectation;
  const isOfAll = expression === 'to.have.count' || expression.endsWith('.array');
  if (isOfAll) return engine.expectArray(engine.all(selector), expectation);
  const element = engine.one(selector);
  return element && (await engine.expectSingleElement(element, expectation, true));
}
