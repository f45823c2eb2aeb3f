/** A key that was pressed before what listens for keys was there. */
interface EarlyKey {
  event: KeyboardEvent;
  /** What was on screen. */
  on: unknown;
}

/** More than a hand presses before it looks. */
const MOST_KEYS = 20;

let keys: EarlyKey[] = [];
let stop = (): void => undefined;

/**
 * Keeps the keys that are pressed from now on until somebody takes them. A click on something says that it is not known any
 * more whom they are for: then none is kept. @param onScreen what is on screen, to be compared
 */
export function keepEarlyKeys(onScreen: () => unknown): void {
  const ending = new AbortController();
  const listening = { capture: true, signal: ending.signal };
  stop = () => ending.abort();
  const keep = (event: KeyboardEvent): void => {
    if (keys.length < MOST_KEYS) keys.push({ event, on: onScreen() });
    // The palette's: the browser would go to its own field.
    if (event.ctrlKey !== event.metaKey && event.key.toLowerCase() === 'k') event.preventDefault();
  };
  addEventListener('keydown', keep, listening);
  addEventListener('pointerdown', () => void takeEarlyKeys(null), listening);
}

/** The keys that were pressed on what is still on screen, in their order; from now on none is kept. */
export function takeEarlyKeys(onScreen: unknown): KeyboardEvent[] {
  const taken = keys;
  stop();
  keys = [];
  return taken.filter(({ on }) => on === onScreen).map(({ event }) => event);
}
