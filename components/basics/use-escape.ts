import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/**
 * Hears Escape while something is open that is no dialog: from inside it, and from where nothing has the focus. Whatever lies under
 * it does not hear that Escape, nor the rest of one that is held.
 *
 * @param onEscape called once; the same function for as long as it is open
 */
export function useEscape(ref: RefObject<HTMLElement | null>, isOpen: boolean, onEscape: () => void): void {
  useLayoutEffect(() => {
    if (!isOpen) return;
    const isOurs = ({ target }: KeyboardEvent): boolean =>
      target === document.body || (target instanceof Node && ref.current?.contains(target) === true);
    const listener = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented || !isOurs(event)) return;
      swallow(event);
      // One that has been held since before was meant for something else.
      if (event.repeat) return;
      removeEventListener('keydown', listener, true);
      swallowHeld();
      onEscape();
    };
    addEventListener('keydown', listener, true);
    return () => removeEventListener('keydown', listener, true);
  }, [ref, isOpen, onEscape]);
}

function swallow(event: Event): void {
  // A dialog below closes by the browser's own doing, which this prevents as well.
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** Takes the repetitions of the key that is down, until the next press of any key. */
function swallowHeld(): void {
  const listener = (event: KeyboardEvent): void => {
    if (event.repeat && event.key === 'Escape') swallow(event);
    else removeEventListener('keydown', listener, true);
  };
  addEventListener('keydown', listener, true);
}
