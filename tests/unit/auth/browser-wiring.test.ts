// @vitest-environment node
import { FIRST_SIGN_IN } from '../../../lib/storage/sign-in-id';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createAuth } from '../../../lib/auth';
import { MemoryStore, REDIRECT_URI, json, tokens } from './pretend-browser';

const { extension } = vi.hoisted((): { extension: { browser: Record<string, unknown> } } => ({
  extension: { browser: {} },
}));
vi.mock('wxt/browser', () => extension);
const { databases } = vi.hoisted(() => ({ databases: new Map<string, Map<unknown, unknown>>() }));
vi.mock('idb-keyval', () => ({
  createStore: (name: string) => name,
  get: async (key: unknown, name: string) => databases.get(name)?.get(key),
  set: async (key: unknown, value: unknown, name: string) => {
    databases.set(name, new Map([...(databases.get(name) ?? []), [key, value]]));
  },
  del: async (key: unknown, name: string) => void databases.get(name)?.delete(key),
}));

const session = new MemoryStore();
const fetched = vi.fn<typeof fetch>();

beforeEach(() => {
  databases.clear();
  session.kept.clear();
  extension.browser['identity'] = {
    getRedirectURL: () => REDIRECT_URI,
    launchWebAuthFlow: async ({ url }: { url: string }) => {
      const state = new URL(url).searchParams.get('state') ?? '';
      return `${REDIRECT_URI}?state=${state}&code=1000.c.d&location=jp&accounts-server=https%3A%2F%2Faccounts.zoho.jp&`;
    },
  };
  extension.browser['storage'] = {
    session: {
      get: async (key: string) => ({ [key]: await session.get(key) }),
      set: async (values: Record<string, unknown>) => {
        for (const [key, value] of Object.entries(values)) await session.set(key, value);
      },
      remove: (key: string) => session.delete(key),
    },
  };
  vi.stubGlobal('navigator', { onLine: true });
  vi.stubGlobal('fetch', fetched);
});
afterEach(() => {
  vi.unstubAllGlobals();
  fetched.mockReset();
});

describe('signing in, wired to a browser', () => {
  it('works from the first click to signing out, and shows nobody a secret', async () => {
    fetched.mockResolvedValueOnce(tokens({ refresh_token: '1000.refresh.token' }));
    const auth = createAuth({ signIn: FIRST_SIGN_IN, onRevoked: () => undefined });
    expect(auth.redirectUri).toBe(REDIRECT_URI);
    expect(await auth.hasGrant()).toBeNull();

    const summary = await auth.signIn({ dataCentre: 'us', clientId: '1000.CLIENT', clientSecret: 'the secret' });
    expect(summary).toMatchObject({ dataCentre: 'jp', clientId: '1000.CLIENT' });
    expect(JSON.stringify(summary)).not.toMatch(/secret|refresh/);

    const restarted = createAuth({ signIn: FIRST_SIGN_IN, onRevoked: () => undefined });
    expect(await restarted.hasGrant()).toEqual(summary);
    expect(await restarted.interruptedSignIn()).toBe(false);
    expect(await restarted.tokenSource.credentials()).toEqual({ accessToken: '1000.fresh.access', dataCentre: 'jp' });

    fetched.mockResolvedValueOnce(json({ status: 'success' }));
    expect(await (await restarted.signOut()).revoked).toBe(true);
    expect(await createAuth({ signIn: FIRST_SIGN_IN, onRevoked: () => undefined }).hasGrant()).toBeNull();
    expect(session.kept.size).toBe(0);
    for (const kept of databases.values()) expect(kept.size).toBe(0);
  });

  it('uses the lock manager of the browser where there is one', async () => {
    const request = vi.fn((_: string, work: () => Promise<unknown>) => work());
    vi.stubGlobal('navigator', { onLine: true, locks: { request } });
    fetched.mockResolvedValueOnce(tokens({ refresh_token: '1000.refresh.token' }));
    await createAuth({ signIn: FIRST_SIGN_IN, onRevoked: () => undefined }).signIn({
      dataCentre: 'us',
      clientId: '1000.CLIENT',
    });
    expect(request).toHaveBeenCalledOnce();
  });
});
