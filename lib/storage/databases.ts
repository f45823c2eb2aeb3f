import { type UseStore, createStore, promisifyRequest } from 'idb-keyval';
import { type Policy, registerDatabase } from './registry';

/** Whether the browser lets nobody open a database here, so that none holds anything: Firefox that remembers no history. */
export function isForbidden(thrown: unknown): boolean {
  return thrown instanceof DOMException && thrown.name === 'InvalidStateError';
}

/**
 * A database of the extension's own, which no page of Desk can reach, with one object store. Opened at the first use and
 * inside the promise: one that cannot be opened rejects instead of throwing.
 */
export function defineDatabase(name: string, store: string, policy: Policy): UseStore {
  let opened: UseStore | undefined;
  const use: UseStore = async (mode, work) => {
    try {
      return await (opened ??= createStore(name, store))(mode, work);
    } catch {
      // A connection that never opened, or that the browser has closed, fails for ever: once more with a new one.
      opened = createStore(name, store);
      return await opened(mode, work);
    }
  };
  registerDatabase({
    name,
    ...policy,
    clear: async () =>
      await use('readwrite', (all) => {
        all.clear();
        return promisifyRequest(all.transaction);
      }),
    count: async () => await use('readonly', (all) => promisifyRequest(all.count())),
  });
  return use;
}

/** What was done from this browser. */
export const ledgerDatabase = defineDatabase('deskside-ledger', 'entries', {
  /* belongs to this computer: it answers who was awarded what, also after the session */ cleared: 'askedFor',
});

/** Runs of awarding to many, one for each organization. */
export const runsDatabase = defineDatabase('deskside-bulk', 'runs', {
  /* belongs to this computer: the report of the last run, and its undo */ cleared: 'askedFor',
});
