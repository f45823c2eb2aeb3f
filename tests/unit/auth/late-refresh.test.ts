// @vitest-environment node
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { GRANT, HOUR, PretendBrowser, REDIRECT_URI, accessFrom, tokens } from './pretend-browser';

let browser: PretendBrowser;
beforeEach(() => {
  browser = new PretendBrowser();
});

describe('a refresh that ends late', () => {
  it.each([
    ['the same refresh token', {}],
    ['a new one', { refreshToken: '1000.late.refresh' }],
  ])('keeps nothing once another grant has taken its place, with %s', async (_what, more) => {
    const { vault } = browser.start();
    const newer = { ...GRANT, id: 'grant-2', clientId: '1000.OTHER', refreshToken: '1000.second.refresh' };
    await vault.keepGrant(newer, accessFrom(0, '1000.second.access'));
    expect(await vault.keepRefreshed({ ...GRANT, ...more }, accessFrom(0, '1000.late.access'))).toBe(false);
    expect(await vault.grant()).toEqual(newer);
    expect(await vault.accessToken(newer.id)).toMatchObject({ accessToken: '1000.second.access' });
    expect(await vault.accessToken(GRANT.id)).toBeNull();
  });

  it('is waited for by a sign-in, whose grant is the one that stays', async () => {
    const { vault, tokens: source, signIn } = browser.start();
    await vault.keepGrant(GRANT, accessFrom(2 * HOUR));
    let refresh = (_answer: Response): void => undefined;
    browser.replies.push(() => new Promise<Response>((resolve) => (refresh = resolve)));
    const refreshed = source.credentials();
    await vi.waitFor(() => expect(browser.received).toHaveLength(1));

    browser.user = async (page) => {
      const state = page.searchParams.get('state') ?? '';
      return `${REDIRECT_URI}?${new URLSearchParams({ state, code: '1000.the.code' }).toString()}`;
    };
    browser.replies.push(tokens({ refresh_token: '1000.new.refresh' }));
    const signedIn = signIn({ dataCentre: 'eu', clientId: '1000.CLIENT' });
    await vi.waitFor(() => expect(browser.received).toHaveLength(2));
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
    expect(await vault.grant()).toEqual(GRANT);

    refresh(tokens({ access_token: '1000.late.access' }));
    await Promise.all([refreshed, signedIn]);
    expect(await vault.grant()).toMatchObject({ refreshToken: '1000.new.refresh' });
    expect(await source.credentials()).toMatchObject({ accessToken: '1000.fresh.access' });
  });
});
