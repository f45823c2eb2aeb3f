// @vitest-environment node
import { beforeEach, describe, expect, it } from 'vitest';
import {
  GRANT,
  HOUR,
  MINUTE,
  NOON,
  PretendBrowser,
  THROTTLED,
  accessFrom,
  json,
  problemFrom,
  tokens,
} from './pretend-browser';

let browser: PretendBrowser;
beforeEach(() => {
  browser = new PretendBrowser();
});

const FRESH = { accessToken: '1000.fresh.access', dataCentre: 'eu' };
const OLD = { accessToken: '1000.old.access', dataCentre: 'eu' };
const refreshes = () => browser.received.length;
const times = <T>(count: number, ask: () => Promise<T>) => Promise.all(Array.from({ length: count }, ask));

/** A worker of a user who signed in so many milliseconds ago. */
async function signedIn(age: number) {
  const worker = browser.start();
  await worker.vault.keepGrant(GRANT, accessFrom(age));
  return worker;
}

/** A reply that waits until the test calls what this returns. */
function held(reply: Response | Error): () => void {
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  browser.replies.push(async () => {
    await released;
    if (reply instanceof Error) throw reply;
    return reply;
  });
  return () => release();
}

/** Lets everything run that waits for nothing but promises. */
const settle = () => new Promise<void>((done) => setImmediate(done));

describe('a token for a request', () => {
  it('is the stored one while it is fresh, also after a restart', async () => {
    await signedIn(54 * MINUTE);
    expect(await browser.start().tokens.credentials()).toEqual(OLD);
    expect(refreshes()).toBe(0);
  });

  it.each([
    ['five minutes before the end', 55 * MINUTE],
    ['after the end', 2 * HOUR],
    ['when the clock was set back', -MINUTE],
  ])('is refreshed %s, once, and kept', async (_, age) => {
    await signedIn(age);
    browser.replies.push(tokens());
    expect(await browser.start().tokens.credentials()).toEqual(FRESH);
    expect(await browser.start().tokens.credentials()).toEqual(FRESH);
    expect(refreshes()).toBe(1);
    expect((await browser.start().vault.grant())?.refreshToken).toBe(GRANT.refreshToken);
  });

  it('is read from the vault once, and again after every sign-in, refresh and sign-out', async () => {
    const worker = await signedIn(MINUTE);
    const { tokens: source } = worker;
    await source.credentials();
    const before = browser.reads();
    await times(20, () => source.credentials());
    expect(browser.reads()).toBe(before);
    const inIndia = { dataCentre: 'in', accountsOrigin: 'https://accounts.zoho.in' } as const;
    await worker.vault.keepGrant({ ...GRANT, id: 'other', ...inIndia }, accessFrom(0, 'new'));
    expect(await source.credentials()).toEqual({ accessToken: 'new', dataCentre: 'in' });
    await worker.vault.clear();
    expect(await problemFrom(source.credentials())).toMatchObject({ kind: 'signedOut' });
  });

  it('at hand is given no longer than it is fresh, and not once it was refused', async () => {
    const { tokens: source } = await signedIn(MINUTE);
    await source.credentials();
    browser.replies.push(tokens());
    expect(await source.renew(OLD.accessToken)).toEqual(FRESH);
    expect(await source.credentials()).toEqual(FRESH);
    browser.now += 56 * MINUTE;
    browser.replies.push(tokens({ access_token: '1000.third.access' }));
    expect((await source.credentials()).accessToken).toBe('1000.third.access');
  });

  it('needs a sign-in', async () => {
    const { tokens: source } = browser.start();
    expect((await problemFrom(source.credentials())).kind).toBe('signedOut');
    expect((await problemFrom(source.renew('any'))).kind).toBe('signedOut');
    expect(refreshes()).toBe(0);
  });

  it('keeps a refresh token that Zoho replaced', async () => {
    const { tokens: source, vault } = await signedIn(HOUR);
    browser.replies.push(tokens({ refresh_token: '1000.next.token' }));
    await source.credentials();
    expect((await vault.grant())?.refreshToken).toBe('1000.next.token');
  });

  it.each<[string, Response | Error]>([
    ['no network', new TypeError('Failed to fetch')],
    ['a throttle', json(THROTTLED)],
    ['a broken server', new Response('', { status: 500 })],
  ])('is the old one as long as that is good, when the early refresh fails: %s', async (_, reply) => {
    const { tokens: source } = await signedIn(57 * MINUTE);
    browser.replies.push(reply);
    expect(await source.credentials()).toEqual(OLD);
  });

  it('passes the failure on when there is no token left, and recovers', async () => {
    const { tokens: source, vault } = await signedIn(HOUR);
    browser.replies.push(new TypeError('Failed to fetch'), tokens());
    browser.online = false;
    expect((await problemFrom(source.credentials())).kind).toBe('offline');
    expect(await vault.grant()).toEqual(GRANT);
    browser.online = true;
    expect(await source.credentials()).toEqual(FRESH);
  });

  it('works on in memory when the new token cannot be stored', async () => {
    const { tokens: source } = await signedIn(HOUR);
    browser.session.broken = true;
    browser.replies.push(tokens());
    expect(await times(3, () => source.credentials())).toEqual([FRESH, FRESH, FRESH]);
    expect(await source.credentials()).toEqual(FRESH);
    expect(refreshes()).toBe(1);
  });
});

