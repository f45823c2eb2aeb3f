// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LARGEST_BODY, TIMEOUT } from '../../../lib/auth/post';
import { exchangeCode, refreshTokens, revokeGrant } from '../../../lib/auth/token-endpoint';
import type { ProblemKind } from '../../../lib/problems/problem';
import {
  GRANT,
  HOUR,
  NOON,
  PretendBrowser,
  REDIRECT_URI,
  THROTTLED,
  json,
  problemFrom,
  tokens,
} from './pretend-browser';

const EXCHANGE = {
  dataCentre: 'eu',
  clientId: '1000.CLIENT',
  code: '1000.code.secret',
  redirectUri: REDIRECT_URI,
  verifier: 'verifier-which-is-secret',
} as const;
const SECRET = 'client+secret/=';

let browser: PretendBrowser;
beforeEach(() => {
  browser = new PretendBrowser();
});
afterEach(() => {
  vi.useRealTimers();
});

const exchange = (more: { clientSecret?: string } = {}) => exchangeCode({ ...EXCHANGE, ...more }, browser.deps);
const refresh = (more: { clientSecret?: string } = {}) => refreshTokens({ ...GRANT, ...more }, browser.deps);

describe('exchanging a code', () => {
  it('sends the documented form to the data centre of the user, and no secret unless there is one', async () => {
    browser.replies.push(tokens({ refresh_token: '1000.r.t' }), tokens({ refresh_token: '1000.r.t' }));
    await exchange();
    await exchange({ clientSecret: SECRET });

    const [without, withSecret] = browser.received;
    expect(without?.url.href).toBe('https://accounts.zoho.eu/oauth/v2/token');
    expect(without?.method).toBe('POST');
    expect(without?.form).toEqual({
      grant_type: 'authorization_code',
      client_id: '1000.CLIENT',
      code: '1000.code.secret',
      redirect_uri: REDIRECT_URI,
      code_verifier: 'verifier-which-is-secret',
    });
    expect(withSecret?.form).toEqual({ ...without?.form, client_secret: SECRET });
  });

  it('O10: follows no redirect, sends no cookies and leaves nothing in a cache', async () => {
    browser.replies.push(tokens({ refresh_token: '1000.r.t' }), tokens(), json({ status: 'success' }));
    await exchange();
    await refresh();
    await revokeGrant(GRANT, browser.deps);

    expect(browser.received).toHaveLength(3);
    for (const { init } of browser.received) {
      expect(init).toMatchObject({ redirect: 'error', credentials: 'omit', cache: 'no-store' });
    }
  });

  it('O5: reads the tokens and ignores api_domain', async () => {
    browser.replies.push(
      tokens({ refresh_token: '1000.r.t', api_domain: 'https://evil.example', token_type: 'Bearer' }),
    );
    expect(await exchange()).toEqual({
      access: { accessToken: '1000.fresh.access', obtainedAt: NOON, expiresAt: NOON + HOUR },
      refreshToken: '1000.r.t',
    });
  });

  it.each([{}, { refresh_token: null }, { refresh_token: '' }])(
    'says when there is no refresh token: %j',
    async (more) => {
      browser.replies.push(tokens(more));
      expect((await problemFrom(exchange())).kind).toBe('noRefreshToken');
    },
  );

  it('counts the life of a token from before the request', async () => {
    browser.replies.push(() => {
      browser.now += 15_000;
      return tokens({ refresh_token: '1000.r.t' });
    });
    const { access } = await exchange();
    expect(access.expiresAt).toBe(NOON + HOUR);
  });
});

describe('the life of an access token', () => {
  it.each([
    [{ expires_in: 3600 }, 3600],
    [{ expires_in: 60 }, 60],
    [{ expires_in: '1800' }, 1800],
    [{ expires_in: 3_600_000, expires_in_sec: 3600 }, 3600],
    [{ expires_in: 1_800_000, expires_in_sec: 1800 }, 1800],
    [{ expires_in: undefined, expires_in_sec: 900 }, 900],
    [{ expires_in: 3_600_000 }, 3600],
    [{ expires_in: 86_400 }, 3600],
    [{ expires_in: undefined }, 3600],
  ])('%j is %i seconds', async (more, seconds) => {
    browser.replies.push(tokens(more));
    const { access } = await refresh();
    expect(access.expiresAt - access.obtainedAt).toBe(seconds * 1000);
  });

  it.each([0, -1, '-5', 'soon', [], {}])('is not %j', async (expires_in) => {
    browser.replies.push(tokens({ expires_in }));
    expect((await problemFrom(refresh())).kind).toBe('badAnswer');
  });
});

