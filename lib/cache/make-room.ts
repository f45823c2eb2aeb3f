import { splitKey } from '../storage/sign-in-id';
import { ANY_VERSION, isAged } from './keys';

/** The part of a storage area that the cache needs; `browser.storage.session` in the extension. */
export interface CacheArea {
  get(keys: string | null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
  /** The keys alone; browsers of before 2025 have it not. */
  getKeys?(): Promise<string[]>;
}

/**
 * Drops the older half of what is remembered, for whatever else has to fit into the area. False when there was nothing to
 * drop; rejects when the area cannot be read.
 */
export async function makeRoom(area: CacheArea): Promise<boolean> {
  const records = Object.entries(await area.get(null)).filter(([key]) => splitKey(key).key.startsWith(ANY_VERSION));
  const byAge = records.sort(([, a], [, b]) => (isAged(a) ? a.at : 0) - (isAged(b) ? b.at : 0));
  await area.remove(byAge.slice(0, Math.ceil(byAge.length / 2)).map(([key]) => key));
  return records.length > 0;
}
