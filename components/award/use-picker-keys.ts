import { useRef } from 'preact/hooks';

interface PickerKeys {
  /** How many badges there are to move among, and where the highlight is. */
  count: number;
  active: number;
  /** Whether nothing is typed. */
  isEmpty: boolean;
  move: (index: number) => void;
  finish: () => void;
  mark: () => void;
  pin: () => void;
}

/**
 * The keys of the search field. A space is text while one types; it marks when nothing is typed, when the highlight was
 * just moved, and with Control always.
 */
export function usePickerKeys({ count, active, isEmpty, move, finish, mark, pin }: PickerKeys) {
  const movedRef = useRef(false);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.isComposing || count === 0) return;
    const last = count - 1;
    const next = {
      ArrowDown: active >= last ? 0 : active + 1,
      ArrowUp: active <= 0 ? last : active - 1,
      Home: 0,
      End: last,
    };
    if (Object.hasOwn(next, event.key)) {
      movedRef.current = true;
      move(next[event.key as keyof typeof next]);
    } else if (event.key === 'Enter') finish();
    else if (event.key === ' ' && (event.ctrlKey || isEmpty || movedRef.current)) {
      movedRef.current = true;
      mark();
    }
    // By place, because with Alt the key prints something else on a Mac.
    else if (event.altKey && event.code === 'KeyP') pin();
    else return;
    event.preventDefault();
  }

  return {
    onKeyDown,
    /** The text has changed: the next space belongs to it. */
    typed: () => {
      movedRef.current = false;
    },
  };
}
