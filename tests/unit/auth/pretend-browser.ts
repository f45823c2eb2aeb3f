import type { AuthDeps, KeyValueStore } from '../../../lib/auth/deps';
import type { AccessToken, Grant } from '../../../lib/auth/grant';
import { createLock } from '../../../lib/auth/locks';
import { createSignIn } from '../../../lib/auth/sign-in';
import { steadfastStore } from '../../../lib/auth/steadfast-store';
import { createThrottle } from '../../../lib/auth/throttle';
import { createTokenSource } from '../../../lib/auth/token-source';
import { createVault } from '../../../lib/auth/vault';
import { type Problem, problemOf } from '../../../lib/problems/problem';

export const REDIRECT_URI = 'https://abcdefghijklmnopabcdefghijklmnop.chromiumapp.org/';
export const NOON = Date.UTC(2026, 2, 2, 12);
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;

/** A store in memory that hands out copies, as a real one does, and refuses while `broken`. */
export class MemoryStore implements KeyValueStore {
  readonly kept = new Map<string, unknown>();
  broken = false;
  /** How often something was looked up. */
  reads = 0;

  async get(key: string): Promise<unknown> {
    this.#check();
    this.reads += 1;
    return structuredClone(this.kept.get(key));
  }

  async set(key: string, value: unknown): Promise<void> {
    this.#check();
    this.kept.set(key, structuredClone(value));
  }

  async delete(key: string): Promise<void> {
    this.#check();
    this.kept.delete(key);
  }

  #check() {
    if (this.broken) throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
  }
}

export interface Received {
  url: URL;
  method: string;
  form: Record<string, string>;
  init: RequestInit;
}

/** How the pretended Zoho answers one request; an error stands for a network that failed. */
export type Reply = Response | Error | ((received: Received) => Response | Promise<Response>);

/**
 * A browser and a Zoho that exist only here. `start()` starts a worker in it: several of them share the stores, the
 * locks and the clock, but no memory.
 */
export class PretendBrowser {
  now = NOON;
  online = true;
  readonly received: Received[] = [];
  readonly replies: Reply[] = [];
  readonly secrets = new MemoryStore();
  readonly session = new MemoryStore();
  /** The addresses that were opened for the user. */
  readonly opened: URL[] = [];
  /** What the user does on the consent page; returns where Zoho sends the browser. */
  user: (consentPage: URL) => Promise<string> = () => Promise.reject(new Error('Nobody is there.'));
  /** What happens while a store that could not be read is left alone for a moment. */
  wait: () => Promise<unknown> = () => Promise.resolve();
  readonly #withLock = createLock('test', undefined);
  #random = 0;

  get deps(): AuthDeps {
    return {
      identity: {
        getRedirectURL: () => REDIRECT_URI,
        launchWebAuthFlow: ({ url }) => {
          this.opened.push(new URL(url));
          return this.user(new URL(url));
        },
      },
      secrets: steadfastStore(this.secrets, { wait: this.wait }),
      session: steadfastStore(this.session, { wait: this.wait }),
      fetch: (input, init = {}) => this.#answer(input, init),
      now: () => this.now,
      isOnline: () => this.online,
      withLock: this.#withLock,
      randomText: () => `random-text-number-${String(++this.#random).padStart(24, '0')}`,
    };
  }

  start() {
    const deps = this.deps;
    const vault = createVault(deps);
    const throttle = createThrottle(deps.session, deps.now);
    const ended: string[] = [];
    const all = { ...deps, vault, throttle, onRevoked: () => void ended.push('revoked') };
    return { deps: all, vault, ended, tokens: createTokenSource(all), ...createSignIn(all) };
  }

  /** How often the stores were asked for something. */
  reads(): number {
    return this.secrets.reads + this.session.reads;
  }

  /** Every stored value as one text, to look for what must not be there. */
  everythingStored(): string {
    return JSON.stringify([...this.secrets.kept, ...this.session.kept]);
  }

  async #answer(input: Parameters<typeof fetch>[0], init: RequestInit): Promise<Response> {
    const form = init.body instanceof URLSearchParams ? Object.fromEntries(init.body) : {};
    const received = {
      url: new URL(input instanceof Request ? input.url : input),
      method: init.method ?? 'GET',
      form,
      init,
    };
    this.received.push(received);
    const reply = this.replies.shift();
    if (reply === undefined) throw new Error(`No reply prepared for ${received.url.pathname}`);
    if (reply instanceof Error) throw reply;
    return typeof reply === 'function' ? await reply(received) : reply;
  }
}

export const json = (body: unknown, status = 200) => Response.json(body, { status });

/** A token answer as Zoho documents it, with what differs. */
export const tokens = (more: Record<string, unknown> = {}) =>
  json({ access_token: '1000.fresh.access', api_domain: 'https://www.zohoapis.eu', expires_in: 3600, ...more });

export const THROTTLED = {
  error: 'Access Denied',
  error_description: 'You have made too many requests continuously. Please try again after some time.',
};

export const GRANT: Grant = {
  id: 'grant-1',
  dataCentre: 'eu',
  accountsOrigin: 'https://accounts.zoho.eu',
  clientId: '1000.CLIENT',
  refreshToken: '1000.refresh.token',
};

/** A token obtained so many milliseconds before noon, for one hour. */
export const accessFrom = (age: number, accessToken = '1000.old.access'): AccessToken => ({
  accessToken,
  obtainedAt: NOON - age,
  expiresAt: NOON - age + HOUR,
});

/** The problem a promise ends with; fails the test when it does not. */
export async function problemFrom(promise: Promise<unknown>): Promise<Problem> {
  return await promise.then(
    () => {
      throw new Error('Nothing went wrong, but should have.');
    },
    (thrown: unknown) => problemOf(thrown),
  );
}
