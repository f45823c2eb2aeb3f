import * as v from 'valibot';
import { DATA_CENTRES, isDataCentre } from '../desk-page/data-centres';
import { PROBLEM_KINDS, type Problem } from '../problems/problem';
import type { SessionState } from '../session/session-state';
import { defineItem } from './item';

/*
 * Everything Deskside stores, apart from the sign-in itself (`lib/auth/vault.ts`), the cache of what Desk answered
 * (`lib/cache`) and the actions that can be undone (`lib/badges/action-journal.ts`). No token and no secret is here.
 */

const dataCentre = v.picklist(DATA_CENTRES);

const session: v.GenericSchema<unknown, SessionState> = v.variant('status', [
  v.object({
    status: v.literal('signedOut'),
    problem: v.exactOptional(
      v.pipe(
        v.looseObject({ kind: v.picklist(PROBLEM_KINDS) }),
        v.transform((raw) => raw as Problem),
      ),
    ),
    note: v.exactOptional(v.literal('revocationOpen')),
  }),
  v.object({ status: v.literal('signingIn') }),
  v.object({
    status: v.literal('signedIn'),
    dataCentre,
    organization: v.object({
      id: v.string(),
      name: v.string(),
      portal: v.nullable(v.string()),
      edition: v.nullable(v.string()),
    }),
    agent: v.nullable(v.object({ id: v.string(), name: v.string(), email: v.nullable(v.string()) })),
  }),
]);

/** Who is signed in where; the panels follow it. */
export const sessionItem = defineItem<SessionState>('local', 'session', session, { status: 'signedOut' });

declare const __DEFAULT_CLIENT_ID__: string;
declare const __DEFAULT_DATA_CENTRE__: string;

/** What the sign-in form starts with: what was last used, else what the build carries. Never the client secret. */
export const signInDefaultsItem = defineItem(
  'local',
  'signInDefaults',
  v.object({ dataCentre: v.nullable(dataCentre), clientId: v.string() }),
  {
    dataCentre: isDataCentre(__DEFAULT_DATA_CENTRE__) ? __DEFAULT_DATA_CENTRE__ : null,
    clientId: __DEFAULT_CLIENT_ID__,
  },
);

/** Which form of the badge paths an organization answers to, by organization id. */
export const badgeFormsItem = defineItem('local', 'badgeForms', v.record(v.string(), v.picklist(['oas', 'howto'])), {});

/** Badges awarded from this browser, latest first, by organization id. */
export const recentBadgesItem = defineItem('local', 'recentBadges', v.record(v.string(), v.array(v.string())), {});

/** What the records of renamed modules turned out to be, by `portal/module`. */
export const moduleKindsItem = defineItem(
  'local',
  'moduleKinds',
  v.record(v.string(), v.picklist(['ticket', 'contact'])),
  {},
);

/** Items that tell about an organization, and go when the user signs out. */
export const CLEARED_ON_SIGN_OUT = [badgeFormsItem, recentBadgesItem, moduleKindsItem] as const;
