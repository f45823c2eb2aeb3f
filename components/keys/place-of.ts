import type { Place } from '../../lib/keys/key-watch';

const FIELDS = 'input, textarea, select, [contenteditable], [role=textbox], [role=combobox], [role=listbox]';
const CONTROLS =
  'button:not(:disabled), a[href], label, summary, input:not(:disabled), textarea, select, [role=option], [role=button]';

/** Where a key arrives. A text of several lines in a dialog is a field, because Enter belongs to it. */
export function placeOf(target: EventTarget | null): Place {
  const element = target instanceof Element ? target : null;
  if (element?.closest('textarea')) return 'field';
  if (document.querySelector('dialog[open]')) return 'dialog';
  if (element?.closest(FIELDS)) return 'field';
  return isControl(target) ? 'control' : 'page';
}

/** The dialog that a key arrives in; null for none. */
export function dialogOf(target: EventTarget | null): Element | null {
  return target instanceof Element ? target.closest('dialog') : null;
}

/** Whether something can be operated: a click on it is more than a click on text. */
export function isControl(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(CONTROLS) !== null;
}
