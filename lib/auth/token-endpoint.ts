import {
  type AuthorizationServer,
  type ClientAuth,
  ClientSecretPost,
  None,
  customFetch,
  genericTokenEndpointRequest,
  refreshTokenGrantRequest,
} from 'oauth4webapi';
import * as v from 'valibot';
import { accountsOrigin } from '../desk-page/data-centres';
import { GUARDED } from '../http/guarded';
import { DesksideError, problemError } from '../problems/problem';
import type { EndpointDeps } from './deps';
import type { AccessToken, Grant } from './grant';
import { grantProblem } from './grant-errors';
import { answerTo } from './post';
import { FIRST_WAIT } from './throttle';
import { readTokenAnswer } from './token-answer';

const TOKEN_PATH = '/oauth/v2/token';
const REVOKE_PATH = '/oauth/v2/token/revoke';

const Revoked = v.object({ status: v.literal('success') });

/** Who asks, and at which data centre. The host comes from the fixed list, never from an answer or a kept record. */
type Client = Pick<Grant, 'dataCentre' | 'clientId' | 'clientSecret'>;

export interface Exchange extends Client {
  code: string;
  /** The one the code was asked for with. */
  redirectUri: string;
  verifier: string;
}

export interface Tokens {
  access: AccessToken;
  refreshToken: string;
  /** The scopes granted, as Zoho wrote them, where it did. */
  scope?: string | undefined;
}

/**
 * Trades an authorization code for tokens. A code lives for about a minute and works once.
 * Source: Zoho accounts documentation, mobile and desktop applications, "Get access token".
 *
 * Throws `noRefreshToken` when Zoho sends none, the problems of `grantProblem` when it refuses, and `badAnswer`,
 * `serverError`, `timeout`, `offline` or `network` when there is no proper answer.
 */
export async function exchangeCode(exchange: Exchange, deps: EndpointDeps): Promise<Tokens> {
  const { code, redirectUri, verifier, clientSecret } = exchange;
  const { access, refreshToken, scope } = await askForTokens(
    'exchange',
    exchange,
    [code, verifier, clientSecret],
    deps,
    (ask) =>
      genericTokenEndpointRequest(
        ask.server,
        ask.client,
        ask.authentication,
        'authorization_code',
        { code, redirect_uri: redirectUri, code_verifier: verifier },
        ask.options,
      ),
  );
  if (refreshToken === undefined) throw problemError('noRefreshToken', { endpoint: TOKEN_PATH });
  return { access, refreshToken, scope };
}

/**
 * Gets a new access token. The refresh token stays the same unless Zoho sends another.
 * Source: Zoho accounts documentation, "Refresh access token". Throws as `exchangeCode` does.
 */
export async function refreshTokens(grant: Grant, deps: EndpointDeps): Promise<Tokens> {
  const { refreshToken: old, clientSecret } = grant;
  const { access, refreshToken } = await askForTokens('refresh', grant, [old, clientSecret], deps, (ask) =>
    refreshTokenGrantRequest(ask.server, ask.client, ask.authentication, old, ask.options),
  );
  return { access, refreshToken: refreshToken ?? old };
}

/**
 * Revokes the refresh token and with it all its access tokens; needs no client secret. The token goes into the query,
 * which is the only documented place. Source: Zoho accounts documentation, "Revoke refresh token".
 *
 * Returns whether Zoho confirmed it; never throws, because there is nothing left to do about it.
 */
export async function revokeGrant(
  { dataCentre, refreshToken }: Pick<Grant, 'dataCentre' | 'refreshToken'>,
  deps: EndpointDeps,
): Promise<boolean> {
  const url = new URL(REVOKE_PATH, accountsOrigin(dataCentre));
  url.search = new URLSearchParams({ token: refreshToken }).toString();
  try {
    const { status, body } = await answerTo(
      (signal) => deps.fetch(url.href, { method: 'POST', ...GUARDED, signal }),
      REVOKE_PATH,
      deps,
    );
    return status === 200 && v.is(Revoked, JSON.parse(body));
  } catch {
    return false;
  }
}

interface Ask {
  server: AuthorizationServer;
  client: { client_id: string };
  authentication: ClientAuth;
  options: {
    signal: AbortSignal;
    [customFetch]: (url: string, init: RequestInit) => Promise<Response>;
  };
}

/**
 * The library builds the request. Reading the answer is ours: by the letter of RFC 6749 Zoho's answers are invalid
 * (errors with status 200, `token_type` missing).
 */
async function askForTokens(
  step: 'exchange' | 'refresh',
  { dataCentre, clientId, clientSecret }: Client,
  secrets: readonly (string | undefined)[],
  deps: EndpointDeps,
  send: (ask: Ask) => Promise<Response>,
): Promise<{ access: AccessToken; refreshToken: string | undefined; scope: string | undefined }> {
  const issuer = accountsOrigin(dataCentre);
  const obtainedAt = deps.now();
  const { status, body } = await answerTo(
    (signal) =>
      send({
        server: { issuer, token_endpoint: issuer + TOKEN_PATH },
        client: { client_id: clientId },
        authentication: clientSecret === undefined ? None() : ClientSecretPost(clientSecret),
        options: { signal, [customFetch]: (url, init) => deps.fetch(url, { ...init, ...GUARDED }) },
      }),
    TOKEN_PATH,
    deps,
  );

  const answer = readTokenAnswer(body);
  if (answer !== null && 'error' in answer) {
    const now = deps.now();
    const asked = { step, endpoint: TOKEN_PATH, status, secretSent: clientSecret !== undefined, secrets, now };
    throw new DesksideError(grantProblem(answer, asked));
  }
  if (status === 429) {
    throw problemError('signInThrottled', { endpoint: TOKEN_PATH, status, retryAt: deps.now() + FIRST_WAIT });
  }
  if (answer === null || status !== 200) {
    const kind = status >= 500 ? 'serverError' : 'badAnswer';
    throw problemError(kind, { endpoint: TOKEN_PATH, status });
  }
  const { accessToken, refreshToken, lifetime, scope } = answer;
  return { access: { accessToken, obtainedAt, expiresAt: obtainedAt + lifetime }, refreshToken, scope };
}
