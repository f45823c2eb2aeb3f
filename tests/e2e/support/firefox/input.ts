import { type BidiClient, BidiError } from './bidi-client.ts';

/** WebDriver's code points for keys that print nothing, and the names that Playwright has for keys that do. */
const special: Record<string, string> = {
  Alt: '\uE00A',
  ArrowDown: '\uE015',
  ArrowLeft: '\uE012',
  ArrowRight: '\uE014',
  ArrowUp: '\uE013',
  Backspace: '\uE003',
  Control: '\uE009',
  ControlOrMeta: '\uE009',
  Delete: '\uE017',
  End: '\uE010',
  Enter: '\uE007',
  Escape: '\uE00C',
  F6: '\uE036',
  Home: '\uE011',
  Meta: '\uE03D',
  PageDown: '\uE00F',
  PageUp: '\uE00E',
  Shift: '\uE008',
  Space: ' ',
  Tab: '\uE004',
  '\n': '\uE007',
};

type Action = { type: 'keyDown' | 'keyUp'; value: string } | { type: 'pause'; duration: number };

/** One key of the keyboard. @throws {Error} for a name that is neither a character nor known */
function keyOf(name: string): string {
  const key = special[name] ?? name;
  // Nobody types more than one character at once; some are two code units.
  if (Array.from(key).length !== 1) throw new Error(`The driver of Firefox does not know the key ${name}.`);
  return key;
}

/** A mouse and a keyboard. */
export type Input = Pick<FirefoxInput, 'press' | 'down' | 'up' | 'hold' | 'move' | 'click'>;

/** The mouse and the keyboard of a tab in Firefox: what they do is trusted by the page, as if a person did it. */
export class FirefoxInput {
  readonly #client: BidiClient;
  readonly #context: string;
  #held = 0;

  constructor(client: BidiClient, context: string) {
    this.#client = client;
    this.#context = context;
  }

  /**
   * Presses keys one after the other.
   * @param keys names as in `KeyboardEvent.key`; a chord is joined by +, as in "Control+a"
   * @param delay milliseconds after each
   */
  async press(keys: readonly string[], delay = 0): Promise<void> {
    const actions = keys.flatMap((key): Action[] => {
      // A lone "+" is a key, not a chord.
      const chord = (key.length === 1 ? [key] : key.split('+')).map(keyOf);
      const down = chord.map((value) => ({ type: 'keyDown' as const, value }));
      const up = chord.toReversed().map((value) => ({ type: 'keyUp' as const, value }));
      return [...down, ...up, ...(delay > 0 ? [{ type: 'pause' as const, duration: delay }] : [])];
    });
    if (actions.length > 0) await this.#perform({ type: 'key', id: 'keyboard', actions });
  }

  /** Presses a key and keeps it down; once more while it is down, as a system repeats it. */
  async down(key: string): Promise<void> {
    this.#held += 1;
    await this.#perform({ type: 'key', id: 'keyboard', actions: [{ type: 'keyDown', value: keyOf(key) }] });
  }

  async up(key: string): Promise<void> {
    this.#held = 0;
    await this.#perform({ type: 'key', id: 'keyboard', actions: [{ type: 'keyUp', value: keyOf(key) }] });
  }

  /** Holds a key down as a hand does, with what a system repeats meanwhile. @param repeats every 33 ms, after 500 */
  async hold(key: string, repeats: number): Promise<void> {
    const down: Action = { type: 'keyDown', value: keyOf(key) };
    const pause = (duration: number): Action => ({ type: 'pause', duration });
    const again = Array.from({ length: repeats }, () => [pause(33), down]).flat();
    const actions = [down, pause(467), ...again, { ...down, type: 'keyUp' }];
    await this.#perform({ type: 'key', id: 'keyboard', actions });
  }

  async move(x: number, y: number): Promise<void> {
    await this.#pointer([{ type: 'pointerMove', x: Math.floor(x), y: Math.floor(y) }]);
  }

  /** Clicks at a place of what the tab shows. @param times 2 for a double click, with `delay` ms between its halves */
  async click(x: number, y: number, times = 1, delay = 0): Promise<void> {
    const once = [
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ];
    const more = Array.from({ length: times - 1 }, () => [{ type: 'pause', duration: delay }, ...once]).flat();
    try {
      await this.#pointer([{ type: 'pointerMove', x: Math.floor(x), y: Math.floor(y) }, ...once, ...more]);
      // Firefox takes the next click for the second half of a double click, wherever it is, unless it forgets this one.
      if (this.#held === 0) await this.#client.send('input.releaseActions', { context: this.#context });
    } catch (error) {
      // A window that a click closes, as that of the consent, is gone before the driver has answered.
      if (!(error instanceof BidiError && error.code === 'no such frame')) throw error;
    }
  }

  #pointer(actions: object[]): Promise<unknown> {
    return this.#perform({ type: 'pointer', id: 'mouse', actions });
  }

  #perform(source: object): Promise<unknown> {
    return this.#client.send('input.performActions', { context: this.#context, actions: [source] });
  }
}
