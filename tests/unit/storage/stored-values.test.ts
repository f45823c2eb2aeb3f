import { FIRST_SIGN_IN } from '../../../lib/storage/sign-in-id';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
// Registers the cache's own keys.
import '../../../lib/cache/keys';
import { pinnedBadgesItem } from '../../../lib/storage/award-items';
import { forgetOrganization, forgetRecords } from '../../../lib/storage/forget.worker';
import { badgeFormsItem, sessionItem } from '../../../lib/storage/items';
import { policyOf, registered } from '../../../lib/storage/registry';

beforeEach(() => fakeBrowser.reset());
afterEach(() => vi.restoreAllMocks());

const SESSION = {
  status: 'signedIn',
  dataCentre: 'eu',
  organization: { id: '3981311', name: 'Zylker', portal: null, edition: null },
  agent: null,
};

describe('a stored value', () => {
  it.each<[string, unknown]>([
    ['of a data centre that is none', { ...SESSION, dataCentre: 'xx' }],
    ['of a data centre that every object has', { ...SESSION, dataCentre: 'constructor' }],
    ['without an organization', { ...SESSION, organization: null }],
    ['of an organization without an id', { ...SESSION, organization: { ...SESSION.organization, id: 3981311 } }],
    ['of another time', { version: 0 }],
    ['that is no object', 'signedIn'],
  ])('%s signs nobody in', async (_what, stored) => {
    await fakeBrowser.storage.local.set({ session: stored });
    expect(await sessionItem.get()).toEqual({ status: 'signedOut' });
  });

  it('is as it was written', async () => {
    await fakeBrowser.storage.local.set({ session: SESSION });
    expect(await sessionItem.get()).toEqual(SESSION);
  });

  it('in an area that refuses is as if it were not there', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('The database is corrupted.'));
    expect(await badgeFormsItem.get()).toEqual({});
  });

  it('with one entry of another shape is not taken in part', async () => {
    await fakeBrowser.storage.local.set({ badgeForms: { 1: 'oas', 2: 'constructor' } });
    expect(await badgeFormsItem.get()).toEqual({});
    const badge = { id: '2', name: 'B', description: null, iconUrl: null, isCustom: false, awardedAt: null };
    await fakeBrowser.storage.local.set({ pinnedBadges: { 1: [badge, { ...badge, id: 3 }] } });
    expect(await pinnedBadgesItem.get()).toEqual({});
  });
});

describe('what goes', () => {
  it('is told by key and area together', () => {
    expect(policyOf('session', 'cache:v1:1:ticket:42')?.cleared).toBe('signOut');
    expect(policyOf('local', 'cache:v1:1:ticket:42')).toBeUndefined();
    expect(policyOf('local', 'fairPlay')?.cleared).toBe('never');
    expect(policyOf('session', 'fairPlay')).toBeUndefined();
    expect(policyOf('local', 'fairPlayOfEarlier')).toBeUndefined();
  });

  it('of databases with the organization is what Desk answered, and what belongs to this computer only if that was asked for', async () => {
    const cleared: string[] = [];
    for (const database of registered().databases) {
      vi.spyOn(database, 'clear').mockImplementation(async () => void cleared.push(database.name));
    }
    await forgetOrganization(FIRST_SIGN_IN);
    expect(cleared.splice(0)).toEqual(['deskside-lists']);
    await forgetRecords();
    expect(cleared.sort()).toEqual(['deskside-bulk', 'deskside-ledger']);
  });

  it('of keys is what was asked for too: macros outlive a session, and go with the ledger', async () => {
    for (const database of registered().databases) vi.spyOn(database, 'clear').mockResolvedValue(undefined);
    await fakeBrowser.storage.local.set({ macros: { 1: [] }, fairPlay: {}, 'macroWork:1:2': {} });
    await forgetOrganization(FIRST_SIGN_IN);
    expect(Object.keys(await fakeBrowser.storage.local.get(null)).sort()).toEqual(['fairPlay', 'macros']);
    await forgetRecords();
    expect(Object.keys(await fakeBrowser.storage.local.get(null))).toEqual(['fairPlay']);
  });

  it('does not stay because one database refuses', async () => {
    const [first, ...others] = registered().databases.filter((each) => each.cleared === 'askedFor');
    if (first) vi.spyOn(first, 'clear').mockRejectedValue(new Error('broken'));
    const clears = others.map((each) => vi.spyOn(each, 'clear').mockResolvedValue(undefined));
    await expect(forgetRecords()).resolves.toBeUndefined();
    for (const clear of clears) expect(clear).toHaveBeenCalledOnce();
  });
});
