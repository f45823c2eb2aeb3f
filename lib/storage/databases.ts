import { type UseStore, createStore, promisifyRequest } from 'idb-keyval';
import { type Policy, isOfSignIn, registerDatabase } from './registry';
import { type SessionRecords, sessionRecords } from './session-records';
import { type SignInId, splitKey } from './sign-in-id';

/** Whether the browser lets nobody open a database here, so that none holds anything: Firefox that remembers no history. */
export function isForbidden(thrown: unknown): boolean {
  return thrown instanceof DOMException && thrown.name === 'InvalidStateError';
}

/** Opens at the first use and inside the promise: a database that cannot be opened rejects instead of throwing. */
function openLate(name: string, store: string): UseStore {
  let opened: UseStore | undefined;
  return async (mode, work) => {
    try {
      return await (opened ??= createStore(name, store))(mode, work);
    } catch {
      // A connection that never opened, or that the browser has closed, fails for ever: once more with a new one.
      opened = createStore(name, store);
      return await opened(mode, work);
    }
  };
}

async function clearAll(use: UseStore): Promise<void> {
  await use('readwrite', (all) => {
    all.clear();
    return promisifyRequest(all.transaction);
  });
}

/** Takes away the records of one sign-in. */
async function clearOwn(use: UseStore, of: SignInId): Promise<void> {
  await use('readwrite', async (all) => {
    const keys = await promisifyRequest(all.getAllKeys());
    for (const key of keys) if (typeof key === 'string' && splitKey(key).signIn === of) all.delete(key);
    await promisifyRequest(all.transaction);
  });
}

async function countAll(use: UseStore): Promise<number> {
  return await use('readonly', (all) => promisifyRequest(all.count()));
}

/** A database of the extension's own, which no page of Desk can reach, with one object store. */
export function defineDatabase(name: string, store: string, policy: Policy): UseStore {
  const use = openLate(name, store);
  registerDatabase({ name, ...policy, clear: async () => await clearAll(use), count: async () => await countAll(use) });
  return use;
}

/** A database, and where its records are in a browser that lets nobody open one. */
export interface Records {
  /** Does it in the database, or, where there can be none, in memory-only storage. Rejects as either does. */
  use<T>(inDatabase: (use: UseStore) => Promise<T>, inSession: (records: SessionRecords) => Promise<T>): Promise<T>;
}

function defineRecords(name: string, store: string, policy: Policy): Records {
  const records = sessionRecords(name, policy);
  const database = openLate(name, store);
  const use: Records['use'] = async (inDatabase, inSession) => {
    try {
      return await inDatabase(database);
    } catch (thrown) {
      if (!isForbidden(thrown)) throw thrown;
      return await inSession(records);
    }
  };
  registerDatabase({
    name,
    ...policy,
    clear: async (of) => {
      if (!isOfSignIn(policy)) return await use(clearAll, async (all) => await all.clear());
      await use(
        async (database) => await clearOwn(database, of),
        async ({ all, put }) => {
          const own = (await all()).filter(([key]) => splitKey(key).signIn === of);
          await put(own.map(([key]) => [key, undefined]));
        },
      );
    },
    count: async () => await use(countAll, async (all) => (await all.all()).length),
  });
  return { use };
}

/** What was done from this browser. */
export const ledgerRecords = defineRecords('deskside-ledger', 'entries', {
  /* belongs to this computer: it answers who was awarded what, also after the session */ cleared: 'askedFor',
});

/** Lists that badges and labels are chosen from. */
export const keptListRecords = defineRecords('deskside-lists', 'lists', {
  /* is what Desk answered */ cleared: 'signOut',
});

/** Runs of awarding to many, one for each organization. */
export const runRecords = defineRecords('deskside-bulk', 'runs', {
  /* belongs to this computer: the report of the last run, and its undo */ cleared: 'askedFor',
});
