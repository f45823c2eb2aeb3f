import { problemError } from '../problems/problem';
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
  labelCatalogue: 6 * 60 * MINUTE,
  facts: 10 * MINUTE,
  helpCenterChoices: 60 * MINUTE,
  userKind: 60 * MINUTE,
  picture: 24 * 60 * MINUTE,
} as const;

export interface ReadOptions {
  freshMs: number;
  /** Asks whatever the cache holds. */
  refresh?: boolean;
  /** Who waits; when everybody who waits has left, the load is ended. Without a reader it is not. */
  reader?: string;
}

interface Loading {
  answer: Promise<Aged<unknown>>;
  readers: Set<string>;
  /** True once somebody waits who cannot leave. */
  isHeld: boolean;
  stop: AbortController;
}

/**
 * Reads through the cache: fresh records answer at once, equal reads under way are joined, a read nobody waits for any
 * more is ended, and a read that was overtaken by a write is given to whoever asked but not remembered.
 */
export function createReadThrough(cache: Cache, now: () => number = Date.now) {
  const underWay = new Map<string, Loading>();
  const writes = new Map<string, number>();

  async function read<T>(
    key: string,
    { freshMs, refresh = false, reader }: ReadOptions,
    load: (signal: AbortSignal) => Promise<T>,
  ): Promise<Aged<T>> {
    const loading = underWay.get(key) ?? begin(key, freshMs, refresh, load);
    if (reader === undefined) loading.isHeld = true;
    else loading.readers.add(reader);
    return (await loading.answer) as Aged<T>;
  }

  function begin<T>(
    key: string,
    freshMs: number,
    refresh: boolean,
    load: (signal: AbortSignal) => Promise<T>,
  ): Loading {
    const stop = new AbortController();
    const answer = (refresh ? Promise.resolve(null) : fresh(key, freshMs))
      .then((found) => found ?? loaded(key, () => load(stop.signal)))
      .finally(() => {
        if (underWay.get(key) === loading) underWay.delete(key);
      });
    const loading: Loading = { answer, readers: new Set(), isHeld: false, stop };
    underWay.set(key, loading);
    return loading;
  }

  async function fresh(key: string, freshMs: number): Promise<Aged<unknown> | null> {
    const found = await cache.get(key);
    // A record from the future comes from a clock that was set back: its age is unknown.
    return found && found.at <= now() && now() - found.at < freshMs ? found : null;
  }

  async function loaded<T>(key: string, load: () => Promise<T>): Promise<Aged<T>> {
    const writesBefore = writes.get(key) ?? 0;
    const moment = cache.moment();
    const value = await load();
    if ((writes.get(key) ?? 0) !== writesBefore) return { value, at: now() };
    return await cache.put(key, value, moment);
  }

  /** Stores what a write has made true and keeps reads that began earlier from overwriting it. */
  async function write<T>(key: string, value: T): Promise<Aged<T>> {
    writes.set(key, (writes.get(key) ?? 0) + 1);
    underWay.delete(key);
    return await cache.put(key, value);
  }

  /** A reader no longer waits: its view was left. Loads that only it waited for are ended. */
  function leave(reader: string): void {
    for (const [key, { readers, isHeld, stop }] of underWay) {
      if (!readers.delete(reader) || readers.size > 0 || isHeld) continue;
      underWay.delete(key); // Whoever asks next must not join a load that is being ended.
      stop.abort(problemError('cancelled'));
    }
  }

  return { read, write, leave };
}

export type ReadThrough = ReturnType<typeof createReadThrough>;
