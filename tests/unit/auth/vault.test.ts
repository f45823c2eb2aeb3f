// @vitest-environment node
import { beforeEach, describe, expect, it } from 'vitest';
import { createVault } from '../../../lib/auth/vault';
import { GRANT, PretendBrowser, accessFrom, problemFrom } from './pretend-browser';

let browser: PretendBrowser;
beforeEach(() => {
  browser = new PretendBrowser();
});

const ACCESS = accessFrom(0);
const restarted = () => browser.start().vault;
const record = (more: Record<string, unknown> = {}) => ({ version: 1, ...GRANT, ...more });

describe('the vault', () => {
  it.each([
    ['without a client secret', GRANT],
    ['with one', { ...GRANT, clientSecret: 'the secret' }],
  ])('gives back after a restart what was kept: %s', async (_, grant) => {
    await restarted().keepGrant(grant, ACCESS);
    expect(await restarted().grant()).toEqual(grant);
    expect(await restarted().accessToken(grant.id)).toEqual(ACCESS);
  });

  it('O7: keeps refresh token and client secret out of storage.session', async () => {
    await restarted().keepGrant({ ...GRANT, clientSecret: 'the secret' }, ACCESS);
    const session = JSON.stringify([...browser.session.kept]);
    expect(session).toContain(ACCESS.accessToken);
    expect(session).not.toContain(GRANT.refreshToken);
    expect(session).not.toContain('the secret');
  });

  it('does not give out the access token of another grant', async () => {
    await restarted().keepGrant(GRANT, ACCESS);
    expect(await restarted().accessToken('grant-2')).toBeNull();
  });

  it.each<[string, unknown]>([
    ['no object', 'grant'],
    ['null', null],
    ['without a version', { ...GRANT }],
    ['of an older version', record({ version: 0 })],
    ['of a newer version', record({ version: 2 })],
    ['without a refresh token', record({ refreshToken: '' })],
    ['with a number for a token', record({ refreshToken: 1000 })],
    ['of an unknown data centre', record({ dataCentre: 'xx' })],
    ['of a data centre every object has', record({ dataCentre: 'constructor' })],
    ['for a foreign server', record({ accountsOrigin: 'https://evil.example' })],
    ['for the server of another data centre', record({ accountsOrigin: 'https://accounts.zoho.com' })],
  ])('R20: drops a grant that is not its own: %s', async (_, kept) => {
    await browser.secrets.set('grant', kept);
    expect(await restarted().grant()).toBeNull();
    expect(browser.secrets.kept.size).toBe(0);
  });

  it.each<[string, unknown]>([
    ['of another version', { version: 2, grantId: GRANT.id, ...ACCESS }],
    ['without times', { version: 1, grantId: GRANT.id, accessToken: 't' }],
    ['with impossible times', { version: 1, grantId: GRANT.id, ...ACCESS, expiresAt: Infinity }],
  ])('R20: drops an access token that is not its own: %s', async (_, kept) => {
    await browser.session.set('auth/accessToken', kept);
    expect(await restarted().accessToken(GRANT.id)).toBeNull();
    expect(browser.session.kept.size).toBe(0);
  });

  it('R20: goes on in memory when nothing can be written, and does not bring back what was there before', async () => {
    await restarted().keepGrant({ ...GRANT, id: 'grant-0' }, ACCESS);
    const vault = restarted();
    browser.session.broken = true;
    const set = browser.secrets.set.bind(browser.secrets);
    browser.secrets.set = () => Promise.reject(new DOMException('Full', 'QuotaExceededError'));
    await vault.keepGrant(GRANT, ACCESS);

    expect(await vault.grant()).toEqual(GRANT);
    expect(await vault.accessToken(GRANT.id)).toEqual(ACCESS);
    expect(await restarted().grant()).toBeNull();

    browser.session.broken = false;
    browser.secrets.set = set;
    await vault.keepGrant(GRANT, ACCESS);
    expect(await restarted().grant()).toEqual(GRANT);
  });

  it('R27: is locked, not empty, while it cannot be read; nothing is lost', async () => {
    const vault = restarted();
    await vault.keepGrant(GRANT, ACCESS);
    browser.secrets.broken = browser.session.broken = true;
    expect((await problemFrom(vault.grant())).kind).toBe('storageLocked');
    expect(await vault.accessToken(GRANT.id)).toBeNull();
    browser.secrets.broken = browser.session.broken = false;
    expect(await vault.grant()).toEqual(GRANT);
    expect(await vault.accessToken(GRANT.id)).toEqual(ACCESS);
  });

  it('R27: tries again by itself', async () => {
    await restarted().keepGrant(GRANT, ACCESS);
    browser.secrets.broken = true;
    let waits = 0;
    browser.wait = async () => void (browser.secrets.broken = (waits += 1) < 3);
    expect(await restarted().grant()).toEqual(GRANT);
  });

  it('O9: wipes everything', async () => {
    const vault = restarted();
    await vault.keepGrant(GRANT, ACCESS);
    await browser.session.set('auth/throttle', {});
    await browser.session.set('auth/pendingSignIn', {});
    await vault.clear();
    expect(browser.everythingStored()).toBe('[]');
    expect(await vault.grant()).toBeNull();
  });

  it('stays empty for this worker even when the browser refuses to delete', async () => {
    const vault = restarted();
    await vault.keepGrant(GRANT, ACCESS);
    browser.secrets.broken = true;
    await expect(vault.clear()).rejects.toThrow();
    browser.secrets.broken = false;
    expect(await vault.grant()).toBeNull();
    expect(browser.session.kept.size).toBe(0);
  });

  it.each([
    ['the same refresh token', GRANT],
    ['a new one', { ...GRANT, refreshToken: '1000.next.token' }],
  ])('lets a sign-out win over a refresh that ends at the same time, with %s', async (_, refreshed) => {
    const vault = restarted();
    await vault.keepGrant(GRANT, ACCESS);
    const [kept] = await Promise.all([vault.keepRefreshed(refreshed, accessFrom(0, 'late')), vault.clear()]);
    expect(kept).toBe(false);
    expect(browser.everythingStored()).toBe('[]');
    expect(await vault.keepRefreshed(refreshed, accessFrom(0, 'later'))).toBe(false);
    expect(browser.everythingStored()).toBe('[]');
  });

  it('lets a sign-out win that is over before the refreshed access token is written', async () => {
    const { secrets, session } = browser;
    let before = async (): Promise<void> => undefined;
    const set = async (key: string, value: unknown): Promise<void> => {
      await before();
      await session.set(key, value);
    };
    const vault = createVault({
      secrets,
      session: { get: async (key) => await session.get(key), set, delete: async (key) => await session.delete(key) },
    });
    await vault.keepGrant(GRANT, ACCESS);
    before = async () => await vault.clear();
    expect(await vault.keepRefreshed(GRANT, accessFrom(0, 'late'))).toBe(false);
    expect(browser.everythingStored()).toBe('[]');
  });
});
