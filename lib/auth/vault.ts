import * as v from 'valibot';
import { accountsOrigin, isDataCentre } from '../desk-page/data-centres';
import { type AuthDeps, type KeyValueStore, SESSION_KEYS } from './deps';
import type { AccessToken, Grant } from './grant';

const GRANT_KEY = 'grant';

const Text = v.pipe(v.string(), v.minLength(1));

// Raise a version whenever its record changes. A record that was read but is not ours to use is dropped, and the user signs
// in again: a refresh token that this version can neither use nor revoke must not linger on disk.
const GrantRecord = v.pipe(
  v.object({
    version: v.literal(1),
    id: Text,
    dataCentre: v.custom<Grant['dataCentre']>(isDataCentre),
    accountsOrigin: Text,
    clientId: Text,
    clientSecret: v.exactOptional(Text),
    refreshToken: Text,
    // Absent in what earlier versions wrote, whose users go on with it.
    scopes: v.exactOptional(v.array(Text)),
    asked: v.exactOptional(v.array(Text)),
  }),
  v.check((record) => record.accountsOrigin === accountsOrigin(record.dataCentre)),
);
const AccessRecord = v.object({
  version: v.literal(1),
  grantId: Text,
  accessToken: Text,
  obtainedAt: v.pipe(v.number(), v.finite()),
  expiresAt: v.pipe(v.number(), v.finite()),
});

/** Where the secrets are. Pages of Desk, and our own script in them, can reach neither of the two stores. */
export interface Vault {
  /** What the user is signed in with, or null. */
  grant(): Promise<Grant | null>;
  /** Replaces what was kept. */
  keepGrant(grant: Grant, access: AccessToken): Promise<void>;
  /** The access token of the grant with this id, however old, or null. */
  accessToken(grantId: string): Promise<AccessToken | null>;
  /** Keeps the outcome of a refresh. Returns false, and keeps nothing, when the grant is not the current one any more. */
  keepRefreshed(grant: Grant, access: AccessToken): Promise<boolean>;
  /** Another number whenever something else may be kept; what was read at an earlier one is not to be relied on. */
  version(): number;
  /** Forgets everything. Rejects when something may be left on disk; this worker does not see that either way. */
  clear(): Promise<void>;
}

/** The vault over these two stores, which should be steadfast ones. */
export function createVault({ secrets, session }: Pick<AuthDeps, 'secrets' | 'session'>): Vault {
  let cleared = 0;
  let version = 0;

  async function grant(): Promise<Grant | null> {
    const record = await trusted(secrets, GRANT_KEY, GrantRecord);
    if (!record) return null;
    const { version: _, ...kept } = record;
    return kept;
  }

  async function clear(): Promise<void> {
    cleared += 1;
    version += 1;
    const outcomes = await Promise.allSettled([
      secrets.delete(GRANT_KEY),
      ...Object.values(SESSION_KEYS).map((key) => session.delete(key)),
    ]);
    const failed = outcomes.find((outcome) => outcome.status === 'rejected');
    if (failed) throw failed.reason;
  }

  const setGrant = (kept: Grant) => secrets.set(GRANT_KEY, { version: 1, ...kept });
  const setAccess = (grantId: string, access: AccessToken) =>
    session.set(SESSION_KEYS.accessToken, { version: 1, grantId, ...access });

  return {
    grant,
    version: () => version,
    async keepGrant(kept, access) {
      try {
        await setGrant(kept);
        await setAccess(kept.id, access);
      } finally {
        version += 1;
      }
    },
    async accessToken(grantId) {
      // Only a copy: without it another one is asked for, and nothing is lost.
      const record = await trusted(session, SESSION_KEYS.accessToken, AccessRecord).catch(() => null);
      if (record?.grantId !== grantId) return null;
      const { accessToken, obtainedAt, expiresAt } = record;
      return { accessToken, obtainedAt, expiresAt };
    },
    async keepRefreshed(refreshed, access) {
      const clearedBefore = cleared;
      const current = await grant();
      if (current?.id !== refreshed.id) return false;
      try {
        if (current.refreshToken !== refreshed.refreshToken) await setGrant(refreshed);
        await setAccess(refreshed.id, access);
      } finally {
        version += 1;
      }
      // Signing out takes no lock, to be immediate. If it came in between, nothing may stay behind.
      if (cleared === clearedBefore) return true;
      await clear().catch(() => undefined);
      return false;
    },
    clear,
  };
}

/** The record under a key if it is what this version writes; anything else is deleted and counts as absent. */
async function trusted<TSchema extends v.GenericSchema>(
  store: KeyValueStore,
  key: string,
  schema: TSchema,
): Promise<v.InferOutput<TSchema> | null> {
  const kept = await store.get(key);
  if (kept === undefined) return null;
  const read = v.safeParse(schema, kept);
  if (read.success) return read.output;
  await store.delete(key).catch(() => undefined);
  return null;
}
