import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { guardGestures } from './rest-of-gesture';

/**
 * A modal dialog from its first moment to its last; afterwards the focus is where it was before, and nothing under the
 * dialog is hit by what closed it.
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
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
      gestures.closed();
    };
  }, []);
  return ref;
}