describe('R2: a rejected token', () => {
  it('costs one refresh for 20 requests at once', async () => {
    const { tokens: source } = await signedIn(0);
    browser.replies.push(tokens());
    expect(await times(20, () => source.renew(OLD.accessToken))).toEqual(Array.from({ length: 20 }, () => FRESH));
    expect(refreshes()).toBe(1);
  });

  it('costs nothing when it has been replaced already', async () => {
    const { tokens: source } = await signedIn(0);
    browser.replies.push(tokens());
    await source.renew(OLD.accessToken);
    expect(await source.renew(OLD.accessToken)).toEqual(FRESH);
    expect(await browser.start().tokens.renew(OLD.accessToken)).toEqual(FRESH);
    expect(refreshes()).toBe(1);
  });

  it('R5: asks once more, and only once, for each further rejection', async () => {
    const { tokens: source } = await signedIn(0);
    browser.replies.push(tokens(), tokens({ access_token: '1000.next.access' }));
    await source.renew(OLD.accessToken);
    expect((await source.renew(FRESH.accessToken)).accessToken).toBe('1000.next.access');
    expect(refreshes()).toBe(2);
  });

  it('is not given to others while its replacement fails to come', async () => {
    const { tokens: source } = await signedIn(0);
    browser.replies.push(new TypeError('Failed to fetch'), new TypeError('Failed to fetch'));
    expect((await problemFrom(source.renew(OLD.accessToken))).kind).toBe('network');
    expect((await problemFrom(source.credentials())).kind).toBe('network');
  });

  it('is not given back by a refresh that began before the rejection and falls back on it', async () => {
    const { tokens: source } = await signedIn(57 * MINUTE);
    const fail = held(new TypeError('Failed to fetch'));
    const early = source.credentials();
    await settle();
    const renewed = source.renew(OLD.accessToken);
    await settle();
    browser.replies.push(tokens());
    fail();
    expect(await early).toEqual(OLD);
    expect(await renewed).toEqual(FRESH);
    expect(refreshes()).toBe(2);
  });
});

describe('R6: several workers', () => {
  it('refresh once between them', async () => {
    await signedIn(HOUR);
    const answer = held(tokens());
    const asked = times(5, () => browser.start().tokens.credentials());
    await settle();
    answer();
    expect(await asked).toEqual(Array.from({ length: 5 }, () => FRESH));
    expect(refreshes()).toBe(1);
  });

  it('refresh once between them for a rejected token', async () => {
    await signedIn(0);
    browser.replies.push(tokens());
    expect(await times(5, () => browser.start().tokens.renew(OLD.accessToken))).toEqual(
      Array.from({ length: 5 }, () => FRESH),
    );
    expect(refreshes()).toBe(1);
  });
});

