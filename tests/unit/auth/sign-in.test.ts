// @vitest-environment node
import { beforeEach, describe, expect, it } from 'vitest';
import { calculatePKCECodeChallenge } from 'oauth4webapi';
import type { SignInSettings } from '../../../lib/auth/types';
import type { ProblemKind } from '../../../lib/problems/problem';
import {
  GRANT,
  MINUTE,
  NOON,
  PretendBrowser,
  REDIRECT_URI,
  THROTTLED,
  accessFrom,
  json,
  problemFrom,
  tokens,
} from './pretend-browser';

const SETTINGS: SignInSettings = { dataCentre: 'us', clientId: '1000.CLIENT' };

let browser: PretendBrowser;
beforeEach(() => {
  browser = new PretendBrowser();
});

/** A user who accepts; `more` changes what Zoho sends back. */
const accepts = (more: Record<string, string> = {}) => {
  browser.user = (page) => {
    const state = page.searchParams.get('state') ?? '';
    const answer = { state, code: '1000.the.code', location: 'us', 'accounts-server': 'https://accounts.zoho.com' };
    return Promise.resolve(`${REDIRECT_URI}?${new URLSearchParams({ ...answer, ...more }).toString()}`);
  };
};
const granted = (more: Record<string, unknown> = {}) => tokens({ refresh_token: '1000.new.refresh', ...more });

describe('signing in', () => {
  it('asks the user, exchanges the code and keeps the grant', async () => {
    accepts();
    browser.replies.push(granted());
    const grant = await browser.start().signIn({ ...SETTINGS, clientId: '  1000.CLIENT ', clientSecret: ' s ' });

    expect(grant).toMatchObject({
      dataCentre: 'us',
      accountsOrigin: 'https://accounts.zoho.com',
      clientId: '1000.CLIENT',
      clientSecret: 's',
      refreshToken: '1000.new.refresh',
    });
    expect(await browser.start().vault.grant()).toEqual(grant);
    expect(await browser.start().tokens.credentials()).toEqual({ accessToken: '1000.fresh.access', dataCentre: 'us' });
    expect(browser.received).toHaveLength(1);
  });

  it('O1: sends the verifier only to the token endpoint, and its hash only to the consent page', async () => {
    accepts();
    browser.replies.push(granted());
    await browser.start().signIn(SETTINGS);

    const verifier = browser.received[0]?.form['code_verifier'] ?? '';
    const [page] = browser.opened;
    expect(verifier).not.toBe('');
    expect(page?.searchParams.get('code_challenge')).toBe(await calculatePKCECodeChallenge(verifier));
    expect(page?.href).not.toContain(verifier);
  });

  it('follows a user whose account is at another data centre', async () => {
    accepts({ location: 'eu', 'accounts-server': 'https://accounts.zoho.eu' });
    browser.replies.push(granted());
    expect(await browser.start().signIn(SETTINGS)).toMatchObject({
      dataCentre: 'eu',
      accountsOrigin: 'https://accounts.zoho.eu',
    });
    expect(browser.opened[0]?.origin).toBe('https://accounts.zoho.com');
    expect(browser.received[0]?.url.origin).toBe('https://accounts.zoho.eu');
  });

  it.each<[Partial<Record<keyof SignInSettings, string>>, ProblemKind]>([
    [{ clientId: '' }, 'clientIdMissing'],
    [{ clientId: ' \n' }, 'clientIdMissing'],
    [{ dataCentre: 'xx' }, 'wrongDataCentre'],
    [{ dataCentre: 'toString' }, 'wrongDataCentre'],
  ])('opens nothing for %j', async (wrong, kind) => {
    const settings = { ...SETTINGS, ...wrong } as SignInSettings;
    expect((await problemFrom(browser.start().signIn(settings))).kind).toBe(kind);
    expect(browser.opened).toEqual([]);
  });

  it('O12: ends the earlier access at its own data centre once the new one works, without waiting for it', async () => {
    await browser.start().vault.keepGrant(GRANT, accessFrom(0));
    accepts();
    browser.replies.push(granted(), () => new Promise<never>(() => undefined));
    await browser.start().signIn(SETTINGS);
    expect(browser.received[1]?.url.href).toBe(
      `https://accounts.zoho.eu/oauth/v2/token/revoke?token=${GRANT.refreshToken}`,
    );
  });

  it('O12: ends nothing when Zoho gives the same refresh token again, or none', async () => {
    accepts();
    browser.replies.push(granted());
    const { refreshToken } = await browser.start().signIn(SETTINGS);
    browser.replies.push(granted());
    expect((await browser.start().signIn(SETTINGS)).refreshToken).toBe(refreshToken);
    browser.replies.push(json({ error: 'invalid_code' }));
    await problemFrom(browser.start().signIn(SETTINGS));
    expect(browser.received.filter(({ url }) => url.pathname.endsWith('/revoke'))).toEqual([]);
  });

  it('treats an empty client secret as none', async () => {
    accepts();
    browser.replies.push(granted());
    expect(await browser.start().signIn({ ...SETTINGS, clientSecret: ' ' })).not.toHaveProperty('clientSecret');
    expect(browser.received[0]?.form).not.toHaveProperty('client_secret');
  });

  it('R20: succeeds even if nothing can be stored', async () => {
    browser.secrets.broken = browser.session.broken = true;
    accepts();
    browser.replies.push(granted());
    const worker = browser.start();
    await worker.signIn(SETTINGS);
    expect((await worker.tokens.credentials()).accessToken).toBe('1000.fresh.access');
  });
});

