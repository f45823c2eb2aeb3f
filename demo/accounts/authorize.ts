import { DATA_CENTRES, type DataCentre } from '../hosts';
import { formOf, htmlAnswer, redirectAnswer, type Answer, type Incoming } from '../server/exchange';
import { isRegisteredRedirect, type OAuthClient } from './client';
import { consentPage, refusalPage } from './consent-page';
import { KNOWN_SCOPES, splitScopes } from './scopes';
import type { AccountsState } from './state';

/** What the consent page offers to choose from. */
export interface ConsentChoice {
  orgId: string;
  companyName: string;
}

/** A checked authorization request. */
interface Wish {
  client: OAuthClient;
  redirectUri: string;
  state: string | null;
  scopes: string[];
  challenge: string | null;
  method: 'plain' | 'S256';
  offline: boolean;
  askedAgain: boolean;
}

/**
 * `GET /oauth/v2/auth` shows the consent page; the page posts back to the same path with the decision.
 * Source: the vendor's pages for mobile and desktop clients.
 */
export function authorize(
  state: AccountsState,
  choices: readonly ConsentChoice[],
  asked: DataCentre,
  incoming: Incoming,
): Answer {
  const wish = readWish(state, asked, incoming.query);
  if (typeof wish === 'string') return htmlAnswer(refusalPage(wish), 400);
  if (incoming.method === 'POST') {
    const form = formOf(incoming);
    if (form.get('decision') !== 'accept') return redirectBack(state, wish, { error: 'access_denied' });
    const orgId = form.get('organization') ?? '';
    if (!choices.some((choice) => choice.orgId === orgId)) {
      return htmlAnswer(refusalPage('Choose an organization first.'), 400);
    }
    return accept(state, asked, wish, orgId);
  }
  if (state.autoAccept !== null) return accept(state, asked, wish, state.autoAccept);
  return htmlAnswer(
    consentPage({ clientName: wish.client.name, scopes: wish.scopes, choices, host: asked.accountsHost }),
  );
}

/** Checks the request. Returns a sentence for the refusal page when it is not acceptable. */
function readWish(state: AccountsState, asked: DataCentre, query: URLSearchParams): Wish | string {
  const client = state.client(query.get('client_id') ?? '', asked.code);
  if (!client) return 'invalid_client: the client ID passed does not exist in this data centre.';
  const redirectUri = query.get('redirect_uri') ?? '';
  if (!isRegisteredRedirect(redirectUri, state.registeredRedirects)) {
    return 'invalid_redirect_uri: the redirect URI passed does not match the ones configured.';
  }
  if (query.get('response_type') !== 'code') return 'invalid_response_type: the response type passed is not supported.';
  const scopes = splitScopes(query.get('scope') ?? '');
  if (scopes.length === 0 || scopes.some((scope) => !KNOWN_SCOPES.has(scope))) {
    return 'invalid_scope: a scope passed does not exist.';
  }
  const challenge = query.get('code_challenge');
  if (client.type === 'mobile' && (challenge === null || challenge === '')) {
    return 'invalid_code_challenge: this client type needs a code challenge.';
  }
  const method = query.get('code_challenge_method') ?? 'plain';
  if (method !== 'plain' && method !== 'S256') return 'invalid_code_challenge_method: use plain or S256.';
  return {
    client,
    redirectUri,
    state: query.get('state'),
    scopes,
    challenge,
    method,
    offline: query.get('access_type') === 'offline',
    askedAgain: query.get('prompt') === 'consent',
  };
}

function accept(state: AccountsState, asked: DataCentre, wish: Wish, orgId: string): Answer {
  const home = DATA_CENTRES.find((dc) => dc.code === (state.userDataCentre ?? asked.code)) ?? asked;
  const grant = state.createGrant({
    clientId: wish.client.id,
    redirectUri: wish.redirectUri,
    scopes: [...new Set([...wish.scopes, ...state.alsoGrants])],
    agentId: state.signedInAs,
    orgId,
    dataCentre: home.code,
    challenge: wish.challenge,
    method: wish.method,
    offline: wish.offline,
    askedAgain: wish.askedAgain,
  });
  return redirectBack(state, wish, {
    code: grant.code,
    location: home.code,
    'accounts-server': `https://${home.accountsHost}`,
  });
}

function redirectBack(state: AccountsState, wish: Wish, parameters: Record<string, string>): Answer {
  const target = new URL(wish.redirectUri);
  const all: Record<string, string | null> = { state: wish.state, ...parameters, ...state.tamperRedirect };
  for (const [name, value] of Object.entries(all)) {
    if (value !== null) target.searchParams.set(name, value);
  }
  return redirectAnswer(target.href);
}
