import { writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { Role, RoleOptions, Screen } from '../screen.ts';
import { waitFor } from '../wait-for.ts';
import type { BidiClient } from './bidi-client.ts';
import { FirefoxInput, type Input } from './input.ts';
import { FirefoxLocator } from './locator.ts';
import { FirefoxRealm } from './realm.ts';
import { selectors } from './selectors.ts';

/** A tab or window of Firefox. */
export class FirefoxPage implements Screen {
  readonly #client: BidiClient;
  /** WebDriver BiDi's id of the browsing context. */
  readonly context: string;
  readonly realm: FirefoxRealm;
  readonly #input: Input;

  /** @param other what is looked at and how it is driven, if it is not what the tab shows */
  constructor(client: BidiClient, context: string, other?: { realm: FirefoxRealm; input: Input }) {
    this.#client = client;
    this.context = context;
    this.realm = other?.realm ?? new FirefoxRealm(client, context);
    this.#input = other?.input ?? new FirefoxInput(client, context);
  }

  readonly keyboard = {
    press: (key: string) => this.#input.press([key]),
    type: (text: string, { delay }: { delay?: number } = {}) => this.#input.press(Array.from(text), delay),
    down: (key: string) => this.#input.down(key),
    up: (key: string) => this.#input.up(key),
    /** Writes as an input method or a paste does, without keys. */
    insertText: async (text: string): Promise<void> => {
      await this.realm.call("(text) => document.execCommand('insertText', false, text)", text);
    },
    /** Holds a key for about a second. */
    hold: (key: string) => this.#input.hold(key, 16),
  };

  readonly mouse = {
    move: (x: number, y: number) => this.#input.move(x, y),
    click: (x: number, y: number) => this.#input.click(x, y),
    dblclick: (x: number, y: number, { delay }: { delay?: number } = {}) => this.#input.click(x, y, 2, delay),
  };

  getByRole(role: Role, options?: RoleOptions): FirefoxLocator {
    return this.locator(selectors.role(role, options));
  }

  getByText(text: string | RegExp, { exact }: { exact?: boolean } = {}): FirefoxLocator {
    return this.locator(selectors.text(text, exact));
  }

  getByLabel(text: string | RegExp, { exact }: { exact?: boolean } = {}): FirefoxLocator {
    return this.locator(selectors.label(text, exact));
  }

  locator(selector: string): FirefoxLocator {
    return new FirefoxLocator(this, selector);
  }

  /** Clicks what a CSS selector finds, as soon as it is there; for pages that are not ours. */
  async clickSelector(selector: string): Promise<void> {
    const click = `(selector) => { const found = document.querySelector(selector); found?.click(); return found !== null; }`;
    await waitFor(`${selector} in a page`, () => this.realm.call<boolean>(click, selector));
  }

  /** Goes to an address and waits until the document there has been parsed. */
  async goto(url: string): Promise<void> {
    const before = await this.#birth();
    // Firefox never reports the end of a navigation to an extension page, so none is waited for; state is asked instead.
    await this.#client.send('browsingContext.navigate', { context: this.context, url, wait: 'none' });
    const expected = new URL(url);
    await waitFor(`the page ${url}`, async () => {
      const { href, birth, isParsed } = await this.#document();
      const isOther = birth !== before || new URL(href).pathname !== expected.pathname;
      return isParsed && isOther && href === expected.href;
    });
  }

  async reload(): Promise<void> {
    const before = await this.#birth();
    await this.#client.send('browsingContext.reload', { context: this.context, wait: 'none' });
    await waitFor('the page to be loaded again', async () => {
      const { birth, isParsed } = await this.#document();
      return isParsed && birth !== before;
    });
  }

  async url(): Promise<string> {
    return (await this.#document()).href;
  }

  async waitForURL(isIt: (url: URL) => boolean): Promise<void> {
    await waitFor('another address', async () => isIt(new URL(await this.url())));
  }

  /**
   * Evaluates an expression or calls a function in the page, waiting for a promise it may give. In extension pages `browser`
   * is at hand.
   * @returns its value as it survives JSON
   * @throws {Error} with the page's message when it throws
   */
  readonly evaluate = (async (what: unknown, input?: unknown): Promise<unknown> =>
    await this.realm.call(typeof what === 'string' ? `() => (${what})` : String(what), input)) as Page['evaluate'];

  /** Saves a picture of what the page shows. @param path of the PNG file */
  async screenshot(path: string): Promise<void> {
    const { data } = await this.#client.send<{ data: string }>('browsingContext.captureScreenshot', {
      context: this.context,
    });
    writeFileSync(path, Buffer.from(data, 'base64'));
  }

  async bringToFront(): Promise<void> {
    await this.#client.send('browsingContext.activate', { context: this.context });
  }

  async close(): Promise<void> {
    await this.#client.send('browsingContext.close', { context: this.context });
  }

  async setViewportSize(viewport: { width: number; height: number }): Promise<void> {
    await this.#client.send('browsingContext.setViewport', { context: this.context, viewport });
  }

  #document(): Promise<{ href: string; birth: number; isParsed: boolean }> {
    return this.realm.call(
      "() => ({ href: location.href, birth: performance.timeOrigin, isParsed: document.readyState !== 'loading' })",
      null,
    );
  }

  async #birth(): Promise<number> {
    return (await this.#document()).birth;
  }
}
