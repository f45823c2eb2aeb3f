import { createStore, del, get, set } from 'idb-keyval';
import { generateRandomCodeVerifier } from 'oauth4webapi';
import { browser } from 'wxt/browser';
import type { AuthDeps, KeyValueStore } from './deps';
import { createLock } from './locks';
import { steadfastStore } from './steadfast-store';

/** The real browser; the only file of this folder that touches one. */
export function browserDeps(): AuthDeps {
  return {
    identity: browser.identity,
    secrets: steadfastStore(extensionDatabase()),
    session: steadfastStore(sessionArea),
    fetch: (input, init) => fetch(input, init),
    now: () => Date.now(),
    isOnline: () => navigator.onLine,
    withLock: createLock('deskside/auth', 'locks' in navigator ? navigator.locks : undefined),
    randomText: generateRandomCodeVerifier,
  };
}

const sessionArea: KeyValueStore = {
  get: async (key) => (await browser.storage.session.get(key))[key],
  set: (key, value) => browser.storage.session.set({ [key]: value }),
  delete: (key) => browser.storage.session.remove(key),
};

function extensionDatabase(): KeyValueStore {
  const store = createStore('deskside-auth', 'secrets');
  return {
    // Async, so that a database that cannot even be opened rejects instead of throwing.
    get: async (key) => await get(key, store),
    set: async (key, value) => await set(key, value, store),
    delete: async (key) => await del(key, store),
  };
}
