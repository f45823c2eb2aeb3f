import type { Item, Named, Role } from '../screen.ts';
import { waitFor } from '../wait-for.ts';
import { clickElement, pressKeys } from './input.ts';
import type { FirefoxPage } from './page.ts';

/** One step of the way to an element, answered by the browser's own accessibility tree: what is hidden is not found. */
export interface Step {
  role?: Role;
  name?: string;
}

/** Something on a page in Firefox, found anew at every use. */
export class FirefoxLocator implements Item {
  readonly #page: FirefoxPage;
  readonly #steps: readonly Step[];

  constructor(page: FirefoxPage, steps: readonly Step[]) {
    this.#page = page;
    this.#steps = steps;
  }

  getByRole(role: Role, options?: Named): FirefoxLocator {
    return new FirefoxLocator(this.#page, [...this.#steps, options ? { role, name: options.name } : { role }]);
  }

  async click(): Promise<void> {
    const { client, context } = this.#page;
    await this.#attempt('click', async (element) => {
      await this.#page.call('(element) => element.scrollIntoView({ block: "center" })', element);
      await clickElement(client, context, element);
    });
  }

  async fill(text: string): Promise<void> {
    await this.#attempt('fill', (element) =>
      this.#page.call('(element) => { element.focus(); element.select(); }', element),
    );
    if (text === '') await this.#page.keyboard.press('Delete');
    else await this.#page.keyboard.type(text);
  }

  async press(key: string): Promise<void> {
    await this.#attempt('press a key on', (element) => this.#page.call('(element) => element.focus()', element));
    await pressKeys(this.#page.client, this.#page.context, [key]);
  }

  innerText(): Promise<string> {
    return this.#attempt('read', (element) => this.#page.call<string>('(element) => element.innerText', element));
  }

  getAttribute(name: string): Promise<string | null> {
    return this.#attempt('look at', (element) =>
      this.#page.call<string | null>(`(element) => element.getAttribute(${JSON.stringify(name)})`, element),
    );
  }

  async isVisible(): Promise<boolean> {
    return (await this.count()) > 0;
  }

  async count(): Promise<number> {
    return (await this.#page.find(this.#steps)).length;
  }

  /** Waits for exactly one match and acts on it; a failed attempt, say on an element just redrawn, is made again. */
  async #attempt<T>(what: string, act: (element: string) => Promise<T>): Promise<T> {
    const { answer } = await waitFor(`one thing to ${what}: ${JSON.stringify(this.#steps)}`, async () => {
      const elements = await this.#page.find(this.#steps);
      const [element] = elements;
      if (element === undefined) throw new Error('There is none.');
      if (elements.length > 1) throw new Error(`There are ${elements.length}.`);
      return { answer: await act(element) };
    });
    return answer;
  }
}
