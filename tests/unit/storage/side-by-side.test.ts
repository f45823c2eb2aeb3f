import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { areaOfSignIn } from '../../../lib/cache/area-of-sign-in';
import { createCache } from '../../../lib/cache/cache.worker';
import { makeRoom } from '../../../lib/cache/make-room';
import { remembered } from '../../../lib/cache/remembered.page';
import { forgetOrganization } from '../../../lib/storage/forget.worker';
import { intentItem } from '../../../lib/storage/intents';
import { creditCapItem, creditsItem, recentBadgesItem, sessionItem } from '../../../lib/storage/items';
import { keepList, keptList } from '../../../lib/storage/kept-lists';
import { beOf, isSignInId, keyIn, newSignInId, splitKey } from '../../../lib/storage/sign-in-id';
import { memoryArea } from '../support/memory-area';

const OTHER = '0a1b2c3d';
const SPENT = { orgId: '1', day: '2026-11-26', spent: 3, remaining: null, pausedUntil: 0 };

// Files of one thread share modules.
afterEach(() => beOf(''));
beforeEach(() => {
  fakeBrowser.reset();
  beOf('');
});

describe('the name of a sign-in', () => {
  it('is one that no key begins with by chance, and comes off again', () => {
    expect(isSignInId(newSignInId())).toBe(true);
    for (const odd of ['../x', '0A1B2C3D', '0a1b2c3', null, 7]) expect(isSignInId(odd)).toBe(false);
    expect(keyIn('', 'session')).toBe('session');
    expect(splitKey(keyIn(OTHER, 'draft:1:2'))).toEqual({ signIn: OTHER, key: 'draft:1:2' });
    expect(splitKey('@odd/session')).toEqual({ signIn: '', key: '@odd/session' });
  });
});

describe('two sign-ins', () => {
  it('have each its own of what goes with a session, and share the rest', async () => {
    await creditsItem.set(SPENT);
    await creditCapItem.in(OTHER).set(50);
    await intentItem(7).in(OTHER).set({ what: 'award', at: 1 });
    expect(await creditsItem.in(OTHER).get()).toBeNull();
    expect(await creditCapItem.get()).toBe(50);
    expect(await intentItem(7).get()).toEqual({ what: 'award', at: 1 });
    await sessionItem.in(OTHER).set({ status: 'signingIn' });
    expect(await sessionItem.get()).toEqual({ status: 'signedOut' });
  });

  it('hear each of its own changes only', async () => {
    const [mine, others] = [vi.fn(), vi.fn()];
    recentBadgesItem.watch(mine);
    recentBadgesItem.in(OTHER).watch(others);
    await recentBadgesItem.in(OTHER).set({ a: ['1'] });
    expect(mine).not.toHaveBeenCalled();
    expect(others).toHaveBeenCalledExactlyOnceWith({ a: ['1'] });
  });

  it('are told apart by the page that is of one', async () => {
    await recentBadgesItem.in(OTHER).set({ a: ['1'] });
    beOf(OTHER);
    expect(await recentBadgesItem.get()).toEqual({ a: ['1'] });
    expect(await recentBadgesItem.in('').get()).toEqual({});
  });

  it.each([
    ['', OTHER],
    [OTHER, ''],
  ])('end each by itself: %j', async (ends, stays) => {
    for (const signIn of [ends, stays]) {
      await recentBadgesItem.in(signIn).set({ a: ['1'] });
      await fakeBrowser.storage.session.set({ [keyIn(signIn, 'cache:v1:1:ticket:2')]: 1 });
      await fakeBrowser.storage.local.set({ [keyIn(signIn, 'of-an-older-version')]: 1 });
    }
    await creditCapItem.set(50);
    await forgetOrganization(ends);
    const left = [fakeBrowser.storage.local, fakeBrowser.storage.session].map((area) => area.get(null));
    expect((await Promise.all(left)).flatMap((area) => Object.keys(area)).sort()).toEqual(
      [
        'creditCap',
        ...['recentBadges', 'cache:v1:1:ticket:2', 'of-an-older-version'].map((key) => keyIn(stays, key)),
      ].sort(),
    );
  });

  it('have lists of their own on disk, and lose none by the end of the other', async () => {
    vi.stubGlobal('indexedDB', {
      open: () => {
        throw new DOMException('Not allowed', 'InvalidStateError');
      },
    });
    const organization = { id: '1', name: 'Zylker', portal: null, edition: null };
    for (const signIn of ['', OTHER]) {
      await sessionItem.in(signIn).set({ status: 'signedIn', dataCentre: 'us', organization, agent: null });
      beOf(signIn);
      await keepList('1', 'badges', { value: [signIn], at: Date.now() - 1_000 });
    }
    expect((await keptList('1', 'badges', Date.now(), ''))?.value).toEqual(['']);
    beOf('');
    for (let n = 0; n < 12; n += 1) await keepList('1', `labels${n}`, { value: [], at: Date.now() - 100 + n });
    beOf(OTHER);
    await forgetOrganization('');
    expect(await keptList('1', 'badges', Date.now(), '')).toBeNull();
    expect((await keptList('1', 'badges'))?.value).toEqual([OTHER]);
    await sessionItem.in('').set({ status: 'signedIn', dataCentre: 'us', organization, agent: null });
    await sessionItem.in(OTHER).set({ status: 'signedOut' });
    beOf('');
    expect(await keptList('1', 'badges', Date.now(), OTHER), 'also for a worker, which is of none').toBeNull();
    vi.unstubAllGlobals();
  });
});

