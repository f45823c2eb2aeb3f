import { type BidiClient, BidiError } from './bidi-client.ts';
import { type InPage, playwrightInPage } from './playwright-in-page.ts';

interface Evaluation {
  type: 'success' | 'exception';
  result?: { value?: unknown };
  exceptionDetails?: { text: string };
}

/** An element of a page, by WebDriver BiDi's name for it. */
export interface SharedElement {
  sharedId: string;
}

/** A function that runs in the page: it is sent as text, so it may use nothing but what it is given. */
export type PageFunction<Input, Output> = (engine: InPage, input: Input) => Output | Promise<Output>;

/** The bench is run by tsx, which calls this for every function that it meets; a function sent as text does not find it there. */
const nameShim = 'const __name = (named) => named;';

/** A world of its own beside the page's scripts, in which neither sees what the other made of the shared document. */
const sandbox = 'tests';

/** The expression that gives a window, and the world that it is evaluated in; none for that of the page's own scripts. */
interface Looked {
  view: string;
  world?: string;
}

/** Runs functions in a tab, each in one round trip. What goes in and comes out is what survives JSON. */
export class FirefoxRealm {
  readonly #client: BidiClient;
  readonly #context: string;
  readonly #looksAt: Looked;

  /** @param looksAt what is looked at, if it is not the tab's own window */
  constructor(client: BidiClient, context: string, looksAt: Looked = { view: 'globalThis', world: sandbox }) {
    this.#client = client;
    this.#context = context;
    this.#looksAt = looksAt;
  }

  /** Calls a function, given as text, among the page's own scripts. @throws {Error} with the page's message when it throws */
  async call<T>(functionText: string, input: unknown, elements: readonly SharedElement[] = []): Promise<T> {
    // Elements come as they are, everything else as text.
    const wrapped = `async (input, ...elements) => JSON.stringify({ value: await (${functionText})(JSON.parse(input).value, ...elements) })`;
    const evaluation = await this.#send(wrapped, [text({ value: input }), ...elements]);
    return unwrap(evaluation) as T;
  }

  /** Calls a function with Playwright's script for pages. @throws {Error} with the page's message when it throws */
  async ask<Input, Output>(ask: PageFunction<Input, Output>, input: Input): Promise<Output> {
    const call = `JSON.stringify({ value: await (${String(ask)})(engine, JSON.parse(input).value) })`;
    return unwrap(await this.#withEngine(call, input)) as Output;
  }

  /** Finds elements with Playwright's script for pages. */
  async find<Input>(ask: PageFunction<Input, Element[]>, input: Input): Promise<SharedElement[]> {
    const { result } = await this.#withEngine(`await (${String(ask)})(engine, JSON.parse(input).value)`, input);
    const found = (result?.value ?? []) as SharedElement[];
    return found.map(({ sharedId }) => ({ sharedId }));
  }

  async #withEngine(call: string, input: unknown): Promise<Evaluation> {
    const { view, world } = this.#looksAt;
    const wrapped = `async (input) => {
      const engine = (${view}).playwrightInPage;
      return engine ? ${call} : null;
    }`;
    for (;;) {
      const evaluation = await this.#send(wrapped, [text({ value: input })], world);
      if (evaluation.result && 'value' in evaluation.result) return evaluation;
      // A document that has come since.
      const make = `(view) => { view.playwrightInPage ??= (${playwrightInPage()})(view); }`;
      await this.#send(`() => { (${make})(${view}); }`, [], world);
    }
  }

  async #send(functionDeclaration: string, given: object[], world?: string): Promise<Evaluation> {
    const evaluation = await this.#client.send<Evaluation>('script.callFunction', {
      target: { context: this.#context, ...(world !== undefined && { sandbox: world }) },
      functionDeclaration: `(...given) => { ${nameShim} return (${functionDeclaration})(...given); }`,
      arguments: given,
      awaitPromise: true,
      userActivation: false,
      serializationOptions: { maxDomDepth: 0 },
    });
    if (evaluation.type === 'exception') throw new PageError(evaluation.exceptionDetails?.text ?? 'The page threw.');
    return evaluation;
  }
}

/** What a function threw in the page. */
class PageError extends Error {
  override readonly name = 'PageError';
}

/** Whether asking again may be answered: the page was redrawn or left meanwhile. What a selector finds too much of stays. */
export function isPassing(error: unknown): boolean {
  if (error instanceof BidiError) return true;
  return error instanceof PageError && !error.message.includes('strict mode violation');
}

function text(value: object): object {
  return { type: 'string', value: JSON.stringify(value) };
}

function unwrap({ result }: Evaluation): unknown {
  return (JSON.parse(String(result?.value)) as { value?: unknown }).value;
}
