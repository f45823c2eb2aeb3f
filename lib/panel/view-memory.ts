import type { Aged } from '../cache/aged';
import { isAged } from '../cache/keys';

/** What some twenty views read; an ordinary ticket reads five, one whose requester is in several help centers more. */
const MOST_RECORDS = 160;

/**
 * The records of the views that this panel has shown last, by their keys in the worker's cache, which name the organization.
 * They are kept true by what the browser tells of that cache, in whichever window it was changed; what goes there goes here.
 */
export function createViewMemory() {
  const records = new Map<string, Aged<unknown>>();

  return {
    /** Takes what the browser tells of the cache. */
    heard: (changes: Record<string, { newValue?: unknown }>): void => {
      for (const [key, { newValue }] of Object.entries(changes)) {
        if (!records.has(key)) continue;
        if (isAged(newValue)) records.set(key, newValue);
        else records.delete(key);
      }
    },
    get: (key: string): Aged<unknown> | undefined => records.get(key),
    /** Keeps a record, unless what is known of it is younger: a view may be about to be told what the cache has told here. */
    keep: (key: string, { value, at }: Aged<unknown>): void => {
      const known = records.get(key);
      const kept = known && known.at > at ? known : { value, at };
      records.delete(key);
      records.set(key, kept);
      const [oldest] = records.keys();
      if (records.size > MOST_RECORDS && oldest !== undefined) records.delete(oldest);
    },
    clear: () => records.clear(),
  };
}
