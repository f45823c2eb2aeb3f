import type { CreditState } from '../credits/credit-gate';
import { type DataCentre, isDataCentre } from '../desk-page/data-centres';
import type { Problem } from '../problems/problem';
import type { SessionOrganization, SessionState, Unsettled } from '../session/session-state';
import {
  type Guard,
  isCount,
  isListOf,
  isMapOf,
  isNullOr,
  isObject,
  isOneOf,
  isText,
  isTextOrNull,
  isUndefinedOr,
} from './guards';
import { defineItem } from './item';

/*
 * Everything Deskside stores, apart from the sign-in itself (`lib/auth/vault.ts`), the cache of what Desk answered
 * (`lib/cache`) and the actions that can be undone (`lib/ledger`). No token and no secret is here.
 */

// Of whichever kind: the list of them is not worth its place before the first paint. `describeProblem` knows them.
const hasKind = isObject({ kind: isText });
const isProblem: Guard<Problem> = (value): value is Problem => hasKind(value);

const isOrganization = isObject<SessionOrganization>({
  id: isText,
  name: isText,
  portal: isTextOrNull,
  edition: isTextOrNull,
  alsoPortals: isUndefinedOr(isListOf(isText)),
});
const isSignedIn = isObject<Extract<SessionState, { status: 'signedIn' }>>({
  status: isOneOf(['signedIn']),
  dataCentre: isDataCentre,
  organization: isOrganization,
  agent: isNullOr(isObject({ id: isText, name: isText, email: isTextOrNull })),
  scopes: isUndefinedOr(isListOf(isText)),
});
const why = {
  problem: isUndefinedOr(isProblem),
  note: isUndefinedOr(isOneOf(['revoking', 'revocationOpen'])),
};
const isUnsettled = isObject<Unsettled>({
  status: isOneOf(['unsettled']),
  choices: isListOf(isOrganization),
  ...why,
});
const isWithout = isObject({ status: isOneOf(['signingIn', 'signedOut']), ...why });

const isSessionState: Guard<SessionState> = (value): value is SessionState =>
  isSignedIn(value) || isUnsettled(value) || isWithout(value);

/** Who is signed in where; the panels follow it. */
export const sessionItem = defineItem(
  'local',
  'session',
  isSessionState,
  { status: 'signedOut' },
  { /* says that nobody is signed in, and why */ cleared: 'byOwner' },
);

/** A company's own build carries its client; see the README. */
const BUILT_FOR: { clientId: string; dataCentre: unknown } = {
  clientId: String(import.meta.env['DESKSIDE_CLIENT_ID'] ?? ''),
  dataCentre: import.meta.env['DESKSIDE_DATA_CENTRE'],
};

export interface SignInDefaults {
  dataCentre: DataCentre | null;
  clientId: string;
}

/** What the sign-in form starts with: what was last used, else what the build carries. Never the client secret. */
export const signInDefaultsItem = defineItem<SignInDefaults>(
  'local',
  'signInDefaults',
  isObject({ dataCentre: isNullOr(isDataCentre), clientId: isText }),
  {
    dataCentre: isDataCentre(BUILT_FOR.dataCentre) ? BUILT_FOR.dataCentre : null,
    clientId: BUILT_FOR.clientId,
  },
  { /* what the form begins with: the client of this company, no person */ cleared: 'never' },
);

/** Which form of the badge paths an organization answers to, by organization id. */
export const badgeFormsItem = defineItem(
  'local',
  'badgeForms',
  isMapOf(isOneOf(['oas', 'howto'])),
  {},
  { /* names organizations */ cleared: 'signOut' },
);

/** Badges awarded from this browser, latest first, by organization id. */
export const recentBadgesItem = defineItem(
  'local',
  'recentBadges',
  isMapOf(isListOf(isText)),
  {},
  { /* names organizations and their badges */ cleared: 'signOut' },
);

/** What the records of renamed modules turned out to be, by `portal/module`, as `lib/panel/module-kinds.ts` notes it. */
export const moduleKindsItem = defineItem(
  'local',
  'moduleKinds',
  isMapOf(isText),
  {},
  { /* names portals */ cleared: 'signOut' },
);

/** What was spent of the organization's credits today, as counted here. */
export const creditsItem = defineItem<CreditState | null>(
  'local',
  'credits',
  isNullOr(
    isObject({ orgId: isText, day: isText, spent: isCount, remaining: isNullOr(isCount), pausedUntil: isCount }),
  ),
  null,
  { /* names the organization */ cleared: 'signOut' },
);

/** The user's own limit of credits a day for what Deskside reads by itself; null for none. */
export const creditCapItem = defineItem<number | null>('local', 'creditCap', isNullOr(isCount), null, {
  /* a number that the user chose */ cleared: 'never',
});
