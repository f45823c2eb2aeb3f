import { browser } from 'wxt/browser';
import { type Policy, registerKey } from './registry';

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

  async function all(): Promise<Records> {
    const stored = Object.entries(await area().get(null)).filter(([key]) => key.startsWith(prefix));
    return stored.map(([key, value]) => [key.slice(prefix.length), value]);
  }

  return {
    all,
    get: async (key: string): Promise<unknown> => (await area().get(prefix + key))[prefix + key],
    /** Writes these; `undefined` takes a record away, after the others are written. */
    put: async (records: Records): Promise<void> => {
      const kept = records.filter(([, value]) => value !== undefined);
      const gone = records.filter(([, value]) => value === undefined);
      await area().set(Object.fromEntries(kept.map(([key, value]) => [prefix + key, value])));
      if (gone.length > 0) await area().remove(gone.map(([key]) => prefix + key));
    },
    clear: async (): Promise<void> => await area().remove((await all()).map(([key]) => prefix + key)),
  };
}

export type SessionRecords = ReturnType<typeof sessionRecords>;
