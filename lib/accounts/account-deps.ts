import { browser } from 'wxt/browser';
import { readTogether } from '../cache/read-together.page';
import { remembered } from '../cache/remembered.page';
import type { CreditState } from '../credits/credit-gate';
import type { Ask } from '../messages/protocol';
import type { SessionState } from '../session/session-state';
import type { Policy } from '../policy/policy';
import type { Item } from '../storage/item';
import { type SignInDefaults, creditCapItem, creditsItem, sessionItem, signInDefaultsItem } from '../storage/items';
import { followPolicy } from './follow-policy';

/** A stored value, as far as a page needs it. */
export type Kept<T> = Pick<Item<T>, 'get' | 'set' | 'watch'>;

/** What an account needs of the page it lives in. */
export interface AccountDeps {
  ask: Ask;
  kept: {
    session: Kept<SessionState>;
    signInDefaults: Kept<SignInDefaults>;
    credits: Kept<CreditState | null>;
    creditCap: Kept<number | null>;
  };
  /** Tells what the administrator of this browser allows, once that is known and after every change. */
  followPolicy(show: (policy: Policy) => void): Promise<void>;
  network: { isOnline(): boolean; watch(changed: () => void): void };
  /** Which addresses the browser lets Deskside reach. */
  permissions: {
    contains(origins: string[]): Promise<boolean>;
    /** Asks the user; must be called before anything is waited for in the click. */
    request(origins: string[]): Promise<boolean>;
    watch(changed: () => void): void;
  };
  /** What has to be registered at Zoho for this build. */
  redirectUri(): string;
  /** What the worker's cache holds under a key. May reject. */
  cached(key: string): Promise<unknown>;
  /** Whether ledger or runs hold anything. Rejects when that cannot be found out. */
  hasRecords(): Promise<boolean>;
  openOptions(): void;
}

/** The real page of the extension. */
export function accountDeps(): AccountDeps {
  return {
    // Nothing asks before the first paint, which therefore comes without it.
    ask: async (name, input) => await (await import('../messages/ask.page')).ask(name, input),
    kept: {
      session: sessionItem,
      signInDefaults: signInDefaultsItem,
      credits: creditsItem,
      creditCap: creditCapItem,
    },
    followPolicy,
    network: {
      isOnline: () => navigator.onLine,
      watch: (changed) => {
        addEventListener('online', changed);
        addEventListener('offline', changed);
      },
    },
    permissions: {
      contains: (origins) => browser.permissions.contains({ origins }),
      request: (origins) => browser.permissions.request({ origins }),
      watch: (changed) => {
        browser.permissions.onAdded.addListener(changed);
        browser.permissions.onRemoved.addListener(changed);
      },
    },
    redirectUri: () => browser.identity.getRedirectURL(),
    cached: readTogether(remembered.get),
    hasRecords: async () => await (await import('./records')).hasRecords(),
    openOptions: () => void import('./own-page').then(({ openOptions }) => openOptions()),
  };
}
