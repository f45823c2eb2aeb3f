import type { Auth } from '../auth';
import { SAMPLE } from '../desk-page/data-centres';
import { problemError } from '../problems/problem';
import type { SignInId } from '../storage/sign-in-id';

/**
 * Signing in to the sample: nobody consents to anything, no token exists, nothing is kept. As long as there is the sign-in,
 * there is access. What only Zoho can give is refused with `signedOut`.
 */
export function sampleAuth(signIn: SignInId): Auth {
  const credentials = async () => ({ accessToken: SAMPLE, dataCentre: SAMPLE }) as const;
  const refuse = async (): Promise<never> => {
    throw problemError('signedOut');
  };
  return {
    tokenSource: { credentials, renew: credentials },
    signIn: refuse,
    allow: refuse,
    signOut: async () => ({ revoked: Promise.resolve(true) }),
    hasGrant: async () => ({ id: signIn, dataCentre: SAMPLE, accountsOrigin: '', clientId: '' }),
    interruptedSignIn: async () => false,
    redirectUri: '',
  };
}
