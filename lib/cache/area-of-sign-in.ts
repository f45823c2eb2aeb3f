import { FIRST_SIGN_IN, type SignInId, keyIn, splitKey } from '../storage/sign-in-id';
import type { CacheArea } from './make-room';

type Stored = Record<string, unknown>;

/** The part of an area that is of one sign-in, by the keys that it has there for the first one. */
export function areaOfSignIn(area: CacheArea, signIn: SignInId): CacheArea {
  if (signIn === FIRST_SIGN_IN) return area;
  const ownKeys = (stored: string[]): string[] =>
    stored.map(splitKey).flatMap((each) => (each.signIn === signIn ? [each.key] : []));
  const { getKeys } = area;
  return {
    get: async (key) => ownOf(await area.get(key === null ? null : keyIn(signIn, key)), signIn),
    set: async (items) => await area.set(inSignIn(items, signIn)),
    remove: async (keys) => await area.remove(keys.map((key) => keyIn(signIn, key))),
    ...(getKeys && { getKeys: async () => ownKeys(await getKeys.call(area)) }),
  };
}

/** What is of that sign-in, by the keys without its name. */
export function ownOf(stored: Stored, signIn: SignInId): Stored {
  const each = Object.entries(stored).map(([name, value]) => ({ ...splitKey(name), value }));
  return Object.fromEntries(each.flatMap((one) => (one.signIn === signIn ? [[one.key, one.value]] : [])));
}

function inSignIn(items: Stored, signIn: SignInId): Stored {
  return Object.fromEntries(Object.entries(items).map(([key, value]) => [keyIn(signIn, key), value]));
}
