import { problemError, problemOf } from '../problems/problem';
import type { EndpointDeps, WithLock } from './deps';
import type { AccessToken, Grant } from './grant';
import type { Throttle } from './throttle';
import { refreshTokens } from './token-endpoint';
import { isAlive, isFresh } from './token-life';
import type { Credentials, TokenSource } from './types';
import type { Vault } from './vault';

export interface TokenSourceDeps extends EndpointDeps {
  vault: Vault;
  throttle: Throttle;
  withLock: WithLock;
  /** Zoho said that the grant no longer holds, and the vault is empty; called once for each grant that ends so. */
  onRevoked(): void;
}

/**
 * Hands out access tokens and refreshes them: one refresh at a time in this worker, and, through the lock, in all
 * contexts of the extension. Zoho allows ten refreshes in ten minutes. Source: Zoho accounts documentation, token limits.
 */
export function createTokenSource(deps: TokenSourceDeps): TokenSource {
  const { vault, throttle, now } = deps;
  /** Tokens the API refused although their time had not come; emptied when a refresh replaces them. */
  const refused = new Set<string>();
  let refreshing: Promise<Credentials> | null = null;
  /** What was read of the vault last: every call needs it, and this worker alone writes there. */
  let read: { at: number; grant: Grant; access: AccessToken } | null = null;

  /** The grant and its token, as long as Zoho can be expected to take that. Throws `signedOut`. */
  async function stored(): Promise<{ grant: Grant; access: AccessToken | null }> {
    const at = vault.version();
    const grant = await vault.grant();
    if (!grant) throw problemError('signedOut');
    const access = await vault.accessToken(grant.id);
    read = access && { at, grant, access };
    return { grant, access: access && isUsable(access) ? access : null };
  }

  function isUsable(access: AccessToken): boolean {
    return isAlive(access, now()) && !refused.has(access.accessToken);
  }

  function refreshed(): Promise<Credentials> {
    refreshing ??= deps.withLock(refreshUnlessDone).finally(() => {
      refreshing = null;
    });
    return refreshing;
  }

  async function refreshUnlessDone(): Promise<Credentials> {
    // Read again: whoever had the lock before us may have refreshed.
    const { grant, access } = await stored();
    if (access && isFresh(access, now())) return credentialsOf(grant, access);
    try {
      return await refresh(grant);
    } catch (thrown) {
      const { kind } = problemOf(thrown);
      const gone = kind === 'sessionRevoked' || kind === 'signedOut';
      // The refresh was early: its failure is no reason to stop working with a token that is still good.
      if (!gone && access && isAlive(access, now())) return credentialsOf(grant, access);
      throw thrown;
    }
  }

  async function refresh(grant: Grant): Promise<Credentials> {
    const blockedUntil = await throttle.until();
    if (blockedUntil !== null) throw problemError('signInThrottled', { retryAt: blockedUntil });
    try {
      const { access, refreshToken } = await refreshTokens(grant, deps);
      await throttle.clear();
      if (!(await vault.keepRefreshed({ ...grant, refreshToken }, access))) throw problemError('signedOut');
      refused.clear();
      return credentialsOf(grant, access);
    } catch (thrown) {
      const problem = problemOf(thrown);
      if (problem.kind === 'signInThrottled') {
        throw problemError('signInThrottled', { ...problem, retryAt: await throttle.strike() });
      }
      if (problem.kind === 'sessionRevoked') await end(grant);
      throw thrown;
    }
  }

  /** Zoho ended the grant. Throws `signedOut` when the user was faster. */
  async function end(grant: Grant): Promise<void> {
    if ((await vault.grant())?.id !== grant.id) throw problemError('signedOut');
    await vault.clear().catch(() => undefined);
    deps.onRevoked();
  }

  return {
    async credentials() {
      if (read?.at === vault.version() && isUsable(read.access) && isFresh(read.access, now())) {
        return credentialsOf(read.grant, read.access);
      }
      const { grant, access } = await stored();
      return access && isFresh(access, now()) ? credentialsOf(grant, access) : refreshed();
    },
    async renew(rejected) {
      const { grant, access } = await stored();
      if (access && access.accessToken !== rejected && isFresh(access, now())) return credentialsOf(grant, access);
      refused.add(rejected);
      const credentials = await refreshed();
      // A refresh that was under way may have looked at the store before it knew of the rejection.
      return credentials.accessToken === rejected ? refreshed() : credentials;
    },
  };
}

/** What a request needs of a grant and its token. */
export function credentialsOf({ dataCentre }: Pick<Grant, 'dataCentre'>, { accessToken }: AccessToken): Credentials {
  return { accessToken, dataCentre };
}
