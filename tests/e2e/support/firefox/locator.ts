import type { Locator } from '@playwright/test';
import type { Item, Role, RoleOptions } from '../screen.ts';
import { patience, waitFor } from '../wait-for.ts';
import {
  type Answer,
  chooseOption,
  countAll,
  fillIn,
  findAll,
  focusOn,
  innerTexts,
  isInState,
  judge,
  look,
  placeForMouse,
  whatWasHit,
} from './in-page.ts';
import type { FirefoxPage } from './page.ts';
import type { Expectation } from './playwright-in-page.ts';
import { type PageFunction, type SharedElement, isPassing } from './realm.ts';
import { selectors } from './selectors.ts';

/** What Playwright's `expect` hears of a locator's answer. */
interface Verdict {
  matches: boolean;
  received?: { value: unknown };
  timedOut?: boolean;
  log?: string[];
  errorMessage?: string;
}

/** Something on a page in Firefox, found anew at every use, as Playwright's Locator is. */
export class FirefoxLocator implements Item {
  /** By this, Playwright's `expect` takes it for a locator, and asks `_expect`. */
  readonly _apiName = 'Locator';
  readonly #page: FirefoxPage;
  readonly #selector: string;

  /** @param selector in the language of Playwright's script for pages */
  constructor(page: FirefoxPage, selector: string) {
    this.#page = page;
    this.#selector = selector;
  }

  getByRole(role: Role, options?: RoleOptions): FirefoxLocator {
    return this.#within(selectors.role(role, options));
  }

  getByText(text: string | RegExp, { exact }: { exact?: boolean } = {}): FirefoxLocator {
    return this.#within(selectors.text(text, exact));
  }

  getByLabel(text: string | RegExp, { exact }: { exact?: boolean } = {}): FirefoxLocator {
    return this.#within(selectors.label(text, exact));
  }

  locator(selector: string): FirefoxLocator {
    return this.#within(selector);
  }

  filter({ hasText, hasNotText }: { hasText?: string | RegExp; hasNotText?: string | RegExp }): FirefoxLocator {
    const having = hasText === undefined ? [] : [selectors.hasText(hasText)];
    const notHaving = hasNotText === undefined ? [] : [selectors.hasNotText(hasNotText)];
    return this.#within(...having, ...notHaving);
  }

  or(other: FirefoxLocator): FirefoxLocator {
    return this.#within(selectors.or(other.#selector));
  }

  first(): FirefoxLocator {
    return this.nth(0);
  }

  last(): FirefoxLocator {
    return this.nth(-1);
  }

  nth(index: number): FirefoxLocator {
    return this.#within(`nth=${index}`);
  }

  async click({ modifiers = [] }: { modifiers?: 'ControlOrMeta'[] } = {}): Promise<void> {
    for (const key of modifiers) await this.#page.keyboard.down(key);
    await this.#click(({ x, y }) => this.#page.mouse.click(x, y));
    for (const key of modifiers) await this.#page.keyboard.up(key);
  }

  async dblclick(): Promise<void> {
    await this.#click(({ x, y }) => this.#page.mouse.dblclick(x, y));
  }

  async hover(): Promise<void> {
    const { x, y } = await this.#ask('point at', placeForMouse, { isClick: false });
    await this.#page.mouse.move(x, y);
  }

  async focus(): Promise<void> {
    await this.#ask('focus', focusOn, {});
  }

  async check(): Promise<void> {
    await this.#setChecked(true);
  }

  async uncheck(): Promise<void> {
    await this.#setChecked(false);
  }

  async fill(text: string): Promise<void> {
    await this.#ask('fill', fillIn, { text });
  }

  async press(key: string): Promise<void> {
    await this.focus();
    await this.#page.keyboard.press(key);
  }

