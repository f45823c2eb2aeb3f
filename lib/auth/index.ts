import { browserDeps } from './browser-deps';
import { type GrantSummary, summaryOf } from './grant';
import { redirectUriOf } from './redirect-uri';
import { createSignIn } from './sign-in';
import { signOut } from './sign-out';
import { createThrottle } from './throttle';
import { createTokenSource } from './token-source';
import type { SignInId } from '../storage/sign-in-id';
import type { Need } from '../permissions/needs';
import type { Credentials, SignInSettings, TokenSource } from './types';
import { createVault } from './vault';

export type { GrantSummary } from './grant';
export type { Credentials, SignInSettings, TokenSource } from './types';

/** Signing in to Zoho, for the worker and nobody else. */
export interface Auth {
  /** Where the Desk client gets its tokens. */
  tokenSource: TokenSource;
  /** Opens Zoho's consent page and waits for the user. A second call while the first is open waits for the same answer. */
  signIn(settings: SignInSettings): Promise<GrantSummary>;
  /** Asks for consent to one more need; see `SignIn.allow`. */
  allow(need: Need, check: (given: Credentials) => Promise<void>): Promise<GrantSummary>;
  /** Forgets everything, and begins to ask Zoho to revoke; `revoked` tells later whether Zoho confirmed. */
  signOut(): Promise<{ revoked: Promise<boolean> }>;
  /** Where the user is signed in, or null. */
  hasGrant(): Promise<GrantSummary | null>;
  /** Whether the worker was stopped while a sign-in window was open, and no sign-in was tried since. */
  interruptedSignIn(): Promise<boolean>;
  /** What has to be registered in Zoho's API console for this browser. */
  redirectUri: string;
}

/** Wires one sign-in to this browser. `onRevoked` is called once when Zoho says that the sign-in no longer holds. */
export function createAuth({ signIn: id, onRevoked }: { signIn: SignInId; onRevoked: () => void }): Auth {
  const browserPieces = browserDeps(id);
  const vault = createVault(browserPieces);
  const throttle = createThrottle(browserPieces.session, browserPieces.now);
  const deps = { ...browserPieces, vault, throttle, onRevoked };
  const { signIn, allow, wasInterrupted } = createSignIn(deps);
  return {
    tokenSource: createTokenSource(deps),
    signIn: async (settings) => summaryOf(await signIn(settings)),
    allow: async (need, check) => summaryOf(await allow(need, check)),
    signOut: () => signOut(deps),
    async hasGrant() {
      const grant = await vault.grant();
      return grant && summaryOf(grant);
    },
    interruptedSignIn: wasInterrupted,
    redirectUri: redirectUriOf(deps.identity),
  };
}
