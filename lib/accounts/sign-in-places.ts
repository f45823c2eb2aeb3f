import { browser } from 'wxt/browser';
import type { SignInPlace } from '../session/which-sign-in.both';
import { sessionItem } from '../storage/items';
import { FIRST_SIGN_IN, splitKey } from '../storage/sign-in-id';
import { signInsItem } from '../storage/sign-ins-item';

/** All that are signed in side by side, and those that are begun, the first one first. Never rejects. */
export async function readPlaces(): Promise<SignInPlace[]> {
  const beside = await signInsItem.get();
  const all = [{ id: FIRST_SIGN_IN, wanted: null }, ...beside.map((wanted) => ({ id: wanted.id, wanted }))];
  return await Promise.all(
    all.map(async ({ id, wanted }) => ({ signIn: id, wanted, session: await sessionItem.in(id).get() })),
  );
}

/** Calls back when somebody has signed in or out, or begun to. */
export function watchPlaces(changed: () => void): void {
  const { key: list } = signInsItem;
  const { key: session } = sessionItem.in(FIRST_SIGN_IN);
  browser.storage.local.onChanged.addListener((changes) => {
    if (Object.keys(changes).some((key) => key === list || splitKey(key).key === session)) changed();
  });
}
