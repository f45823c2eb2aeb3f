import { problemError } from '../problems/problem';
import type { Aged } from './aged';
import type { Cache } from './cache.worker';

export interface ReadOptions {
  freshMs: number;
  /** Asks whatever the cache holds. */
  refresh?: boolean;
  /** Not remembered: nobody will ask for it again soon, and there may be much of it. */
  isFleeting?: boolean;
  /** Who waits; when everybody who waits has left, the load is ended. Without a reader it is not. */
  reader?: string;
  /** Is given the record that is too old to be the answer, while the answer is on its way. */
  old?: (record: Aged<unknown>) => void;
}

interface Loading {
  answer: Promise<Aged<unknown>>;
  /** What the cache holds, if that is not the answer. */
  old: Promise<Aged<unknown> | null>;
  /** What a write has made of the record meanwhile. */
  written?: Aged<unknown>;
  readers: Set<string>;
  /** True once somebody waits who cannot leave. */
  isHeld: boolean;
  stop: AbortController;
}

/**
 * Reads through the cache: fresh records answer at once, equal reads under way are joined, and a read nobody waits for any
 * more is ended. A read that was overtaken by a write gives what was written. Nobody who reads waits for the storing.
 * `changed` is told of every record that a load or a write has made new, before anybody else is.
 */
export function createReadThrough(
  cache: Cache,
  now: () => number = Date.now,
  changed: (key: string, record: Aged<unknown>) => void = () => undefined,
) {
  const underWay = new Map<string, Loading>();

  async function read<T>(
    key: string,
    { freshMs, refresh = false, isFleeting = false, reader, old }: ReadOptions,
    load: (signal: AbortSignal) => Promise<T>,
  ): Promise<Aged<T>> {
    const loading = underWay.get(key) ?? begin(key, freshMs, refresh, isFleeting, load);
    if (reader === undefined) loading.isHeld = true;
    else loading.readers.add(reader);
    if (old) void loading.old.then((record) => record && old(record));
    return (await loading.answer) as Aged<T>;
  }

  function begin<T>(
    key: string,
    freshMs: number,
    refresh: boolean,
    isFleeting: boolean,
    load: (signal: AbortSignal) => Promise<T>,
  ): Loading {
    const stop = new AbortController();
    const found = cache.get(key);
    const fresh = refresh ? Promise.resolve(null) : found.then((record) => whileFresh(record, freshMs));
    const loading: Loading = {
      answer: fresh.then(async (record) => record ?? (await loaded(key, loading, isFleeting, load))),
      old: Promise.all([found, fresh]).then(([record, answer]) => (answer ? null : record)),
      readers: new Set(),
      isHeld: false,
      stop,
    };
    underWay.set(key, loading);
    void fresh.then((record) => record && over(key, loading));
    return loading;
  }

  function whileFresh(record: Aged<unknown> | null, freshMs: number): Aged<unknown> | null {
    // A record from the future comes from a clock that was set back: its age is unknown.
    return record && record.at <= now() && now() - record.at < freshMs ? record : null;
  }

  async function loaded<T>(
    key: string,
    loading: Loading,
    isFleeting: boolean,
    load: (signal: AbortSignal) => Promise<T>,
  ): Promise<Aged<unknown>> {
    const moment = cache.moment();
    try {
      const record = { value: await load(loading.stop.signal), at: now() };
      // Another write may have come after the one that overtook this read.
      if (loading.written) return (await cache.get(key)) ?? loading.written;
      changed(key, record);
      if (!isFleeting) cache.keepSoon(key, record, moment);
      return record;
    } finally {
      over(key, loading);
    }
  }

  function over(key: string, loading: Loading): void {
    if (underWay.get(key) === loading) underWay.delete(key);
  }

  /** Stores what a write has made true and keeps reads that began earlier from overwriting it. */
  async function write<T>(key: string, value: T): Promise<Aged<T>> {
    const record = { value, at: now() };
    const overtaken = underWay.get(key);
    if (overtaken) overtaken.written = record;
    // Whoever asks from now on gets what was written, which is at hand.
    underWay.delete(key);
    changed(key, record);
    await cache.keep(key, record);
    return record;
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
