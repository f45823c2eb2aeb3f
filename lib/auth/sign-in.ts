import * as v from 'valibot';
import { accountsOrigin, isDataCentre } from '../desk-page/data-centres';
import { type Need, isMissing } from '../permissions/needs';
import { type DesksideError, problemError, problemOf } from '../problems/problem';
import { authorizationUrl } from './authorization-request';
import { type AuthDeps, SESSION_KEYS } from './deps';
import type { AccessToken, Grant } from './grant';
import { readRedirect } from './redirect';
import { redirectUriOf } from './redirect-uri';
import { SIGN_IN_SCOPES, scopesFor, scopesIn } from './scopes';
import { scrubbed } from './scrub';
import type { Throttle } from './throttle';
import { exchangeCode, revokeGrant } from './token-endpoint';
import { credentialsOf } from './token-source';
import type { Credentials, SignInSettings } from './types';
import type { Vault } from './vault';

export interface SignInDeps extends AuthDeps {
  vault: Vault;
  throttle: Throttle;
}

const Pending = v.object({ version: v.literal(1), startedAt: v.number() });

export interface SignIn {
  /**
   * Opens Zoho's consent page, waits for the user, exchanges the code and keeps the grant. A call while another one is
   * open joins it, whatever its settings, because a browser shows one such window at a time.
   *
   * Throws `clientIdMissing` and `wrongDataCentre` before anything opens; `signInWindowClosed`, `offline`, `network` or
   * `unknown` for the window; what `readRedirect` and `exchangeCode` throw.
   */
  signIn(settings: SignInSettings): Promise<Grant>;
  /**
   * Asks the user, who is signed in, to allow what one more need takes, and replaces the grant. `check` is given what Zoho
   * has granted before anything is kept, and throws when it is not for whoever is signed in: then, as after every failure,
   * all is as it was. A call while a window is open joins that one. Throws what `signIn` does, `signedOut`, `otherConsent`,
   * and what `check` throws.
   */
  allow(need: Need, check: (given: Credentials) => Promise<void>): Promise<Grant>;
  /** Whether a worker before this one was stopped while its sign-in was open. True until the next sign-in or sign-out. */
  wasInterrupted(): Promise<boolean>;
}

/** Signing in with these pieces of a browser. */
export function createSignIn(deps: SignInDeps): SignIn {
  let open: Promise<Grant> | null = null;
  /** One window at a time. */
  function once(ask: () => Promise<Grant>): Promise<Grant> {
    open ??= ask().finally(() => {
      open = null;
    });
    return open;
  }
  return {
    signIn: (settings) => once(() => signInOnce(settings, deps)),
    allow: (need, check) => once(() => allowOnce(need, check, deps)),
    async wasInterrupted() {
      return open === null && v.is(Pending, await deps.session.get(SESSION_KEYS.pendingSignIn).catch(() => null));
    },
  };
}

async function signInOnce(settings: SignInSettings, deps: SignInDeps): Promise<Grant> {
  const asked = checked(settings);
  await deps.session.set(SESSION_KEYS.pendingSignIn, { version: 1, startedAt: deps.now() });
  try {
    return await askAndExchange(asked, deps);
  } finally {
    await deps.session.delete(SESSION_KEYS.pendingSignIn).catch(() => undefined);
  }
}

function checked({ dataCentre, clientId, clientSecret }: SignInSettings): SignInSettings {
  const id = clientId.trim();
  const secret = clientSecret?.trim();
  if (!id) throw problemError('clientIdMissing');
  if (!isDataCentre(dataCentre)) throw problemError('wrongDataCentre');
  return { dataCentre, clientId: id, ...(secret ? { clientSecret: secret } : {}) };
}

async function askAndExchange(settings: SignInSettings, deps: SignInDeps): Promise<Grant> {
  const { grant, access } = await consented(settings, SIGN_IN_SCOPES, deps);
  // In the lock, so that no refresh of an earlier grant is under way.
  const before = await deps.withLock(async () => {
    const replaced = await deps.vault.grant().catch(() => null);
    await deps.vault.keepGrant(grant, access);
    return replaced;
  });
  endOther(before, grant, deps);
  return grant;
}