describe('O6: a double click', () => {
  it('joins the sign-in that is open, and the next one is new', async () => {
    accepts();
    browser.replies.push(granted(), granted());
    const { signIn } = browser.start();
    const [first, second] = await Promise.all([signIn(SETTINGS), signIn({ ...SETTINGS, clientId: '1000.OTHER' })]);
    expect(second).toBe(first);
    expect(browser.opened).toHaveLength(1);

    await signIn(SETTINGS);
    const [page, nextPage] = browser.opened;
    for (const name of ['state', 'code_challenge']) {
      expect(nextPage?.searchParams.get(name)).not.toBe(page?.searchParams.get(name));
    }
  });

  it('can be followed by another try after a failure', async () => {
    const { signIn } = browser.start();
    expect((await problemFrom(signIn(SETTINGS))).kind).toBe('unknown');
    accepts();
    browser.replies.push(granted());
    expect((await signIn(SETTINGS)).dataCentre).toBe('us');
  });
});

describe('O6: the window', () => {
  it.each<[string, boolean, ProblemKind]>([
    ['The user did not approve access.', true, 'signInWindowClosed'],
    ['User cancelled or denied access.', true, 'signInWindowClosed'],
    ['Authorization page could not be loaded.', true, 'redirectNotRegistered'],
    ['Authorization page could not be loaded.', false, 'offline'],
    ['Something new.', true, 'unknown'],
  ])('"%s" (online: %s) is %s, and leaves nothing pending', async (text, online, kind) => {
    browser.online = online;
    browser.user = () => Promise.reject(new Error(text));
    const { signIn, wasInterrupted } = browser.start();
    expect((await problemFrom(signIn(SETTINGS))).kind).toBe(kind);
    expect(await wasInterrupted()).toBe(false);
    expect(JSON.parse(browser.everythingStored())).toEqual([['auth/codes', [expect.any(Number)]]]);
    expect(browser.received).toEqual([]);
  });

  it('O8: keeps state and challenge out of what it says about an unknown text', async () => {
    browser.user = (page) => Promise.reject(new Error(`Failed: state=${page.searchParams.get('state') ?? ''}`));
    expect(await problemFrom(browser.start().signIn(SETTINGS))).toEqual({ kind: 'unknown', detail: 'Failed: state=…' });
  });
});

describe('too many codes', () => {
  const refuses = () => accepts({ error: 'access_denied', code: '' });
  const attempt = async () => await problemFrom(browser.start().signIn(SETTINGS));

  it('within ten minutes are told from a refusal, with the time from which there are more', async () => {
    const first = browser.now;
    for (let count = 0; count < 10; count += 1) {
      refuses();
      expect((await attempt()).kind, `refusal ${count + 1}`).toBe('signInRefused');
      browser.now += 20_000;
    }
    refuses();
    expect(await attempt()).toMatchObject({ kind: 'signInThrottled', retryAt: first + 600_000 });
    browser.now = first + 700_000;
    refuses();
    expect((await attempt()).kind, 'after that it is the user').toBe('signInRefused');
  });

  it('noted by a clock that was set back since say nothing', async () => {
    browser.now += 86_400_000;
    for (let count = 0; count < 10; count += 1) {
      refuses();
      await attempt();
    }
    browser.now -= 86_400_000;
    refuses();
    expect((await attempt()).kind).toBe('signInRefused');
  });
});

