import type { GrantSummary } from './grant';
import type { SignInSettings, TokenSource } from './types';

export type { GrantSummary } from './grant';
export type { Credentials, SignInSettings, TokenSource } from './types';

/** Signing in to Zoho, for the worker and nobody else. */
export interface Auth {
  /** Where the Desk client gets its tokens. */
  tokenSource: TokenSource;
  /** Opens Zoho's consent page and waits for the user. A second call while the first is open waits for the same answer. */
  signIn(settings: SignInSettings): Promise<GrantSummary>;
  /** Forgets everything, then asks Zoho to revoke; `revoked` is false when Zoho did not confirm, for example offline. */
  signOut(): Promise<{ revoked: boolean }>;
  /** Where the user is signed in, or null. */
  hasGrant(): Promise<GrantSummary | null>;
  /** Whether the worker was stopped while a sign-in window was open, and no sign-in was tried since. */
  interruptedSignIn(): Promise<boolean>;
  /** What has to be registered in Zoho's API console for this browser. */
  redirectUri: string;
}

/** Wires signing in to this browser. `onRevoked` is called once when Zoho says that the sign-in no longer holds. */
export function createAuth({ onRevoked }: { onRevoked: () => void }): Auth {
  void onRevoked;
  throw new Error('Being written');
}
