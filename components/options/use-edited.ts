import { useRef, useState } from 'preact/hooks';

/** Which of a list is being changed, and where the focus goes with it. */
export interface Edited {
  /** Its id, empty for one that is being added; null while none is. */
  id: string | null;
  begin(id: string): void;
  end(): void;
  /** For the button that begins it: as its form goes, it has the focus again. */
  giveBackTo(id: string): (button: HTMLButtonElement | null) => void;
}

/** One of a list at a time is changed in a form in its place. */
export function useEdited(): Edited {
  const [id, setId] = useState<string | null>(null);
  const goesBackTo = useRef<string | null>(null);
  return {
    id,
    begin: setId,
    end: () => {
      goesBackTo.current = id;
      setId(null);
    },
    // Is called anew with every drawing, and so also for a button that was there all along.
    giveBackTo: (of) => (button) => {
      if (button === null || goesBackTo.current !== of) return;
      goesBackTo.current = null;
      button.focus();
    },
  };
}

/** For the first field of a form that opens in the place of what was pressed: browsers heed `autofocus` only where nothing has it. */
export function useFocusAtFirst(): (field: HTMLElement | null) => void {
  const hadIt = useRef(false);
  return (field) => {
    if (field === null || hadIt.current) return;
    hadIt.current = true;
    field.focus();
  };
}
