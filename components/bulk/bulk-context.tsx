import { type ComponentChildren, createContext } from 'preact';
import { useContext, useRef } from 'preact/hooks';
import type { StoreApi } from 'zustand/vanilla';
import type { BulkActions, BulkState } from '../../lib/bulk/bulk-state';
import { useStore } from '../basics/use-store';

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
  return useStore(useBulkContext().store, select);
}

/** Everything a view can ask for. */
export function useBulkActions(): BulkActions {
  return useBulkContext().actions;
}