async function allowOnce(need: Need, check: (given: Credentials) => Promise<void>, deps: SignInDeps): Promise<Grant> {
  const before = await deps.vault.grant();
  if (!before) throw problemError('signedOut');
  // A worker that was stopped right after it had kept the grant could tell nobody.
  if (before.scopes && !isMissing(need, before.scopes)) return before;
  const { dataCentre, clientId, clientSecret } = before;
  const settings = { dataCentre, clientId, ...(clientSecret === undefined ? {} : { clientSecret }) };
  const { grant, access } = await consented(settings, scopesFor(need, before), deps);
  try {
    if (grant.dataCentre !== dataCentre) throw problemError('otherConsent');
    await check(credentialsOf(grant, access));
    await deps.withLock(async () => {
      // Whoever has signed out meanwhile stays so, and whoever has signed in anew has asked for something else.
      if ((await deps.vault.grant())?.id !== before.id) throw problemError('signedOut');
      await deps.vault.keepGrant(grant, access);
    });
  } catch (thrown) {
    endOther(grant, before, deps);
    throw thrown;
  }
  endOther(before, grant, deps);
  return grant;
}

/** Ends access that nobody could end later. Not waited for; Zoho may give the same refresh token twice. */
function endOther(ended: Grant | null, kept: Grant, deps: SignInDeps): void {
  if (ended && ended.refreshToken !== kept.refreshToken) void revokeGrant(ended, deps);
}

/**
 * What Zoho gives after the user has consented; kept nowhere yet. State and verifier live in this call only: no store ever
 * has them, and they are gone when it ends in whatever way.
 */
async function consented(
  { dataCentre: askedAt, ...client }: SignInSettings,
  scopes: readonly string[],
  deps: SignInDeps,
): Promise<{ grant: Grant; access: AccessToken }> {
  const redirectUri = redirectUriOf(deps.identity);
  const state = deps.randomText();
  const verifier = deps.randomText();

  const { clientId } = client;
  const url = await authorizationUrl({ dataCentre: askedAt, clientId, redirectUri, scopes, state, verifier });
  const freeAt = await deps.throttle.codeAsked();
  const returned = await deps.identity.launchWebAuthFlow({ url, interactive: true }).catch((thrown: unknown) => {
    throw windowProblem(thrown, [state, verifier], deps.isOnline());
  });
  const { code, dataCentre } = whatCameBack(returned ?? '', { redirectUri, state, askedAt }, freeAt);
  const { access, refreshToken, scope } = await exchange({ ...client, dataCentre, code, redirectUri, verifier }, deps);
  await deps.throttle.clear();
  const granted = scopesIn(scope);
  const grant = {
    id: deps.randomText(),
    dataCentre,
    accountsOrigin: accountsOrigin(dataCentre),
    ...client,
    refreshToken,
    asked: [...scopes],
    ...(granted && { scopes: granted }),
  };
  return { grant, access };
}

/** What the redirect says. After too many codes Zoho refuses by itself, in the words of a user who refuses. */
function whatCameBack(
  returned: string,
  expected: Parameters<typeof readRedirect>[1],
  freeAt: number | null,
): ReturnType<typeof readRedirect> {
  try {
    return readRedirect(returned, expected);
  } catch (thrown) {
    if (freeAt === null || problemOf(thrown).kind !== 'signInRefused') throw thrown;
    throw problemError('signInThrottled', { retryAt: freeAt });
  }
}

async function exchange(request: Parameters<typeof exchangeCode>[0], deps: SignInDeps) {
  try {
    return await exchangeCode(request, deps);
  } catch (thrown) {
    const problem = problemOf(thrown);
    if (problem.kind !== 'signInThrottled') throw thrown;
    throw problemError('signInThrottled', { ...problem, retryAt: await deps.throttle.strike() });
  }
}

/** The browsers only give sentences: "The user did not approve access." is Chromium's, "User cancelled or denied access." Firefox's. */
function windowProblem(thrown: unknown, secrets: readonly string[], online: boolean): DesksideError {
  const text = thrown instanceof Error ? thrown.message : '';
  if (/did not approve|cancelled or denied/i.test(text)) return problemError('signInWindowClosed');
  // With a network, it is Zoho that shows no consent page: HTTP 400 for a client, an address or a data centre that do not fit.
  if (/could not be loaded/i.test(text)) return problemError(online ? 'redirectNotRegistered' : 'offline');
  return problemError('unknown', { detail: scrubbed(text, secrets) });
}
