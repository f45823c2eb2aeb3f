import type { Input } from './input.ts';
import type { FirefoxPage } from './page.ts';

/** Runs in the browser's window. */
declare const SidebarController: { browser: HTMLElement & { contentDocument: Document } };
declare const Cc: Record<string, { createInstance(of: unknown): TextInputProcessor }>;
declare const Ci: { nsITextInputProcessor: unknown };

interface TextInputProcessor {
  beginInputTransactionForTests(window: Window, done: () => boolean): boolean;
  keydown(event: KeyboardEvent): void;
  keyup(event: KeyboardEvent): void;
}

type SendMouse = (
  type: string,
  x: number,
  y: number,
  options: { button: 0; buttons: 0 | 1; clickCount: number },
) => void;

/**
 * The mouse and the keyboard for the real sidebar. WebDriver's reach tabs only; these begin in the browser's own window, from
 * which Firefox leads them to where they belong, as it does with those of the system.
 */
export class SidebarInput implements Input {
  readonly #window: FirefoxPage;

  /** @param window the browser's own */
  constructor(window: FirefoxPage) {
    this.#window = window;
  }

  async press(keys: readonly string[]): Promise<void> {
    await this.#window.evaluate(pressInWindow, [...keys]);
  }

  async move(x: number, y: number): Promise<void> {
    await this.#window.evaluate(mouseInSidebar, { x, y, times: 0 });
  }

  async click(x: number, y: number, times = 1): Promise<void> {
    await this.#window.evaluate(mouseInSidebar, { x, y, times });
  }

  down(): Promise<void> {
    return this.#cannot();
  }

  up(): Promise<void> {
    return this.#cannot();
  }

  hold(): Promise<void> {
    return this.#cannot();
  }

  async #cannot(): Promise<void> {
    throw new Error('Keys are not held in the sidebar; a tab shows the same.');
  }
}

/** Runs in the browser's window. Chords are joined by +, as in "Alt+Shift+D". */
function pressInWindow(keys: string[]): void {
  const processor = Cc['@mozilla.org/text-input-processor;1']?.createInstance(Ci.nsITextInputProcessor);
  if (!processor?.beginInputTransactionForTests(window, () => true)) throw new Error('No keyboard.');
  for (const name of keys) {
    const chord = (name.length === 1 ? [name] : name.split('+')).map((key) => new KeyboardEvent('', { key }));
    for (const key of chord) processor.keydown(key);
    for (const key of chord.toReversed()) processor.keyup(key);
  }
}

/** Runs in the browser's window. @param at.x in the sidebar's page, in CSS pixels */
function mouseInSidebar(at: { x: number; y: number; times: number }): void {
  const { synthesizeMouseEvent } = window as unknown as { synthesizeMouseEvent: SendMouse };
  const send = synthesizeMouseEvent.bind(window);
  const outer = SidebarController.browser.getBoundingClientRect();
  const inner = SidebarController.browser.contentDocument
    .getElementById('webext-panels-browser')
    ?.getBoundingClientRect();
  const [x, y] = [outer.x + (inner?.x ?? 0) + at.x, outer.y + (inner?.y ?? 0) + at.y];
  send('mousemove', x, y, { button: 0, buttons: 0, clickCount: 0 });
  for (let clickCount = 1; clickCount <= at.times; clickCount += 1) {
    send('mousedown', x, y, { button: 0, buttons: 1, clickCount });
    send('mouseup', x, y, { button: 0, buttons: 0, clickCount });
  }
}
