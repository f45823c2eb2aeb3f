import type { Aged } from './aged';
import { ANY_VERSION, isAged } from './keys';
import { type CacheArea, makeRoom } from './make-room';

/**
 * What was read from Desk, in memory-only storage: it survives the worker but not the browser, and every panel can paint
 * from it without asking. A full area loses its oldest half; a cache that cannot be read or written is only slower.
 */
export function createCache(area: CacheArea, now: () => number = Date.now) {
  let cleared = 0;

  async function get(key: string): Promise<Aged<unknown> | null> {
    const stored: Record<string, unknown> = await area.get(key).catch(() => ({}));
    const record = stored[key];
    return isAged(record) ? record : null;
  }

  /** Keeps a value. With `since`, only if nothing was cleared after that moment: a late answer must not come back. */
  async function put<T>(key: string, value: T, since = cleared): Promise<Aged<T>> {
    const record: Aged<T> = { value, at: now() };
    await keep(key, record, since);
    return record;
  }

  /** Stores a record as it is; never rejects. With `since`, only if nothing was cleared after that moment. */
  async function keep(key: string, record: Aged<unknown>, since = cleared): Promise<void> {
    if (since !== cleared) return;
    const store = (): Promise<void> => area.set({ [key]: record });
    try {
      await store();
    } catch {
      await makeRoom(area)
        .then(store)
        .catch(() => undefined);
    }
  }

  /** Forgets everything, records of older versions included. */
  async function clear(): Promise<void> {
    cleared += 1;
    const keys = Object.keys(await area.get(null)).filter((key) => key.startsWith(ANY_VERSION));
    await area.remove(keys);
  }

  return {
    get,
    put,
    keep,
    clear,
    /** How often everything was forgotten; a moment for `put` and `keep`. */
    moment: () => cleared,
  };
}

export type Cache = ReturnType<typeof createCache>;
