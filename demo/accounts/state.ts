import { randomBytes } from 'node:crypto';
import type { DemoSettings } from '../settings';
import { DEMO_CLIENT, type OAuthClient } from './client';
import type { AccessToken } from './access-token';

/** A code waiting to be exchanged. */
export interface Grant {
  code: string;
  clientId: string;
  redirectUri: string;
  scopes: readonly string[];
  /** Who consented; null for the agent of the demo. */
  agentId: string | null;
  orgId: string;
  dataCentre: string;
  challenge: string | null;
  method: 'plain' | 'S256';
  offline: boolean;
  /** Whether this consent is to give a refresh token. */
  givesRefreshToken: boolean;
  /** Epoch milliseconds. */
  expiresAt: number;
  used: boolean;
}

/** A refresh token; it lives until it is revoked or pushed out by newer ones. */
export interface RefreshToken {
  token: string;
  clientId: string;
  scopes: readonly string[];
  agentId: string | null;
  orgId: string;
  dataCentre: string;
}

/** Live access tokens per refresh token; one more, and the oldest dies silently. Source: Desk API documentation. */
const LIVE_ACCESS_TOKENS = 30;
/** Refresh tokens per user and client; the 21st kills the first. Source: Desk API documentation. */
const LIVE_REFRESH_TOKENS = 20;

/** Everything the accounts servers of all data centres remember, and the switches that make them difficult. */
export class AccountsState {
  readonly registeredClients: OAuthClient[] = [
    { ...DEMO_CLIENT, name: 'Deskside (demo client)', type: 'mobile', dataCentres: null },
  ];
  /** Exact redirect URIs; null accepts every redirect URI that a browser gives to an extension. */
  registeredRedirects: string[] | null = null;
  /** True: token requests are answered with `Access Denied`, as after too many of them. */
  throttleRefresh = false;
  /** HTTP status of that answer: 200 and 400 have both been seen. */
  throttleStatus = 200;
  /** Where the signing-in user lives; null means the data centre that was asked. */
  userDataCentre: string | null = null;
  /** Id of the agent who is signed in at Zoho in this browser; null for the agent of the demo. */
  signedInAs: string | null = null;
  /** Scopes that a consent gives besides those asked for: of somebody who consented before scopes were asked for when needed. */
  alsoGrants: readonly string[] = [];
  /** Whether token answers have a `scope` member. One public client relies on it; the documented samples have none. */
  tellsScopes = true;
  /** Organization chosen without showing the consent page; null shows the page. */
  autoAccept: string | null = null;
  /** Overrides (string) or removes (null) parameters of the redirect back, to play a hostile or broken answer. */
  tamperRedirect: Record<string, string | null> = {};
  /** Members added to, or replacing those of, successful token answers. */
  tokenExtras: Record<string, string | number> = {};
  /** Successful refreshes so far. */
  refreshCount = 0;
  /** Token requests with `grant_type=refresh_token` so far, whatever came of them. */
  refreshAttempts = 0;
  /** Successful code exchanges so far. */
  exchangeCount = 0;
  /** Successful revocations so far. */
  revokeCount = 0;

  readonly grants = new Map<string, Grant>();
  readonly refreshTokens = new Map<string, RefreshToken>();
  readonly accessTokens = new Map<string, AccessToken>();
  readonly #settings: DemoSettings;
  readonly #consented = new Set<string>();

  constructor(settings: DemoSettings) {
    this.#settings = settings;
  }

  /** Finds a client in a data centre; undefined when it does not exist there. */
  client(id: string, dataCentre: string): OAuthClient | undefined {
    const client = this.registeredClients.find((candidate) => candidate.id === id);
    if (!client) return undefined;
    return client.dataCentres === null || client.dataCentres.includes(dataCentre) ? client : undefined;
  }

  /** Restricts the demo client to the given data centres; null switches all of them on again. */
  restrictDemoClient(dataCentres: readonly string[] | null): void {
    for (const client of this.registeredClients) client.dataCentres = dataCentres;
  }

  /** Records a consent and returns the code to send back. */
  createGrant(
    wanted: Omit<Grant, 'code' | 'expiresAt' | 'used' | 'givesRefreshToken'> & { askedAgain: boolean },
  ): Grant {
    const { askedAgain, ...rest } = wanted;
    const consent = `${wanted.clientId} ${wanted.orgId}`;
    const grant: Grant = {
      ...rest,
      code: newToken(),
      givesRefreshToken: wanted.offline && (askedAgain || !this.#consented.has(consent)),
      expiresAt: this.#settings.now() + this.#settings.codeSeconds * 1000,
      used: false,
    };
    this.#consented.add(consent);
    this.grants.set(grant.code, grant);
    return grant;
  }

  /** Makes a refresh token, pushing out the oldest beyond the documented limit. */
  createRefreshToken(from: Omit<RefreshToken, 'token'>): RefreshToken {
    const refresh: RefreshToken = { ...from, scopes: [...from.scopes], token: newToken() };
    this.refreshTokens.set(refresh.token, refresh);
    const siblings = [...this.refreshTokens.values()].filter((other) => other.clientId === from.clientId);
    for (const oldest of siblings.slice(0, -LIVE_REFRESH_TOKENS)) this.revoke(oldest.token);
    return refresh;
  }

  /** Makes an access token, pushing out the oldest beyond the documented limit. */
  createAccessToken(from: Omit<AccessToken, 'token' | 'expiresAt'>): AccessToken {
    const access: AccessToken = {
      ...from,
      token: newToken(),
      expiresAt: this.#settings.now() + this.#settings.accessTokenSeconds * 1000,
    };
    this.accessTokens.set(access.token, access);
    if (from.parent !== null) {
      const siblings = [...this.accessTokens.values()].filter((other) => other.parent === from.parent);
      for (const oldest of siblings.slice(0, -LIVE_ACCESS_TOKENS)) this.accessTokens.delete(oldest.token);
    }
    return access;
  }

  /** A token for tests that are not about signing in. */
  issue(orgId: string, scopes: readonly string[], dataCentre = 'us'): { accessToken: string; refreshToken: string } {
    const owner = { clientId: DEMO_CLIENT.id, scopes, agentId: null, orgId, dataCentre };
    const refresh = this.createRefreshToken(owner);
    const access = this.createAccessToken({ ...owner, parent: refresh.token });
    return { accessToken: access.token, refreshToken: refresh.token };
  }

  /** The access token's record, or undefined when it is unknown, revoked or expired. */
  validAccessToken(token: string): AccessToken | undefined {
    const access = this.accessTokens.get(token);
    return access && access.expiresAt > this.#settings.now() ? access : undefined;
  }

  /** Lets every access token end now; refresh tokens stay good. */
  expireAccessTokens(): void {
    const now = this.#settings.now();
    for (const access of this.accessTokens.values()) access.expiresAt = Math.min(access.expiresAt, now);
  }

  /** Revokes a refresh token with its access tokens, or a single access token. False when the token is unknown. */
  revoke(token: string): boolean {
    if (this.accessTokens.delete(token)) return true;
    if (!this.refreshTokens.delete(token)) return false;
    for (const access of this.accessTokens.values()) {
      if (access.parent === token) this.accessTokens.delete(access.token);
    }
    return true;
  }

  /** Ends every session, as an administrator or the user's account page could. */
  revokeAll(): void {
    this.refreshTokens.clear();
    this.accessTokens.clear();
    this.grants.clear();
  }
}

function newToken(): string {
  return `1000.${randomBytes(16).toString('hex')}.${randomBytes(16).toString('hex')}`;
}
