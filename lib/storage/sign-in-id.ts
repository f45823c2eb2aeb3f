/**
 * Several people, or one at several organizations, may be signed in side by side. Each sign-in has a name of its own,
 * which begins the key of everything that is stored of it, so that none ever reads what is another's.
 */
export type SignInId = string;

/** The one that has always been there; its keys have no name before them. */
export const FIRST_SIGN_IN: SignInId = '';

const NAME = /^[0-9a-f]{8}$/;
const NAMED_KEY = /^@([0-9a-f]{8})\/(.*)$/s;

/** Whether this can be the name of a sign-in. */
export function isSignInId(value: unknown): value is SignInId {
  return value === FIRST_SIGN_IN || (typeof value === 'string' && NAME.test(value));
}

/** A name that no sign-in has had: a late message to one that has ended reaches nobody. */
export function newSignInId(): SignInId {
  return crypto.randomUUID().slice(0, 8);
}

/** Where something of a sign-in is, by the key that it has for the first one. */
export function keyIn(signIn: SignInId, key: string): string {
  return signIn === FIRST_SIGN_IN ? key : `@${signIn}/${key}`;
}

/** Whose a key is, and the key that it has for the first one. */
export function splitKey(stored: string): { signIn: SignInId; key: string } {
  const [, signIn = FIRST_SIGN_IN, key = stored] = NAMED_KEY.exec(stored) ?? [];
  return { signIn, key };
}

let own: SignInId = FIRST_SIGN_IN;

/** Of which sign-in this page is: the same from its first line to its end. In the worker it says nothing. */
export function pageSignIn(): SignInId {
  return own;
}

/** Makes this page one of that sign-in, before anything else is done in it. */
export function beOf(signIn: SignInId): void {
  own = signIn;
}
