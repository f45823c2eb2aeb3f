import { registerKey } from '../storage/registry';
import type { Aged } from './aged';

/** The part of a storage area that the cache needs; `browser.storage.session` in the extension. */
export interface CacheArea {
  get(keys: string | null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
}

/** Raised when the shape of a stored record changes: records of an older version are dropped, not trusted. */
const VERSION = 1;
const ANY_VERSION = 'cache:';
const CACHE_PREFIX = `${ANY_VERSION}v${VERSION}:`;
registerKey({ area: 'session', key: ANY_VERSION, isFamily: true, cleared: 'signOut', why: 'is what Desk answered' });

/** Storage key of one record. The organization is part of it, so that no organization ever sees another's data. */
export function cacheKey(orgId: string, resource: string, id: string): string {
  return recordKey(orgId, `${resource}:${id}`);
}

/** The same, for a record by its name among all of an organization. */
export function recordKey(orgId: string, name: string): string {
  return `${CACHE_PREFIX}${orgId}:${name}`;
}

/** Whether a stored value is a cache record of this version. */
export function isAged(value: unknown): value is Aged<unknown> {
  return (
    typeof value === 'object' &&
    value !== null &&
    'value' in value &&
    typeof (value as { at?: unknown }).at === 'number'
  );
}

/**
 * Drops the older half of what is remembered, for whatever else has to fit into the area. False when there was nothing to
 * drop; rejects when the area cannot be read.
 */
export async function makeRoom(area: CacheArea): Promise<boolean> {
  const records = Object.entries(await area.get(null)).filter(([key]) => key.startsWith(ANY_VERSION));
  const byAge = records.sort(([, a], [, b]) => (isAged(a) ? a.at : 0) - (isAged(b) ? b.at : 0));
  await area.remove(byAge.slice(0, Math.ceil(byAge.length / 2)).map(([key]) => key));
  return records.length > 0;
}

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