describe('refreshing', () => {
  it('keeps the refresh token when Zoho sends none, as it normally does', async () => {
    browser.replies.push(tokens());
    expect((await refresh()).refreshToken).toBe('1000.refresh.token');
    expect(browser.received[0]?.form).toEqual({
      grant_type: 'refresh_token',
      client_id: '1000.CLIENT',
      refresh_token: '1000.refresh.token',
    });
  });

  it('takes a new refresh token when Zoho does send one', async () => {
    browser.replies.push(tokens({ refresh_token: '1000.next.token' }));
    expect((await refresh({ clientSecret: SECRET })).refreshToken).toBe('1000.next.token');
    expect(browser.received[0]?.form['client_secret']).toBe(SECRET);
  });
});

describe('errors Zoho sends in place of tokens, with status 200', () => {
  it.each<[string, 'exchange' | 'refresh', 'secret' | 'no secret', ProblemKind]>([
    ['invalid_code', 'exchange', 'no secret', 'codeExpired'],
    ['invalid_code', 'refresh', 'no secret', 'sessionRevoked'],
    ['invalid_client', 'exchange', 'no secret', 'clientSecretNeeded'],
    ['invalid_client', 'exchange', 'secret', 'invalidClient'],
    ['invalid_client', 'refresh', 'no secret', 'clientSecretNeeded'],
    ['invalid_client', 'refresh', 'secret', 'invalidClient'],
    ['invalid_client_secret', 'exchange', 'secret', 'clientSecretWrong'],
    ['invalid_client_secret', 'exchange', 'no secret', 'clientSecretNeeded'],
    ['invalid_client_secret', 'refresh', 'no secret', 'clientSecretNeeded'],
    ['invalid_redirect_uri', 'exchange', 'no secret', 'redirectNotRegistered'],
    ['invalid_scope', 'exchange', 'no secret', 'invalidScope'],
    ['other_dc', 'exchange', 'no secret', 'wrongDataCentre'],
    ['general_error', 'refresh', 'no secret', 'serverError'],
    ['toString', 'refresh', 'no secret', 'unknown'],
  ])('%s on %s with %s is %s', async (error, step, secret, kind) => {
    browser.replies.push(json({ error }));
    const more = secret === 'secret' ? { clientSecret: SECRET } : {};
    const problem = await problemFrom(step === 'exchange' ? exchange(more) : refresh(more));
    expect(problem).toMatchObject({ kind, endpoint: '/oauth/v2/token', status: 200 });
  });

  it.each([400, 401])('says the same of a secret with status %i', async (status) => {
    for (const error of ['invalid_client', 'invalid_client_secret']) {
      browser.replies.push(json({ error }, status));
      expect(await problemFrom(exchange())).toMatchObject({ kind: 'clientSecretNeeded', status });
    }
    browser.replies.push(json({ error: 'invalid_client_secret' }, status));
    expect((await problemFrom(exchange({ clientSecret: SECRET }))).kind).toBe('clientSecretWrong');
  });

  it.each([
    [200, THROTTLED],
    [400, THROTTLED],
    [400, { error: 'Access Denied' }],
    [429, { error: 'busy' }],
    [429, {}],
  ])('R3: a throttle is no refusal: %i %j', async (status, body) => {
    browser.replies.push(json(body, status), json(body, status));
    for (const problem of [await problemFrom(exchange()), await problemFrom(refresh())]) {
      expect(problem).toMatchObject({ kind: 'signInThrottled', retryAt: NOON + 60_000 });
    }
  });

  it('never takes the word of a failing server that the session is over', async () => {
    browser.replies.push(json({ error: 'invalid_code' }, 503));
    expect((await problemFrom(refresh())).kind).toBe('serverError');
  });

  it('O8: repeats nothing secret, neither in the problem nor in the error around it', async () => {
    const secrets = [EXCHANGE.code, EXCHANGE.verifier, SECRET, '1000.aabb.ccdd'];
    const said = [...secrets, encodeURIComponent(SECRET), 'x'.repeat(500)].join(' ');
    browser.replies.push(json({ error: 'odd', error_description: said }));
    const thrown: unknown = await exchange({ clientSecret: SECRET }).catch((error: unknown) => error);

    const shown = JSON.stringify(thrown) + String(thrown) + JSON.stringify(Object.entries(Object(thrown)));
    for (const secret of [...secrets, encodeURIComponent(SECRET)]) expect(shown).not.toContain(secret);
    expect(thrown).not.toHaveProperty('cause');
    expect((await problemFrom(Promise.reject(thrown))).detail).toMatch(/^odd: …( …)+ x+$/);
    expect((await problemFrom(Promise.reject(thrown))).detail?.length).toBeLessThanOrEqual(200);
  });
});

