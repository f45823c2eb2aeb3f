import { useEffect, useState } from 'preact/hooks';
import type { ListEntry } from '../list/entry';
import type { ListSearch } from '../list/use-list-search';

interface HeldEnter<T> {
  /** Keeps an Enter for the highlighted entry until it is certain that nothing fits better. */
  hold: () => void;
  /** What the Enter that is kept would take, while it is. */
  entry: T | undefined;
}

/**
 * An Enter that comes while a list is still being read: it takes what was highlighted when it was pressed, and only if that
 * still fits best once everything is there. What is typed or chosen since lets go of it, and so does a list that cannot be read.
 *
 * @param isOpen whether something better may still come
 * @param isWhole whether everything has been read
 */
export function useHeldEnter<T extends ListEntry>(
  list: ListSearch<T>,
  { isOpen, isWhole, take }: { isOpen: boolean; isWhole: boolean; take: () => void },
): HeldEnter<T> {
  const [held, setHeld] = useState<{ id: string; query: string } | null>(null);
  const { entry, entries, query, isChosen } = list;
  const isStill = held !== null && held.query === query && held.id === entry?.id && !isChosen;
  const isBest = isStill && entries[0]?.id === held.id;
  useEffect(() => {
    if (held === null || (isOpen && isStill)) return;
    setHeld(null);
    if (isBest && isWhole) take();
  }, [held, isOpen, isStill, isBest, isWhole, take]);
  return { hold: () => setHeld(entry ? { id: entry.id, query } : null), entry: isStill && isOpen ? entry : undefined };
}
