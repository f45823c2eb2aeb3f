import { del, get, set } from 'idb-keyval';
import { generateRandomCodeVerifier } from 'oauth4webapi';
import { browser } from 'wxt/browser';
import { type AuthDeps, type KeyValueStore, SESSION_KEYS } from './deps';
import { withHolds } from '../http/held-back';
import { defineDatabase } from '../storage/databases';
import { registerKey } from '../storage/registry';
import { type SignInId, keyIn } from '../storage/sign-in-id';
import { createLock } from './locks';
import { steadfastStore } from './steadfast-store';

const clock = {
  now: () => Date.now(),
  wait: (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms)),
};

/** The real browser, for one sign-in; the only file of this folder that touches one. */
export function browserDeps(signIn: SignInId): AuthDeps {
  const session = storeIn(sessionArea, signIn);
  return {
    identity: browser.identity,
    secrets: steadfastStore(storeIn(extensionDatabase(), signIn), { spare: spareArea(session) }),
    session: steadfastStore(session),
    fetch: withHolds((input, init) => fetch(input, init), clock),
    now: clock.now,
    isOnline: () => navigator.onLine,
    withLock: createLock(keyIn(signIn, 'deskside/auth'), 'locks' in navigator ? navigator.locks : undefined),
    randomText: generateRandomCodeVerifier,
  };
}

const sessionArea: KeyValueStore = {
  get: async (key) => (await browser.storage.session.get(key))[key],
  set: (key, value) => browser.storage.session.set({ [key]: value }),
  delete: (key) => browser.storage.session.remove(key),
};

/** The part of a place that is of one sign-in. */
function storeIn(store: KeyValueStore, signIn: SignInId): KeyValueStore {
  return {
    get: async (key) => await store.get(keyIn(signIn, key)),
    set: async (key, value) => await store.set(keyIn(signIn, key), value),
    delete: async (key) => await store.delete(keyIn(signIn, key)),
  };
}

/** The vault has one value; in memory it has a name of its own. Only the extension's own contexts reach it. */
function spareArea(session: KeyValueStore): KeyValueStore {
  return {
    get: async () => await session.get(SESSION_KEYS.secrets),
    set: async (_key, value) => {
      await session.set(SESSION_KEYS.secrets, value);
      await session.set(SESSION_KEYS.isInMemory, true);
    },
    delete: async () => {
      await Promise.all([SESSION_KEYS.secrets, SESSION_KEYS.isInMemory].map((key) => session.delete(key)));
    },
  };
}

const OWN = { /* the vault is emptied first of all, see sign-out.ts */ cleared: 'byOwner' } as const;
const store = defineDatabase('deskside-auth', 'secrets', OWN);
for (const key of Object.values(SESSION_KEYS)) registerKey({ area: 'session', key, isFamily: false, ...OWN });

function extensionDatabase(): KeyValueStore {
  return {
    get: async (key) => await get(key, store),
    set: async (key, value) => await set(key, value, store),
    delete: async (key) => await del(key, store),
  };
}
