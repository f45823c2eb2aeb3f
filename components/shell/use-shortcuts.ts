import { useEffect } from 'preact/hooks';

/** Keys of the panel, each presses the first button that carries the mark; so a greyed button greys its key. */
const KEYS: Record<string, string> = { b: '[data-award]', '/': '[data-award]', u: '[data-undo]' };

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null;
}

/** Single keys for what is done all day, wherever the focus is, except in fields and dialogs. */
export function useShortcuts(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return;
      const selector = Object.hasOwn(KEYS, event.key.toLowerCase()) ? KEYS[event.key.toLowerCase()] : undefined;
      if (!selector || isTyping(event.target) || document.querySelector('dialog[open]')) return;
      const button = document.querySelector<HTMLButtonElement>(selector);
      if (!button || button.disabled) return;
      event.preventDefault();
      // Focused first, so that the focus comes back to it when the picker closes.
      button.focus();
      button.click();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
