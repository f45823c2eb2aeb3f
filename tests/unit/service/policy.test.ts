import '../support/catalogue';
import { describe, expect, it } from 'vitest';
import { readPolicies } from '../../../lib/policy/read-policies.worker';
import { problemError } from '../../../lib/problems/problem';
import { anAward, problemIn } from '../actions/pretend-desk';
import { pretendService } from './pretend-service';

function under(stored: Record<string, unknown>) {
  let held: string[] = [];
  const done = (id: string) => ({ results: [{ id, success: true, errors: null }] });
  const answers = {
    'GET /users/7/badges': () => ({ data: held.map((id) => ({ id, name: id, isCustom: 'false' })) }),
    'POST /users/7/badges/associate': () => ((held = ['2']), done('2')),
    'POST /users/7/badges/dissociate': () => ((held = []), done('2')),
  };
  return pretendService(answers, undefined, undefined, async () => readPolicies(stored));
}

describe('the worker under a policy', () => {
  it('refuses a badge that may not be awarded, and asks Desk nothing', async () => {
    const desk = under({ awardableBadges: ['3'] });
    expect(await problemIn(desk.service['action/run'](anAward(['2'])))).toBe('byPolicy');
    expect(desk.sent).toEqual([]);
    expect(await desk.ledger.find('a1')).toBeNull();
  });

  it('awards one that may be', async () => {
    const desk = under({ awardableBadges: ['2'] });
    expect(await desk.service['action/run'](anAward(['2']))).toMatchObject({ phase: 'done' });
  });

  it('undoes what was awarded before the policy came, and tells again what was done', async () => {
    const stored: Record<string, unknown> = {};
    const desk = under(stored);
    await desk.service['action/run'](anAward(['2']));
    stored['awardableBadges'] = [];
    expect(await desk.service['action/run'](anAward(['2']))).toMatchObject({ phase: 'done' });
    expect(await desk.service['action/undo']({ actionId: 'a1' })).toMatchObject({ phase: 'undone' });
  });

  it('writes no comment again where none may be written', async () => {
    const desk = under({ allowComments: false });
    expect(await problemIn(desk.service['action/comment']({ actionId: 'a1' }))).toBe('byPolicy');
    expect(desk.sent).toEqual([]);
  });

  it('invites nobody where nobody may be invited, and nobody to another help center', async () => {
    const invitation = { id: 'i1', contactId: '4', helpCenterId: '9' };
    for (const stored of [{ allowInvitations: false }, { helpCenterIds: ['8'] }]) {
      const desk = under(stored);
      expect(await problemIn(desk.service['contact/invite'](invitation))).toBe('byPolicy');
      expect(desk.sent).toEqual([]);
    }
  });

  it('does nothing while policies cannot be read', async () => {
    const locked = async () => await Promise.reject(problemError('storageLocked'));
    const desk = pretendService({}, undefined, undefined, locked);
    expect(await problemIn(desk.service['action/run'](anAward(['2'])))).toBe('storageLocked');
    expect(desk.sent).toEqual([]);
  });
});
