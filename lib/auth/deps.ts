/** A place to keep values by key; both IndexedDB and `storage.session` are seen this way. */
export interface KeyValueStore {
  /** The value, or undefined. What comes back is not trusted: another version may have written it. */
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<void>;
  delete(key: string): Promise<void>;
}

/** The two calls of the browser's `identity` API that signing in needs. */
export interface Identity {
  getRedirectURL(): string;
  launchWebAuthFlow(details: { url: string; interactive: boolean }): Promise<string | undefined>;
}

/** What talking to Zoho's token endpoint takes. */
export interface EndpointDeps {
  fetch(url: URL | string, init?: RequestInit): Promise<Response>;
  /** Epoch milliseconds. */
  now(): number;
  /** What the browser believes about the network; only chooses between two sentences, so it may be wrong. */
  isOnline(): boolean;
}

/** Runs work while no other context of the extension runs work in the same lock. */
export type WithLock = <T>(work: () => Promise<T>) => Promise<T>;

/** Everything this folder needs from a browser. The real ones are in `browser-deps.ts`. */
export interface AuthDeps extends EndpointDeps {
  identity: Identity;
  /** Only the extension's own pages reach it, and it outlives the browser: IndexedDB of the extension's origin. */
  secrets: KeyValueStore;
  /** In memory until the browser closes, survives the worker: `storage.session`. */
  session: KeyValueStore;
  withLock: WithLock;
  /** At least 256 bits from the system's generator, as 43 or more characters that need no escaping in a URL. */
  randomText(): string;
}

/** Every key we write to `storage.session`. */
export const SESSION_KEYS = {
  accessToken: 'auth/accessToken',
  throttle: 'auth/throttle',
  pendingSignIn: 'auth/pendingSignIn',
  /** When codes were asked for. */
  codes: 'auth/codes',
  /** The grant, only where the browser keeps no database. */
  secrets: 'auth/secrets',
  /** That it is so, for pages to say: they may know this much and not the grant. */
  isInMemory: 'auth/isInMemory',
} as const;
