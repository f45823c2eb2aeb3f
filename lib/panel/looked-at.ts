/**
 * Calls back when somebody may be looking again: the panel gets the focus, a key, or the pointer, which may have rested in it. A
 * computer that wakes tells none of its pages, and an idle panel runs no timer.
 */
export function whenLookedAt(looked: () => void): void {
  for (const event of ['focus', 'pointermove', 'keydown']) window.addEventListener(event, looked, { passive: true });
}
