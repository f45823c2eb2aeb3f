import { fireEvent } from '@testing-library/preact';

/** Presses a key as if it happened at a time, in milliseconds as in `Event.timeStamp`. */
export function pressKeyAt(target: Element, at: number, key: string, more: KeyboardEventInit = {}): void {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
  Object.defineProperty(event, 'timeStamp', { value: at });
  fireEvent(target, event);
}
