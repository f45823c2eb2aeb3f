import { type UseStore, promisifyRequest } from 'idb-keyval';
import type { Aged } from '../cache/aged';
import { isAged } from '../cache/keys';
import { keptListRecords } from './databases';
import { sessionItem } from './items';
import { type SignInId, keyIn, pageSignIn, splitKey } from './sign-in-id';

/** A list that badges or labels are chosen from; with `next` it is not read to its end, and goes on there. */
export interface KeptList<T = unknown> extends Aged<T> {
  next?: number | undefined;
}

const DAY = 24 * 60 * 60_000;
/** Older ones are as good as none. */
const KEPT_FOR_MS = 30 * DAY;
/** One of badges, and of labels one for each help center; a browser has been in few. */
const MOST_LISTS = 12;
/** Characters of one list, as JSON: five thousand badges with a line each. */
const MOST_TEXT = 1_000_000;

/** Whose it is: an account, where, and of which organization. Null when somebody else, or nobody, is signed in. */
async function ownName(orgId: string, name: string, signIn: SignInId): Promise<string | null> {
  const session = await sessionItem.in(signIn).get();
  if (session.status !== 'signedIn' || session.organization.id !== orgId) return null;
  return keyIn(signIn, `${session.dataCentre} ${session.agent?.id ?? ''} ${name}`);
}

function isKept(list: unknown, now: number): list is KeptList {
  return isAged(list) && list.at <= now && now - list.at < KEPT_FOR_MS;
}

/**
 * A list as it was read last, in this or an earlier session of the browser, by its key in the cache; null where there is
 * none, it is older than a month, or the account that is signed in is another. The worker says of which sign-in. Never rejects.
 */
export async function keptList(
  orgId: string,
  name: string,
  now = Date.now(),
  signIn = pageSignIn(),
): Promise<KeptList | null> {
  try {
    const key = await ownName(orgId, name, signIn);
    if (key === null) return null;
    const list = await keptListRecords.use(
      async (database) => await database('readonly', (store) => promisifyRequest<unknown>(store.get(key))),
      async ({ get }) => await get(key),
    );
    return isKept(list, now) ? list : null;
  } catch {
    return null;
  }
}

/**
 * Keeps a list until the sign-out, on disk where the browser allows it, and drops those that are too old. Nothing is kept
 * of a list that is too large, nor for an organization that is not signed in. Never rejects: what is not kept is read again.
 */
export async function keepList(orgId: string, name: string, list: KeptList, now = Date.now()): Promise<void> {
  try {
    const signIn = pageSignIn();
    const key = await ownName(orgId, name, signIn);
    if (key === null || JSON.stringify(list).length > MOST_TEXT) return;
    await keptListRecords.use(
      async (database) => await putInto(database, key, list, now),
      async ({ put, all }) => {
        const gone = goneFrom(await all(), key, now);
        await put([...gone.map((each): [string, unknown] => [each, undefined]), [key, list]]);
      },
    );
    // Somebody may have signed out meanwhile, and what was cleared then must not be there again.
    if ((await ownName(orgId, name, signIn)) === key) return;
    await keptListRecords.use(
      async (database) => await database('readwrite', (store) => promisifyRequest(store.delete(key))),
      async ({ put }) => await put([[key, undefined]]),
    );
  } catch {
    // Not kept.
  }
}

async function putInto(database: UseStore, key: string, list: KeptList, now: number): Promise<void> {
  await database('readwrite', async (store) => {
    const keys = promisifyRequest(store.getAllKeys());
    const lists = await promisifyRequest<unknown[]>(store.getAll());
    const names = (await keys) as string[];
    const others = names.map((each, index): [string, unknown] => [each, lists[index]]);
    for (const gone of goneFrom(others, key, now)) store.delete(gone);
    store.put(list, key);
    await promisifyRequest(store.transaction);
  });
}

/** Which lists have to go beside the one that is kept: those that are too old, and the oldest of too many. */
function goneFrom(all: [key: string, list: unknown][], kept: string, now: number): string[] {
  const { signIn } = splitKey(kept);
  const others = all.filter(([key]) => key !== kept && splitKey(key).signIn === signIn);
  const staying = others.flatMap(([key, list]) => (isKept(list, now) ? [{ key, at: list.at }] : []));
  const byAge = staying.toSorted((a, b) => b.at - a.at).slice(0, MOST_LISTS - 1);
  const left = new Set(byAge.map(({ key }) => key));
  return others.flatMap(([key]) => (left.has(key) ? [] : [key]));
}
