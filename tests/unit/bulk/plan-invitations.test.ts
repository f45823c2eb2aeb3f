import { describe, expect, it } from 'vitest';
import { verdictsOf } from '../../../lib/bulk/dry-run';
import {
  type WithoutAccount,
  canInvite,
  planInvitations,
  withoutAccountIn,
  withoutAccountLeft,
} from '../../../lib/bulk/plan-invitations';
import { planRun } from '../../../lib/bulk/plan-run';
import type { Run, RunRow } from '../../../lib/bulk/run';
import type { ParkedAward } from '../../../lib/parked/parked-awards';
import { checkRow, found, inviteRow, runOf, runRow } from '../../gallery/bulk-states';

const CENTER = { id: '1', name: 'Help' };
const BADGE = { id: '7', name: 'Expert' };

const contactId = (n: number): string => found(n).contact?.id ?? '';
const without = (n: number, change = {}) => checkRow(n, { found: found(n, []), ...change });

function parked(n: number, change: Partial<ParkedAward> = {}): ParkedAward {
  return { id: `p${n}`, contactId: contactId(n), personName: '', badge: BADGE, at: 1, ...change };
}

function inCheck(rows = [without(1)], list: ParkedAward[] = []): WithoutAccount[] {
  const check = { rows, held: {} };
  return withoutAccountIn(check, verdictsOf(check), list, BADGE.id);
}

const left = (change: Partial<RunRow>) =>
  runRow(1, { target: null, verdict: 'noAccount', state: 'skipped', ...change });
const inRun = (rows: RunRow[], list: ParkedAward[] = []) => withoutAccountLeft(runOf(rows, { badge: BADGE }), list);

describe('those of a check who have no account', () => {
  it('are they alone, each once, with whom they are', () => {
    const rows = [checkRow(0), without(1), without(1), without(2, { isLeftOut: true }), without(3)];
    const people = inCheck(rows);
    expect(people.map(({ n }) => n)).toEqual([1, 4]);
    expect(people[0]).toMatchObject({ contactId: contactId(1), name: 'Priya Nair', email: 'priya.nair1@zylker.com' });
  });

  it('are not those of whom it is in doubt who is meant, until that is said', () => {
    const severalContacts = [
      { id: '1', name: 'Priya', email: 'p@x.com' },
      { id: '2', name: 'Paul', email: 'p@x.com' },
    ];
    const row = without(1, { found: { ...found(1, []), severalContacts } });
    expect(inCheck([row])).toEqual([]);
    expect(inCheck([{ ...row, chosenContactId: '666' }])).toEqual([]);
    expect(inCheck([{ ...row, chosenContactId: '2' }])).toMatchObject([{ contactId: '2', name: 'Paul' }]);
  });

  it('say whether this badge waits for them, and when they were invited for whatever badge', () => {
    const other = { id: '8', name: 'Mentor' };
    const list = [parked(1), parked(2, { badge: other, invitedAt: 5 }), parked(2, { badge: BADGE, invitedAt: 9 })];
    expect(inCheck([without(1), without(2), without(3)], list)).toMatchObject([
      { isParked: true, invitedAt: null },
      { isParked: true, invitedAt: 9 },
      { isParked: false, invitedAt: null },
    ]);
    expect(inCheck([without(2)], [parked(2, { badge: other, invitedAt: 5 })])).toMatchObject([
      { isParked: false, invitedAt: 5 },
    ]);
  });

  it('can be invited where there is an address and nobody has invited them', () => {
    expect(canInvite({ email: 'a@x.com', invitedAt: null })).toBe(true);
    expect(canInvite({ email: null, invitedAt: null })).toBe(false);
    expect(canInvite({ email: 'a@x.com', invitedAt: 0 })).toBe(false);
  });
});

describe('those of a run for whom more can be done', () => {
  it('are skipped for want of an account, or parked and not invited', () => {
    expect(inRun([left({})])).toHaveLength(1);
    expect(inRun([left({ state: 'parked' })])).toHaveLength(1);
    for (const state of ['invited', 'unsure', 'pending', 'sending'] as const)
      expect(inRun([left({ state })])).toEqual([]);
    expect(inRun([left({ verdict: 'inactive' })]), 'their account is there').toEqual([]);
    expect(inRun([left({ person: { name: 'Priya', contactId: null } })]), 'in doubt').toEqual([]);
    const there = inviteRow(1, { state: 'parked' });
    expect(inRun([{ ...there, invitation: { ...there.invitation, wasThere: true } as never }])).toEqual([]);
  });

  it('are not those who are parked and cannot be invited', () => {
    expect(inRun([left({ state: 'parked', email: null })])).toEqual([]);
    expect(inRun([left({ email: null })])).toHaveLength(1);
  });
});

describe('a plan to invite', () => {
  const run = async (rows = [without(0), without(1), without(2)]): Promise<Run> =>
    await planRun({ id: 'run', orgId: '1', badge: BADGE, reason: null, check: { rows, held: {} }, at: 0 });

  it('is about those who are wanted, and about nobody else', async () => {
    const rows = await planInvitations(await run(), { people: [0, 2, 99], helpCenter: CENTER }, []);
    expect(rows.map(({ n, state }) => [n, state])).toEqual([
      [0, 'pending'],
      [2, 'pending'],
    ]);
    expect(rows[1]?.invitation).toMatchObject({ contactId: contactId(2), helpCenter: CENTER });
    const given = runOf([runRow(0, { state: 'given' })]);
    expect(await planInvitations(given, { people: [0], helpCenter: CENTER }, [])).toEqual([]);
  });

  it('has the same id for the same person of the same run, whoever plans it', async () => {
    const wish = { people: [0, 1], helpCenter: CENTER };
    const [first, second] = await planInvitations(await run(), wish, []);
    const [again] = await planInvitations(await run(), wish, []);
    expect(again?.invitation?.id).toBe(first?.invitation?.id);
    expect(second?.invitation?.id).not.toBe(first?.invitation?.id);
  });

  it('writes to nobody who has no address, was invited before, or is only to be parked for', async () => {
    const nobody = without(1, {
      key: { kind: 'contact', value: contactId(1) },
      found: { as: 'contact', contact: { id: contactId(1), name: 'Priya', email: null }, candidates: [] },
    });
    const planned = await run([without(0), nobody, without(2)]);
    const rows = await planInvitations(planned, { people: [0, 1, 2], helpCenter: CENTER }, [
      parked(2, { invitedAt: 3 }),
    ]);
    expect(rows.map(({ invitation }) => [invitation?.helpCenter, invitation?.onlyParked])).toEqual([
      [CENTER, undefined],
      [null, 'noEmail'],
      [null, 'invitedBefore'],
    ]);
    const only = await planInvitations(planned, { people: [0], helpCenter: null }, []);
    expect(only[0]?.invitation).toMatchObject({ helpCenter: null });
    expect(only[0]?.invitation).not.toHaveProperty('onlyParked');
  });

  it('for somebody who was refused begins anew, parked as they are', async () => {
    const row = inviteRow(0, { state: 'parked', problem: { kind: 'invalidData' } });
    const tried = { ...row, invitation: { ...row.invitation, isParked: true } as never };
    const [again] = await planInvitations(runOf([tried]), { people: [0], helpCenter: CENTER }, []);
    expect(again).toMatchObject({ state: 'pending', invitation: { id: row.invitation?.id, isParked: true } });
    expect(again).not.toHaveProperty('problem');
  });
});
