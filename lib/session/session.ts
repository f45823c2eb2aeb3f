import type { Auth } from '../auth';
import type { SignInSettings } from '../auth/types';
import type { Cache } from '../cache/cache.worker';
import type { DeskClient } from '../desk-api/client';
import { getAccessibleOrganizations, getOrganizations } from '../desk-api/organizations';
import { getMyInfo } from '../desk-api/agents';
import type { Organization } from '../desk-api/records';
import { type Problem, problemError, problemOf } from '../problems/problem';
import { forgetOrganization } from '../storage/forget.worker';
import { sessionItem, signInDefaultsItem } from '../storage/items';
import type { SessionAgent, SessionState } from './session-state';

export interface SessionParts {
  auth: Auth;
  client: DeskClient;
  cache: Cache;
  /** Takes away what belongs to this computer: ledger and runs. */
  forgetRecords(): Promise<unknown>;
}

/** Signing in and out as the user sees it: tokens, organization, and the state every panel follows. */
export function createSession({ auth, client, cache, forgetRecords }: SessionParts) {
  let signingIn: Promise<SessionState> | null = null;
  /** Whether this worker is waiting for Zoho to end the access. */
  let isRevoking = false;
  /** Where discovery's own calls find the organization before the state is stored. */
  let discovered: Organization | null = null;

  /** The state, put right first when the worker was stopped while something was under way. */
  async function get(): Promise<SessionState> {
    const stored = await sessionItem.get();
    if (stored.status === 'signingIn' && !signingIn) return await end({ kind: 'signInInterrupted' });
    if (stored.status === 'signedOut') return await goOnSigningOut();
    if (stored.status === 'signedIn' && (await auth.hasGrant()) === null) return await end({ kind: 'sessionRevoked' });
    return stored;
  }

  /** Signs in; a second call while one is under way waits for the same outcome. Failures end up in the state. */
  async function signIn(settings: SignInSettings): Promise<SessionState> {
    signingIn ??= attempt(settings).finally(() => {
      signingIn = null;
    });
    return await signingIn;
  }

  async function attempt(settings: SignInSettings): Promise<SessionState> {
    const [before, grantBefore] = await Promise.all([sessionItem.get(), auth.hasGrant()]);
    await signInDefaultsItem.set({ dataCentre: settings.dataCentre, clientId: settings.clientId });
    await sessionItem.set({ status: 'signingIn' });
    try {
      const grant = await auth.signIn(settings);
      await forget();
      discovered = await findOrganization();
      const { id, name, portal, edition } = discovered;
      const agent = await whoAmI();
      return await store({
        status: 'signedIn',
        dataCentre: grant.dataCentre,
        organization: { id, name, portal, edition },
        agent,
      });
    } catch (thrown) {
      const grant = await auth.hasGrant();
      // Somebody who was signed in and thought better of changing that stays signed in.
      if (grant && grant.id === grantBefore?.id && before.status === 'signedIn') return await store(before);
      if (grant) await (await auth.signOut()).revoked;
      return await end(problemOf(thrown));
    } finally {
      discovered = null;
    }
  }

  async function findOrganization(): Promise<Organization> {
    // The token opens one organization, so the first list normally has one row; portals differ in which list they answer.
    const accessible = await getAccessibleOrganizations(client).catch((thrown: unknown) => {
      if (['notFound', 'forbidden', 'scopeMissing', 'badAnswer'].includes(problemOf(thrown).kind)) return [];
      throw thrown;
    });
    const [organization] = accessible.length > 0 ? accessible : await getOrganizations(client);
    if (!organization) throw problemError('noOrganization');
    return organization;
  }

  async function whoAmI(): Promise<SessionAgent | null> {
    try {
      const { id, name, email } = await getMyInfo(client);
      return { id, name, email };
    } catch {
      return null; // Only the greeting is poorer for it.
    }
  }

  /**
   * Signs out here at once, with everything of the organization gone, whatever Zoho does; the state says how far Zoho has
   * been told. `records` says whether what belongs to this computer goes too.
   */
  async function signOut({ records }: { records: 'keep' | 'clear' }): Promise<SessionState> {
    isRevoking = true;
    const left: SessionState = { status: 'signedOut', note: 'revoking' };
    const ended = auth.signOut();
    // First of all: from here on nothing more is written for the organization.
    const stored = await store(left).catch((thrown: unknown) => ({ thrown }));
    await Promise.allSettled([ended, forget(), ...(records === 'clear' ? [forgetRecords()] : [])]);
    void ended.then(async ({ revoked }) => await sayHowItEnded(await revoked));
    if ('thrown' in stored) throw stored.thrown;
    return left;
  }

  async function sayHowItEnded(isRevoked: boolean): Promise<SessionState> {
    isRevoking = false;
    const now = await sessionItem.get();
    // Somebody may have signed in meanwhile.
    if (now.status !== 'signedOut' || now.note !== 'revoking') return now;
    return await store(isRevoked ? { status: 'signedOut' } : { status: 'signedOut', note: 'revocationOpen' });
  }

  /** A worker before this one was stopped while it signed out: what can still be done is done, and said. */
  async function goOnSigningOut(): Promise<SessionState> {
    const now = await sessionItem.get();
    if (now.status !== 'signedOut' || now.note !== 'revoking' || isRevoking) return now;
    if (await auth.hasGrant()) return await signOut({ records: 'keep' });
    await forget();
    return await sayHowItEnded(false);
  }

  /** Zoho says that the sign-in no longer holds: told once, with everything of the organization gone. */
  async function revoked(): Promise<void> {
    await end({ kind: 'sessionRevoked' });
  }

  async function end(problem: Problem): Promise<SessionState> {
    await forget();
    return await store({ status: 'signedOut', problem });
  }

  async function forget(): Promise<void> {
    // A store that refuses keeps neither the others from being cleared nor the panels from hearing of the end.
    await Promise.allSettled([cache.clear(), forgetOrganization()]);
  }

  async function store(state: SessionState): Promise<SessionState> {
    await sessionItem.set(state);
    return state;
  }

  /** Id of the session's organization. Throws `signedOut`. */
  async function orgId(): Promise<string> {
    if (discovered) return discovered.id;
    const state = await sessionItem.get();
    if (state.status !== 'signedIn') throw problemError('signedOut');
    return state.organization.id;
  }

  /** Whether that organization is the session's now. */
  async function isIn(id: string): Promise<boolean> {
    return (await orgId().catch(() => null)) === id;
  }

  return { get, signIn, signOut, goOnSigningOut, revoked, orgId, isIn };
}

export type Session = ReturnType<typeof createSession>;
