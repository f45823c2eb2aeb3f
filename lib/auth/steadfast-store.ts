import { problemError } from '../problems/problem';
import { isForbidden } from '../storage/databases';
import type { KeyValueStore } from './deps';

/** Milliseconds between the tries to read what cannot be read; together well below what an agent waits for. */
const READ_WAITS = [50, 200, 800];

interface Around {
  /** Where values go that the store below refuses, and where they are looked for first. */
  spare?: KeyValueStore;
  wait?(ms: number): Promise<unknown>;
}

/**
 * A store that goes on when the one below refuses to write (quota, a broken database): what could not be written is kept
 * in `spare`, or else remembered until this worker stops. A read that fails is tried again, then throws `storageLocked`:
 * what cannot be read is not absent.
 */
export function steadfastStore(
  below: KeyValueStore,
  { spare, wait = (ms) => new Promise((done) => setTimeout(done, ms)) }: Around = {},
): KeyValueStore {
  const unsaved = new Map<string, unknown>();
  return {
    async get(key) {
      if (unsaved.has(key)) return unsaved.get(key);
      for (const ms of [...READ_WAITS, null]) {
        try {
          return (await spare?.get(key)) ?? (await below.get(key));
        } catch (thrown) {
          if (ms !== null) await wait(ms);
          else if (!spare || !isForbidden(thrown)) throw problemError('storageLocked');
        }
      }
      return undefined;
    },
    async set(key, value) {
      try {
        await below.set(key, value);
        unsaved.delete(key);
        await spare?.delete(key).catch(() => undefined);
      } catch {
        try {
          if (!spare) throw problemError('storageLocked');
          await spare.set(key, value);
          unsaved.delete(key);
        } catch {
          unsaved.set(key, value);
        }
        // Otherwise the previous value would be back after a restart of the worker.
        await below.delete(key).catch(() => undefined);
      }
    },
    /** Rejects when the value may still be on disk; this worker does not see it any more even so. */
    async delete(key) {
      unsaved.set(key, undefined);
      const outcomes = await Promise.allSettled([spare?.delete(key), below.delete(key)]);
      const failed = outcomes.find((outcome) => outcome.status === 'rejected');
      if (failed) throw failed.reason;
      unsaved.delete(key);
    },
  };
}
