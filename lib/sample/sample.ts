import type { SignInId } from '../storage/sign-in-id';

/** Id of the sample's organization. An organization of Zoho's has one of seven digits and more that does not begin with 0. */
export const SAMPLE_ORGANIZATION = '0100';

/** Its portal, as addresses name it. */
export const SAMPLE_PORTAL = 'sample';

/** Begins the name of every sample's sign-in, and of no other: a page knows from its address that it was the sample's. */
const BEGINS = 'ffff';

/** Whether a sign-in is, or was, the sample's. */
export function isSampleSignIn(signIn: SignInId): boolean {
  return signIn.startsWith(BEGINS);
}

/** A name for the sample's sign-in that the one before it has not had. */
export function newSampleId(): SignInId {
  return BEGINS + crypto.randomUUID().slice(0, 4);
}