  async selectOption(option: string | { index: number }): Promise<string[]> {
    return await this.#ask('choose in', chooseOption, {
      option: typeof option === 'string' ? { valueOrLabel: option } : option,
    });
  }

  async innerText(): Promise<string> {
    return String(await this.#ask('read', look, { what: 'innerText' }));
  }

  async innerHTML(): Promise<string> {
    return String(await this.#ask('read', look, { what: 'innerHTML' }));
  }

  async textContent(): Promise<string | null> {
    return String(await this.#ask('read', look, { what: 'textContent' }));
  }

  async inputValue(): Promise<string> {
    return String(await this.#ask('read', look, { what: 'value' }));
  }

  async getAttribute(name: string): Promise<string | null> {
    return (await this.#ask('look at', look, { what: 'attribute', name })) as string | null;
  }

  async boundingBox(): Promise<{ x: number; y: number; width: number; height: number } | null> {
    return (await this.#ask('measure', look, { what: 'box' })) as Awaited<ReturnType<Item['boundingBox']>>;
  }

  async isEnabled(): Promise<boolean> {
    return await this.#isInState('enabled');
  }

  async isVisible(): Promise<boolean> {
    return (await this.#now(isInState, { state: 'visible' })) ?? false;
  }

  count(): Promise<number> {
    return this.#now(countAll, {});
  }

  allInnerTexts(): Promise<string[]> {
    return this.#now(innerTexts, {});
  }

  readonly evaluate = (async (look: unknown, input?: unknown): Promise<unknown> => {
    const element = await waitFor(`one thing: ${this.toString()}`, async () => (await this.#find())[0]);
    return await this.#page.realm.call(`(input, element) => (${String(look)})(element, input)`, input, [element]);
  }) as Locator['evaluate'];

  readonly evaluateAll = (async (look: unknown, input?: unknown): Promise<unknown> => {
    const elements = await this.#find();
    return await this.#page.realm.call(`(input, ...all) => (${String(look)})(all, input)`, input, elements);
  }) as Locator['evaluateAll'];

  /** Answers Playwright's `expect`: asks until the answer is the wanted one, for as long as it is told to. */
  async _expect(
    expression: string,
    { timeout, isNot, ...options }: { timeout: number; isNot: boolean; [option: string]: unknown },
  ): Promise<Verdict> {
    const expectation: Expectation = { ...options, expression, isNot };
    const deadline = Date.now() + timeout;
    for (let time = 0; ; time += 1) {
      const verdict = await this.#judge(expectation);
      if (verdict.matches !== isNot || verdict.isFinal) return verdict;
      if (Date.now() > deadline) return { ...verdict, timedOut: true };
      await pause(time);
    }
  }

  /** Its selector, by which messages name it. */
  toString(): string {
    return this.#selector;
  }

  #within(...more: string[]): FirefoxLocator {
    return new FirefoxLocator(this.#page, [this.#selector, ...more].filter((part) => part !== '').join(' >> '));
  }

  #find(): Promise<SharedElement[]> {
    return this.#page.realm.find(findAll, { selector: this.#selector });
  }

  /** Clicks until what is there is hit; what moves away under the mouse is not clicked. */
  async #click(click: (at: { x: number; y: number }) => Promise<void>): Promise<void> {
    await waitFor(`a click to hit ${this.toString()}`, async () => {
      await click(await this.#ask('click', placeForMouse, { isClick: true }));
      // Where the click has led to another document or closed this one, nobody can be asked.
      return (await this.#page.realm.ask(whatWasHit, null).catch(() => 'done')) === 'done';
    });
  }

  async #isInState(state: 'enabled' | 'checked'): Promise<boolean> {
    return await waitFor(`one thing: ${this.toString()}`, async () => {
      const is = await this.#page.realm.ask(isInState, { selector: this.#selector, state });
      return is === null ? undefined : { is };
    }).then(({ is }) => is);
  }

  async #setChecked(isWanted: boolean): Promise<void> {
    if ((await this.#isInState('checked')) === isWanted) return;
    await this.click();
    if ((await this.#isInState('checked')) !== isWanted) throw new Error(`A click did not change ${this.toString()}.`);
  }

  /** What is so now; of a document that comes only now, as soon as it is there. */
  async #now<Input extends object, T>(ask: PageFunction<Input & { selector: string }, T>, input: Input): Promise<T> {
    const deadline = Date.now() + patience;
    for (let time = 0; ; time += 1) {
      try {
        return await this.#page.realm.ask(ask, { ...input, selector: this.#selector });
      } catch (error) {
        if (!isPassing(error) || Date.now() > deadline) throw error;
      }
      await pause(time);
    }
  }

  /** Asks the page until it has an answer. */
  async #ask<Input extends object, T>(
    what: string,
    ask: PageFunction<Input & { selector: string }, Answer<T>>,
    input: Input,
  ): Promise<T> {
    const deadline = Date.now() + patience;
    for (let time = 0; ; time += 1) {
      const answer = await this.#attempt(ask, { ...input, selector: this.#selector });
      if ('value' in answer) return answer.value;
      if (Date.now() > deadline)
        throw new Error(`After ${patience} ms nothing to ${what} at ${this.toString()}: ${answer.yet}`);
      await pause(time);
    }
  }

  async #attempt<Input, T>(ask: PageFunction<Input, Answer<T>>, input: Input): Promise<Answer<T>> {
    try {
      return await this.#page.realm.ask(ask, input);
    } catch (error) {
      if (!isPassing(error)) throw error;
      return { yet: String(error) };
    }
  }

  async #judge(expectation: Expectation): Promise<Verdict & { isFinal?: boolean }> {
    const { isNot } = expectation;
    try {
      const judgement = await this.#page.realm.ask(judge, { selector: this.#selector, expectation });
      if (judgement) return { matches: judgement.matches, received: { value: judgement.received } };
    } catch (error) {
      return { matches: isNot, errorMessage: String(error), isFinal: !isPassing(error) };
    }
    // What is not there at all is hidden, and nothing else.
    if (expectation.expression === 'to.be.hidden') return { matches: true, received: { value: 'hidden' } };
    if (expectation.expression === 'to.be.visible') return { matches: false, received: { value: 'hidden' } };
    return { matches: isNot, errorMessage: 'element(s) not found' };
  }
}

/** Before a page is asked again; ever longer, because asking is work for the page. @param time how often it was asked before */
async function pause(time: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, [20, 40, 80, 120][time] ?? 200));
}
