// @vitest-environment node
import { beforeEach, describe, expect, it } from 'vitest';
import { ALL_SCOPES, SIGN_IN_SCOPES } from '../../../lib/auth/scopes';
import type { Grant } from '../../../lib/auth/grant';
import { problemError } from '../../../lib/problems/problem';
import { GRANT, NOON, PretendBrowser, REDIRECT_URI, accessFrom, json, problemFrom, tokens } from './pretend-browser';

const CLIENT = { ...GRANT, clientSecret: 'hush', scopes: [...SIGN_IN_SCOPES] };
const ALLOWED = [...SIGN_IN_SCOPES, 'Desk.tickets.UPDATE'];
const revoked = () => json({ status: 'success' });
const nobodyElse = async (): Promise<void> => undefined;

let browser: PretendBrowser;
beforeEach(() => {
  browser = new PretendBrowser();
});

function accepts(more: Record<string, string> = {}): void {
  browser.user = (page) => {
    const state = page.searchParams.get('state') ?? '';
    const answer = { state, code: '1000.the.code', location: 'eu', 'accounts-server': 'https://accounts.zoho.eu' };
    return Promise.resolve(`${REDIRECT_URI}?${new URLSearchParams({ ...answer, ...more }).toString()}`);
  };
}
const given = (more: Record<string, unknown> = {}) =>
  tokens({ refresh_token: '1000.new.refresh', scope: ALLOWED.join(' '), ...more });

async function signedIn(grant: Grant = CLIENT) {
  const worker = browser.start();
  await worker.vault.keepGrant(grant, accessFrom(0));
  return worker;
}
const kept = async () => await browser.start().vault.grant();
const ended = () =>
  browser.received
    .filter(({ url }) => url.pathname.endsWith('/revoke'))
    .map(({ url }) => url.searchParams.get('token'));

describe('consent to one more thing', () => {
  it('asks for what there is and what is wanted, with the client of the sign-in, and replaces the grant', async () => {
    accepts();
    browser.replies.push(given(), revoked());
    const worker = await signedIn();
    const grant = await worker.allow('changeTickets', nobodyElse);

    expect(browser.opened[0]?.searchParams.get('scope')?.split(',')).toEqual(ALLOWED);
    expect(browser.opened[0]?.searchParams.get('client_id')).toBe(GRANT.clientId);
    expect(browser.opened[0]?.searchParams.get('code_challenge_method')).toBe('S256');
    expect(browser.received[0]?.form['client_secret']).toBe('hush');
    expect(grant.scopes?.toSorted()).toEqual(ALLOWED.toSorted());
    expect(await kept()).toEqual(grant);
    expect(await worker.tokens.credentials()).toEqual({ accessToken: '1000.fresh.access', dataCentre: 'eu' });
    await expect.poll(ended).toEqual([GRANT.refreshToken]);
  });

  it('ends the former access only once the new one is kept', async () => {
    accepts();
    const before: unknown[] = [];
    browser.replies.push(given(), () => {
      before.push(structuredClone([...browser.secrets.kept]));
      return revoked();
    });
    await (await signedIn()).allow('changeTickets', nobodyElse);
    await expect.poll(() => before.length).toBe(1);
    expect(JSON.stringify(before)).toContain('1000.new.refresh');
  });

  it('does not end what Zoho has given twice', async () => {
    accepts();
    browser.replies.push(given({ refresh_token: GRANT.refreshToken }));
    await (await signedIn()).allow('changeTickets', nobodyElse);
    expect(ended()).toEqual([]);
    expect((await kept())?.scopes).toContain('Desk.tickets.UPDATE');
  });

  it('is checked with the new access before anything is kept', async () => {
    accepts();
    browser.replies.push(given(), revoked());
    const worker = await signedIn();
    const seen: unknown[] = [];
    await worker.allow('changeTickets', async (credentials) => {
      seen.push(credentials, (await kept())?.refreshToken);
    });
    expect(seen).toEqual([{ accessToken: '1000.fresh.access', dataCentre: 'eu' }, GRANT.refreshToken]);
  });

  it('remembers what was asked for where Zoho tells nothing, and knows no scopes then', async () => {
    accepts();
    browser.replies.push(given({ scope: undefined }), revoked());
    const grant = await (await signedIn()).allow('changeTickets', nobodyElse);
    expect(grant.scopes).toBeUndefined();
    expect((await kept())?.asked).toEqual(ALLOWED);
  });

  it('of a sign-in that told no scopes loses none of them', async () => {
    accepts();
    browser.replies.push(given(), revoked());
    await (await signedIn(GRANT)).allow('tagTickets', nobodyElse);
    const without = ALL_SCOPES.filter((scope) => scope !== 'Desk.basic.UPDATE');
    expect(browser.opened[0]?.searchParams.get('scope')?.split(',').toSorted()).toEqual(without.toSorted());
  });

  it('opens no window for what a worker before this one has brought home', async () => {
    const worker = await signedIn({ ...GRANT, scopes: ALLOWED });
    expect((await worker.allow('changeTickets', nobodyElse)).scopes).toEqual(ALLOWED);
    expect(browser.opened).toEqual([]);
  });
});

