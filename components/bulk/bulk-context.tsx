import { type ComponentChildren, createContext } from 'preact';
import { useContext, useLayoutEffect, useReducer, useRef } from 'preact/hooks';
import type { StoreApi } from 'zustand/vanilla';
import type { BulkActions, BulkState } from '../../lib/bulk/bulk-state';

interface Bulk {
  store: StoreApi<BulkState>;
  actions: BulkActions;
}

const BulkContext = createContext<Bulk | null>(null);

/** Hands the page's state and actions down to every view below. */
export function BulkProvider({ store, actions, children }: Bulk & { children: ComponentChildren }) {
  const bulk = useRef<Bulk>(null);
  bulk.current ??= { store, actions };
  return <BulkContext.Provider value={bulk.current}>{children}</BulkContext.Provider>;
}

function useBulkContext(): Bulk {
  const bulk = useContext(BulkContext);
  if (!bulk) throw new Error('A view was rendered outside BulkProvider');
  return bulk;
}

/** A piece of the page's state; as `usePanel`, selectors return what is in the state and never a new object. */
export function useBulk<T>(select: (state: BulkState) => T): T {
  const { store } = useBulkContext();
  const [, renderAgain] = useReducer((count: number) => count + 1, 0);
  const selected = select(store.getState());
  const shown = useRef({ select, selected });
  shown.current = { select, selected };
  useLayoutEffect(() => {
    const check = () => {
      if (!Object.is(shown.current.select(store.getState()), shown.current.selected)) renderAgain(0);
    };
    check();
    return store.subscribe(check);
  }, [store]);
  return selected;
}

/** Everything a view can ask for. */
export function useBulkActions(): BulkActions {
  return useBulkContext().actions;
}
