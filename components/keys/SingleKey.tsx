import { usePanel } from '../panel-context';

/** Whether single keys do anything; null until that is known. */
export function useSingleKeys(): boolean | null {
  return usePanel((state) => state.singleKeys);
}

/** The single key of a button. Keeps its place until it is known whether keys do anything, and goes if they do not. */
export function SingleKey({ children }: { children: string }) {
  const isOn = useSingleKeys();
  return (
    isOn !== false && (
      <kbd aria-hidden="true" class={isOn === null ? 'not-yet' : undefined}>
        {children}
      </kbd>
    )
  );
}
