import { useLayoutEffect, useReducer, useRef } from 'preact/hooks';
import type { StoreApi } from 'zustand/vanilla';

/**
 * A piece of a store's state; the view renders again only when that piece is another one (`Object.is`), so selectors
 * return what is in the state and never a new object.
 */
export function useStore<TState, T>(
  store: Pick<StoreApi<TState>, 'getState' | 'subscribe'>,
  select: (state: TState) => T,
): T {
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
