import type { Delivery } from '../messages/view-messages';
import type { Seat } from '../messages/serve-views.worker';
import type { Handlers, Speaker } from '../messages/serve.worker';
import type { PageContext } from '../desk-page/page-context';
import type { Ledger } from '../ledger/ledger';
import { SAMPLE } from '../desk-page/data-centres';
import type { Policy } from '../policy/policy';
import type { ReadPolicy } from '../policy/managed-policy.worker';
import { problemError } from '../problems/problem';
import { SAMPLE_ORGANIZATION, SAMPLE_PORTAL, newSampleId } from '../sample/sample';
import { isSampleThere } from '../sample/to-sample.worker';
import { type SignInPlace, whichSignIn } from '../session/which-sign-in.both';
import { areaOf } from '../storage/areas';
import { forgetRecords, forgetSignIn } from '../storage/forget.worker';
import type { Item } from '../storage/item';
import { sessionItem } from '../storage/items';
import { FIRST_SIGN_IN, type SignInId, newSignInId } from '../storage/sign-in-id';
import { type BesideSignIn, signInsItem } from '../storage/sign-ins-item';
import { forgetRecordsOf } from './forget-records-of';
import { lateSeat } from './late-seat';
import { createSerializer } from './serialize';
import type { SignInParts, SignInService } from './sign-in-service';

export interface SignInsParts {
  ledger: Ledger;
  /** Puts together what serves one of them. */
  make(parts: SignInParts): SignInService;
  arrived(key: string): void;
  /** What the administrator of this browser allows. */
  policy: ReadPolicy;
  item?: Pick<Item<BesideSignIn[]>, 'read' | 'set' | 'remove'>;
}

/** More organizations than anybody works in at once; each is read when the worker starts. */
const MOST_BESIDE = 7;

/**
 * Those signed in side by side, and who serves each. The first is there at once and for good; the others as soon as it is
 * read which there are. Messages and views go to the one that they say they are of, and to no other.
 */
