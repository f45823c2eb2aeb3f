import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { guardGestures } from './rest-of-gesture';

/**
 * A modal dialog from its first moment to its last; afterwards the focus is where it was before, or on what the page is
 * about, and nothing under the dialog is hit by what closed it.
 */
export function useModal(): RefObject<HTMLDialogElement | null> {
  const ref = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const dialog = ref.current;
    const opener = document.activeElement;
    const gestures = guardGestures(window);
    dialog?.showModal();
    return () => {
      // It goes because something else is asked for, or the answer was given: whoever listens to its being closed by the
      // user would close what has come in its place.
      dialog?.addEventListener('close', (event) => event.stopImmediatePropagation(), { capture: true });
      dialog?.close();
      focusAfter(opener);
      gestures.closed();
    };
  }, []);
  return ref;
}

/** Where the keyboard goes on: where it was, or, when that has gone meanwhile, where nothing is pressed by another Enter. */
function focusAfter(opener: Element | null): void {
  if (opener instanceof HTMLElement && opener.isConnected) return opener.focus();
  const main = document.querySelector('main');
  if (!main) return;
  main.tabIndex = -1;
  main.focus({ preventScroll: true });
}
