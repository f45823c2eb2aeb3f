import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DEMO_CLIENT, DEMO_RECORDS, startDemoDesk, type DemoDesk } from '../../../demo/desk.ts';
import { ask, askToken, consent, REDIRECT_URI, VERIFIER } from './support.ts';

let now = Date.parse('2026-03-01T12:00:00Z');
let desk: DemoDesk;

beforeEach(async () => {
  desk = await startDemoDesk({ quiet: true, settings: { now: () => now } });
});
afterEach(() => desk.stop());

const exchange = (code: string, changes: Record<string, string> = {}) =>
  askToken(desk, {
    grant_type: 'authorization_code',
    code,
    redirect_uri: REDIRECT_URI,
    code_verifier: VERIFIER,
    ...changes,
  });

describe('the accounts server of the demo Desk', () => {
  it('shows a consent page with both organizations and sends a refusal back', async () => {
    const page = await ask(
      desk,
      `/oauth/v2/auth?response_type=code&client_id=${DEMO_CLIENT.id}&redirect_uri=${REDIRECT_URI}&scope=Desk.basic.READ&code_challenge=x`,
      { host: 'accounts.zoho.eu' },
    );
    expect(page.text).toContain('id="accept"');
    expect(page.text).toContain('3981311');
    expect(page.text).toContain('5988319');
  });

  it('sends code, state, location and accounts-server back', async () => {
    const back = await consent(desk);
    expect(back.get('code')).toMatch(/^1000\./);
    expect(back.get('state')).toBe('some-state');
    expect(back.get('location')).toBe('us');
    expect(back.get('accounts-server')).toBe('https://accounts.zoho.com');
  });

  it('refuses unknown scopes, foreign redirect URIs and a missing challenge', async () => {
    for (const change of [
      { scope: 'Desk.basic.READ,Desk.unknown.READ' },
      { scope: 'Desk.basic.READ Desk.tickets.READ' },
      { redirect_uri: 'https://evil.example/' },
      { code_challenge: '' },
      { client_id: '1000.UNKNOWN' },
    ]) {
      expect((await consent(desk, change)).get('code')).toBeNull();
    }
  });

  it('exchanges a code once, with the right verifier only', async () => {
    const wrong = await exchange((await consent(desk)).get('code') ?? '', { code_verifier: 'w'.repeat(50) });
    expect(wrong.status).toBe(200);
    expect(wrong.json).toEqual({ error: 'invalid_code_verifier' });

    const code = (await consent(desk)).get('code') ?? '';
    const first = await exchange(code);
    expect(first.json).toMatchObject({ token_type: 'Bearer', expires_in: 3600, refresh_token: expect.any(String) });
    const second = await exchange(code);
    expect(second.status).toBe(200);
    expect(second.json).toEqual({ error: 'invalid_code' });
  });

  it('takes "plain" for the method when none is sent', async () => {
    const back = await consent(desk, { code_challenge: VERIFIER, code_challenge_method: 'plain' });
    expect((await exchange(back.get('code') ?? '')).json).toHaveProperty('access_token');
  });

  it('lets codes end after a minute', async () => {
    const code = (await consent(desk)).get('code') ?? '';
    now += 61_000;
    expect((await exchange(code)).json).toEqual({ error: 'invalid_code' });
  });

  it('gives no second refresh token without prompt=consent', async () => {
    await exchange((await consent(desk)).get('code') ?? '');
    const again = await exchange((await consent(desk, { prompt: 'none' })).get('code') ?? '');
    expect(again.json).not.toHaveProperty('refresh_token');
  });

  it('asks for the secret when it is set to, and checks one that is sent anyway', async () => {
    const code = (await consent(desk)).get('code') ?? '';
    expect((await exchange(code, { client_secret: 'wrong' })).json).toEqual({ error: 'invalid_client_secret' });
    desk.settings.requireClientSecret = true;
    expect((await exchange(code)).json).toEqual({ error: 'invalid_client' });
    expect((await exchange(code, { client_secret: DEMO_CLIENT.secret })).json).toHaveProperty('access_token');
  });

  it('refreshes, throttles with HTTP 200, and revokes', async () => {
    const tokens = desk.accounts.issue(DEMO_RECORDS.orgId, ['Desk.basic.READ']);
    const wish = { grant_type: 'refresh_token', refresh_token: tokens.refreshToken };
    expect((await askToken(desk, wish)).json).toHaveProperty('access_token');
    expect(desk.accounts.refreshCount).toBe(1);
    desk.accounts.throttleRefresh = true;
    expect(await askToken(desk, wish)).toMatchObject({ status: 200, json: { error: 'Access Denied' } });
    desk.accounts.throttleRefresh = false;
    const host = 'accounts.zoho.com';
    const path = `/oauth/v2/token/revoke?token=${tokens.refreshToken}`;
    expect((await ask(desk, path, { host, method: 'POST' })).json).toEqual({ status: 'success' });
    expect((await ask(desk, path, { host, method: 'POST' })).status).toBe(400);
    expect((await askToken(desk, wish)).json).toEqual({ error: 'invalid_code' });
    expect(desk.accounts.validAccessToken(tokens.accessToken)).toBeUndefined();
  });

  it('sends users to their own data centre and answers invalid_client where the client does not live', async () => {
    desk.accounts.userDataCentre = 'eu';
    const back = await consent(desk);
    expect(back.get('accounts-server')).toBe('https://accounts.zoho.eu');
    const wish = {
      grant_type: 'authorization_code',
      code: back.get('code') ?? '',
      redirect_uri: REDIRECT_URI,
      code_verifier: VERIFIER,
    };
    expect((await askToken(desk, wish)).json).toEqual({ error: 'invalid_code' });
    expect((await askToken(desk, wish, 'accounts.zoho.eu')).json).toHaveProperty('access_token');
    desk.accounts.restrictDemoClient(['in']);
    expect((await askToken(desk, wish)).json).toEqual({ error: 'invalid_client' });
  });
});
