import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { runInNewContext } from 'node:vm';

/** What Playwright finds in a document by one of its selectors. */
interface Selector {
  parts: unknown[];
}

/** A question of Playwright's `expect`, as its matchers put it. */
export interface Expectation {
  expression: string;
  isNot: boolean;
  [option: string]: unknown;
}

/** Whether something is as it is asked about (before any `not`), and what it is. */
export interface Judgement {
  matches: boolean;
  received?: unknown;
}

/** The state something may be waited for in. */
type State = 'visible' | 'enabled' | 'editable' | 'stable';

/** The part of Playwright's script for pages that we use, as it is in the version that package.json names. */
interface Engine {
  document: Document;
  parseSelector(selector: string): Selector;
  querySelectorAll(selector: Selector, root: Node): Element[];
  strictModeViolationError(selector: Selector, elements: Element[]): Error;
  elementState(element: Element, state: 'visible' | 'enabled' | 'checked', isFrameVisible: true): { matches: boolean };
  checkElementStates(
    element: Element,
    states: State[],
    isFrameVisible: true,
  ): Promise<{ missingState: State } | string>;
  expectHitTarget(point: { x: number; y: number }, element: Element): 'done' | { hitTargetDescription: string };
  setupHitTargetInterceptor(
    element: Element,
    action: 'mouse',
    point: { x: number; y: number },
    isEverythingBlocked: false,
  ): { stop(): 'done' | { hitTargetDescription: string } } | string;
  focusNode(element: Element, isSelectionReset: boolean): string;
  fill(element: Element, text: string): 'done' | 'needsinput' | 'error:notconnected';
  selectOptions(element: Element, options: { valueOrLabel?: string; index?: number }[]): string[] | string;
  expectArray(elements: Element[], expectation: Expectation): Judgement;
  expectSingleElement(element: Element, expectation: Expectation, isFrameVisible: true): Promise<Judgement>;
}

/** Playwright's script for pages, with what we add to it. */
export interface InPage extends Engine {
  /** All that a selector finds now. */
  all(selector: string): Element[];
  /** The one element that a selector finds now. @throws {Error} when it finds several, with Playwright's words */
  one(selector: string): Element | undefined;
  /** Watches what the click that is under way hits. */
  watch?: { stop(): 'done' | { hitTargetDescription: string } };
}

let source: string | undefined;

/**
 * The function, as text, that makes Playwright's own script for a window of Firefox: the one with which it finds things by role, name
 * and text, and compares them, in the browsers that it drives itself. So a locator and an assertion mean the same in both
 * browsers by construction; an engine of ours, or the browser's own tree by `browsingContext.locateNodes`, would differ in
 * how names are made and normalized. Playwright does not export it, so it is cut out of the file it is shipped in.
 * @throws {Error} when it is not where the version that package.json names has it
 */
export function playwrightInPage(): string {
  source ??= cutOut();
  return source;
}

function cutOut(): string {
  const core = createRequire(import.meta.resolve('@playwright/test')).resolve('playwright-core');
  const bundle = readFileSync(join(dirname(core), 'lib/coreBundle.js'), 'utf8');
  const literal = /src\/generated\/injectedScriptSource\.ts"\(\) \{\n.*\n? *source\d* = ('.*');\n/.exec(bundle)?.[1];
  if (literal === undefined) throw new Error('This version of Playwright keeps its script for pages elsewhere.');
  const options = {
    sdkLanguage: 'javascript',
    browserName: 'firefox',
    testIdAttributeName: 'data-testid',
    stableRafCount: 1,
    customEngines: [],
  };
  return `(view) => {
    const module = {};
    ${String(runInNewContext(literal))}
    const engine = new (module.exports.InjectedScript())(view, ${JSON.stringify(options)});
    return Object.assign(engine, (${String(additions)})(engine));
  }`;
}

/** Runs in the page. */
function additions(engine: Engine): Pick<InPage, 'all' | 'one'> {
  const all = (selector: string): Element[] => engine.querySelectorAll(engine.parseSelector(selector), engine.document);
  const one = (selector: string): Element | undefined => {
    const found = all(selector);
    if (found.length > 1) throw engine.strictModeViolationError(engine.parseSelector(selector), found);
    return found[0];
  };
  return { all, one };
}
