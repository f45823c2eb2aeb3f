import type { BidiClient } from './bidi-client.ts';

/** WebDriver's code points for keys that print nothing. */
const special: Record<string, string> = {
  ArrowDown: '\uE015',
  ArrowLeft: '\uE012',
  ArrowRight: '\uE014',
  ArrowUp: '\uE013',
  Backspace: '\uE003',
  Control: '\uE009',
  Delete: '\uE017',
  End: '\uE010',
  Enter: '\uE007',
  Escape: '\uE00C',
  Home: '\uE011',
  Meta: '\uE03D',
  Shift: '\uE008',
  Tab: '\uE004',
};

/**
 * Presses keys as a person would, so that the page gets real key events and user activation.
 * @param keys names as in `KeyboardEvent.key`; a chord is joined by +, as in "Control+a"
 */
export async function pressKeys(client: BidiClient, context: string, keys: readonly string[]): Promise<void> {
  const actions = keys.flatMap((key) => {
    // A lone "+" is a key, not a chord.
    const chord = (key.length === 1 ? [key] : key.split('+')).map((part) => special[part] ?? part);
    const down = chord.map((value) => ({ type: 'keyDown', value }));
    const up = chord.toReversed().map((value) => ({ type: 'keyUp', value }));
    return [...down, ...up];
  });
  await client.send('input.performActions', { context, actions: [{ type: 'key', id: 'keyboard', actions }] });
}

/** Holds a key down as a hand does, with what a system repeats meanwhile. @param repeats every 33 ms, after 500 */
export async function holdKey(client: BidiClient, context: string, key: string, repeats: number): Promise<void> {
  const down = { type: 'keyDown', value: special[key] ?? key };
  const pause = (duration: number) => ({ type: 'pause', duration });
  const again = Array.from({ length: repeats }, () => [pause(33), down]).flat();
  const actions = [down, pause(467), ...again, { ...down, type: 'keyUp' }];
  await client.send('input.performActions', { context, actions: [{ type: 'key', id: 'keyboard', actions }] });
}

/** Moves the mouse to the middle of an element and presses its main button. */
export async function clickElement(client: BidiClient, context: string, sharedId: string): Promise<void> {
  const origin = { type: 'element', element: { sharedId } };
  await client.send('input.performActions', {
    context,
    actions: [
      {
        type: 'pointer',
        id: 'mouse',
        actions: [
          { type: 'pointerMove', x: 0, y: 0, origin },
          { type: 'pointerDown', button: 0 },
          { type: 'pointerUp', button: 0 },
        ],
      },
    ],
  });
}
