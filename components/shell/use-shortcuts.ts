import { useEffect } from 'preact/hooks';
import { awardTarget } from '../../lib/panel/on-screen';
import { useActions, usePanel } from '../panel-context';

/** Keys of the panel, each presses the first button that carries the mark; so a greyed button greys its key. */
const KEYS: Record<string, string> = { u: '[data-undo]' };
const AWARD_KEYS: ReadonlySet<string> = new Set(['b', '/']);

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null;
}

function selectorOf(key: string, userId: string | undefined): string | undefined {
  if (AWARD_KEYS.has(key)) return userId === undefined ? '[data-award]' : `[data-award="${userId}"]`;
  if (/^[1-9]$/.test(key)) return `[data-digit="${key}"]`;
  return Object.hasOwn(KEYS, key) ? KEYS[key] : undefined;
}

/** Single keys for what is done all day, wherever the focus is, except in fields and dialogs. */
export function useShortcuts(): void {
  const actions = useActions();
  const target = usePanel(awardTarget);
  const mustChoose = target === 'choose';
  const userId = target === null || target === 'choose' ? undefined : target.userId;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return;
      const key = event.key.toLowerCase();
      const selector = selectorOf(key, userId);
      if (!selector || isTyping(event.target) || document.querySelector('dialog[open]')) return;
      const button = document.querySelector<HTMLButtonElement>(selector);
      if (!button || button.disabled) return;
      event.preventDefault();
      // Focused first, so that the focus comes back to it when the picker closes.
      button.focus();
      if (mustChoose && AWARD_KEYS.has(key)) actions.openPicker('choose');
      else button.click();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [actions, mustChoose, userId]);
}
