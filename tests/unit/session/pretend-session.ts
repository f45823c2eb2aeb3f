import { FIRST_SIGN_IN } from '../../../lib/storage/sign-in-id';
import { vi } from 'vitest';
import type { Auth, GrantSummary } from '../../../lib/auth';
import { createCache } from '../../../lib/cache/cache.worker';
import type { DeskClient } from '../../../lib/desk-api/client';
import type { ReadPolicy } from '../../../lib/policy/managed-policy.worker';
import { problemError } from '../../../lib/problems/problem';
import { createSession } from '../../../lib/session/session';
import { memoryArea } from '../support/memory-area';

export const GRANT: GrantSummary = {
  id: 'grant-1',
  dataCentre: 'eu',
  accountsOrigin: 'https://accounts.zoho.eu',
  clientId: '1000.A',
};
export const SETTINGS = { dataCentre: 'eu', clientId: '1000.A', clientSecret: 'hush', portal: null } as const;
export const ZYLKER = { id: '3981311', companyName: 'Zylker INC.', portalName: 'zylker', edition: 'ENTERPRISE' };

/**
 * A session over a Desk that answers these paths; a missing one is `URL_NOT_FOUND`. An answer may be a function of the
 * organization in whose name the call is made, null for none.
 */
export function sessionWith(answers: Record<string, unknown>, policy?: ReadPolicy) {
  let grant: GrantSummary | null = null;
  const signIn = vi.fn(async () => {
    grant = GRANT;
    return GRANT;
  });
  const signOut = vi.fn(async () => {
    grant = null;
    return { revoked: Promise.resolve(true) };
  });
  const hasGrant = vi.fn(async () => grant);
  const auth = { signIn, signOut, hasGrant } as unknown as Auth;
  /** Every call as `path`, or `path of organization`. */
  const called: string[] = [];
  const call = vi.fn(async ({ path, withOrganization }: { path: string; withOrganization?: boolean }) => {
    const orgId = withOrganization === false ? null : await session.callingFor();
    called.push(orgId === null ? path : `${path} of ${orgId}`);
    if (!(path in answers)) throw problemError('notFound', { endpoint: path });
    const given = answers[path];
    const answer: unknown =
      typeof given === 'function' ? await (given as (orgId: string | null) => unknown)(orgId) : given;
    if (answer instanceof Error) throw answer;
    return answer;
  });
  /** What a consent to more gives, once it has passed the check of the session. */
  const allow = vi.fn(async (_need: unknown, check: (given: never) => Promise<void>): Promise<GrantSummary> => {
    await check({} as never);
    return { ...GRANT, id: 'grant-2', scopes: ['Desk.tickets.UPDATE'] };
  });
  Object.assign(auth, { allow });
  const { area, items } = memoryArea();
  const forgetRecords = vi.fn(async () => undefined);
  const cache = createCache(area);
  const client = { call } as unknown as DeskClient;
  const clientWith = vi.fn(() => client);
  const claim = vi.fn(async (_orgId: string) => true);
  const parts = {
    signIn: FIRST_SIGN_IN,
    auth,
    client,
    clientWith,
    cache,
    forgetRecords,
    claim,
    ...(policy ? { policy } : {}),
  };
  let session = createSession(parts);
  return {
    session,
    signIn,
    signOut,
    allow,
    clientWith,
    hasGrant,
    called,
    answers,
    /** Another worker, which knows what is stored and nothing else. */
    nextWorker: () => (session = createSession(parts)),
    cache,
    items,
    forgetRecords,
    claim,
    drop: () => (grant = null),
    have: () => (grant = GRANT),
  };
}
