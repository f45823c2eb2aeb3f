import type { Part } from '../../lib/panel/part';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { DEMO_RECORDS, type DemoDesk, startDemoDesk } from '../../demo/desk.ts';
import { cacheKey } from '../../lib/cache/keys';
import type { CacheArea } from '../../lib/cache/make-room';
import { loadRecord } from '../../lib/panel/load-record';
import type { Badge } from '../../lib/desk-api/records';
import type { ask as askWorker } from '../../lib/messages/ask.page';
import { badgeFormsItem, creditsItem, recentBadgesItem, sessionItem } from '../../lib/storage/items';
import { memoryArea } from '../unit/support/memory-area';
import { MINUTE, SECOND, pass, stopClock } from './support/clock';
import { problemIn, times } from './support/outcome';
import { Profile } from './support/profile';
import { award, undo } from './support/changes';
import { readFrom } from '../unit/support/read-from';

const { ticket101, orgId, users, badges, helpCenters } = DEMO_RECORDS;
const KEY = cacheKey(orgId, 'ticket', ticket101);
const HOLDER = { userId: users.lucas, helpCenterId: helpCenters.customers };

let desk: DemoDesk;
let profile: Profile;
beforeEach(async () => {
  desk = await startDemoDesk({ quiet: true });
  profile = new Profile(desk);
  await profile.signIn();
});
afterEach(async () => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  await desk.stop();
});

const ticketCalls = () => desk.count({ path: `/api/v1/tickets/${ticket101}` });
const readTicket = async () => await readFrom(profile.start().service, 'ticket', { ticketId: ticket101 });

/** An area none of whose parts works. */
const BROKEN: CacheArea = {
  get: () => Promise.reject(new Error('The database is corrupted.')),
  set: () => Promise.reject(new Error('QUOTA_BYTES quota exceeded')),
  remove: () => Promise.reject(new Error('The database is corrupted.')),
};

describe('R20: storage that fails', () => {
  it('a full area loses its oldest records and keeps the new ones', async () => {
    stopClock();
    const { area, items } = memoryArea(4);
    profile.area = area;
    for (const id of ['1', '2', '3', '4']) {
      await profile.start().cache.keep(cacheKey(orgId, 'agent', id), { value: id, at: Date.now() });
      pass(SECOND);
    }
    await readTicket();
    expect([...items.keys()]).toContain(KEY);
    expect([...items.keys()]).not.toContain(cacheKey(orgId, 'agent', '1'));
    await readTicket();
    expect(ticketCalls()).toBe(1);
  });

  it('an area that neither reads nor writes costs calls, not answers', async () => {
    profile.area = BROKEN;
    expect((await readTicket()).value.id).toBe(ticket101);
    expect((await readTicket()).value.id).toBe(ticket101);
    expect(ticketCalls()).toBe(2);
  });

  it('an action that cannot be noted on disk is remembered until the worker stops, so that it can be undone', async () => {
    vi.spyOn(profile.ledgerTable, 'put').mockRejectedValue(new Error('The disk is full.'));
    const { service } = profile.start();
    const actionId = crypto.randomUUID();
    await award(service, { ...HOLDER, badgeId: badges.bugHunter, actionId });
    await undo(service, { actionId });
    expect(desk.world.badgesOf(users.lucas)).not.toContain(badges.bugHunter);
  });

  it('settings that cannot be read count as absent', async () => {
    vi.spyOn(browser.storage.local, 'get').mockRejectedValue(new Error('The database is corrupted.'));
    expect(await sessionItem.get()).toEqual({ status: 'signedOut' });
    expect(await recentBadgesItem.get()).toEqual({});
  });

  it('a badge form that cannot be remembered does not turn a good award into a failure', async () => {
    desk.settings.badgePaths = 'howto';
    vi.spyOn(badgeFormsItem, 'set').mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'));
    const { service } = profile.start();
    const wanted = { ...HOLDER, badgeId: badges.bugHunter, actionId: crypto.randomUUID() };
    expect(await award(service, wanted)).toMatchObject({ changed: true });
    expect(desk.world.badgesOf(users.lucas)).toContain(badges.bugHunter);
  });

  it('a panel whose cache cannot be read still shows what the worker answers', async () => {
    vi.spyOn(browser.storage.session, 'get').mockRejectedValue(new Error('The database is corrupted.'));
    let shown: Part<Badge[]> = { loading: false };
    const update = (change: (part: Part<Badge[]>) => Part<Badge[]>) => void (shown = change(shown));
    const worker = profile.start().service;
    const ask = (async (name: 'record/read', input: never) => await worker[name](input)) as typeof askWorker;
    const remembered = { get: async (key: string) => await browser.storage.session.get(key) };
    await loadRecord({ orgId, resource: 'catalogue', key: {}, update }, false, { ask, remembered, now: Date.now });
    expect(shown).toMatchObject({ loading: false });
    expect(shown.value?.map(({ id }) => id)).toContain(badges.bugHunter);
  });

  it('signing out ends signed out even when nothing can be deleted', async () => {
    profile.area = BROKEN;
    const { session, vault } = profile.start();
    expect(await session.signOut({ records: 'keep' })).toMatchObject({ status: 'signedOut' });
    expect(await vault.grant()).toBeNull();
    await vi.waitFor(() => expect(desk.accounts.revokeCount).toBe(1));
  });

  it.each([
    ['of another shape', { ticket: { id: ticket101 } }],
    ['without its time', { value: { id: ticket101 } }],
    ['that is no object', 'x'],
  ])('a cache record %s is dropped, not trusted', async (_what, record) => {
    await browser.storage.session.set({ [KEY]: record });
    expect((await readTicket()).value.subject).not.toBe('');
    expect(ticketCalls()).toBe(1);
  });

  it('a record of an older version is neither read nor left behind on sign-out', async () => {
    const old = `cache:v0:${orgId}:ticket:${ticket101}`;
    await browser.storage.session.set({ [old]: { value: { id: 'old' }, at: Date.now() } });
    expect((await readTicket()).value.id).toBe(ticket101);
    await profile.start().session.signOut({ records: 'keep' });
    expect(Object.keys(await browser.storage.session.get(null))).toEqual([]);
  });

  it.each([
    ['session', sessionItem, { status: 'signedOut' }],
    ['credits', creditsItem, null],
    ['badgeForms', badgeFormsItem, {}],
  ] as const)('a corrupted "%s" record counts as absent', async (key, item, absent) => {
    await browser.storage.local.set({ [key]: { status: 'signedIn', spent: -1, organization: 7, '3981311': 'other' } });
    expect(await item.get()).toEqual(absent);
  });
});

