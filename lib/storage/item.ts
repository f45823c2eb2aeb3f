import { browser } from 'wxt/browser';
import type { Guard } from './guards';

type AreaName = 'local' | 'session';

/** One stored value: what cannot be read, is corrupted or has an older shape counts as absent; reading never rejects. */
export interface Item<T> {
  readonly key: string;
  readonly area: AreaName;
  get(): Promise<T>;
  set(value: T): Promise<void>;
  remove(): Promise<void>;
  /** Calls back with the new value on every change, from whichever context. Returns the function that stops it. */
  watch(changed: (value: T) => void): () => void;
}

/** Describes a stored value; `absent` is what reading gives when there is none that can be trusted. */
export function defineItem<T>(area: AreaName, key: string, isTrusted: Guard<T>, absent: T): Item<T> {
  const trusted = (value: unknown): T => (isTrusted(value) ? value : absent);
  return {
    key,
    area,
    get: async () => {
      const stored: Record<string, unknown> = await browser.storage[area].get(key).catch(() => ({}));
      return trusted(stored[key]);
    },
    set: async (value) => await browser.storage[area].set({ [key]: value }),
    remove: async () => await browser.storage[area].remove(key),
    watch: (changed) => {
      const listener = (changes: Record<string, { newValue?: unknown }>): void => {
        if (Object.hasOwn(changes, key)) changed(trusted(changes[key]?.newValue));
      };
      browser.storage[area].onChanged.addListener(listener);
      return () => browser.storage[area].onChanged.removeListener(listener);
    },
  };
}
