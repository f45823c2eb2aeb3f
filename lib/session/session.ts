import type { Auth, Credentials, GrantSummary } from '../auth';
import type { Cache } from '../cache/cache.worker';
import type { DeskClient } from '../desk-api/client';
import { type Problem, type ProblemKind, problemError, problemOf } from '../problems/problem';
import { forgetOrganization } from '../storage/forget.worker';
import { sessionItem as sessions, signInDefaultsItem } from '../storage/items';
import { isOrganizationForbidden, isSignInForbidden } from '../policy/forbidden';
import { type ReadPolicy, readNoPolicy } from '../policy/managed-policy.worker';
import type { SignInId } from '../storage/sign-in-id';
import { wantedPortalItem as wantedPortals } from '../storage/sign-in-items.worker';
import type { Need } from '../permissions/needs';
import { checkSameUser } from './check-same-user';
import { findOrganization } from './find-organization';
import { isOtherPortal } from './other-portal.both';
import type { OrganizationWord, SessionOrganization, SessionState, SignInRequest } from './session-state';

/** After these the access that was given is given back. */
const GIVEN_BACK: ReadonlySet<ProblemKind> = new Set(['noOrganization', 'alreadySignedIn', 'byPolicy']);

/** After these there is no access left to go on with. */
const ENDS: ReadonlySet<ProblemKind> = new Set(['signInInterrupted', 'signedOut', 'sessionRevoked', ...GIVEN_BACK]);

export interface SessionParts {
  /** Which of those side by side. */
  signIn: SignInId;
  auth: Auth;
  client: DeskClient;
  /** Makes calls with access that is kept nowhere yet, in the name of this organization. */
  clientWith(given: Credentials, orgId: string): DeskClient;
  cache: Cache;
  /** Takes away what belongs to this computer: ledger and runs. With the organization that was signed in to, if any. */
  forgetRecords(orgId: string | null): Promise<unknown>;
  /** Takes an organization for this sign-in. False when another one has it: by two at once it would be written to twice. */
  claim(orgId: string): Promise<boolean>;
  /** What the organization's administrator allows; without it nothing is forbidden. */
  policy?: ReadPolicy;
}