describe('everything is as it was', () => {
  const unchanged = async (work: Promise<unknown>, kind: string): Promise<void> => {
    expect((await problemFrom(work)).kind).toBe(kind);
    expect(await kept()).toEqual(CLIENT);
    expect(await browser.start().vault.accessToken(GRANT.id)).toMatchObject({ obtainedAt: NOON });
  };

  it('when the window was closed', async () => {
    browser.user = () => Promise.reject(new Error('The user did not approve access.'));
    await unchanged((await signedIn()).allow('changeTickets', nobodyElse), 'signInWindowClosed');
    expect(browser.received).toEqual([]);
  });

  it('when the user refused', async () => {
    browser.user = (page) =>
      Promise.resolve(`${REDIRECT_URI}?error=access_denied&state=${page.searchParams.get('state') ?? ''}`);
    await unchanged((await signedIn()).allow('changeTickets', nobodyElse), 'signInRefused');
  });

  it('when the check says that it was somebody else, whose access ends', async () => {
    accepts();
    browser.replies.push(given(), revoked());
    const check = async () => Promise.reject(problemError('otherConsent'));
    await unchanged((await signedIn()).allow('changeTickets', check), 'otherConsent');
    await expect.poll(ended).toEqual(['1000.new.refresh']);
  });

  it('when it was somebody of another data centre, whom nobody has to ask', async () => {
    accepts({ location: 'us', 'accounts-server': 'https://accounts.zoho.com' });
    browser.replies.push(given(), revoked());
    let isAsked = false;
    const check = async (): Promise<void> => void (isAsked = true);
    await unchanged((await signedIn()).allow('changeTickets', check), 'otherConsent');
    expect(isAsked).toBe(false);
    await expect.poll(ended).toEqual(['1000.new.refresh']);
  });

  it('when the check fails for want of a network', async () => {
    accepts();
    browser.replies.push(given(), revoked());
    const check = async () => Promise.reject(problemError('network'));
    await unchanged((await signedIn()).allow('changeTickets', check), 'network');
    await expect.poll(ended).toEqual(['1000.new.refresh']);
  });

  it('when the access that was given is the one there is, it does not end', async () => {
    accepts();
    browser.replies.push(given({ refresh_token: GRANT.refreshToken }));
    const check = async () => Promise.reject(problemError('otherConsent'));
    await unchanged((await signedIn()).allow('changeTickets', check), 'otherConsent');
    expect(ended()).toEqual([]);
  });
});

it('whoever has signed out meanwhile stays signed out, and what was given ends', async () => {
  accepts();
  browser.replies.push(given(), revoked());
  const worker = await signedIn();
  const signsOut = async (): Promise<void> => await worker.vault.clear();
  expect((await problemFrom(worker.allow('changeTickets', signsOut))).kind).toBe('signedOut');
  expect(await kept()).toBeNull();
  await expect.poll(ended).toEqual(['1000.new.refresh']);
});

it('nobody is asked who is not signed in', async () => {
  expect((await problemFrom(browser.start().allow('changeTickets', nobodyElse))).kind).toBe('signedOut');
  expect(browser.opened).toEqual([]);
});

it('a second click while the window is open waits for the same answer', async () => {
  accepts();
  browser.replies.push(given(), revoked());
  const worker = await signedIn();
  const both = await Promise.all([
    worker.allow('changeTickets', nobodyElse),
    worker.allow('changeTickets', nobodyElse),
  ]);
  expect(both[0]).toEqual(both[1]);
  expect(browser.opened).toHaveLength(1);
});

it('a first sign-in asks for what is asked at sign-in, and keeps what was told', async () => {
  accepts();
  browser.replies.push(given({ scope: SIGN_IN_SCOPES.join(',') }));
  const grant = await browser.start().signIn({ dataCentre: 'eu', clientId: '1000.CLIENT' });
  expect(browser.opened[0]?.searchParams.get('scope')?.split(',')).toEqual(SIGN_IN_SCOPES);
  expect(grant.scopes).toEqual(SIGN_IN_SCOPES);
});
