import { browser } from 'wxt/browser';
import { type Policy, registerKey } from './registry';
import { keyIn, splitKey } from './sign-in-id';

/** Records by their key. */
export type Records = [key: string, value: unknown][];

/**
 * What a database holds, for a browser that lets nobody open one: in memory-only storage, which outlives the worker and
 * ends with the browser. Every call may reject.
 */
export function sessionRecords(name: string, policy: Policy) {
  const prefix = `${name}:`;
  registerKey({ area: 'session', key: prefix, isFamily: true, ...policy });
  const area = () => browser.storage.session;
  // The sign-in stays at the beginning, where the sign-out looks for it.
  const at = (name: string): string => {
    const { signIn, key } = splitKey(name);
    return keyIn(signIn, prefix + key);
  };

  async function all(): Promise<Records> {
    return Object.entries(await area().get(null)).flatMap(([stored, value]): Records => {
      const { signIn, key } = splitKey(stored);
      return key.startsWith(prefix) ? [[keyIn(signIn, key.slice(prefix.length)), value]] : [];
    });
  }

  return {
    all,
    get: async (key: string): Promise<unknown> => (await area().get(at(key)))[at(key)],
    /** Writes these; `undefined` takes a record away, after the others are written. */
    put: async (records: Records): Promise<void> => {
      const kept = records.filter(([, value]) => value !== undefined);
      const gone = records.filter(([, value]) => value === undefined);
      if (kept.length > 0) await area().set(Object.fromEntries(kept.map(([key, value]) => [at(key), value])));
      if (gone.length > 0) await area().remove(gone.map(([key]) => at(key)));
    },
    clear: async (): Promise<void> => await area().remove((await all()).map(([key]) => at(key))),
  };
}

export type SessionRecords = ReturnType<typeof sessionRecords>;
