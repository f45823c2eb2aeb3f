import { calculatePKCECodeChallenge } from 'oauth4webapi';
import { type DataCentre, accountsOrigin } from '../desk-page/data-centres';

/** What one sign-in asks with; verifier and state are made anew for each and used once. */
export interface AuthorizationRequest {
  /** Where the client is registered, as far as the user knows. */
  dataCentre: DataCentre;
  clientId: string;
  /** Exactly as registered in Zoho's API console. */
  redirectUri: string;
  scopes: readonly string[];
  state: string;
  /** PKCE verifier, 43 to 128 characters; only its hash is sent here. */
  verifier: string;
}

/**
 * The address of the consent page. The challenge method is always named, because Zoho's default is `plain`; without
 * `access_type=offline` there is no refresh token, and without `prompt=consent` only the first consent gives one.
 * Source: Zoho accounts documentation, mobile and desktop applications, "Get authorization code"; RFC 7636.
 */
export async function authorizationUrl(request: AuthorizationRequest): Promise<string> {
  const url = new URL('/oauth/v2/auth', accountsOrigin(request.dataCentre));
  url.search = new URLSearchParams({
    response_type: 'code',
    client_id: request.clientId,
    redirect_uri: request.redirectUri,
    // Zoho separates with commas where OAuth has spaces. Source: Zoho accounts documentation, scopes.
    scope: request.scopes.join(','),
    state: request.state,
    code_challenge: await calculatePKCECodeChallenge(request.verifier),
    code_challenge_method: 'S256',
    access_type: 'offline',
    prompt: 'consent',
  }).toString();
  return url.href;
}
