import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DEMO_RECORDS, type DemoDesk, type FaultRule, startDemoDesk } from '../../demo/desk.ts';
import type { DeskRequest } from '../../lib/desk-api/client';
import { withoutWaiting } from './support/clock';
import { deskFetch } from './support/desk-fetch';
import { eventually, problemIn } from './support/outcome';
import { Profile } from './support/profile';
import { readFrom } from '../unit/support/read-from';

const { ticket101, users } = DEMO_RECORDS;
const TICKET: DeskRequest = { path: `/tickets/${ticket101}` };
const TICKET_URL = `/api/v1${TICKET.path}`;
const WRITE: DeskRequest = {
  path: `/users/${users.lucas}/badges/associate`,
  method: 'POST',
  body: { badgeIds: ['1'] },
};

const PHOTO_SCOPES = ['Desk.basic.READ', 'profile.userphoto.READ'];

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

const asked = (path: RegExp | string = TICKET_URL) => desk.count({ path });
const refreshes = () => desk.count({ path: '/oauth/v2/token' });

describe('R9: a server that fails', () => {
  it.each([500, 502, 503, 504])(
    'HTTP %i twice, then an answer: the read is tried again and arrives',
    async (status) => {
      desk.faults.add({ path: TICKET_URL, times: 2, status });
      const { client } = profile.start();
      expect(await withoutWaiting(() => client.call(TICKET))).toMatchObject({ id: ticket101 });
      expect(asked()).toBe(3);
    },
  );

  it('that goes on failing is asked three times and no more', async () => {
    desk.faults.add({ path: TICKET_URL, status: 503 });
    const { client } = profile.start();
    const problem = await withoutWaiting(() => problemIn(client.call(TICKET)));
    expect(problem).toMatchObject({ kind: 'serverError', status: 503, endpoint: TICKET.path });
    expect(asked()).toBe(3);
  });

  it.each<[string, Partial<FaultRule>]>([
    ['HTTP 500', { status: 500 }],
    ['HTTP 503', { status: 503 }],
    ['a connection that breaks', { dropConnection: true }],
  ])('never gets a write twice: %s', async (_what, fault) => {
    desk.faults.add({ method: 'POST', path: /associate$/, ...fault });
    const { client } = profile.start();
    expect(['serverError', 'network']).toContain((await problemIn(client.call(WRITE))).kind);
    expect(asked(/associate$/)).toBe(1);
  });

  it('a connection that breaks twice: the read is tried again and arrives', async () => {
    desk.faults.add({ path: TICKET_URL, times: 2, dropConnection: true });
    const { client } = profile.start();
    expect(await withoutWaiting(() => client.call(TICKET))).toMatchObject({ id: ticket101 });
  });

  it('no network at all is told apart from a Desk out of reach', async () => {
    desk.faults.add({ path: TICKET_URL, dropConnection: true });
    const { client } = profile.start();
    expect((await withoutWaiting(() => problemIn(client.call(TICKET)))).kind).toBe('network');
    profile.online = false;
    expect((await withoutWaiting(() => problemIn(client.call(TICKET)))).kind).toBe('offline');
  });
});

/** Takes over `AbortSignal.timeout`: says how long the limits are and lets them run out at once. */
function limits() {
  const set: { ms: number; runOut: () => void }[] = [];
  vi.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => {
    const controller = new AbortController();
    set.push({ ms, runOut: () => controller.abort(new DOMException('Too slow', 'TimeoutError')) });
    return controller.signal;
  });
  return set;
}

describe('R10: an answer that does not come', () => {
  it.each<[string, FaultRule]>([
    ['nothing at all', { path: TICKET_URL, hang: true }],
    ['half a body and then silence', { path: TICKET_URL, stall: true }],
  ])('%s: our own limit ends it before the browser stops the worker', async (_what, fault) => {
    const set = limits();
    desk.faults.add(fault);
    const work = problemIn(profile.start().client.call(TICKET));
    await eventually(() => expect(asked()).toBe(1));
    expect(set.map(({ ms }) => ms)).toEqual([25_000]);
    for (const { runOut } of set) runOut();
    expect(await work).toEqual({ kind: 'timeout', endpoint: TICKET.path });
    expect(asked(), 'a slow Desk is not asked again at once').toBe(1);
  });

  it('a write whose answer does not come is not sent again', async () => {
    const set = limits();
    desk.faults.add({ method: 'POST', path: /associate$/, hang: true });
    const work = problemIn(profile.start().client.call(WRITE));
    await eventually(() => expect(asked(/associate$/)).toBe(1));
    for (const { runOut } of set) runOut();
    expect((await work).kind).toBe('timeout');
    expect(asked(/associate$/)).toBe(1);
  });

  it('a token request that hangs ends before 30 seconds and costs no token', async () => {
    desk.accounts.expireAccessTokens();
    desk.faults.add({ path: '/oauth/v2/token', hang: true });
    const worker = profile.start();
    expect((await withoutWaiting(() => problemIn(worker.client.call(TICKET)))).kind).toBe('timeout');
    expect(await worker.vault.grant()).not.toBeNull();
  });

  it('a view that is left ends its request, here and at Desk', async () => {
    desk.faults.add({ path: TICKET_URL, hang: true });
    const { service, attachView } = profile.start();
    const seat = attachView(() => undefined);
    const open = { is: 'ticket', id: ticket101 } as const;
    seat.said({
      open,
      view: crypto.randomUUID(),
      orgId: DEMO_RECORDS.orgId,
      portal: DEMO_RECORDS.portal,
      has: {},
      refresh: [],
    });
    await eventually(() => expect(asked()).toBe(1));
    seat.left();
    await eventually(() => expect(desk.requests.find(({ path }) => path === TICKET_URL)?.ms).toBeGreaterThan(0));
    desk.faults.clear();
    expect((await readFrom(service, 'ticket', { ticketId: ticket101 })).value.id).toBe(ticket101);
  });
});