describe('R27: a store that cannot be read for a while', () => {
  it('leaves the user signed in, says so, and goes on', async () => {
    profile.secrets.broken = true;
    const { service, session } = profile.start();
    const locked = { kind: 'storageLocked' };
    expect(await session.get()).toMatchObject({ status: 'signedIn' });
    expect(await problemIn(service['record/read']({ resource: 'ticket', key: { ticketId: ticket101 } }))).toMatchObject(
      locked,
    );
    expect(await sessionItem.get()).toMatchObject({ status: 'signedIn' });
    profile.secrets.broken = false;
    expect(await session.get()).toMatchObject({ status: 'signedIn' });
    expect((await readTicket()).value.id).toBe(ticket101);
  });

  it('of the ledger keeps an action from being done twice', async () => {
    const actionId = crypto.randomUUID();
    await award(profile.start().service, { ...HOLDER, badgeId: badges.bugHunter, actionId });
    const read = vi.spyOn(profile.ledgerTable, 'get').mockRejectedValue(new Error('The database is locked.'));
    const { service } = profile.start();
    const before = desk.count({ method: 'POST' });
    const again = award(service, { ...HOLDER, badgeId: badges.bugHunter, actionId });
    expect(await problemIn(again)).toMatchObject({ kind: 'storageLocked' });
    expect(desk.count({ method: 'POST' })).toBe(before);
    read.mockRestore();
    await undo(profile.start().service, { actionId });
    expect(desk.world.badgesOf(users.lucas)).not.toContain(badges.bugHunter);
  });

  it('of settings is not written over', async () => {
    await recentBadgesItem.set({ [orgId]: ['1'] });
    vi.spyOn(browser.storage.local, 'get').mockRejectedValueOnce(new Error('The database is locked.'));
    await expect(recentBadgesItem.read()).rejects.toThrow();
    expect(await recentBadgesItem.read()).toEqual({ [orgId]: ['1'] });
  });
});

describe('part 6: the cache', () => {
  it('fresh: no call; old: one call; both say when the value was read', async () => {
    stopClock();
    const first = await readTicket();
    pass(MINUTE - SECOND);
    expect((await readTicket()).at).toBe(first.at);
    expect(ticketCalls()).toBe(1);
    pass(SECOND);
    expect((await readTicket()).at).toBe(Date.now());
    expect(ticketCalls()).toBe(2);
  });

  it('20 equal reads in flight are one call', async () => {
    const { service } = profile.start();
    await times(20, async () => await readFrom(service, 'ticket', { ticketId: ticket101 }));
    expect(ticketCalls()).toBe(1);
  });

  it('what is refused or fails is remembered by nobody', async () => {
    desk.faults.add({ path: /tickets/, times: 1, status: 403, body: { errorCode: 'FORBIDDEN', message: 'No' } });
    expect((await problemIn(readTicket())).kind).toBe('forbidden');
    expect((await readTicket()).value.id).toBe(ticket101);
  });

  it('a write changes what the cache holds, without another read', async () => {
    const { service } = profile.start();
    await readFrom(service, 'badges', HOLDER);
    await award(service, { ...HOLDER, badgeId: badges.bugHunter, actionId: crypto.randomUUID() });
    const calls = desk.requests.length;
    expect((await readFrom(service, 'badges', HOLDER)).value.map(({ id }) => id)).toContain(badges.bugHunter);
    expect(desk.requests).toHaveLength(calls);
  });

  it('signing out and changing the organization leave nothing of the old one', async () => {
    await readTicket();
    const session = await sessionItem.get();
    if (session.status !== 'signedIn') throw new Error('Not signed in.');
    await sessionItem.set({ ...session, organization: { ...session.organization, id: DEMO_RECORDS.otherOrgId } });
    expect((await problemIn(readTicket())).kind, 'not served from the first one’s cache').toBe('wrongOrganization');
    await profile.start().session.signOut({ records: 'keep' });
    expect(Object.keys(await browser.storage.session.get(null))).toEqual([]);
  });
});
