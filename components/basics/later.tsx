import { type ComponentType, h } from 'preact';
import { useEffect, useReducer } from 'preact/hooks';

/**
 * A view whose code and styles are not in the first chunk: fetched right after the first paint, so that it is there
 * before it can be asked for. Until then nothing is shown in its place.
 */
export function later<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  let view: ComponentType<P> | null = null;
  return function Later(props: P) {
    const [, arrived] = useReducer((count: number) => count + 1, 0);
    useEffect(() => {
      if (view) return;
      void Promise.all([load(), import('../bring-late-icons')]).then(([loaded]) => {
        view = loaded;
        arrived(0);
      });
    }, []);
    return view && h(view, props);
  };
}
