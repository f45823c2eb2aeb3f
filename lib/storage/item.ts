import { browser } from 'wxt/browser';
import { areaOf } from './areas';
import type { Guard } from './guards';
import { type AreaName, type Policy, registerKey } from './registry';

/** One stored value: what is corrupted or has an older shape counts as absent. */
export interface Item<T> {
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
  const trusted = (value: unknown): T => (isTrusted(value) ? value : absent);
  const read = async (): Promise<T> => {
    const stored: Record<string, unknown> = await areaOf(area).get(key);
    return trusted(stored[key]);
  };
  return {
    key,
    area,
    get: () => read().catch(() => absent),
    read,
    set: async (value) => await areaOf(area).set({ [key]: value }),
    remove: async () => await areaOf(area).remove(key),
    watch: (changed) => {
      const listener = (changes: Record<string, { newValue?: unknown }>): void => {
        if (Object.hasOwn(changes, key)) changed(trusted(changes[key]?.newValue));
      };
      browser.storage[area].onChanged.addListener(listener);
      return () => browser.storage[area].onChanged.removeListener(listener);
    },
  };
}

/** Sets two items of one area in one go. */
export async function setTogether<T, U>(one: Item<T>, value: T, other: Item<U>, otherValue: U): Promise<void> {
  await areaOf(one.area).set({ [one.key]: value, [other.key]: otherValue });
}
