import type { CacheArea } from '../../../lib/cache/make-room';

/** A storage area in memory that stores JSON, as the browser's do; `limit` is how many keys fit before it is full. */
export function memoryArea(limit = Number.POSITIVE_INFINITY) {
  const items = new Map<string, string>();
  const area: CacheArea = {
    get: async (key) =>
      Object.fromEntries(
        [...items].filter(([name]) => key === null || name === key).map(([name, json]) => [name, JSON.parse(json)]),
      ),
    set: async (added) => {
      const names = new Set([...items.keys(), ...Object.keys(added)]);
      if (names.size > limit) throw new Error('QUOTA_BYTES quota exceeded');
      for (const [name, value] of Object.entries(added)) items.set(name, JSON.stringify(value));
    },
    remove: async (keys) => keys.forEach((key) => items.delete(key)),
  };
  return { area, items };
}