describe('answers that must not be followed', () => {
  it.each<[string, Record<string, string>, ProblemKind]>([
    ['O2: a wrong state', { state: 'made up' }, 'stateMismatch'],
    ['O3: a foreign server', { 'accounts-server': 'https://accounts.zoho.com.evil.example' }, 'untrustedServer'],
    ['O4: a location that disagrees', { location: 'eu' }, 'wrongDataCentre'],
    ['O6: a refusal', { error: 'access_denied' }, 'signInRefused'],
  ])('%s: no request leaves, nothing is kept', async (_, more, kind) => {
    accepts(more);
    expect((await problemFrom(browser.start().signIn(SETTINGS))).kind).toBe(kind);
    expect(browser.received).toEqual([]);
    expect(JSON.parse(browser.everythingStored())).toEqual([['auth/codes', [expect.any(Number)]]]);
  });

  it('O2: the answer to an earlier sign-in', async () => {
    accepts();
    browser.replies.push(granted());
    const { signIn } = browser.start();
    await signIn(SETTINGS);
    const earlier = browser.opened[0]?.searchParams.get('state') ?? '';
    accepts({ state: earlier });
    expect((await problemFrom(signIn(SETTINGS))).kind).toBe('stateMismatch');
    expect(browser.received).toHaveLength(1);
  });

  it('a browser that gives back nothing', async () => {
    browser.user = () => Promise.resolve('');
    expect((await problemFrom(browser.start().signIn(SETTINGS))).kind).toBe('stateMismatch');
  });
});

describe('an exchange that fails', () => {
  it.each<[string, Response, ProblemKind]>([
    ['an expired code', json({ error: 'invalid_code' }), 'codeExpired'],
    ['a missing secret', json({ error: 'invalid_client' }), 'clientSecretNeeded'],
    ['no refresh token', tokens(), 'noRefreshToken'],
  ])('%s: says so, is not repeated, and keeps the sign-in there was', async (_, reply, kind) => {
    accepts();
    browser.replies.push(granted({ refresh_token: '1000.first.refresh' }), reply);
    const { signIn, vault } = browser.start();
    await signIn(SETTINGS);
    expect((await problemFrom(signIn(SETTINGS))).kind).toBe(kind);
    expect(browser.received).toHaveLength(2);
    expect((await vault.grant())?.refreshToken).toBe('1000.first.refresh');
  });

  it('R3: says how long to wait, longer each time', async () => {
    accepts();
    browser.replies.push(json(THROTTLED), json(THROTTLED));
    const { signIn } = browser.start();
    expect((await problemFrom(signIn(SETTINGS))).retryAt).toBe(NOON + MINUTE);
    expect((await problemFrom(signIn(SETTINGS))).retryAt).toBe(NOON + 2 * MINUTE);
  });
});

describe('R17: a worker that is stopped while the window is open', () => {
  it('is noticed by the next one until the user tries again', async () => {
    browser.user = () => new Promise(() => undefined);
    const stopped = browser.start();
    void stopped.signIn(SETTINGS);
    await expect.poll(() => browser.opened.length).toBe(1);
    expect(await stopped.wasInterrupted()).toBe(false);

    const next = browser.start();
    expect(await next.wasInterrupted()).toBe(true);
    expect(browser.everythingStored()).not.toContain('random-text');
    accepts();
    browser.replies.push(granted());
    await next.signIn(SETTINGS);
    expect(await browser.start().wasInterrupted()).toBe(false);
  });

  it('is not claimed for nothing', async () => {
    expect(await browser.start().wasInterrupted()).toBe(false);
    await browser.session.set('auth/pendingSignIn', 'garbage');
    expect(await browser.start().wasInterrupted()).toBe(false);
  });
});
