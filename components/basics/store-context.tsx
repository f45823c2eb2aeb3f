import { type ComponentChildren, createContext } from 'preact';
import { useContext, useRef } from 'preact/hooks';
import type { StoreApi } from 'zustand/vanilla';
import { useStore } from './use-store';

interface Handed<TState, TActions> {
  store: StoreApi<TState>;
  actions: TActions;
}

/** How a page hands a store and its actions down to every view below; `name` is said when a view stands outside. */
export function storeContext<TState, TActions>(name: string) {
  const Context = createContext<Handed<TState, TActions> | null>(null);

  function useHanded(): Handed<TState, TActions> {
    const handed = useContext(Context);
    if (!handed) throw new Error(`A view was rendered outside ${name}`);
    return handed;
  }

  return {
    Provider: ({ store, actions, children }: Handed<TState, TActions> & { children: ComponentChildren }) => {
      // One object for the life of the page: store and actions are made once, by the entrypoint.
      const handed = useRef<Handed<TState, TActions>>(null);
      handed.current ??= { store, actions };
      return <Context.Provider value={handed.current}>{children}</Context.Provider>;
    },
    /** A piece of the state, see `useStore`. */
    useState: <T,>(select: (state: TState) => T): T => useStore(useHanded().store, select),
    useActions: (): TActions => useHanded().actions,
  };
}
