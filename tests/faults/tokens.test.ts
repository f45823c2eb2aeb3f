import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DEMO_RECORDS, type DemoDesk, startDemoDesk } from '../../demo/desk.ts';
import { ageInWords } from '../../components/words/relative-time';
import { cacheKey } from '../../lib/cache/keys';
import { describeProblem } from '../../lib/problems/describe.page';
import { sessionItem } from '../../lib/storage/items';
import { DAY, HOUR, MINUTE, pass, stopClock } from './support/clock';
import { speakEnglish } from './support/english';
import { problemIn, times } from './support/outcome';
import { Profile } from './support/profile';
import { readFrom } from '../unit/support/read-from';

const TICKET = { path: `/tickets/${DEMO_RECORDS.ticket101}` };

let desk: DemoDesk;
let profile: Profile;
beforeEach(async () => {
  desk = await startDemoDesk({ quiet: true });
  profile = new Profile(desk);
});
afterEach(async () => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  await desk.stop();
});

const refreshes = () => desk.count({ method: 'POST', path: '/oauth/v2/token' });
const refused = () => desk.requests.filter(({ status }) => status === 401).length;

describe('R2: an access token that Zoho ended', () => {
  it('20 calls answered 401 at once: one refresh, 20 good answers', async () => {
    // A worker keeps to three calls at once, so it takes seven of them for 20 refusals at the same moment.
    await profile.signIn();
    desk.accounts.expireAccessTokens();
    desk.settings.latencyMs = 20;
    const workers = Array.from({ length: 7 }, () => profile.start());
    const answers = await times(20, async (index) => await workers[index % 7]?.client.call(TICKET));
    expect(answers).toHaveLength(20);
    for (const answer of answers) expect(answer).toMatchObject({ id: DEMO_RECORDS.ticket101 });
    expect(refreshes()).toBe(1);
    expect(desk.accounts.refreshCount).toBe(1);
    expect(refused()).toBe(20);
  });

  it('20 calls of one worker: one refresh, and nobody is asked to sign in', async () => {
    await profile.signIn();
    desk.accounts.expireAccessTokens();
    const { client } = profile.start();
    const answers = await times(20, async () => await client.call(TICKET));
    for (const answer of answers) expect(answer).toMatchObject({ id: DEMO_RECORDS.ticket101 });
    expect(refreshes()).toBe(1);
    expect((await sessionItem.get()).status).toBe('signedIn');
  });
});

describe('R3: a refresh that Zoho throttles with HTTP 200 "Access Denied"', () => {
  it.each([200, 400])('is no loop and costs no token, answered with HTTP %i', async (status) => {
    stopClock();
    await profile.signIn();
    desk.accounts.expireAccessTokens();
    desk.accounts.throttleRefresh = true;
    desk.accounts.throttleStatus = status;
    const worker = profile.start();
    const problems = await times(20, async () => await problemIn(worker.client.call(TICKET)));
    for (const problem of problems) {
      expect(problem).toMatchObject({ kind: 'signInThrottled', retryAt: Date.now() + MINUTE });
    }
    pass(MINUTE - 1);
    expect((await problemIn(profile.start().client.call(TICKET))).kind).toBe('signInThrottled');
    expect(refreshes()).toBe(1);
    expect(await worker.vault.grant()).not.toBeNull();

    desk.accounts.throttleRefresh = false;
    pass(1);
    expect(await profile.start().client.call(TICKET)).toMatchObject({ id: DEMO_RECORDS.ticket101 });
  });
});

describe('R4: access that was withdrawn', () => {
  it('is noticed once, empties the vault and the cache, and ends on the sign-in card', async () => {
    await profile.signIn();
    const worker = profile.start();
    await readFrom(worker.service, 'ticket', { ticketId: DEMO_RECORDS.ticket101 });
    desk.accounts.revokeAll();
    const problems = await times(20, async () => await problemIn(worker.client.call(TICKET)));
    await Promise.all(worker.revocations);

    for (const { kind } of problems) expect(['sessionRevoked', 'signedOut']).toContain(kind);
    expect(problems.map(({ kind }) => kind)).toContain('sessionRevoked');
    expect(worker.revocations).toHaveLength(1);
    expect(refreshes()).toBe(1);
    expect(await worker.vault.grant()).toBeNull();
    expect([...profile.secrets.kept.values(), ...profile.session.kept.values()]).toEqual([]);
    expect(await worker.cache.get(cacheKey(DEMO_RECORDS.orgId, 'ticket', DEMO_RECORDS.ticket101))).toBeNull();
    expect(await sessionItem.get()).toEqual({ status: 'signedOut', problem: { kind: 'sessionRevoked' } });
  });
});

describe('R5: a second 401 right after a good refresh', () => {
  it('stops after one replay and says that one may be signed in elsewhere', async () => {
    await profile.signIn();
    desk.faults.add({ path: TICKET_URL, status: 401, body: { errorCode: 'INVALID_OAUTH', message: 'Expired' } });
    const worker = profile.start();
    const problem = await problemIn(worker.client.call(TICKET));
    expect(problem).toMatchObject({ kind: 'unauthorized', status: 401 });
    speakEnglish();
    expect(describeProblem(problem).why).toContain('signed in to another organization');
    expect(desk.count({ path: TICKET_URL })).toBe(2);
    expect(refreshes()).toBe(1);
    expect(await worker.vault.grant(), 'the sign-in is kept').not.toBeNull();
  });
});

const TICKET_URL = `/api/v1${TICKET.path}`;

describe('R6: two windows and a worker that restarts', () => {
  it('refresh once between them, and both go on', async () => {
    stopClock();
    await profile.signIn();
    pass(2 * HOUR);
    const workers = [profile.start(), profile.start(), profile.start()];
    const answers = await Promise.all(workers.map(async ({ client }) => await client.call(TICKET)));
    for (const answer of answers) expect(answer).toMatchObject({ id: DEMO_RECORDS.ticket101 });
    expect(refreshes()).toBe(1);
    expect(refused(), 'the old token was not even tried').toBe(0);
  });
});

describe('R19: clocks', () => {
  it.each([
    ['a day ahead', DAY],
    ['a day behind', -DAY],
  ])('this machine is %s, and is then put right: calls go on', async (_what, skew) => {
    stopClock();
    const there = Date.now();
    desk.settings.now = () => there;
    await profile.signIn();
    const worker = profile.start();
    pass(skew);
    expect(await worker.client.call(TICKET)).toMatchObject({ id: DEMO_RECORDS.ticket101 });
    pass(-skew);
    expect(await worker.client.call(TICKET)).toMatchObject({ id: DEMO_RECORDS.ticket101 });
    expect(refreshes()).toBeLessThanOrEqual(2);
  });

  it('nine hours of sleep: refreshed before the first call, not after a refusal', async () => {
    stopClock();
    await profile.signIn();
    pass(9 * HOUR);
    await profile.start().client.call(TICKET);
    expect(refreshes()).toBe(1);
    expect(refused()).toBe(0);
  });

  it('a token that Zoho ended before its time is found out by the 401', async () => {
    await profile.signIn();
    desk.accounts.expireAccessTokens();
    await profile.start().client.call(TICKET);
    expect(refused()).toBe(1);
    expect(refreshes()).toBe(1);
  });

  it.each([DAY, 9 * HOUR, MINUTE])('an age is never told as lying ahead: %i ms from the future', (ahead) => {
    const now = Date.now();
    expect(ageInWords(now + ahead, now)).toBe(ageInWords(now, now));
  });
});
