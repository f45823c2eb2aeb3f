import { browser } from 'wxt/browser';
import { keyIn, pageSignIn } from '../storage/sign-in-id';

/** Written by the vault (`lib/auth/deps.ts`), and all that a page may know of it. */
const KEY = 'auth/isInMemory';

/** Whether the sign-in is kept in memory only, so that it ends with the browser. False where that cannot be read. */
export async function isSessionOnly(): Promise<boolean> {
  const key = keyIn(pageSignIn(), KEY);
  const stored: Record<string, unknown> = await browser.storage.session.get(key).catch(() => ({}));
  return stored[key] === true;
}
