import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Layout, ROW, rowsInPage, scrollToShow, TALLEST_VIEW } from './windowing';

/**
 * Which rows of a list are in the page, and the scrolling that goes with it.
 *
 * @param active index of the highlighted row; it is scrolled to whenever it changes, unless `keepStill` was called
 * @param startsAnew whatever makes this another list: it begins at its top
 */
export function useWindow(layout: Layout, active: number, startsAnew: string) {
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
    const from = isAnother ? 0 : view.scrollTop;
    const to = active < 0 ? from : scrollToShow(layout, active, from, view.clientHeight || TALLEST_VIEW);
    if (to !== view.scrollTop) view.scrollTop = to;
    setScrollTop(inRows(to));
  }, [layout, active, startsAnew]);

  return {
    /** For the element that scrolls. */
    box,
    parts: rowsInPage(layout, scrollTop, active),
    onScroll: () => setScrollTop(inRows(box.current?.scrollTop ?? 0)),
    /** The highlight is about to follow the pointer: nothing may move under that. */
    keepStill: () => {
      isStill.current = true;
    },
  };
}

/** Another row at the top is worth drawing anew, another pixel is not. */
function inRows(pixels: number): number {
  return Math.floor(pixels / ROW) * ROW;
}
