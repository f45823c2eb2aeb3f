import { browser } from 'wxt/browser';
import { type Auth, createAuth } from '../auth';
import { areaOfSignIn } from '../cache/area-of-sign-in';
import { type Cache, createCache } from '../cache/cache.worker';
import { type CreditGate, createCreditGate } from '../credits/credit-gate';
import { createDeskClient } from '../desk-api/client';
import type { Ledger } from '../ledger/ledger';
import type { Handlers } from '../messages/serve.worker';
import { lowerCap } from '../policy/forbidden';
import { type ReadPolicy, readNoPolicy } from '../policy/managed-policy.worker';
import { type Session, type SessionParts, createSession } from '../session/session';
import { sampleAuth } from '../sample/sample-auth.worker';
import { toSample } from '../sample/to-sample.worker';
import { badgeFormsItem, creditCapItem, creditsItem } from '../storage/items';
import { learnedItem } from '../storage/learned-item.worker';
import type { SignInId } from '../storage/sign-in-id';
import { type SignInsControl, createDeskService } from './desk-service';
import type { OpenViews } from './open-views';
import { findOwnDomains } from './own-domains';

export interface SignInParts {
  signIn: SignInId;
  /** Whether it is the sample's: nobody consents, and what is asked goes to our own page instead of to a host. */
  isSample: boolean;
  /** One for all: its entries tell of which organization they are. */
  ledger: Ledger;
  signIns: SignInsControl;
  claim: SessionParts['claim'];
  forgetRecords: SessionParts['forgetRecords'];
  /** What the administrator of this browser allows. */
  policy: ReadPolicy;
  /** Is told of every record that is made new, by its key in the cache. */
  arrived(key: string): void;
}

/** One of those signed in side by side, with all that is its own: access, calls, credits, cache, and what pages may ask of it. */
export interface SignInService {
  signIn: SignInId;
  session: Session;
  cache: Cache;
  handlers: Handlers;
  attachView: OpenViews['attach'];
  /** It follows nothing any more. */
  end(): void;
}

/** Puts together what serves one sign-in. Nothing of it is shared with another but the ledger. */
export function createSignInService(parts: SignInParts): SignInService {
  const { signIn, isSample, ledger, signIns, arrived, policy: _ofAll, ...ends } = parts;
  const cache = createCache(areaOfSignIn(browser.storage.session, signIn));
  const creditsHere = creditsItem.in(signIn);
  const badgeFormsHere = badgeFormsItem.in(signIn);
  const auth: Auth = isSample ? sampleAuth(signIn) : createAuth({ signIn, onRevoked: () => void session.revoked() });
  const asked = isSample ? { fetch: toSample(() => void signIns.leave(signIn)) } : {};
  const policy = isSample ? readNoPolicy : parts.policy;
  const gate = createCreditGate({
    read: creditsHere.get,
    // An answer that comes after the sign-out counts for nobody.
    write: async (state) => {
      if (await session.isIn(state.orgId)) await creditsHere.set(state);
    },
    cap: async () => lowerCap((await policy()).values, await creditCapItem.get()),
  });
  const credits: CreditGate = {
    ...gate,
    count: async (account, call, headers) => {
      void ledger.heard(Date.parse(headers.get('date') ?? ''));
      await gate.count(account, call, headers);
    },
  };
  const client = createDeskClient({
    tokens: auth.tokenSource,
    orgId: () => session.callingFor(),
    edition: () => session.edition(),
    credits,
    ...asked,
  });
  const clientWith: SessionParts['clientWith'] = (given, orgId) => {
    const tokens = { credentials: async () => given, renew: async () => given };
    return createDeskClient({ tokens, orgId: async () => orgId, credits, ...asked });
  };
  const session = createSession({ signIn, auth, client, clientWith, cache, policy, ...ends });
  const badgeForms = {
    get: async (orgId: string) => (await badgeFormsHere.get())[orgId] ?? null,
    set: async (orgId: string, form: 'oas' | 'howto') => {
      const forms = await badgeFormsHere.read();
      if (await session.isIn(orgId)) await badgeFormsHere.set({ ...forms, [orgId]: form });
    },
  };
  void session.goOn();
  const end = findOwnDomains({ signIn, client, session });
  const service = createDeskService({
    signIn,
    client,
    session,
    cache,
    ledger,
    badgeForms,
    learned: (contactId) => learnedItem(contactId).in(signIn),
    signIns,
    arrived,
    policy,
    ...asked,
  });
  const close = (): void => {
    session.close();
    end();
  };
  return { signIn, session, cache, ...service, end: close };
}
