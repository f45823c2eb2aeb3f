import { useMemo, useRef, useState } from 'preact/hooks';
import { fold } from '../../lib/text/fold.page';
import { type Highlighted, activeIndex, type ListEntry, stillHighlighted } from './entry';

/** What is typed into a list's search field, what was found, and where the highlight is. */
export interface ListSearch<T extends ListEntry> {
  query: string;
  /** Whether nothing to search for is typed. */
  isEmpty: boolean;
  entries: T[];
  /** Index of the highlighted entry; -1 in an empty list. */
  active: number;
  /** The highlighted entry. */
  entry: T | undefined;
  /** Whether somebody has moved to it. */
  isChosen: boolean;
  /** Highlights another entry, by its index. */
  choose: (index: number) => void;
  /** Searches for something else; the highlight goes to what fits best. */
  search: (text: string) => void;
}

/**
 * The state of a list that is searched. The highlight is kept by id, so that it stays with its entry when that moves, or
 * when others come before it while nothing is typed.
 *
 * @param find the entries that fit what is typed, in their order; called again only when it is another function or
 *   something else is typed, so pass one that stays the same (`useCallback`)
 * @param startId the entry that is highlighted at first, where it is there
 * @param startQuery what is typed already
 */
export function useListSearch<T extends ListEntry>(
  find: (query: string) => T[],
  startId: string | null = null,
  startQuery = '',
): ListSearch<T> {
  const [query, setQuery] = useState(startQuery);
  const [chosenId, setChosenId] = useState(startId);
  const entries = useMemo(() => find(query), [find, query]);
  const isEmpty = fold(query) === '';
  const before = useRef<Highlighted>({ query, id: null });
  const active = activeIndex(entries, chosenId ?? stillHighlighted(entries, query, before.current), isEmpty);
  before.current = { query, id: entries[active]?.id ?? null };
  return {
    query,
    isEmpty,
    entries,
    active,
    entry: entries[active],
    isChosen: chosenId !== null && entries[active]?.id === chosenId,
    choose: (index) => setChosenId(entries[index]?.id ?? null),
    search: (text) => {
      setQuery(text);
      setChosenId(null);
    },
  };
}
