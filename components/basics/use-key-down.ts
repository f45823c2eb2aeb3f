import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/**
 * Hears the keys that are pressed anywhere in an element, which is none that anybody operates itself.
 *
 * @param onKey the same function for as long as the element is there
 */
export function useKeyDown(
  ref: RefObject<HTMLElement | null>,
  onKey: (event: KeyboardEvent, inside: HTMLElement) => void,
): void {
  // From the first moment: a key may follow right after what it is pressed on.
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const listener = (event: KeyboardEvent): void => onKey(event, element);
    element.addEventListener('keydown', listener);
    return () => element.removeEventListener('keydown', listener);
  }, [ref, onKey]);
}
