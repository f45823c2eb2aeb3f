import { vi } from 'vitest';

/** A stored value in memory; `arrive` is another page or the worker writing it. */
export function memoryItem<T>(first: T) {
  let value = first;
  const watchers = new Set<(value: T) => void>();
  const arrive = (next: T): void => {
    value = next;
    for (const watcher of watchers) watcher(next);
  };
  return {
    get: vi.fn(async () => value),
    read: vi.fn(async () => value),
    set: vi.fn(async (next: T) => arrive(next)),
    watch: (changed: (value: T) => void) => {
      watchers.add(changed);
      return () => void watchers.delete(changed);
    },
    arrive,
  };
}
