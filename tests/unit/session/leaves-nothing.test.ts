import { ALONE } from '../support/alone';
import { FIRST_SIGN_IN } from '../../../lib/storage/sign-in-id';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Auth } from '../../../lib/auth';
// Registers what the vault keeps in memory-only storage.
import '../../../lib/auth/browser-deps';
import { createVault } from '../../../lib/auth/vault';
import { createCache } from '../../../lib/cache/cache.worker';
import type { DeskClient } from '../../../lib/desk-api/client';
import { createSession } from '../../../lib/session/session';
import { forgetOrganization } from '../../../lib/storage/forget.worker';
import { intentItem } from '../../../lib/storage/intents';
import { sessionItem } from '../../../lib/storage/items';
import { pageHintItem } from '../../../lib/storage/page-hints';
import { policyOf, registered } from '../../../lib/storage/registry';
import { MemoryStore } from '../auth/pretend-browser';

const ORG = '3981311';
const SIGNED_IN = {
  status: 'signedIn',
  dataCentre: 'eu',
  organization: { id: ORG, name: 'Zylker', portal: null, edition: null },
  agent: null,
} as const;

const keyOf = ({ key, isFamily }: { key: string; isFamily: boolean }): string => (isFamily ? `${key}1` : key);

/** Fills every key that the product can write, and one of a version long gone. */
async function fillEverything(): Promise<void> {
  for (const each of registered().keys) {
    await fakeBrowser.storage[each.area].set({ [keyOf(each)]: { of: ORG, person: 'lucas@zylker.com' } });
  }
  await fakeBrowser.storage.local.set({ 'ancient:record': { of: ORG } });
  await sessionItem.set(SIGNED_IN);
}

/** A session with the real vault over the browser's storage; Zoho never answers. */
function session() {
  const secrets = new MemoryStore();
  const vault = createVault({
    secrets,
    session: {
      get: async (key) => (await fakeBrowser.storage.session.get(key))[key],
      set: (key, value) => fakeBrowser.storage.session.set({ [key]: value }),
      delete: (key) => fakeBrowser.storage.session.remove(key),
    },
  });
  const auth = {
    hasGrant: async () => null,
    signOut: async () => {
      await vault.clear();
      return { revoked: new Promise<boolean>(() => undefined) };
    },
  } as unknown as Auth;
  const cache = createCache(fakeBrowser.storage.session);
  const client = {} as DeskClient;
  return createSession({
    ...ALONE,
    auth,
    client,
    clientWith: () => client,
    cache,
    forgetRecords: async () => undefined,
  });
}

beforeEach(() => fakeBrowser.reset());

describe('signing out', () => {
  it('leaves, of every key there is, only what says nothing of anybody', async () => {
    await fillEverything();
    await session().signOut({ records: 'keep' });
    const left = { ...(await fakeBrowser.storage.local.get(null)), ...(await fakeBrowser.storage.session.get(null)) };
    expect(Object.keys(left).sort()).toEqual([
      'appearance',
      'countOnIcon',
      'creditCap',
      // Where no database can be opened, what belongs to this computer is here until the browser closes.
      'deskside-bulk:1',
      'deskside-ledger:1',
      'fairPlay',
      'firstSteps',
      'headerCounts',
      'ledgerChanged',
      'ledgerDays',
      'macros',
      // What the user allowed at this computer stays, as the browser's permission does.
      'ownHosts',
      'policy',
      'session',
      'signInDefaults',
      'signIns',
      'singleKeys',
      'suggestions',
      'writesComment',
    ]);
    expect(await sessionItem.get()).toEqual({ status: 'signedOut', note: 'revoking' });
  });

  it('takes along what the Desk page showed in every tab, and what was asked of every window', async () => {
    for (const id of [1, 77]) {
      await pageHintItem(id).set({ ticketId: '5', number: '#101', subject: 'Printer' });
      await intentItem(id).set({ what: 'award', at: 1 });
    }
    await forgetOrganization(FIRST_SIGN_IN);
    expect(await fakeBrowser.storage.session.get(null)).toEqual({});
  });

  it('clears by name what cannot be listed, and one area when the other refuses', async () => {
    await fillEverything();
    vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValueOnce(new Error('too large'));
    vi.spyOn(fakeBrowser.storage.session, 'remove').mockRejectedValueOnce(new Error('broken'));
    await forgetOrganization(FIRST_SIGN_IN);
    const local = Object.keys(await fakeBrowser.storage.local.get(null));
    expect(local).not.toContain('recentBadges');
    expect(local).toContain('fairPlay');
  });
});

describe('the declarations', () => {
  it('are one for each key', () => {
    const { keys } = registered();
    const names = keys.map((each) => `${each.area} ${each.key}`);
    expect(new Set(names).size).toBe(names.length);
  });

  it('ask the user about ledger and runs, and leave the secrets to the vault', () => {
    const of = (cleared: string) =>
      registered()
        .databases.filter((each) => each.cleared === cleared)
        .map(({ name }) => name);
    expect(of('askedFor').sort()).toEqual(['deskside-bulk', 'deskside-ledger']);
    expect(of('byOwner')).toEqual(['deskside-auth']);
  });

  it('cover keyed families, and nothing else that begins alike', () => {
    expect(policyOf('session', 'hint:12')?.cleared).toBe('signOut');
    expect(policyOf('session', 'auth/accessToken')?.cleared).toBe('byOwner');
    expect(policyOf('local', 'sessionOld')).toBeUndefined();
  });
});

it('an answer that was under way when everything was cleared does not come back', async () => {
  const cache = createCache(fakeBrowser.storage.session);
  const moment = cache.moment();
  await cache.clear();
  await cache.keep('cache:v1:1:ticket:5', { value: 'late', at: 0 }, moment);
  expect(await fakeBrowser.storage.session.get(null)).toEqual({});
  await cache.keep('cache:v1:1:ticket:5', { value: 'new', at: 0 });
  expect(await cache.get('cache:v1:1:ticket:5')).toMatchObject({ value: 'new' });
});