/** Signing in and out as the user sees it: tokens, organization, and the state every panel follows. */
export function createSession(parts: SessionParts) {
  const { signIn, auth, client, clientWith, cache, forgetRecords, claim, policy = readNoPolicy } = parts;
  const sessionItem = sessions.in(signIn);
  const wantedPortalItem = wantedPortals.in(signIn);
  /** Signing in, or settling what it left open: one at a time, whoever asks meanwhile gets the same outcome. */
  let underWay: Promise<SessionState> | null = null;
  /** Whether this worker is waiting for Zoho to end the access. */
  let isRevoking = false;
  /** Counts the ends: what began before one has no say after it. */
  let turn = 0;
  /** The organization whose turn it is, for discovery's own call in its name. */
  let tried: string | null = null;
  /** Whether this sign-in has been given up. */
  let isClosed = false;

  /** The state, put right first when the worker was stopped while something was under way. */
  async function get(): Promise<SessionState> {
    await goOn();
    const stored = await sessionItem.get();
    // A vault that cannot be read now says nothing about what is in it.
    const isGone = stored.status === 'signedIn' && (await auth.hasGrant().catch(() => undefined)) === null;
    return isGone ? await end({ kind: 'sessionRevoked' }) : stored;
  }

  /** A worker before this one was stopped in the middle of something: what can still be done is done, and said. */
  async function goOn(): Promise<void> {
    const stored = await sessionItem.get();
    if (underWay || isRevoking) return;
    if (stored.status === 'signingIn') return void (await alone(find));
    if (stored.status !== 'signedOut' || stored.problem || stored.note === 'revocationOpen') return;
    const grant = await auth.hasGrant().catch(() => undefined);
    if (grant === undefined || underWay) return;
    if (stored.note === 'revoking') {
      if (grant) return void (await signOut({ records: 'keep' }));
      await forget();
      await sayHowItEnded(false);
    } else if (grant) {
      // Storage has forgotten what the vault has not: access that nobody sees would never end.
      await alone(find);
    }
  }

  async function alone(work: (mine: number) => Promise<SessionState>): Promise<SessionState> {
    const mine = (underWay ??= work(turn));
    try {
      return await mine;
    } finally {
      if (underWay === mine) underWay = null;
    }
  }

  /** Signs in; a second call while one is under way waits for the same outcome. Failures end up in the state. */
  async function begin(request: SignInRequest): Promise<SessionState> {
    return await alone(async () => await attempt(request));
  }

  async function attempt({ portal, ...settings }: SignInRequest): Promise<SessionState> {
    const [before, grantBefore] = await Promise.all([sessionItem.get(), auth.hasGrant()]);
    await signInDefaultsItem.set({ dataCentre: settings.dataCentre, clientId: settings.clientId });
    await wantedPortalItem.set(portal);
    await sessionItem.set({ status: 'signingIn' });
    try {
      if (isSignInForbidden((await policy()).values, settings)) throw problemError('byPolicy');
      const { dataCentre } = await auth.signIn(settings);
      await forget();
      // Portals of two data centres may have one name.
      await wantedPortalItem.set(dataCentre === settings.dataCentre ? portal : null);
    } catch (thrown) {
      const grant = await auth.hasGrant().catch(() => grantBefore);
      if (!grant) return await end(problemOf(thrown));
      const isKept = before.status === 'signedIn' || before.status === 'unsettled';
      // Somebody who was signed in and thought better of changing that stays signed in.
      if (isKept && grant.id === grantBefore?.id) return await store(before);
    }
    return await find(turn);
  }

  /** Goes on with what Zoho has given access to, or notes another name of the portal; late or misplaced it does nothing. */
  async function settle({ orgId: id, portal }: OrganizationWord): Promise<SessionState> {
    return await alone(async (mine) => {
      const stored = await sessionItem.get();
      if (stored.status === 'unsettled') return await find(mine, id, stored.choices);
      if (turn !== mine || stored.status !== 'signedIn' || stored.organization.id !== id || !portal) return stored;
      const { organization } = stored;
      const alsoPortals = [...(organization.alsoPortals ?? []), portal];
      return await store({ ...stored, organization: { ...organization, alsoPortals } });
    });
  }

  /**
   * Asks whoever is signed in to the organization `id` to allow one more thing, and goes on with that. Throws
   * `DesksideError`, and everything is as it was; `otherConsent` when somebody else, or for another organization, consented.
   */
  async function allow(need: Need, id: string): Promise<SessionState> {
    const before = await sessionItem.get();
    if (before.status !== 'signedIn' || before.organization.id !== id) throw problemError('signedOut');
    const grant = await auth.allow(need, async (given) => await checkSameUser(clientWith(given, id), before.agent));
    const now = await sessionItem.get();
    if (now.status !== 'signedIn' || now.organization.id !== id) return now;
    const { scopes: _former, ...rest } = now;
    return await store({ ...rest, ...granted(grant) });
  }

  /** Finds the organization and ends with it; nothing comes of it when the user has signed out since `mine`. */
  async function find(mine: number, id: string | null = null, of: SessionOrganization[] = []): Promise<SessionState> {
    const chosen = id === null ? null : { id, of };
    let state: SessionState;
    try {
      const grant = await auth.hasGrant();
      if (!grant) throw problemError('signInInterrupted');
      const trying = (candidate: string): void => {
        if (turn === mine) tried = candidate;
      };
      const { values } = await policy();
      if (isSignInForbidden(values, grant)) throw problemError('byPolicy');
      const isForbidden = (candidate: string): boolean => isOrganizationForbidden(values, candidate);
      const portal = await wantedPortalItem.get();
      const found = await findOrganization({ client, portal, chosen, isForbidden, trying });
      state =
        'status' in found ? found : { status: 'signedIn', dataCentre: grant.dataCentre, ...found, ...granted(grant) };
      if (state.status === 'signedIn' && !(await claim(state.organization.id))) throw problemError('alreadySignedIn');
    } catch (thrown) {
      const problem = problemOf(thrown);
      if (turn === mine && GIVEN_BACK.has(problem.kind)) await (await auth.signOut()).revoked;
      state = ENDS.has(problem.kind)
        ? { status: 'signedOut', problem }
        : { status: 'unsettled', choices: problem.kind === 'wrongOrganization' ? [] : of, problem };
    }
    if (turn !== mine) return await sessionItem.get();
    tried = null;
    if (state.status === 'signedOut') await forget();
    return await store(state);
  }

  /**
   * Signs out here at once, with everything of the organization gone, whatever Zoho does; the state says how far Zoho has
   * been told. `records` says whether what belongs to this computer goes too.
   */
  async function signOut({ records }: { records: 'keep' | 'clear' }): Promise<SessionState> {
    isRevoking = true;
    turn += 1;
    underWay = tried = null;
    const left: SessionState = { status: 'signedOut', note: 'revoking' };
    const ended = auth.signOut();
    const before = sessionItem.get();
    // First of all: from here on nothing more is written for the organization.
    const stored = await store(left).catch((thrown: unknown) => ({ thrown }));
    const clears = async (): Promise<unknown> => await forgetRecords(organizationOf(await before));
    await Promise.allSettled([ended, forget(), ...(records === 'clear' ? [clears()] : [])]);
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

  /** Zoho says that the sign-in no longer holds: told once, with everything of the organization gone. */
  async function revoked(): Promise<void> {
    await end({ kind: 'sessionRevoked' });
  }

  /**
   * A policy has been told of: a sign-in that it forbids ends, and its access is given back. Of one that was set wrongly nobody
   * knows what was meant: then calls are refused as it stands, and nobody has to sign in again once it is put right.
   */
  async function holdToPolicy(): Promise<void> {
    await underWay?.catch(() => undefined);
    await alone(async () => {
      const state = await sessionItem.get();
      if (state.status !== 'signedIn' && state.status !== 'unsettled') return state;
      const { values, flaws } = await policy();
      if (flaws.some(({ is }) => is === 'badValue')) return state;
      const grant = await auth.hasGrant();
      const id = organizationOf(state);
      const isForbidden =
        (grant !== null && isSignInForbidden(values, grant)) || (id !== null && isOrganizationForbidden(values, id));
      if (!isForbidden) return state;
      turn += 1;
      const { revoked: isRevoked } = await auth.signOut();
      const ended = await end({ kind: 'byPolicy' });
      await isRevoked;
      return ended;
    });
  }

  async function end(problem: Problem): Promise<SessionState> {
    await forget();
    return await store({ status: 'signedOut', problem });
  }

  async function forget(): Promise<void> {
    // A store that refuses keeps neither the others from being cleared nor the panels from hearing of the end.
    await Promise.allSettled([cache.clear(), forgetOrganization(signIn)]);
  }

  async function store(state: SessionState): Promise<SessionState> {
    if (!isClosed) await sessionItem.set(state);
    return state;
  }

  /**
   * Id of the session's organization, for what is asked beside a tab that shows this portal. Throws `signedOut`, and
   * `wrongOrganization` when the portal is another one without the user's word.
   */
  async function orgId(portal: string | null = null): Promise<string> {
    const state = await sessionItem.get();
    if (state.status !== 'signedIn') throw problemError('signedOut');
    if (isOtherPortal(state.organization, portal)) throw problemError('wrongOrganization');
    return state.organization.id;
  }

  /**
   * Id of the organization in whose name a call is made: while it is sought, the one whose turn it is. Throws as `orgId` does,
   * and `byPolicy` where a policy forbids that one, also one that came after the sign-in.
   */
  async function callingFor(): Promise<string> {
    const id = tried ?? (await orgId());
    if (isOrganizationForbidden((await policy()).values, id)) throw problemError('byPolicy');
    return id;
  }

  /** Edition of the session's organization, as Desk calls it; null where that is not known. */
  async function edition(): Promise<string | null> {
    const state = await sessionItem.get();
    return state.status === 'signedIn' ? state.organization.edition : null;
  }

  /** Whether that organization is the session's now. */
  async function isIn(id: string): Promise<boolean> {
    return (await callingFor().catch(() => null)) === id;
  }

  return {
    get,
    known: sessionItem.get,
    signIn: begin,
    allow,
    settle,
    signOut,
    holdToPolicy,
    goOn,
    /** It is given up, with all that is stored of it: what is on its way is not stored any more. */
    close: (): void => void (isClosed = true),
    revoked,
    orgId,
    callingFor,
    edition,
    isIn,
  };
}

function organizationOf(state: SessionState): string | null {
  return state.status === 'signedIn' ? state.organization.id : null;
}

/** What Zoho has told of the scopes of a grant. */
function granted({ scopes }: GrantSummary): { scopes?: string[] } {
  return scopes ? { scopes } : {};
}

export type Session = ReturnType<typeof createSession>;