export function createSignIns({ ledger, make, arrived, policy, item = signInsItem }: SignInsParts) {
  const running = new Map<SignInId, SignInService>();
  const serialize = createSerializer();
  const changed = new Set<() => void>();
  /** By organization: the sign-in that took it last, which may not be stored yet. */
  const claims = new Map<string, SignInId>();

  function run(signIn: SignInId, isSample = false): SignInService {
    const service = make({
      signIn,
      isSample,
      ledger,
      signIns: { begin, leave, beginSample },
      claim: async (orgId) => await claim(signIn, orgId),
      forgetRecords: async (orgId) => await forgetRecordsAfter(signIn, orgId),
      arrived,
      policy,
    });
    const unwatch = sessionItem.in(signIn).watch((state) => {
      for (const tell of changed) tell();
      if (state.status === 'signedOut') giveUpClaims(signIn);
      // Ended as it should be: nothing is left to be told.
      if (state.status === 'signedOut' && !state.note && !state.problem) void leave(signIn);
    });
    const end = service.end;
    running.set(signIn, {
      ...service,
      end: () => {
        unwatch();
        end();
      },
    });
    return service;
  }

  function giveUpClaims(signIn: SignInId): void {
    for (const [orgId, by] of claims) if (by === signIn) claims.delete(orgId);
  }

  run(FIRST_SIGN_IN);
  let known = readAll();
  known.catch(() => undefined); // Whoever asks next hears of it, and reads again.

  async function readAll(): Promise<BesideSignIn[]> {
    const beside = await item.read();
    for (const { id, dataCentre } of beside) {
      if (running.has(id)) continue;
      const isSample = dataCentre === SAMPLE;
      run(id, isSample);
      if (isSample ? !(await isSampleThere()) : await hasEnded(id)) void leave(id);
    }
    return beside;
  }

  /** A worker before this one may have been stopped between the end of a sign-in and giving it up. */
  async function hasEnded(signIn: SignInId): Promise<boolean> {
    const { key } = sessionItem.in(signIn);
    const { [key]: stored } = await areaOf('local').get(key);
    if (stored === undefined) return false;
    const state = await sessionItem.in(signIn).get();
    return state.status === 'signedOut' && !state.note && !state.problem;
  }

  /** Which there are beside the first; rejects while that cannot be read, and is read again then. */
  async function beside(): Promise<BesideSignIn[]> {
    return await known.catch(async () => await (known = readAll()));
  }

  async function change(now: BesideSignIn[]): Promise<void> {
    await (now.length > 0 ? item.set(now) : item.remove());
    known = Promise.resolve(now);
  }

  async function serviceOf(signIn: SignInId): Promise<SignInService> {
    if (signIn !== FIRST_SIGN_IN) await beside();
    const service = running.get(signIn);
    if (!service) throw problemError('signedOut');
    return service;
  }

  /**
   * What a page of ours may ask for, whose message says of which sign-in it is and which organization it shows. Throws
   * `signedOut` when there is no such sign-in any more, and `wrongOrganization` when by now it is signed in to another one.
   */
  async function handlersFor({ signIn, orgId }: Speaker, isAboutSession: boolean): Promise<Handlers> {
    const { session, handlers } = await serviceOf(signIn);
    if (isAboutSession || orgId === null) return handlers;
    const state = await session.known();
    if (state.status === 'signedIn' && state.organization.id !== orgId) throw problemError('wrongOrganization');
    return handlers;
  }

  /** A panel connects, for one of them; one that is not running yet is waited for, one that is gone answers nothing. */
  function attachView(signIn: SignInId, post: (delivery: Delivery) => void): Seat {
    const service = running.get(signIn);
    return service ? service.attachView(post) : lateSeat(serviceOf(signIn).then((late) => late.attachView(post)));
  }

  /** Begins one for the portal of a tab; asked twice, it is one. Throws `tooManySignIns`. */
  async function begin(wanted: Omit<BesideSignIn, 'id'>): Promise<{ signIn: SignInId }> {
    return await serialize('list', async () => {
      const all = await beside();
      for (const one of all) {
        const isSame = one.dataCentre === wanted.dataCentre && one.portal === wanted.portal;
        if (isSame && !(await isSignedIn(one.id))) return { signIn: one.id };
      }
      if (all.length >= MOST_BESIDE) throw problemError('tooManySignIns');
      const id = newSignInId();
      await change([...all, { ...wanted, id }]);
      run(id);
      return { signIn: id };
    });
  }

  /** Begins the sample; there is one, and it begins afresh. */
  async function beginSample(): Promise<{ signIn: SignInId }> {
    for (const { id, dataCentre } of await beside()) if (dataCentre === SAMPLE) await leave(id);
    const id = newSampleId();
    await serialize('list', async () => {
      await sessionItem.in(id).set({ status: 'signingIn' });
      await change([...(await beside()), { id, dataCentre: SAMPLE, portal: SAMPLE_PORTAL }]);
      run(id, true);
    });
    return { signIn: id };
  }

  /** Gives one up in which nobody is signed in, nor signing in, or ends the sample. The first stays. */
  async function leave(signIn: SignInId): Promise<null> {
    return await serialize('list', async () => {
      const service = running.get(signIn);
      if (signIn === FIRST_SIGN_IN || !service) return null;
      const all = await beside();
      const isSample = all.some(({ id, dataCentre }) => id === signIn && dataCentre === SAMPLE);
      if (!isSample && (await service.session.known()).status !== 'signedOut') return null;
      service.end();
      running.delete(signIn);
      giveUpClaims(signIn);
      // From here on nothing more is written for it.
      if (isSample) await sessionItem.in(signIn).set({ status: 'signedOut' });
      await change(all.filter(({ id }) => id !== signIn));
      if (isSample) await Promise.allSettled([service.cache.clear(), forgetRecordsOf(SAMPLE_ORGANIZATION, ledger)]);
      await forgetSignIn(signIn);
      return null;
    });
  }

  async function isSignedIn(signIn: SignInId): Promise<boolean> {
    return (await running.get(signIn)?.session.known())?.status === 'signedIn';
  }

  /** All but this one who are signed in, with their organizations; nobody is in the sample. */
  async function others(signIn: SignInId): Promise<{ orgId: string }[]> {
    await beside().catch(() => undefined);
    const found: { orgId: string }[] = [];
    for (const service of running.values()) {
      const state = await service.session.known();
      if (service.signIn !== signIn && state.status === 'signedIn' && state.dataCentre !== SAMPLE) {
        found.push({ orgId: state.organization.id });
      }
    }
    return found;
  }

  /** One organization has one sign-in: ledger, runs and panels go by its id. Of two that end at once the first has it. */
  async function claim(signIn: SignInId, orgId: string): Promise<boolean> {
    const holder = claims.get(orgId) ?? signIn;
    claims.set(orgId, holder);
    const isHeld = holder !== signIn && (await running.get(holder)?.session.known())?.status !== 'signedOut';
    const isTaken = isHeld || (await others(signIn)).some((other) => other.orgId === orgId);
    if (!isTaken) claims.set(orgId, signIn);
    return !isTaken;
  }

  /** What belongs to this computer goes, but nothing of an organization that somebody is still signed in to. */
  async function forgetRecordsAfter(signIn: SignInId, orgId: string | null): Promise<void> {
    const isAlone = orgId !== SAMPLE_ORGANIZATION && (await others(signIn)).length === 0;
    if (isAlone) await Promise.allSettled([ledger.clear(), forgetRecords()]);
    else if (orgId !== null) await forgetRecordsOf(orgId, ledger);
  }

  async function places(): Promise<SignInPlace[]> {
    const all = await beside().catch(() => []);
    return await Promise.all(
      [...running.values()].map(async ({ signIn, session }) => ({
        signIn,
        session: await session.known(),
        wanted: all.find(({ id }) => id === signIn) ?? null,
      })),
    );
  }

  /**
   * A policy has been told of: whoever is signed in to what it forbids is so no more. One that sets nothing forbids nothing, and
   * nothing is read for it. Never rejects.
   */
  async function holdToPolicy({ values }: Policy): Promise<void> {
    if (Object.keys(values).length === 0) return;
    await beside().catch(() => undefined);
    await Promise.allSettled([...running.values()].map(async ({ session }) => await session.holdToPolicy()));
  }

  /** Who serves a page of Desk, for what is shown beside no panel; null where that cannot be told. */
  async function serving(context: PageContext): Promise<SignInService | null> {
    const signIn = whichSignIn(await places(), context, FIRST_SIGN_IN);
    return signIn === null ? null : (running.get(signIn) ?? null);
  }

  /** Whether anybody is signed in anywhere. */
  async function isAnybodyIn(): Promise<boolean> {
    return (await places()).some(({ session }) => session.status === 'signedIn');
  }

  return {
    handlersFor,
    attachView,
    serving,
    isAnybodyIn,
    holdToPolicy,
    /** Calls back whenever somebody signs in or out. */
    watch: (tell: () => void): void => void changed.add(tell),
  };
}

export type SignIns = ReturnType<typeof createSignIns>;
