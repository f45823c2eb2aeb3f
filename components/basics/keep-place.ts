/** What is around the work: the nearest of these that is still there has the focus when what had it has gone. */
const AROUND = 'section, fieldset, [role=region], dialog, main';

/**
 * Keeps the keyboard's place: when what has the focus goes or is switched off (a badge that is revoked, Undo that was pressed, a
 * part that arrives anew), browsers let the focus fall to the top of the page. It goes to what was around it instead, where
 * nothing is pressed by another Enter and the next Tab goes on. Whoever leaves by a click or by Tab is left alone, and a focus that
 * somebody has set meanwhile stays.
 * @returns what ends it
 */
export function keepPlace(page: Document): () => void {
  let last: HTMLElement | null = null;
  let around: HTMLElement[] = [];
  const isGone = (element: HTMLElement): boolean => !element.isConnected || element.matches(':disabled');

  function remember({ target }: FocusEvent): void {
    if (!(target instanceof HTMLElement)) return;
    last = target;
    around = [];
    for (let each = target.parentElement; each; each = each.parentElement) if (each.matches(AROUND)) around.push(each);
  }

  /** Chromium says so of what is being taken out as well, while it is still there: only afterwards is known which it was. */
  function forget({ target, relatedTarget }: FocusEvent): void {
    if (relatedTarget !== null) return;
    queueMicrotask(() => {
      if (last !== null && last === target && !isGone(last) && page.activeElement !== last) last = null;
    });
  }

  function look(): void {
    // Whoever sets another focus is remembered by it, and what is remembered has not gone.
    if (!last || !isGone(last)) return;
    last = null;
    // Messages are around nothing: what they are about is the badges.
    const badges = page.querySelector('[data-award]')?.closest<HTMLElement>('section');
    const place = around.find((each) => each.isConnected) ?? badges ?? page.querySelector('main');
    if (!place) return;
    place.tabIndex = -1;
    place.focus({ preventScroll: true });
  }

  const observer = new MutationObserver(look);
  observer.observe(page.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['disabled'] });
  page.addEventListener('focusin', remember);
  page.addEventListener('focusout', forget);
  return () => {
    observer.disconnect();
    page.removeEventListener('focusin', remember);
    page.removeEventListener('focusout', forget);
  };
}
