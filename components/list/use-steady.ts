import type { RefObject } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { ListEntry } from './entry';
import { steadyOrder } from './steady-order';
import type { ListSearch } from './use-list-search';

interface Steady<T extends ListEntry> {
  /** The same ones, in the order in which they are to be shown. */
  choices: readonly T[] | undefined;
  /** Around the list: tells when the user moves or types, and what is under the pointer. */
  frame: RefObject<HTMLDivElement | null>;
  /** Is told, with every drawing, what is on screen. */
  show: (list: Pick<ListSearch<T>, 'entries' | 'entry'>) => void;
}

/** Keys that change nothing by themselves. */
const QUIET: ReadonlySet<string> = new Set(['Shift', 'Control', 'Alt', 'Meta', 'Enter', 'Escape']);

/** A hand on the list: a resting pointer that the list moved under is none. */
function isTouch(event: Event): boolean {
  if (event instanceof KeyboardEvent) return !event.repeat && !QUIET.has(event.key);
  if (event.type !== 'pointermove') return true;
  const { movementX, movementY, target } = event as PointerEvent;
  return (movementX !== 0 || movementY !== 0) && target instanceof Element && target.closest('[role=listbox]') !== null;
}

/**
 * Keeps a list whose order changes while it is on screen from moving under the user's hand: what is highlighted or
 * pointed at keeps its place, and once the user has moved or typed, everything does until the list is opened again.
 */
export function useSteady<T extends ListEntry>(given: readonly T[] | undefined, isOn: boolean): Steady<T> {
  const frame = useRef<HTMLDivElement>(null);
  const isTouched = useRef(false);
  const order = useRef<string[]>([]);
  const shown = useRef<Pick<ListSearch<T>, 'entries' | 'entry'>>({ entries: [], entry: undefined });

  useEffect(() => {
    const listening = new AbortController();
    const touched = (event: Event): void => {
      if (isTouch(event)) isTouched.current = true;
    };
    for (const type of ['keydown', 'input', 'pointerdown', 'pointermove', 'wheel']) {
      frame.current?.addEventListener(type, touched, { signal: listening.signal, passive: true, capture: true });
    }
    return () => listening.abort();
  }, []);

  const choices = useMemo(() => {
    if (!isOn || !given) return given;
    const held = [shown.current.entry?.id, pointedAt()].flatMap((id) => id ?? []);
    const ids = given.map(({ id }) => id);
    order.current = steadyOrder(order.current, ids, held, isTouched.current);
    const byId = new Map(given.map((choice) => [choice.id, choice]));
    return order.current.flatMap((id) => byId.get(id) ?? []);

    function pointedAt(): string | undefined {
      const place = Number(frame.current?.querySelector('[role=option]:hover')?.getAttribute('aria-posinset') ?? 0);
      return shown.current.entries[place - 1]?.id;
    }
  }, [given, isOn]);

  return {
    choices,
    frame,
    show: (list) => {
      shown.current = list;
    },
  };
}
