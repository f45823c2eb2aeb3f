import { createHash } from 'node:crypto';
import type { DataCentre } from '../hosts';
import { formOf, jsonAnswer, type Answer, type Incoming } from '../server/exchange';
import type { JsonObject } from '../server/json';
import type { DemoSettings } from '../settings';
import type { OAuthClient } from './client';
import type { AccessToken } from './access-token';
import type { AccountsState } from './state';

/** Parameters of a token request, from the query, the form body or a Basic header, in rising order of precedence. */
type Parameters = (name: string) => string | null;

/**
 * `POST /oauth/v2/token`. Errors are HTTP 200 with an `error` member, as the accounts server really sends them.
 * Source: the vendor's pages on access tokens; error bodies as several public clients handle them.
 */
export function token(state: AccountsState, settings: DemoSettings, asked: DataCentre, incoming: Incoming): Answer {
  if (incoming.method !== 'POST') return problem('invalid_request');
  const parameters = readParameters(incoming);
  const grantType = parameters('grant_type');
  if (grantType === 'refresh_token') state.refreshAttempts += 1;
  if (state.throttleRefresh) return throttled(state);
  const client = state.client(parameters('client_id') ?? '', asked.code);
  if (!client) return problem('invalid_client');
  const secretProblem = checkSecret(settings, client, parameters('client_secret'));
  if (secretProblem !== null) return problem(secretProblem);
  if (grantType === 'authorization_code') return exchange(state, settings, asked, client, parameters);
  if (grantType === 'refresh_token') return refresh(state, settings, asked, client, parameters);
  return problem('unsupported_grant_type');
}

/** `POST /oauth/v2/token/revoke?token=`: needs no secret; 400 for a token that does not exist. */
export function revoke(state: AccountsState, incoming: Incoming): Answer {
  const parameters = readParameters(incoming);
  if (!state.revoke(parameters('token') ?? '')) return jsonAnswer({ error: 'invalid_token' }, 400);
  state.revokeCount += 1;
  return jsonAnswer({ status: 'success' });
}

function exchange(
  state: AccountsState,
  settings: DemoSettings,
  asked: DataCentre,
  client: OAuthClient,
  parameters: Parameters,
): Answer {
  const grant = state.grants.get(parameters('code') ?? '');
  if (!grant || grant.used || grant.expiresAt <= settings.now()) return problem('invalid_code');
  if (grant.clientId !== client.id || grant.dataCentre !== asked.code) return problem('invalid_code');
  if (parameters('redirect_uri') !== grant.redirectUri) return problem('invalid_redirect_uri');
  grant.used = true;
  if (grant.challenge !== null && !verifies(grant.challenge, grant.method, parameters('code_verifier') ?? '')) {
    return problem('invalid_code_verifier');
  }
  const { scopes, agentId, orgId, dataCentre } = grant;
  const owner = { clientId: client.id, scopes, agentId, orgId, dataCentre };
  const refreshToken = grant.givesRefreshToken ? state.createRefreshToken(owner).token : null;
  const access = state.createAccessToken({ ...owner, parent: refreshToken });
  state.exchangeCount += 1;
  const extra: JsonObject = refreshToken === null ? {} : { refresh_token: refreshToken };
  return success(state, settings, asked, access, extra);
}

function refresh(
  state: AccountsState,
  settings: DemoSettings,
  asked: DataCentre,
  client: OAuthClient,
  parameters: Parameters,
): Answer {
  const known = state.refreshTokens.get(parameters('refresh_token') ?? '');
  if (!known || known.clientId !== client.id || known.dataCentre !== asked.code) return problem('invalid_code');
  const access = state.createAccessToken({
    clientId: known.clientId,
    scopes: known.scopes,
    agentId: known.agentId,
    orgId: known.orgId,
    dataCentre: known.dataCentre,
    parent: known.token,
  });
  state.refreshCount += 1;
  return success(state, settings, asked, access, {});
}

/** RFC 7636: the verifier's form is checked too, so that a client cannot get away with a short one. */
function verifies(challenge: string, method: 'plain' | 'S256', verifier: string): boolean {
  if (!/^[A-Za-z0-9._~-]{43,128}$/.test(verifier)) return false;
  if (method === 'plain') return verifier === challenge;
  return createHash('sha256').update(verifier).digest('base64url') === challenge;
}

function checkSecret(settings: DemoSettings, client: OAuthClient, secret: string | null): string | null {
  const needed = settings.requireClientSecret || client.type === 'server';
  if (secret === null || secret === '') return needed ? settings.missingSecret : null;
  return secret === client.secret ? null : 'invalid_client_secret';
}

function success(
  state: AccountsState,
  settings: DemoSettings,
  asked: DataCentre,
  access: AccessToken,
  extra: JsonObject,
): Answer {
  return jsonAnswer({
    access_token: access.token,
    ...extra,
    api_domain: `https://www.zohoapis.${asked.accountsHost.replace(/^accounts\.zoho(?:cloud)?\./, '')}`,
    token_type: 'Bearer',
    ...(state.tellsScopes ? { scope: access.scopes.join(' ') } : {}),
    expires_in: settings.accessTokenSeconds,
    ...state.tokenExtras,
  });
}

function problem(error: string): Answer {
  return jsonAnswer({ error });
}

function throttled(state: AccountsState): Answer {
  return jsonAnswer(
    {
      error: 'Access Denied',
      error_description: 'You have made too many requests continuously. Please try again after some time.',
      status: 'failure',
    },
    state.throttleStatus,
  );
}

function readParameters(incoming: Incoming): Parameters {
  const form = formOf(incoming);
  const basic = /^Basic (.+)$/i.exec(incoming.headers['authorization'] ?? '');
  const [user, ...rest] = Buffer.from(basic?.[1] ?? '', 'base64')
    .toString('utf8')
    .split(':');
  const pair: Record<string, string | undefined> = basic
    ? { client_id: decodeURIComponent(user ?? ''), client_secret: decodeURIComponent(rest.join(':')) }
    : {};
  return (name) => pair[name] ?? form.get(name) ?? incoming.query.get(name);
}
