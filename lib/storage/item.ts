import { browser } from 'wxt/browser';
import { areaOf } from './areas';
import type { Guard } from './guards';
import { type AreaName, type Policy, UNDECLARED, isOfSignIn, policyOf, registerKey } from './registry';
import { type SignInId, keyIn, pageSignIn } from './sign-in-id';

/** One stored value: what is corrupted or has an older shape counts as absent. */
export interface Item<T> {
  /** Where it is: that of the page's own sign-in, unless it is one for all. */
  readonly key: string;
  readonly area: AreaName;
  /** For showing it: what cannot be read for now counts as absent, and nothing rejects. */
  get(): Promise<T>;
  /** For writing it changed, or deciding by it. Rejects when it cannot be read: that is not to be written over. */
  read(): Promise<T>;
  set(value: T): Promise<void>;
  remove(): Promise<void>;
  /** Calls back with the new value on every change, from whichever context. Returns the function that stops it. */
  watch(changed: (value: T) => void): () => void;
  /** The same of another sign-in; the worker, which has no sign-in of its own, always says of which. */
  in(signIn: SignInId): Item<T>;
}

/**
 * Describes a stored value; `absent` is what reading gives when there is none that can be trusted, `policy` says what
 * becomes of it when the user signs out, and why.
 */
export function defineItem<T>(area: AreaName, key: string, isTrusted: Guard<T>, absent: T, policy: Policy): Item<T> {
  registerKey({ area, key, isFamily: false, ...policy });
  return itemAt(area, key, isTrusted, absent);
}

/** As `defineItem`, for values of one kind under many keys: each is at `prefix` and an id. */
export function defineFamily<T>(area: AreaName, prefix: string, isTrusted: Guard<T>, absent: T, policy: Policy) {
  registerKey({ area, key: prefix, isFamily: true, ...policy });
  return (id: string | number): Item<T> => itemAt(area, `${prefix}${id}`, isTrusted, absent);
}

/** As `defineItem`, for a key that another file has declared: see `person-keys.ts`. */
export function itemAt<T>(area: AreaName, key: string, isTrusted: Guard<T>, absent: T): Item<T> {
  return itemIn(pageSignIn, area, key, isTrusted, absent);
}

function itemIn<T>(of: () => SignInId, area: AreaName, name: string, isTrusted: Guard<T>, absent: T): Item<T> {
  const trusted = (value: unknown): T => (isTrusted(value) ? value : absent);
  const keyNow = (): string => (isOfSignIn(policyOf(area, name) ?? UNDECLARED) ? keyIn(of(), name) : name);
  const read = async (): Promise<T> => {
    const key = keyNow();
    const stored: Record<string, unknown> = await areaOf(area).get(key);
    return trusted(stored[key]);
  };
  return {
    get key() {
      return keyNow();
    },
    area,
    get: () => read().catch(() => absent),
    read,
    set: async (value) => await areaOf(area).set({ [keyNow()]: value }),
    remove: async () => await areaOf(area).remove(keyNow()),
    watch: (changed) => {
      const key = keyNow();
      const listener = (changes: Record<string, { newValue?: unknown }>): void => {
        if (Object.hasOwn(changes, key)) changed(trusted(changes[key]?.newValue));
      };
      browser.storage[area].onChanged.addListener(listener);
      return () => browser.storage[area].onChanged.removeListener(listener);
    },
    in: (signIn) => itemIn(() => signIn, area, name, isTrusted, absent),
  };
}

/** Sets two items of one area in one go. */
export async function setTogether<T, U>(one: Item<T>, value: T, other: Item<U>, otherValue: U): Promise<void> {
  await areaOf(one.area).set({ [one.key]: value, [other.key]: otherValue });
}
