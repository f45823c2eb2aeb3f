import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DEMO_RECORDS, type DemoDesk, type FaultRule, startDemoDesk } from '../../demo/desk.ts';
import type { Run, RunInvitation, RunRow } from '../../lib/bulk/run';
import { createParking, invitedAt, knownIn, parkedIn } from '../../lib/bulk/parking';
import { createRunDriver } from '../../lib/bulk/run-driver';
import { recoverRun } from '../../lib/bulk/run-machine';
import type { Handlers } from '../../lib/messages/serve.worker';
import type { ParkedAward } from '../../lib/parked/parked-awards';
import { memoryItem } from '../unit/support/memory-item';
import { runOf, runRow } from '../gallery/bulk-states';
import { eventually } from './support/outcome';
import { Profile } from './support/profile';

const { contacts, helpCenters } = DEMO_RECORDS;
const CENTER = { id: helpCenters.customers, name: 'Customers' };
const INVITE = { method: 'POST', path: /\/inviteAsEndUser$/ } as const;
const PEOPLE = 6;

let desk: DemoDesk;
let profile: Profile;
beforeEach(async () => {
  desk = await startDemoDesk({ quiet: true });
  profile = new Profile(desk);
  await profile.signIn();
});
afterEach(() => desk.stop());

/** Contacts of the demo who have no help-center user. */
function withoutUser(): string[] {
  const ids = [...desk.world.contacts.keys()].filter((id) => desk.world.usersOfContact(id).length === 0);
  expect(ids).toContain(contacts.noHelpCenterUser);
  return ids.slice(0, PEOPLE);
}

function aRun(ids: string[]): Run {
  const rows = ids.map((contactId, n): RunRow => {
    const invitation: RunInvitation = { id: crypto.randomUUID(), contactId, helpCenter: CENTER };
    return { ...runRow(n, { target: null, verdict: 'noAccount', person: { name: '', contactId } }), invitation };
  });
  return runOf(rows, { phase: 'inviting' });
}

/** What is parked for somebody. */
const awardOf = (id: string, contactId: string): ParkedAward => ({
  id,
  contactId,
  personName: 'Somebody',
  badge: { id: '7', name: 'Expert' },
  at: 1,
});

/** The page's run, with the worker it asks; what outlives both is the profile's. */
function drive(run: Run, service: Handlers, before: ParkedAward[] = []) {
  const parked = new Set<string>();
  const place = memoryItem<Record<string, ParkedAward[]>>({ [run.head.orgId]: before });
  const parking = createParking(place);
  let kept = run;
  const driver = createRunDriver(run, {
    store: {
      load: async () => null,
      save: async () => undefined,
      saveHead: async () => undefined,
      saveRow: async () => undefined,
      saveRows: async () => undefined,
      remove: async () => undefined,
    },
    award: async () => await Promise.reject(new Error('Nobody is awarded here')),
    undo: async () => await Promise.reject(new Error('Nothing is taken back here')),
    park: async ({ head }, { person, invitation }, isInvited) => {
      parked.add(person.contactId ?? '');
      const award = awardOf(invitation?.id ?? '', person.contactId ?? '');
      await parking.park(head.orgId, isInvited ? { ...award, invitedAt: 1 } : award);
    },
    parkedIds: async ({ head }) => await parking.idsIn(head.orgId),
    unpark: async ({ head }, ids) => await parking.unpark(head.orgId, ids),
    invite: async ({ id, contactId, mayHaveLeft }, helpCenterId) =>
      await service['contact/invite']({ id, contactId, helpCenterId, ...(mayHaveLeft && { isAgain: true }) }),
    wait: async () => undefined,
    isOnline: () => true,
    changed: (changed) => (kept = changed),
  });
  const waiting = async () => parkedIn(await place.get(), run.head.orgId);
  return {
    driver,
    parked,
    place,
    waiting,
    kept: () => kept,
    states: () => driver.run().rows.map(({ state }) => state),
  };
}

const sentTo = (id: string): number => desk.count({ method: 'POST', path: `/api/v1/contacts/${id}/inviteAsEndUser` });