describe('R3: a throttled refresh', () => {
  it('asks nothing for a minute, also after a restart, keeps the grant, and waits longer the next time', async () => {
    const { tokens: source, vault, ended } = await signedIn(HOUR);
    browser.replies.push(json(THROTTLED), json(THROTTLED, 400), tokens());

    const first = { kind: 'signInThrottled', retryAt: NOON + MINUTE };
    expect(await problemFrom(source.credentials())).toMatchObject(first);
    browser.now += MINUTE - 1;
    for (const worker of [{ tokens: source }, browser.start(), browser.start()]) {
      expect(await problemFrom(worker.tokens.credentials())).toMatchObject(first);
      expect(await problemFrom(worker.tokens.renew(OLD.accessToken))).toMatchObject(first);
    }
    expect(refreshes()).toBe(1);
    expect(await vault.grant()).toEqual(GRANT);
    expect(ended).toEqual([]);

    browser.now += 1;
    expect(await problemFrom(browser.start().tokens.credentials())).toMatchObject({
      kind: 'signInThrottled',
      retryAt: browser.now + 2 * MINUTE,
    });
    browser.now += 2 * MINUTE;
    expect(await browser.start().tokens.credentials()).toEqual(FRESH);
    expect(refreshes()).toBe(3);
  });

  it('starts over with a short wait after a success in between', async () => {
    const { tokens: source } = await signedIn(HOUR);
    browser.replies.push(json(THROTTLED), tokens(), json(THROTTLED));
    await problemFrom(source.credentials());
    browser.now += MINUTE;
    await source.credentials();
    expect((await problemFrom(source.renew(FRESH.accessToken))).retryAt).toBe(browser.now + MINUTE);
  });
});

describe('R4: a revoked grant', () => {
  it('is wiped and reported once, however many asked', async () => {
    const { tokens: source, ended } = await signedIn(HOUR);
    browser.replies.push(json({ error: 'invalid_code' }));
    const problems = await times(20, () => problemFrom(source.credentials()));

    expect(new Set(problems.map(({ kind }) => kind))).toEqual(new Set(['sessionRevoked']));
    expect(ended).toEqual(['revoked']);
    expect(browser.everythingStored()).toBe('[]');
    expect((await problemFrom(source.credentials())).kind).toBe('signedOut');
    expect(refreshes()).toBe(1);
  });

  it('ends at once even if the access token had minutes left', async () => {
    const { tokens: source, ended } = await signedIn(57 * MINUTE);
    browser.replies.push(json({ error: 'invalid_code' }));
    expect((await problemFrom(source.credentials())).kind).toBe('sessionRevoked');
    expect(ended).toEqual(['revoked']);
  });

  it.each(['invalid_client', 'invalid_client_secret', 'general_error', 'odd'])(
    'is not what %s means: the grant stays',
    async (error) => {
      const { tokens: source, vault, ended } = await signedIn(HOUR);
      browser.replies.push(json({ error }));
      await problemFrom(source.credentials());
      expect(await vault.grant()).toEqual(GRANT);
      expect(ended).toEqual([]);
    },
  );
});

describe('O9: signing out while a refresh is under way', () => {
  it.each([
    ['succeeds', tokens()],
    ['finds the grant revoked', json({ error: 'invalid_code' })],
  ])('leaves nothing behind and reports nothing when the refresh %s', async (_, reply) => {
    const { tokens: source, vault, ended } = await signedIn(HOUR);
    const answer = held(reply);
    const asked = problemFrom(source.credentials());
    await settle();
    await vault.clear();
    answer();
    expect((await asked).kind).toBe('signedOut');
    expect(browser.everythingStored()).toBe('[]');
    expect(ended).toEqual([]);
  });
});
