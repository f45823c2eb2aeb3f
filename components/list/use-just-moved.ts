import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ListEntry } from './entry';
import type { ListSearch } from './use-list-search';

/** Nobody sees a list change, reads it and decides faster than this, in milliseconds. */
const LOOKS_FIRST_MS = 300;

/**
 * Watches a list whose entries come and go by themselves, as answers arrive. Who clicks in that moment means what was there
 * before; what has come in its place is not to be taken for it.
 *
 * @returns whether an entry stands where another one stood until just now; `at` is when it was clicked, as
 *   `Event.timeStamp`
 */
export function useJustMoved<T extends ListEntry>({ query, entries }: ListSearch<T>) {
  const before = useRef({ query, entries });
  /** When another entry came to a place, by its index. */
  const changed = useRef(new Map<number, number>());

  useLayoutEffect(() => {
    const was = before.current;
    before.current = { query, entries };
    if (was.entries === entries) return;
    // Whoever has typed expects other entries.
    if (was.query !== query) return changed.current.clear();
    const now = performance.now();
    for (const [place, entry] of entries.entries()) {
      const then = was.entries[place];
      if (then && then.id !== entry.id) changed.current.set(place, now);
    }
  }, [query, entries]);

  return (entry: T, at: number): boolean => {
    const since = changed.current.get(entries.findIndex(({ id }) => id === entry.id));
    return since !== undefined && at - since < LOOKS_FIRST_MS;
  };
}
