import { useEffect, useMemo, useRef } from 'preact/hooks';
import { type Deed, type DeedStore, createDeed } from '../../lib/administration/deed';
import { ask } from '../../lib/messages/ask.page';
import { useStore } from '../basics/use-store';

/**
 * One thing to be done, for as long as the dialog that asks for it is there; and how far it is.
 *
 * @param changed called when something is another than before
 */
export function useDeed(changed: () => void): Deed & DeedStore {
  const latest = useRef(changed);
  useEffect(() => {
    latest.current = changed;
  });
  const deed = useMemo(
    () => createDeed({ ask, newId: () => crypto.randomUUID(), changed: () => latest.current() }),
    [],
  );
  const state = useStore(deed.store, (now) => now);
  return { ...deed, ...state };
}
