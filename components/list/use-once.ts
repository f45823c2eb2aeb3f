import { useEffect, useRef } from 'preact/hooks';

/**
 * Lets a dialog be answered once: not by a second press before it has gone, and not by an answer that comes after it was
 * closed.
 */
export function useOnce(): (answer: () => void) => void {
  const isOver = useRef(false);
  useEffect(
    () => () => {
      isOver.current = true;
    },
    [],
  );
  return (answer) => {
    if (isOver.current) return;
    isOver.current = true;
    answer();
  };
}