describe('R11: an answer that is not what was asked for', () => {
  it.each<[string, FaultRule]>([
    ['JSON cut off', { path: TICKET_URL, body: '{"id":"1892000000042034","subj' }],
    ['an empty 200', { path: TICKET_URL, body: '' }],
    ['204 for a record', { path: TICKET_URL, status: 204 }],
    ['a list for a record', { path: TICKET_URL, body: { data: [] } }],
  ])('%s is a typed error that names the endpoint', async (_what, fault) => {
    desk.faults.add(fault);
    const work = readFrom(profile.start().service, 'ticket', { ticketId: ticket101 });
    expect(await problemIn(work)).toMatchObject({ kind: 'badAnswer', endpoint: TICKET.path });
  });

  it('a body that breaks off on the way is a network problem, not a blank', async () => {
    desk.faults.add({ path: TICKET_URL, truncate: true });
    const { client } = profile.start();
    expect((await withoutWaiting(() => problemIn(client.call(TICKET)))).kind).toBe('network');
  });

  it('a photo that breaks off on the way is a network problem, not "no photo"', async () => {
    const photo = `/agents/${DEMO_RECORDS.agents.torrey}/photo`;
    desk.faults.add({ path: /\/photo/, truncate: true });
    await profile.signIn(PHOTO_SCOPES);
    const { client } = profile.start();
    expect((await problemIn(client.bytes({ path: photo, query: { orgId: DEMO_RECORDS.orgId } }))).kind).toBe('network');
  });

  it('204 for a list is an empty list', async () => {
    desk.faults.add({ path: /\/badges\?/, status: 204 });
    const holder = { userId: users.lucas, helpCenterId: DEMO_RECORDS.helpCenters.customers };
    expect((await readFrom(profile.start().service, 'badges', holder)).value).toEqual([]);
  });
});

describe('R12: a page in place of data', () => {
  it.each([200, 403])('an HTML page with HTTP %i: recognised, not shown, and the sign-in stays', async (status) => {
    desk.faults.add({ path: TICKET_URL, status, body: '<html><body>Please <b>sign in</b></body></html>' });
    const worker = profile.start();
    const problem = await problemIn(readFrom(worker.service, 'ticket', { ticketId: ticket101 }));
    expect(problem).toEqual({ kind: 'badAnswer', endpoint: TICKET.path, status });
    expect(refreshes()).toBe(0);
    expect(await worker.vault.grant()).not.toBeNull();
    expect((await worker.session.get()).status).toBe('signedIn');
  });
});

describe('O10: a redirect to a foreign host', () => {
  const foreign = { status: 302, headers: { location: 'https://evil.example/collect' } };

  it.each<[string, DeskRequest]>([
    ['a read', TICKET],
    ['a write', WRITE],
  ])('%s does not follow it, and the token goes nowhere', async (_what, request) => {
    desk.faults.add({ path: /^\/api\/v1\//, ...foreign });
    const { client } = profile.start();
    expect((await withoutWaiting(() => problemIn(client.call(request)))).kind).toBe('network');
    expect(desk.count({ host: 'evil.example' })).toBe(0);
  });

  it('the stand-in for fetch would follow, token and all, if it were let', async () => {
    desk.faults.add({ path: TICKET_URL, times: 1, ...foreign });
    const headers = { authorization: 'Zoho-oauthtoken 1000.made.up' };
    await deskFetch(desk)(`https://desk.zoho.com${TICKET_URL}`, { headers });
    expect(desk.requests.at(-1)).toMatchObject({
      host: 'evil.example',
      headers: { authorization: 'Zoho-oauthtoken …e.up' },
    });
  });

  it('neither does the refresh', async () => {
    desk.accounts.expireAccessTokens();
    desk.faults.add({ path: '/oauth/v2/token', ...foreign });
    const worker = profile.start();
    expect((await problemIn(worker.client.call(TICKET))).kind).toBe('network');
    expect(desk.count({ host: 'evil.example' })).toBe(0);
    expect(await worker.vault.grant()).not.toBeNull();
  });
});
