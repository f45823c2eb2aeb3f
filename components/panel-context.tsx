import { type ComponentChildren, createContext } from 'preact';
import { useContext, useLayoutEffect, useReducer, useRef } from 'preact/hooks';
import type { StoreApi } from 'zustand/vanilla';
import type { PanelActions, PanelState } from '../lib/panel/panel-state';

interface Panel {
  store: StoreApi<PanelState>;
  actions: PanelActions;
}

const PanelContext = createContext<Panel | null>(null);

/** Hands the panel's state and actions down to every view below. */
export function PanelProvider({ store, actions, children }: Panel & { children: ComponentChildren }) {
  // One object for the life of the page: store and actions are made once, by the entrypoint.
  const panel = useRef<Panel>(null);
  panel.current ??= { store, actions };
  return <PanelContext.Provider value={panel.current}>{children}</PanelContext.Provider>;
}

function usePanelContext(): Panel {
  const panel = useContext(PanelContext);
  if (!panel) throw new Error('A view was rendered outside PanelProvider');
  return panel;
}

/**
 * A piece of the panel's state; the view renders again only when that piece is another one (`Object.is`), so
 * selectors return what is in the state and never a new object.
 */
export function usePanel<T>(select: (state: PanelState) => T): T {
  const { store } = usePanelContext();
  const [, renderAgain] = useReducer((count: number) => count + 1, 0);
  const selected = select(store.getState());
  const shownRef = useRef({ select, selected });
  useLayoutEffect(() => {
    shownRef.current = { select, selected };
  });
  useLayoutEffect(() => {
    const check = () => {
      if (!Object.is(shownRef.current.select(store.getState()), shownRef.current.selected)) renderAgain(0);
    };
    check();
    return store.subscribe(check);
  }, [store]);
  return selected;
}

/** Everything a view can ask for. */
export function useActions(): PanelActions {
  return usePanelContext().actions;
}