describe('inviting many, with a Desk that misbehaves', () => {
  it('too many calls at once in the middle: everybody is invited, nobody twice', async () => {
    const ids = withoutUser();
    desk.faults.add({
      ...INVITE,
      path: `/api/v1/contacts/${ids[2]}/inviteAsEndUser`,
      times: 5,
      status: 429,
      body: { errorCode: 'TOO_MANY_REQUESTS', message: 'Too many requests at the same time.' },
    });
    const { driver, states, parked } = drive(aRun(ids), profile.start().service);
    await driver.work();
    expect(states()).toEqual(ids.map(() => 'invited'));
    expect([...parked].toSorted()).toEqual(ids.toSorted());
    for (const id of ids) {
      expect(desk.world.usersOfContact(id)[0]?.helpCenterIds).toEqual([CENTER.id]);
    }
    expect(
      desk.requests.filter(({ method, path, status }) => method === 'POST' && INVITE.path.test(path) && status < 300),
    ).toHaveLength(ids.length);
  });

  it.each<[string, Partial<FaultRule>]>([
    ['HTTP 500', { status: 500 }],
    ['a lost connection', { dropConnection: true }],
    ['half an answer', { truncate: true }],
  ])('%s, but carried out: found by looking, and not sent again', async (_what, fault) => {
    const [id = ''] = withoutUser();
    desk.faults.add({ ...INVITE, ...fault, times: 1, afterEffect: true });
    const { driver, states } = drive(aRun([id]), profile.start().service);
    await driver.work();
    expect(states()).toEqual(['invited']);
    expect(sentTo(id)).toBe(1);
  });

  it('HTTP 500, and nothing to be seen: not certain, never sent again, and found once it shows', async () => {
    const [id = '', other = ''] = withoutUser();
    desk.faults.add({ ...INVITE, path: `/api/v1/contacts/${id}/inviteAsEndUser`, times: 1, status: 500 });
    const { driver, states } = drive(aRun([id, other]), profile.start().service);
    await driver.work();
    expect(states(), 'and the next one is invited all the same').toEqual(['unsure', 'invited']);
    await driver.begin('inviting');
    expect(states()).toEqual(['unsure', 'invited']);
    expect(sentTo(id)).toBe(1);
    // Desk carries it out late: as if by itself.
    const user = desk.world.usersOfContact(other)[0];
    if (user) desk.world.users.set('1892000009999', { ...user, id: '1892000009999', contactId: id });
    await driver.begin('inviting');
    expect(states()).toEqual(['invited', 'invited']);
    expect(sentTo(id)).toBe(1);
  });

  it('a worker stopped half-way and a page loaded anew: nobody is written to twice', async () => {
    const ids = withoutUser();
    desk.faults.add({
      ...INVITE,
      path: `/api/v1/contacts/${ids[1]}/inviteAsEndUser`,
      times: 1,
      afterEffect: true,
      hang: true,
    });
    const first = drive(aRun(ids), profile.start().service);
    void first.driver.work();
    await eventually(() => expect(desk.world.usersOfContact(ids[1] ?? '')).toHaveLength(1));
    await first.driver.pause({ why: 'user' });
    await eventually(() => expect(first.states().filter((state) => state === 'sending')).toHaveLength(1));

    const { driver, states } = drive(recoverRun(first.kept()), profile.start().service);
    await driver.resume();
    expect(states()).toEqual(ids.map(() => 'invited'));
    for (const id of ids) expect(sentTo(id), id).toBe(1);
  });

  it('a browser closed between the note and the answer: nobody knows, and nothing is sent', async () => {
    const [id = ''] = withoutUser();
    const left = aRun([id]);
    const rows = left.rows.map((row): RunRow => ({ ...row, state: 'sending' }));
    const { driver, states, parked } = drive(recoverRun({ ...left, rows }), profile.start().service);
    await driver.resume();
    expect(states()).toEqual(['unsure']);
    expect(desk.count(INVITE)).toBe(0);
    expect(parked).toContain(id);
  });

  it('undone after answers were lost and a storage that failed: what it parked goes, what was there before stays, and Desk is asked nothing', async () => {
    const [id = '', other = '', third = ''] = withoutUser();
    desk.faults.add({ ...INVITE, path: `/api/v1/contacts/${id}/inviteAsEndUser`, times: 1, dropConnection: true });
    const before = awardOf('of the panel', third);
    const { driver, states, place, waiting } = drive(aRun([id, other, third]), profile.start().service, [before]);
    await driver.work();
    expect(states()).toEqual(['unsure', 'invited', 'invited']);
    expect(await waiting()).toHaveLength(3);
    const asked = desk.requests.length;
    place.set.mockRejectedValueOnce(new Error('QUOTA_BYTES quota exceeded'));
    await driver.undoAll();
    expect(driver.run().head, 'said, not passed over').toMatchObject({
      phase: 'undoPaused',
      pause: { why: 'problem' },
    });
    expect(await waiting()).toHaveLength(3);
    await driver.resume();
    expect(states()).toEqual(['undone', 'undone', 'invited']);
    expect(await waiting()).toMatchObject([{ id: 'of the panel', invitedAt: 1 }]);
    expect(invitedAt(knownIn(await place.get(), driver.run().head.orgId), other), 'never written to again').toBe(1);
    expect(desk.requests).toHaveLength(asked);
  });

  it('who has got an account meanwhile is not written to', async () => {
    const [id = ''] = withoutUser();
    const service = profile.start().service;
    await service['contact/invite']({ id: crypto.randomUUID(), contactId: id, helpCenterId: CENTER.id });
    const [someone] = desk.world.usersOfContact(id);
    expect(someone).toBeDefined();
    const later = new Profile(desk);
    await later.signIn();
    const { driver, states } = drive(aRun([id]), later.start().service);
    await driver.work();
    expect(states()).toEqual(['parked']);
    expect(driver.run().rows[0]?.invitation).toMatchObject({ wasThere: true });
    expect(sentTo(id)).toBe(1);
  });

  it('refused for one, and a contact that is gone: each says so, and the others go on', async () => {
    const [id = '', other = '', third = ''] = withoutUser();
    desk.faults.add({
      ...INVITE,
      path: `/api/v1/contacts/${id}/inviteAsEndUser`,
      times: 1,
      status: 422,
      body: { errorCode: 'UNPROCESSABLE_ENTITY', message: 'The contact has no valid email address.' },
    });
    desk.world.contacts.delete(other);
    const { driver, states } = drive(aRun([id, other, third]), profile.start().service);
    await driver.work();
    expect(states()).toEqual(['parked', 'parked', 'invited']);
    expect(driver.run().rows.map(({ problem }) => problem?.kind)).toEqual(['unprocessable', 'notFound', undefined]);
    expect(driver.run().rows[0]?.problem?.detail).toBe('The contact has no valid email address.');
  });
});
