import { browser } from 'wxt/browser';
import { FIRST_SIGN_IN, keyIn, pageSignIn } from '../storage/sign-in-id';
import { ownOf } from './area-of-sign-in';

type Changes = Record<string, { newValue?: unknown }>;

/** What the worker remembers for the sign-in of this page, by the keys of the cache (`keys.ts`). */
export const remembered = {
  /** What is there under these keys. May reject. */
  get: async (keys: string | string[]): Promise<Record<string, unknown>> => {
    const signIn = pageSignIn();
    if (signIn === FIRST_SIGN_IN) return await browser.storage.session.get(keys);
    return ownOf(await browser.storage.session.get([keys].flat().map((key) => keyIn(signIn, key))), signIn);
  },
  onChanged: {
    addListener: (heard: (changes: Changes) => void): void => {
      const signIn = pageSignIn();
      browser.storage.session.onChanged.addListener((changes) =>
        heard(signIn === FIRST_SIGN_IN ? changes : (ownOf(changes, signIn) as Changes)),
      );
    },
  },
};
