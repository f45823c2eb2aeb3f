import type { SignInId } from './sign-in-id';

export type AreaName = 'local' | 'session';

/**
 * When a stored value goes. `signOut`: with the session, whether the user ends it or Zoho does. `askedFor`: at sign-out if
 * the user wants that. `byOwner`: whoever wrote it takes it away itself. `never`: it says nothing of an organization. Why stands beside it, as a
 * comment: people read it, no page does.
 */
export interface Policy {
  cleared: 'signOut' | 'askedFor' | 'byOwner' | 'never';
  /** Said of what goes with any sign-out and is nevertheless one thing for all that are signed in side by side. */
  of?: 'browser';
}

/** What nobody has declared: an older version may have written it, of whomever. */
export const UNDECLARED: Policy = { /* may say something of an organization */ cleared: 'signOut' };

/** Whether there is one for each sign-in: of what goes with a session, or is the session, there is, unless it says otherwise. */
export function isOfSignIn({ cleared, of }: Policy): boolean {
  return of !== 'browser' && (cleared === 'signOut' || cleared === 'byOwner');
}

/** A key of a storage area, or all keys that begin so. */
interface StoredKey extends Policy {
  area: AreaName;
  key: string;
  isFamily: boolean;
}

/** A database of the extension's origin. */
export interface StoredDatabase extends Policy {
  name: string;
  /** Takes away what is of one sign-in, or everything where the database does not tell. */
  clear(of: SignInId): Promise<void>;
  /** How many records it has. Rejects when it cannot be read. */
  count(): Promise<number>;
}

const keys: StoredKey[] = [];
const databases: StoredDatabase[] = [];

/** Notes that a key, or every key that begins so, is stored; called where the item is defined, once. */
export function registerKey(key: StoredKey): void {
  keys.push(key);
}

export function registerDatabase(database: StoredDatabase): void {
  databases.push(database);
}

/** Everything whose definition has been loaded in this context. */
export function registered(): { keys: readonly StoredKey[]; databases: readonly StoredDatabase[] } {
  return { keys, databases };
}

/** What was declared for a key; undefined for one that nothing of this version writes. */
export function policyOf(area: AreaName, key: string): Policy | undefined {
  return keys.find((each) => each.area === area && (each.isFamily ? key.startsWith(each.key) : key === each.key));
}