describe('what the worker remembers', () => {
  it('of one sign-in is nothing of another’s, for the same organization’s id, and goes with its own', async () => {
    const { area, items } = memoryArea();
    const caches = ['', OTHER].map((signIn) => createCache(areaOfSignIn(area, signIn), (work) => work()));
    const [first, other] = caches;
    await first?.keep('cache:v1:1:ticket:2', { value: 'mine', at: 1 });
    expect(await other?.get('cache:v1:1:ticket:2')).toBeNull();
    await other?.keep('cache:v1:1:ticket:2', { value: 'theirs', at: 1 });
    expect(items.size).toBe(2);
    // Another worker, which has nothing at hand.
    const again = createCache(areaOfSignIn(area, OTHER));
    expect((await again.get('cache:v1:1:ticket:2'))?.value).toBe('theirs');
    await again.clear();
    expect([...items.keys()]).toEqual(['cache:v1:1:ticket:2']);
  });

  it('lists what is its own, by the keys that it has for the first', async () => {
    const { area } = memoryArea();
    await area.set({ mine: 1, [keyIn(OTHER, 'theirs')]: 2 });
    const getKeys = async (): Promise<string[]> => ['mine', keyIn(OTHER, 'theirs')];
    const own = areaOfSignIn({ ...area, getKeys }, OTHER);
    expect(await own.get(null)).toEqual({ theirs: 2 });
    expect(await own.getKeys?.()).toEqual(['theirs']);
  });

  it('makes room, of whichever sign-in it is', async () => {
    const { area, items } = memoryArea();
    await area.set({
      [keyIn(OTHER, 'cache:v1:1:a:1')]: { value: 1, at: 1 },
      'cache:v1:1:b:1': { value: 1, at: 2 },
      draft: 1,
    });
    expect(await makeRoom(area)).toBe(true);
    expect([...items.keys()].sort()).toEqual(['cache:v1:1:b:1', 'draft']);
  });

  it('is read by a page by the keys that it has for the first', async () => {
    await fakeBrowser.storage.session.set({ a: 1, [keyIn(OTHER, 'a')]: 2 });
    expect(await remembered.get('a')).toEqual({ a: 1 });
    beOf(OTHER);
    expect(await remembered.get(['a', 'b'])).toEqual({ a: 2 });
    const heard = vi.fn();
    remembered.onChanged.addListener(heard);
    await fakeBrowser.storage.session.set({ [keyIn(OTHER, 'a')]: 3 });
    expect(heard.mock.calls.map(([changes]) => Object.keys(changes as object))).toEqual([['a']]);
  });
});
