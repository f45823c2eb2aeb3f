import { writeFileSync } from 'node:fs';
import type { Named, Role, Screen } from '../screen.ts';
import { waitFor } from '../wait-for.ts';
import { type BidiClient, BidiError } from './bidi-client.ts';
import { holdKey, pressKeys } from './input.ts';
import { FirefoxLocator, type Step } from './locator.ts';

interface Node {
  sharedId: string;
  value: { localName?: string };
}

interface Evaluation {
  type: 'success' | 'exception';
  result?: { value?: string };
  exceptionDetails?: { text: string };
}

/** A tab or window of Firefox. */
export class FirefoxPage implements Screen {
  readonly client: BidiClient;
  /** WebDriver BiDi's id of the browsing context. */
  readonly context: string;

  constructor(client: BidiClient, context: string) {
    this.client = client;
    this.context = context;
  }

  readonly keyboard = {
    press: (key: string) => pressKeys(this.client, this.context, [key]),
    type: (text: string) => pressKeys(this.client, this.context, text.split('')),
    /** Holds a key for about a second. */
    hold: (key: string) => holdKey(this.client, this.context, key, 16),
  };

  getByRole(role: Role, options?: Named): FirefoxLocator {
    return new FirefoxLocator(this, [options ? { role, name: options.name } : { role }]);
  }

  getByLabel(text: string): FirefoxLocator {
    return new FirefoxLocator(this, [{ name: text }]);
  }

  /** Clicks what a CSS selector finds, as soon as it is there; for pages that are not ours. */
  async clickSelector(selector: string): Promise<void> {
    const expression = `(() => { const found = document.querySelector(${JSON.stringify(selector)}); found?.click(); return found !== null; })()`;
    await waitFor(`${selector} in ${await this.url()}`, () => this.evaluate<boolean>(expression));
  }

  /** Goes to an address and waits until the document there has been parsed. */
  async goto(url: string): Promise<void> {
    // Firefox never reports the end of a navigation to an extension page, so none is waited for; state is asked instead.
    await this.client.send('browsingContext.navigate', { context: this.context, url, wait: 'none' });
    const expected = new URL(url).href;
    await waitFor(`the page ${url}`, () =>
      this.evaluate<boolean>(`location.href === ${JSON.stringify(expected)} && document.readyState !== 'loading'`),
    );
  }

  url(): Promise<string> {
    return this.evaluate<string>('location.href');
  }

  /**
   * Evaluates an expression in the page, waiting for a promise it may give. In extension pages `browser` is at hand.
   * @returns its value as it survives JSON; null for undefined
   * @throws {Error} with the page's message when it throws
   */
  async evaluate<T>(expression: string): Promise<T> {
    const wrapped = `Promise.resolve(${expression}).then((value) => JSON.stringify(value ?? null))`;
    const target = { context: this.context };
    const params = { target, expression: wrapped, awaitPromise: true };
    return read(await this.client.send<Evaluation>('script.evaluate', params)) as T;
  }

  /** Calls a function, given as text, with an element. @returns its value as it survives JSON; null for undefined */
  async call<T = null>(functionText: string, element: string): Promise<T> {
    const answer = await this.client.send<Evaluation>('script.callFunction', {
      target: { context: this.context },
      functionDeclaration: `async (element) => JSON.stringify((await (${functionText})(element)) ?? null)`,
      arguments: [{ sharedId: element }],
      awaitPromise: true,
    });
    return read(answer) as T;
  }

  /** The elements at the end of the way, as BiDi's shared ids; none when any step finds nothing. */
  async find(steps: readonly Step[]): Promise<string[]> {
    let from: string[] | undefined;
    for (const { role, name } of steps) {
      if (from?.length === 0) return [];
      const value = { ...(role && { role }), ...(name !== undefined && { name }) };
      const nodes = await this.#locate(value, from);
      // By name alone a label is found as well as the field that it names.
      const wanted = role === undefined ? nodes.filter((node) => node.value.localName !== 'label') : nodes;
      from = wanted.map((node) => node.sharedId);
    }
    return from ?? [];
  }

  /** Saves a picture of what the page shows. @param path of the PNG file */
  async screenshot(path: string): Promise<void> {
    const { data } = await this.client.send<{ data: string }>('browsingContext.captureScreenshot', {
      context: this.context,
    });
    writeFileSync(path, Buffer.from(data, 'base64'));
  }

  bringToFront(): Promise<unknown> {
    return this.client.send('browsingContext.activate', { context: this.context });
  }

  async #locate(value: object, from: string[] | undefined): Promise<Node[]> {
    try {
      const answer = await this.client.send<{ nodes: Node[] }>('browsingContext.locateNodes', {
        context: this.context,
        locator: { type: 'accessibility', value },
        ...(from && { startNodes: from.map((sharedId) => ({ sharedId })) }),
      });
      return answer.nodes;
    } catch (error) {
      // The page redrew between two steps; the caller looks again.
      if (error instanceof BidiError && ['no such node', 'stale element reference'].includes(error.code)) return [];
      throw error;
    }
  }
}

function read(evaluation: Evaluation): unknown {
  if (evaluation.type === 'exception') throw new Error(evaluation.exceptionDetails?.text ?? 'The page threw.');
  return JSON.parse(evaluation.result?.value ?? 'null');
}