describe('answers that are none', () => {
  it.each<[string, Response, ProblemKind]>([
    ['R12: an HTML page', new Response('<!doctype html><title>Sign in</title>'), 'badAnswer'],
    ['R12: an HTML page with 403', new Response('<html></html>', { status: 403 }), 'badAnswer'],
    ['R11: truncated JSON', new Response('{"access_token":"1000.ab'), 'badAnswer'],
    ['R11: an empty body', new Response(''), 'badAnswer'],
    ['R11: 204', new Response(null, { status: 204 }), 'badAnswer'],
    ['JSON that is no object', json(['1000.a.b']), 'badAnswer'],
    ['a token that cannot be a header', tokens({ access_token: 'a\r\nb' }), 'badAnswer'],
    ['tokens with another status', json({ access_token: '1000.a.b', refresh_token: '1000.r.t' }, 400), 'badAnswer'],
    ['a page of a broken server', new Response('<html></html>', { status: 502 }), 'serverError'],
    ['a body without end', new Response('x'.repeat(LARGEST_BODY + 1)), 'badAnswer'],
  ])('%s', async (_, reply, kind) => {
    browser.replies.push(reply);
    expect((await problemFrom(exchange())).kind).toBe(kind);
  });

  it('stops reading a body that is too large', async () => {
    const cancelled = vi.fn();
    let bytes = 0;
    const pull = (stream: ReadableStreamDefaultController): void => {
      bytes += 16_384;
      stream.enqueue(new Uint8Array(16_384));
    };
    const endless = new ReadableStream({ pull, cancel: cancelled });
    browser.replies.push(new Response(endless));
    expect((await problemFrom(exchange())).kind).toBe('badAnswer');
    expect(cancelled).toHaveBeenCalledOnce();
    expect(bytes).toBeLessThan(2 * LARGEST_BODY);
  });

  it('R1: tells a missing network from an unreachable Zoho, without quoting the browser', async () => {
    browser.replies.push(new TypeError('failed: token=1000.a.b'), new TypeError('failed: token=1000.a.b'));
    expect(await problemFrom(refresh())).toEqual({ kind: 'network', endpoint: '/oauth/v2/token' });
    browser.online = false;
    expect(await problemFrom(refresh())).toEqual({ kind: 'offline', endpoint: '/oauth/v2/token' });
  });

  it.each([
    ['no answer', (signal: AbortSignal) => rejectionOn(signal)],
    ['a body that stalls', (signal: AbortSignal) => stallingBody(signal)],
  ])('R10: gives up after 20 s: %s', async (_, reply) => {
    vi.useFakeTimers();
    browser.replies.push(({ init }) => reply(init.signal as AbortSignal));
    let settled = false;
    const problem = problemFrom(refresh()).finally(() => {
      settled = true;
    });
    await vi.advanceTimersByTimeAsync(TIMEOUT - 1);
    expect(settled).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect((await problem).kind).toBe('timeout');
    expect(vi.getTimerCount()).toBe(0);
  });
});

function rejectionOn(signal: AbortSignal): Promise<Response> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(new DOMException('Aborted', 'AbortError')));
  });
}

async function stallingBody(signal: AbortSignal): Promise<Response> {
  const body = new ReadableStream({
    start(stream) {
      stream.enqueue(new TextEncoder().encode('{"access_token":'));
      signal.addEventListener('abort', () => stream.error(new DOMException('Aborted', 'AbortError')));
    },
  });
  return new Response(body);
}

describe('revoking', () => {
  it('O9: asks the data centre of the user in the documented way, without a client secret', async () => {
    browser.replies.push(json({ status: 'success' }));
    expect(await revokeGrant(GRANT, browser.deps)).toBe(true);
    const [received] = browser.received;
    expect(received?.method).toBe('POST');
    expect(received?.url.href).toBe('https://accounts.zoho.eu/oauth/v2/token/revoke?token=1000.refresh.token');
    expect(received?.init.body).toBeUndefined();
  });

  it.each([
    ['an unknown token', json({ error: 'invalid_code' }, 400)],
    ['an error with 200', json({ error: 'general_error' })],
    ['a page', new Response('<html></html>')],
    ['success, but not with 200', json({ status: 'success' }, 500)],
    ['no network', new TypeError('Failed to fetch')],
  ])('O9: is unconfirmed, not an error, after %s', async (_, reply) => {
    browser.replies.push(reply);
    expect(await revokeGrant(GRANT, browser.deps)).toBe(false);
  });
});
