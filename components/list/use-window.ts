import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Layout, ROW, rowsInPage, rowsOf, scrollToShow, TALLEST_VIEW } from './windowing';

/**
 * Which rows of a list are in the page, and the scrolling that goes with it.
 *
 * @param active index of the highlighted row; it is scrolled to whenever it changes, unless `keepStill` was called
 * @param startsAnew whatever makes this another list: it begins at its top
 * @param tallest how high its view may be at most
 */
export function useWindow(layout: Layout, active: number, startsAnew: string, tallest = TALLEST_VIEW) {
  const box = useRef<HTMLDivElement>(null);
  const [scrollTop, setScrollTop] = useState(0);
  const shown = useRef({ active: -1, startsAnew });
  const isStill = useRef(false);

  useLayoutEffect(() => {
    const view = box.current;
    const isAnother = shown.current.startsAnew !== startsAnew;
    const mustMove = isAnother || (shown.current.active !== active && !isStill.current);
    shown.current = { active, startsAnew };
    isStill.current = false;
    if (!view || !mustMove) return;
    const unit = unitInPixels();
    const from = isAnother ? 0 : view.scrollTop / unit;
    const to = active < 0 ? from : scrollToShow(layout, active, from, view.clientHeight / unit || TALLEST_VIEW);
    if (to * unit !== view.scrollTop) view.scrollTop = to * unit;
    setScrollTop(inRows(to));
  }, [layout, active, startsAnew]);

  return {
    /** For the element that scrolls. */
    box,
    parts: rowsInPage(layout, scrollTop, active, rowsOf(tallest)),
    onScroll: () => setScrollTop(inRows((box.current?.scrollTop ?? 0) / unitInPixels())),
    /** The highlight is about to follow the pointer: nothing may move under that. */
    keepStill: () => {
      isStill.current = true;
    },
  };
}

/** Another row at the top is worth drawing anew, another pixel is not. */
function inRows(length: number): number {
  return Math.floor(length / ROW) * ROW;
}

/** A sixteenth of a `rem`, by which lists are measured, in CSS pixels: more than one where the user's font is larger. */
function unitInPixels(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16 || 1;
}
