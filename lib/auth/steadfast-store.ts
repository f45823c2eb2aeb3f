import type { KeyValueStore } from './deps';

/**
 * A store that goes on working in memory when the one below refuses (quota, a broken database): what could not be
 * written is remembered until this worker stops. Reads never reject.
 */
export function steadfastStore(below: KeyValueStore): KeyValueStore {
  const unsaved = new Map<string, unknown>();
  return {
    async get(key) {
      if (unsaved.has(key)) return unsaved.get(key);
      try {
        return await below.get(key);
      } catch {
        return undefined;
      }
    },
    async set(key, value) {
      try {
        await below.set(key, value);
        unsaved.delete(key);
      } catch {
        unsaved.set(key, value);
        // Otherwise the previous value would be back after a restart of the worker.
        await below.delete(key).catch(() => undefined);
      }
    },
    /** Rejects when the value may still be on disk; this worker does not see it any more even so. */
    async delete(key) {
      unsaved.set(key, undefined);
      await below.delete(key);
      unsaved.delete(key);
    },
  };
}
