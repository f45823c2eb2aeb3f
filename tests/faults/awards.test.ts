import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DEMO_RECORDS, type DemoDesk, type FaultRule, startDemoDesk } from '../../demo/desk.ts';
import { OAS_PATHS } from '../../lib/desk-api/badges';
import { eventually, problemIn, times } from './support/outcome';
import { Profile } from './support/profile';
import { award, undo } from './support/changes';
import { readFrom } from '../unit/support/read-from';

const { users, badges, helpCenters } = DEMO_RECORDS;
const HOLDER = { userId: users.lucas, helpCenterId: helpCenters.customers };
const AWARD = { method: 'POST', path: /\/badges\/associate$/ } as const;
const REVOKE = { method: 'POST', path: /\/badges\/dissociate$/ } as const;

let desk: DemoDesk;
let profile: Profile;
beforeEach(async () => {
  desk = await startDemoDesk({ quiet: true });
  profile = new Profile(desk);
  await profile.signIn();
});
afterEach(() => desk.stop());

const held = () => desk.world.badgesOf(users.lucas);
const change = (badgeId: string = badges.bugHunter) => ({ ...HOLDER, badgeId, actionId: crypto.randomUUID() });

/** Faults after which nobody knows whether the write was carried out. */
const UNKNOWN: [what: string, fault: Partial<FaultRule>][] = [
  ['HTTP 500', { status: 500 }],
  ['HTTP 504', { status: 504 }],
  ['a lost connection', { dropConnection: true }],
  ['half an answer', { truncate: true }],
  ['an HTML page', { status: 200, body: '<h1>Hold on</h1>' }],
  ['an empty 200', { status: 200, body: '' }],
];

describe('R9: a write whose outcome is unknown', () => {
  it.each(UNKNOWN)('%s, but carried out: one POST, read again, done, and undone exactly', async (_what, fault) => {
    const before = held();
    desk.faults.add({ ...AWARD, ...fault, times: 1, afterEffect: true });
    const { service } = profile.start();
    const wanted = change();
    expect(await award(service, wanted)).toMatchObject({ changed: true, phase: 'done' });
    expect(desk.count(AWARD)).toBe(1);
    expect(held()).toContain(badges.bugHunter);
    expect((await readFrom(service, 'badges', HOLDER)).value.map(({ id }) => id)).toContain(badges.bugHunter);

    await undo(service, { actionId: wanted.actionId });
    expect(held()).toEqual(before);
    expect(desk.count(REVOKE)).toBe(1);
  });

  it.each(UNKNOWN.filter(([, fault]) => fault.truncate === undefined))(
    '%s, and not carried out: one POST, read again, and said so',
    async (_what, fault) => {
      const before = held();
      desk.faults.add({ ...AWARD, ...fault, times: 1 });
      const { service } = profile.start();
      await problemIn(award(service, change()));
      expect(desk.count(AWARD)).toBe(1);
      expect(held()).toEqual(before);
      expect((await readFrom(service, 'badges', HOLDER)).value).toHaveLength(before.length);
    },
  );
});

describe('R16: one answer, several outcomes', () => {
  it('HTTP 200 with mixed results is read badge by badge', async () => {
    const { client } = profile.start();
    const results = await OAS_PATHS.award(client, HOLDER, [badges.bugHunter, badges.restricted, badges.unknown]);
    expect(results.map(({ id, success, errorCode }) => ({ id, success, errorCode }))).toEqual([
      { id: badges.bugHunter, success: true, errorCode: null },
      { id: badges.restricted, success: false, errorCode: 'FORBIDDEN' },
      { id: badges.unknown, success: false, errorCode: 'UNPROCESSABLE_ENTITY' },
    ]);
  });

  it.each([
    ['restricted', badges.restricted, 'forbidden'],
    ['unknown', badges.unknown, 'awardRefused'],
  ])('a badge refused inside a 200 (%s) is no success and offers no undo', async (_what, badgeId, kind) => {
    const before = held();
    const { service } = profile.start();
    const wanted = change(badgeId);
    expect((await problemIn(award(service, wanted))).kind).toBe(kind);
    expect((await problemIn(undo(service, { actionId: wanted.actionId }))).kind).toBe('notFound');
    expect(held()).toEqual(before);
  });
});

describe('R17: a worker stopped around a write', () => {
  it('asked again with the same action by the next worker: one POST, whatever was lost', async () => {
    desk.faults.add({ ...AWARD, times: 1, afterEffect: true, hang: true });
    const wanted = change();
    // The worker that sent it gets no answer, ever: that is what being stopped looks like to the others.
    award(profile.start().service, wanted).catch(() => undefined);
    await eventually(() => expect(held()).toContain(badges.bugHunter));

    const next = profile.start();
    expect(await award(next.service, wanted)).toMatchObject({ changed: true, phase: 'done' });
    expect(desk.count(AWARD)).toBe(1);
    await undo(next.service, { actionId: wanted.actionId });
    expect(held()).not.toContain(badges.bugHunter);
  });

  it('an undo whose answer was lost is not made twice', async () => {
    const wanted = change();
    await award(profile.start().service, wanted);
    desk.faults.add({ ...REVOKE, times: 1, afterEffect: true, hang: true });
    undo(profile.start().service, { actionId: wanted.actionId }).catch(() => undefined);
    await eventually(() => expect(held()).not.toContain(badges.bugHunter));

    expect(await undo(profile.start().service, { actionId: wanted.actionId })).toMatchObject({
      phase: 'undone',
    });
    expect(desk.count(REVOKE)).toBe(1);
  });
});

describe('R18: somebody else was faster', () => {
  it('a badge awarded meanwhile: nothing is sent, and there is nothing of ours to undo', async () => {
    const { service } = profile.start();
    await readFrom(service, 'badges', HOLDER);
    desk.world.award(users.lucas, badges.bugHunter);
    const wanted = change();
    expect(await award(service, wanted)).toMatchObject({ changed: false });
    expect(desk.count(AWARD)).toBe(0);
    expect((await problemIn(undo(service, { actionId: wanted.actionId }))).kind).toBe('notFound');
    expect(held()).toContain(badges.bugHunter);
  });

  it('a badge taken away meanwhile: undo sends nothing and is content', async () => {
    const { service } = profile.start();
    const wanted = change();
    await award(service, wanted);
    desk.world.revoke(users.lucas, badges.bugHunter);
    expect(await undo(service, { actionId: wanted.actionId })).toMatchObject({ phase: 'undone' });
    expect(desk.count(REVOKE)).toBe(0);
  });

  it('ten awards of one badge at once, as by an impatient finger: one POST', async () => {
    const { service } = profile.start();
    const records = await times(10, async () => await award(service, change()));
    expect(records.filter(({ changed }) => changed)).toHaveLength(1);
    expect(desk.count(AWARD)).toBe(1);
  });
});
