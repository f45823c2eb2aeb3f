import type { Aged } from './aged';
import type { Cache } from './cache';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** How long a record counts as fresh, in milliseconds: asked again within that time, it costs no call. */
export const FRESH_MS = {
  ticket: MINUTE,
  contact: 10 * MINUTE,
  helpCenters: 10 * MINUTE,
  agent: 30 * MINUTE,
  team: 60 * MINUTE,
  department: 60 * MINUTE,
  badges: MINUTE,
  labels: 5 * MINUTE,
  catalogue: 6 * 60 * MINUTE,
  picture: 24 * 60 * MINUTE,
} as const;

/**
 * Reads through the cache: fresh records answer at once, equal reads under way are joined, and a read that was overtaken
 * by a write is given to whoever asked but not remembered.
 */
export function createReadThrough(cache: Cache, now: () => number = Date.now) {
  const underWay = new Map<string, Promise<Aged<unknown>>>();
  const writes = new Map<string, number>();

  async function read<T>(key: string, freshMs: number, load: () => Promise<T>, refresh = false): Promise<Aged<T>> {
    const joined = underWay.get(key);
    if (joined) return (await joined) as Aged<T>;
    const reading = fresh<T>(key, freshMs, refresh).then((found) => found ?? loaded(key, load));
    underWay.set(key, reading);
    try {
      return await reading;
    } finally {
      if (underWay.get(key) === reading) underWay.delete(key);
    }
  }

  async function fresh<T>(key: string, freshMs: number, refresh: boolean): Promise<Aged<T> | null> {
    if (refresh) return null;
    const found = await cache.get(key);
    // A record from the future comes from a clock that was set back: its age is unknown.
    return found && found.at <= now() && now() - found.at < freshMs ? (found as Aged<T>) : null;
  }

  async function loaded<T>(key: string, load: () => Promise<T>): Promise<Aged<T>> {
    const writesBefore = writes.get(key) ?? 0;
    const value = await load();
    if ((writes.get(key) ?? 0) !== writesBefore) return { value, at: now() };
    return await cache.put(key, value);
  }

  /** Stores what a write has made true and keeps reads that began earlier from overwriting it. */
  async function write<T>(key: string, value: T): Promise<Aged<T>> {
    writes.set(key, (writes.get(key) ?? 0) + 1);
    underWay.delete(key);
    return await cache.put(key, value);
  }

  return { read, write };
}

export type ReadThrough = ReturnType<typeof createReadThrough>;
