// @vitest-environment node
import { calculatePKCECodeChallenge, generateRandomCodeVerifier } from 'oauth4webapi';
import { describe, expect, it } from 'vitest';
import { authorizationUrl } from '../../../lib/auth/authorization-request';
import { SIGN_IN_SCOPES } from '../../../lib/auth/scopes';
import { DATA_CENTRES, accountsOrigin } from '../../../lib/desk-page/data-centres';
import { REDIRECT_URI } from './pretend-browser';

// RFC 7636, appendix B
const VERIFIER = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk';
const CHALLENGE = 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM';

const REQUEST = {
  dataCentre: 'eu',
  clientId: '1000.CLIENT',
  redirectUri: REDIRECT_URI,
  scopes: SIGN_IN_SCOPES,
  state: 'the state',
  verifier: VERIFIER,
} as const;

describe('the address of the consent page', () => {
  it('carries exactly what Zoho documents, with the challenge of RFC 7636 appendix B', async () => {
    const url = new URL(await authorizationUrl(REQUEST));

    expect(url.origin + url.pathname).toBe('https://accounts.zoho.eu/oauth/v2/auth');
    expect(Object.fromEntries(url.searchParams)).toEqual({
      response_type: 'code',
      client_id: '1000.CLIENT',
      redirect_uri: REDIRECT_URI,
      scope:
        'Desk.basic.READ,Desk.settings.READ,Desk.tickets.READ,Desk.contacts.READ,Desk.search.READ,' +
        'Desk.contacts.UPDATE,Desk.settings.UPDATE,profile.userphoto.READ',
      state: 'the state',
      code_challenge: CHALLENGE,
      code_challenge_method: 'S256',
      access_type: 'offline',
      prompt: 'consent',
    });
  });

  it('O1: names S256 literally and never shows the verifier', async () => {
    const url = await authorizationUrl(REQUEST);
    expect(url).toContain('code_challenge_method=S256');
    expect(url).not.toContain(VERIFIER);
  });

  it('starts at the data centre the user chose', async () => {
    for (const dataCentre of DATA_CENTRES) {
      const url = new URL(await authorizationUrl({ ...REQUEST, dataCentre }));
      expect(url.origin).toBe(accountsOrigin(dataCentre));
    }
  });

  it('O1: uses verifiers that are long enough, need no escaping and never repeat', async () => {
    const verifiers = Array.from({ length: 50 }, generateRandomCodeVerifier);
    for (const verifier of verifiers) expect(verifier).toMatch(/^[\w~.-]{43,128}$/);
    expect(new Set(verifiers).size).toBe(50);
    expect(await calculatePKCECodeChallenge(VERIFIER)).toBe(CHALLENGE);
  });
});
