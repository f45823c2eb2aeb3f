import { ALONE } from '../../unit/support/alone';
import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { browser } from 'wxt/browser';
import { DEMO_CLIENT, DEMO_RECORDS, type DemoDesk } from '../../../demo/desk.ts';
import type { Auth } from '../../../lib/auth';
import { summaryOf } from '../../../lib/auth/grant';
import { createLock } from '../../../lib/auth/locks';
import { signOut } from '../../../lib/auth/sign-out';
import { steadfastStore } from '../../../lib/auth/steadfast-store';
import { createThrottle } from '../../../lib/auth/throttle';
import { createTokenSource } from '../../../lib/auth/token-source';
import { createVault } from '../../../lib/auth/vault';
import type { CacheArea } from '../../../lib/cache/make-room';
import { createCache } from '../../../lib/cache/cache.worker';
import { createCreditGate } from '../../../lib/credits/credit-gate';
import { createDeskClient } from '../../../lib/desk-api/client';
import { accountsOrigin } from '../../../lib/desk-page/data-centres';
import { createLedger } from '../../../lib/ledger/ledger';
import { createDeskService } from '../../../lib/service/desk-service';
import { createSession } from '../../../lib/session/session';
import { badgeFormsItem, creditCapItem, creditsItem, sessionItem } from '../../../lib/storage/items';
import { learnedItem } from '../../../lib/storage/learned-item.worker';
import { MemoryStore } from '../../unit/auth/pretend-browser';
import { memoryTable } from '../../unit/support/memory-ledger';
import { deskFetch } from './desk-fetch';

const HOUR = 3_600_000;

// Each test starts a demo Desk of its own and shakes hands for every call, which a busy machine does slowly.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

/** What the extension asks for on the consent page, in short. */
const SCOPES = ['Desk.tickets.ALL', 'Desk.contacts.ALL', 'Desk.settings.ALL', 'Desk.basic.ALL'];

const noWait = () => Promise.resolve();

/**
 * A browser profile without a browser: what outlives a worker, and the means to start workers on it that talk to a demo
 * Desk over TLS. The workers are put together from the product's own parts; only the sign-in window is missing.
 */
export class Profile {
  online = true;
  /** The most requests that were under way at once since the last look. */
  peak = 0;
  #underWay = 0;
  /** Every wait a worker asked for, in milliseconds; what really happens meanwhile is `backOff`. */
  readonly waits: number[] = [];
  backOff: () => Promise<void> = async () => undefined;
  readonly secrets = new MemoryStore();
  readonly session = new MemoryStore();
  /** Where cache and actions are kept. */
  area: CacheArea = browser.storage.session;
  /** Where the ledger is: as the database of the extension, it outlives every worker. */
  readonly ledgerTable = memoryTable().table;
  readonly #desk: DemoDesk;
  readonly #withLock = createLock('faults', undefined);

  constructor(desk: DemoDesk) {
    fakeBrowser.reset();
    this.#desk = desk;
  }

  /** Signs in as the user would, without the window: the grant is in the vault and the session is stored. */
  async signIn(scopes: readonly string[] = SCOPES): Promise<{ accessToken: string; refreshToken: string }> {
    const issued = this.#desk.accounts.issue(DEMO_RECORDS.orgId, scopes);
    await this.start().vault.keepGrant(
      {
        id: 'grant-1',
        dataCentre: 'us',
        accountsOrigin: accountsOrigin('us'),
        clientId: DEMO_CLIENT.id,
        refreshToken: issued.refreshToken,
      },
      { accessToken: issued.accessToken, obtainedAt: Date.now(), expiresAt: Date.now() + HOUR },
    );
    await sessionItem.set({
      status: 'signedIn',
      dataCentre: 'us',
      organization: { id: DEMO_RECORDS.orgId, name: 'Zylker', portal: DEMO_RECORDS.portal, edition: 'ENTERPRISE' },
      agent: null,
    });
    return issued;
  }

  #counted(send: typeof fetch): typeof fetch {
    return async (input, init) => {
      this.#underWay += 1;
      this.peak = Math.max(this.peak, this.#underWay);
      try {
        return await send(input, init);
      } finally {
        this.#underWay -= 1;
      }
    };
  }

  /** Starts a worker: it shares stores, locks and clock (`Date`) with the others of this profile, but no memory. */
  start() {
    const deps = {
      secrets: steadfastStore(this.secrets, { wait: noWait }),
      session: steadfastStore(this.session, { wait: noWait }),
      fetch: this.#counted(deskFetch(this.#desk)),
      now: () => Date.now(),
      isOnline: () => this.online,
      withLock: this.#withLock,
    };
    const vault = createVault(deps);
    const revocations: Promise<void>[] = [];
    const onRevoked = (): void => void revocations.push(session.revoked());
    const all = { ...deps, vault, throttle: createThrottle(deps.session, deps.now), onRevoked };
    const tokens = createTokenSource(all);
    const auth: Auth = {
      tokenSource: tokens,
      signIn: () => Promise.reject(new Error('There is no window to sign in with.')),
      allow: () => Promise.reject(new Error('There is no window to consent in.')),
      signOut: () => signOut(all),
      hasGrant: async () => {
        const grant = await vault.grant();
        return grant && summaryOf(grant);
      },
      interruptedSignIn: async () => false,
      redirectUri: '',
    };
    const cache = createCache(this.area, (work) => work());
    const ledger = createLedger({ table: this.ledgerTable, days: async () => 90, changed: async () => undefined });
    const kept = { read: creditsItem.get, write: creditsItem.set, cap: creditCapItem.get };
    // At once, so that no worker of one test writes into the next.
    const credits = createCreditGate(kept, Date.now, (work) => work());
    const client = createDeskClient({
      tokens,
      orgId: () => session.callingFor(),
      credits,
      fetch: deps.fetch,
      isOnline: deps.isOnline,
      wait: async (ms) => {
        this.waits.push(ms);
        await this.backOff();
      },
    });
    const session = createSession({
      ...ALONE,
      auth,
      client,
      clientWith: () => client,
      cache,
      forgetRecords: async () => await ledger.clear(),
    });
    const badgeForms = {
      get: async (orgId: string) => (await badgeFormsItem.get())[orgId] ?? null,
      set: async (orgId: string, form: 'oas' | 'howto') => await badgeFormsItem.set({ [orgId]: form }),
    };
    const { handlers: service, attachView } = createDeskService({
      ...ALONE,
      client,
      session,
      cache,
      ledger,
      badgeForms,
      learned: learnedItem,
    });
    return { client, tokens, vault, cache, ledger, session, service, attachView, revocations };
  }
}

/** A worker of a profile. */
export type Worker = ReturnType<Profile['start']>;
