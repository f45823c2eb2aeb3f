import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DEMO_RECORDS, type DemoDesk, type FaultRule, startDemoDesk } from '../../demo/desk.ts';
import { creditDay } from '../../lib/credits/credit-day';
import { listUserBadges } from '../../lib/desk-api/badges';
import { agentsByIds } from '../../lib/desk-api/lookups';
import { creditCapItem, creditsItem } from '../../lib/storage/items';
import { DAY, MINUTE, SECOND, pass, stopClock } from './support/clock';
import { eventually, problemIn, times } from './support/outcome';
import { Profile } from './support/profile';
import { readFrom } from '../unit/support/read-from';

const { users, ticket101 } = DEMO_RECORDS;
const TICKET = { path: `/tickets/${ticket101}` };
const CONCURRENT: FaultRule = {
  path: /^\/api\/v1\//,
  status: 429,
  body: { errorCode: 'TOO_MANY_REQUESTS', message: 'Too many concurrent API calls.' },
};

let desk: DemoDesk;
let profile: Profile;
beforeEach(async () => {
  desk = await startDemoDesk({ quiet: true });
  profile = new Profile(desk);
  await profile.signIn();
});
afterEach(async () => {
  vi.useRealTimers();
  await desk.stop();
});

const apiCalls = () => desk.count({ path: /^\/api\/v1\// });

describe('R7: the day’s credits are used up', () => {
  it.each<[what: string, header: () => string | null, wait: number]>([
    ['in seconds', () => '90', 90 * SECOND],
    ['as an HTTP date', () => new Date(Date.now() + 90 * SECOND).toUTCString(), 90 * SECOND],
    ['not at all', () => null, MINUTE],
    ['as nonsense', () => 'tomorrow or so', MINUTE],
    ['as zero', () => '0', MINUTE],
    ['as a moment long gone', () => new Date(Date.now() - DAY).toUTCString(), MINUTE],
    ['as eleven years', () => '350000000', DAY],
  ])('Retry-After %s: not one request before the time, then they go on', async (_what, header, wait) => {
    stopClock();
    const retryAfter = header();
    desk.faults.add({
      path: /^\/api\/v1\//,
      times: 1,
      status: 429,
      ...(retryAfter === null ? {} : { headers: { 'retry-after': retryAfter } }),
      body: { errorCode: 'THRESHOLD_EXCEEDED', message: 'Too many requests within a given amount of time.' },
    });
    const { client } = profile.start();
    const told = { kind: 'creditsUsedUp', retryAt: Date.now() + wait };
    expect(await problemIn(client.call(TICKET))).toMatchObject(told);

    pass(wait - 1);
    for (const { client: other } of [{ client }, profile.start()]) {
      expect(await problemIn(other.call(TICKET))).toMatchObject(told);
      expect(await problemIn(other.call({ ...TICKET, isExplicit: true }))).toMatchObject(told);
      const write = { path: `/users/${users.lucas}/badges/associate`, method: 'POST', body: {} } as const;
      expect(await problemIn(other.call(write))).toMatchObject(told);
    }
    expect(apiCalls()).toBe(1);

    pass(1);
    expect(await client.call(TICKET)).toMatchObject({ id: ticket101 });
    expect(apiCalls()).toBe(2);
  });

  it('the demo Desk’s own account of its credits is believed', async () => {
    stopClock();
    desk.credits.remaining = 0;
    const { client } = profile.start();
    const { kind, retryAt = 0 } = await problemIn(client.call(TICKET));
    expect(kind).toBe('creditsUsedUp');
    expect(new Date(retryAt).toISOString()).toMatch(/T00:00:0\d/);
    expect(await creditsItem.get()).toMatchObject({ remaining: 0, pausedUntil: retryAt });
  });

  it('a pause that was noted while the clock was a day ahead does not outlive a day', async () => {
    stopClock();
    const there = Date.now();
    desk.settings.now = () => there;
    pass(DAY);
    desk.faults.add({
      path: /^\/api\/v1\//,
      times: 1,
      status: 429,
      headers: { 'retry-after': '3600' },
      body: { errorCode: 'THRESHOLD_EXCEEDED', message: 'Too many requests within a given amount of time.' },
    });
    const { client } = profile.start();
    expect((await problemIn(client.call(TICKET))).kind).toBe('creditsUsedUp');
    pass(-DAY);
    expect(await client.call(TICKET)).toMatchObject({ id: ticket101 });
  });
});

describe('R8: too many calls at the same moment', () => {
  it('20 awards, five of them refused for it: each is made once, and fewer run at once afterwards', async () => {
    const badgeIds = desk.world.giveManyBadges(users.second, 20);
    desk.faults.add({ ...CONCURRENT, times: 5 });
    const { client } = profile.start();
    const path = `/users/${users.noBadges}/badges/associate`;
    await times(
      20,
      async (index) => await client.call({ path, method: 'POST', body: { badgeIds: [badgeIds[index]] } }),
    );
    expect(desk.world.badgesOf(users.noBadges).toSorted()).toEqual(badgeIds.toSorted());
    expect(desk.count({ method: 'POST', path: /associate$/ })).toBe(25);
    expect(profile.waits).toHaveLength(5);
    for (const wait of profile.waits) expect(wait).toBeGreaterThan(0);
  });

  it('the queue is narrow for a while and then widens again', async () => {
    const { client } = profile.start();
    const peakOf = async (calls: number): Promise<number> => {
      profile.peak = 0;
      await times(calls, async () => await client.call(TICKET));
      return profile.peak;
    };
    expect(await peakOf(9)).toBe(3);
    desk.faults.add({ ...CONCURRENT, times: 3 });
    await peakOf(3);
    expect(await peakOf(10)).toBe(1);
    await peakOf(40);
    expect(await peakOf(9)).toBeGreaterThan(1);
  });

  it('an organization busy with other integrations: every call completes in the end', async () => {
    desk.world.organization.edition = 'FREE';
    desk.credits.inFlight = 4; // of the five that a free edition allows
    desk.settings.latencyMs = 60;
    profile.backOff = async () => await eventually(() => expect(desk.credits.inFlight).toBe(4));
    const { client } = profile.start();
    const answers = await times(12, async () => await client.call(TICKET));
    for (const answer of answers) expect(answer).toMatchObject({ id: ticket101 });
    expect(desk.requests.filter(({ status }) => status === 429).length).toBeGreaterThan(0);
  });
});

describe('credits', () => {
  it('200 badges of one user: four calls, 200 different badges', async () => {
    desk.world.giveManyBadges(users.noBadges, 200);
    const badges = await listUserBadges(profile.start().client, users.noBadges).collect(200);
    expect(new Set(badges.map(({ id }) => id)).size).toBe(200);
    expect(apiCalls()).toBe(4);
  });

  it('60 agents looked up one by one within a tick: two calls', async () => {
    const ids = [...desk.world.agents.keys()].slice(0, 60);
    expect(ids).toHaveLength(60);
    const lookUp = agentsByIds(profile.start().client);
    const agents = await Promise.all(ids.map(lookUp));
    expect(agents.map(({ id }) => id)).toEqual(ids);
    expect(apiCalls()).toBe(2);
  });

  it('R19: the day of credits is the data centre’s, also when it has 23 hours or 25', () => {
    const losAngeles = (moment: string): string => creditDay(Date.parse(moment), 'us');
    expect(losAngeles('2026-03-08T07:59:59Z')).toBe('2026-03-07');
    expect(losAngeles('2026-03-08T08:00:00Z')).toBe('2026-03-08');
    expect(losAngeles('2026-03-09T07:00:00Z'), '23 hours later').toBe('2026-03-09');
    expect(losAngeles('2026-11-02T07:59:59Z'), 'within 25 hours').toBe('2026-11-01');
  });

  it('what was spent and what is left is kept over workers and follows Desk’s own numbers', async () => {
    for (let worker = 1; worker <= 2; worker += 1) {
      await profile.start().client.call(TICKET);
      const { spent, remaining } = desk.credits;
      await vi.waitFor(async () => expect(await creditsItem.get()).toMatchObject({ spent, remaining }));
    }
    expect(desk.credits.spent).toBe(2);
  });

  it('beyond the user’s own cap only what the user asks for is sent', async () => {
    await creditCapItem.set(1);
    const { service } = profile.start();
    await readFrom(service, 'ticket', { ticketId: ticket101 });
    const contact = { contactId: DEMO_RECORDS.contacts.lucas };
    expect((await problemIn(readFrom(service, 'contact', contact))).kind).toBe('capReached');
    expect(apiCalls()).toBe(1);
    await readFrom(service, 'contact', contact, { refresh: true });
    expect(apiCalls()).toBe(2);
  });
});
