import type { PlacedKeyPress } from '../../../lib/keys/key-press';

/** A key press without anything held. */
export function press(key: string, code = '', more: Partial<PlacedKeyPress> = {}): PlacedKeyPress {
  const free = { repeat: false, isComposing: false, keyCode: 0, ctrlKey: false, metaKey: false, altKey: false };
  return { key, code, shiftKey: false, ...free, ...more };
}

export const shift = { shiftKey: true } as const;
