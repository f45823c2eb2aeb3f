import { useEffect, useRef } from 'preact/hooks';
import type { ListEntry } from './entry';
import type { ListSearch } from './use-list-search';

/**
 * Asks for what there is to choose from once more when nothing of it fits what is typed: it may have been made since. Once
 * per search, which ends when the field is empty.
 *
 * @param isKnown whether there is something to choose from; nothing is asked before
 */
export function useAskAnew(
  { isEmpty, entries }: Pick<ListSearch<ListEntry>, 'isEmpty' | 'entries'>,
  isKnown: boolean,
  ask: () => void,
): void {
  const isAsked = useRef(false);
  const isMissed = isKnown && !isEmpty && entries.length === 0;
  useEffect(() => {
    if (isEmpty) isAsked.current = false;
    if (!isMissed || isAsked.current) return;
    isAsked.current = true;
    ask();
  }, [isEmpty, isMissed, ask]);
}
