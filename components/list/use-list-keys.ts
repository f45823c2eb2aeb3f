import { useRef } from 'preact/hooks';
import type { ListEntry } from './entry';
import { meaningOf } from './list-keys';
import type { ListSearch } from './use-list-search';

interface ListKeys<T extends ListEntry> {
  list: ListSearch<T>;
  onTake: () => void;
  /** Absent where nothing can be marked. */
  onMark?: (() => void) | undefined;
}

/** The keys of a list's search field, which keeps the focus all the time. */
export function useListKeys<T extends ListEntry>({ list, onTake, onMark }: ListKeys<T>) {
  const hasMoved = useRef(false);

  function onKeyDown(event: KeyboardEvent): void {
    const meaning = meaningOf(event, {
      count: list.entries.length,
      active: list.active,
      canMark: onMark !== undefined,
      isEmpty: list.query === '',
      hasMoved: hasMoved.current,
    });
    if (meaning.does === 'leave') return;
    event.preventDefault();
    if (meaning.does === 'move' || meaning.does === 'mark') hasMoved.current = true;
    if (meaning.does === 'move') list.choose(meaning.to);
    if (meaning.does === 'mark') onMark?.();
    if (meaning.does === 'take') onTake();
  }

  return {
    onKeyDown,
    /** The text has changed: the next space belongs to it. */
    typed: () => {
      hasMoved.current = false;
    },
  };
}
