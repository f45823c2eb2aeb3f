import { SAMPLE } from '../desk-page/data-centres';
import { portalOf, type PageContext } from '../desk-page/page-context';
import { FIRST_SIGN_IN, type SignInId } from '../storage/sign-in-id';
import { isOtherPortal } from './other-portal.both';
import type { SessionState } from './session-state';

/** A sign-in with who is signed in by it; `wanted`, of one beside the first, is the portal that it was begun for. */
export interface SignInPlace {
  signIn: SignInId;
  session: SessionState;
  wanted: { dataCentre: string; portal: string | null } | null;
}

/**
 * The sign-in by which a page of Desk can be shown: the one of its data centre and portal. Where its address names no portal,
 * or it is not known of a sign-in which portal is its own, that is no other, as long as there is only one that it can be.
 * Where nobody is signed in to it, and beside pages that are not Desk's, it is the one there is `now`, if somebody is signed
 * in by that, else whoever is: what cannot be shown by it says so itself. Null where several could be meant: nobody guesses.
 * The sample is for its own page alone, and that page is for nobody else.
 */
export function whichSignIn(all: readonly SignInPlace[], context: PageContext, now: SignInId): SignInId | null {
  const isOfSample = 'dataCentre' in context && context.dataCentre === SAMPLE;
  const places = all.filter(({ wanted }) => (wanted?.dataCentre === SAMPLE) === isOfSample);
  if (!('dataCentre' in context)) return onTheWay(places, now) ?? anybody(places, now);
  const { dataCentre } = context;
  const portal = portalOf(context) ?? null;
  const there = places.filter(({ session }) => session.status === 'signedIn' && session.dataCentre === dataCentre);
  const named = portal === null ? [] : there.filter((place) => isNamed(place, portal));
  // What is the portal's own name is surer than what the user has said of it.
  const own = named.find((place) => isOwnName(place, portal)) ?? named[0];
  if (own) return own.signIn;
  const begun = places.find(
    ({ wanted, session }) => session.status !== 'signedIn' && isFor(wanted, dataCentre, portal),
  );
  if (begun) return begun.signIn;
  const possible = there.filter(({ session }) => !isElsewhere(session, portal));
  const [only, ...more] = possible.map(({ signIn }) => signIn);
  if (only === undefined) return anybody(places, now);
  if (more.length === 0) return only;
  // Where nothing is open there is nothing to be taken for another's.
  if (context.kind !== 'desk') return null;
  return more.includes(now) ? now : only;
}

/** While somebody is signing in, the window of Zoho's may be in front. */
function onTheWay(places: readonly SignInPlace[], now: SignInId): SignInId | undefined {
  const isOnTheWay = ({ session: { status } }: SignInPlace): boolean =>
    status === 'signingIn' || status === 'unsettled';
  return places.find((place) => place.signIn === now && isOnTheWay(place))?.signIn;
}

function anybody(places: readonly SignInPlace[], now: SignInId): SignInId {
  const signedIn = places.flatMap(({ signIn, session }) => (session.status === 'signedIn' ? [signIn] : []));
  return signedIn.includes(now) ? now : (signedIn[0] ?? FIRST_SIGN_IN);
}

function isElsewhere(session: SessionState, portal: string | null): boolean {
  return session.status === 'signedIn' && isOtherPortal(session.organization, portal);
}

function isNamed({ session }: SignInPlace, portal: string): boolean {
  return session.status === 'signedIn' && session.organization.portal !== null && !isElsewhere(session, portal);
}

function isOwnName({ session }: SignInPlace, portal: string | null): boolean {
  return session.status === 'signedIn' && isSame(session.organization.portal, portal);
}

function isFor(wanted: SignInPlace['wanted'], dataCentre: string, portal: string | null): boolean {
  if (wanted?.dataCentre !== dataCentre) return false;
  return wanted.portal === null ? portal === null : isSame(wanted.portal, portal);
}

function isSame(one: string | null, other: string | null): boolean {
  return one !== null && one.toLowerCase() === other?.toLowerCase();
}
