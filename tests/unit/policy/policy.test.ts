import { describe, expect, it, vi } from 'vitest';
import { isActionForbidden, isOrganizationForbidden, isSignInForbidden, lowerCap } from '../../../lib/policy/forbidden';
import { createReadPolicy } from '../../../lib/policy/managed-policy';
import { POLICIES, POLICY_NAMES } from '../../../lib/policy/policies';
import { readPolicies } from '../../../lib/policy/read-policies';
import { POLICY_WORDS } from '../../docs/policy-words';
import { aLabelChange, anAward, problemIn } from '../actions/pretend-desk';

const valuesOf = (stored: Record<string, unknown>) => readPolicies(stored).values;

describe('reading policies', () => {
  it('reads the example of every policy as it is', () => {
    const examples = Object.fromEntries(POLICY_NAMES.map((name) => [name, POLICY_WORDS[name].example]));
    expect(readPolicies(examples)).toEqual({ values: examples, flaws: [] });
  });

  it.each(POLICY_NAMES)('%s set wrongly holds as what allows less, and spoils no other', (name) => {
    const other = name === 'allowLabels' ? 'allowComments' : 'allowLabels';
    for (const wrong of [{ constructor: 1 }, null, -1, '<script>', [5]]) {
      expect(readPolicies({ [name]: wrong, [other]: true })).toEqual({
        values: { [name]: POLICIES[name].ifBad, [other]: true },
        flaws: [{ name, is: 'badValue' }],
      });
    }
  });

  it('tells of names that nobody knows, also of those that every object has', () => {
    const stored = JSON.parse(
      '{"__proto__": 1, "toString": [], "awardableBadge": ["1"], "allowLabels": false}',
    ) as Record<string, unknown>;
    expect(readPolicies(stored).flaws.map(({ name, is }) => `${is} ${name}`)).toEqual([
      'unknownName __proto__',
      'unknownName toString',
      'unknownName awardableBadge',
    ]);
  });

  it('reads a list with one bad entry as one that allows nothing', () => {
    expect(valuesOf({ awardableBadges: ['1', 'two'] })).toEqual({ awardableBadges: [] });
  });
});

describe('where policies are', () => {
  const failing = (message: string) => createReadPolicy({ get: async () => await Promise.reject(new Error(message)) });

  it('none where the browser has no such storage, or says that nothing is set', async () => {
    expect((await createReadPolicy(undefined)()).values).toEqual({});
    expect((await failing('Managed storage manifest not found')()).values).toEqual({});
  });

  it('unreadable is not absent', async () => {
    expect(await problemIn(failing('IO error')())).toBe('storageLocked');
  });

  it('a change holds from the next time on', async () => {
    let stored: Record<string, unknown> = {};
    let changed = (): void => undefined;
    const get = vi.fn(async () => stored);
    const read = createReadPolicy({ get, onChanged: { addListener: (listener) => (changed = listener) } });
    expect((await read()).values).toEqual({});
    await Promise.all([read(), read()]);
    expect(get).toHaveBeenCalledTimes(1);
    stored = { dailyCredits: 5 };
    changed();
    expect((await read()).values).toEqual({ dailyCredits: 5 });
  });

  it('what could not be read is read again', async () => {
    const get = vi.fn(async (): Promise<Record<string, unknown>> => ({ dailyCredits: 5 }));
    get.mockRejectedValueOnce(new Error('IO error'));
    const read = createReadPolicy({ get });
    expect(await problemIn(read())).toBe('storageLocked');
    expect((await read()).values).toEqual({ dailyCredits: 5 });
  });
});

describe('what is forbidden', () => {
  it('nothing without a policy', () => {
    expect(isActionForbidden({}, anAward(['1'], { writeComment: true }))).toBe(false);
    expect(isOrganizationForbidden({}, '1')).toBe(false);
    expect(isSignInForbidden({}, { dataCentre: 'eu', clientId: 'x' })).toBe(false);
  });

  it('an award with one badge that is not on the list', () => {
    expect(isActionForbidden({ awardableBadges: ['1', '2'] }, anAward(['1', '2']))).toBe(false);
    expect(isActionForbidden({ awardableBadges: ['1'] }, anAward(['1', '2']))).toBe(true);
    expect(isActionForbidden({ awardableBadges: [] }, anAward(['1']))).toBe(true);
  });

  it('revoking is not awarding', () => {
    const revoking = { ...anAward(['1']), action: 'revokeBadges' } as never;
    expect(isActionForbidden({ awardableBadges: [] }, revoking)).toBe(false);
  });

  it('a bulk run, a comment beside an award, labels', () => {
    const inRun = { ...anAward(['1']), runId: 'r1' };
    expect(isActionForbidden({ allowBulkAwards: false }, inRun)).toBe(true);
    expect(isActionForbidden({ allowBulkAwards: false }, anAward(['1']))).toBe(false);
    expect(isActionForbidden({ allowComments: false }, anAward(['1'], { writeComment: true }))).toBe(true);
    expect(isActionForbidden({ allowLabels: false }, aLabelChange('addLabels', ['1']))).toBe(true);
    expect(isActionForbidden({ allowLabels: false }, aLabelChange('removeLabels', ['1']))).toBe(true);
  });

  it.each([
    ['setStatus', 'allowTicketChanges'],
    ['addTags', 'allowTicketChanges'],
    ['addComment', 'allowComments'],
    ['addNote', 'allowComments'],
    ['deactivateAgent', 'allowAdministering'],
    ['changeTeam', 'allowAdministering'],
  ] as const)('%s by %s, and by no other', (action, policy) => {
    const request = { ...anAward([]), action } as never;
    const all = { allowTicketChanges: false, allowComments: false, allowAdministering: false, allowLabels: false };
    expect(isActionForbidden({ [policy]: false }, request)).toBe(true);
    expect(isActionForbidden({ ...all, [policy]: true }, request)).toBe(false);
  });

  it('a sign-in elsewhere, or with another client', () => {
    const here = { dataCentre: 'eu', clientId: ' 1000.A ' };
    expect(isSignInForbidden({ dataCentres: ['eu'], clientIds: ['1000.A'] }, here)).toBe(false);
    expect(isSignInForbidden({ dataCentres: ['us'] }, here)).toBe(true);
    expect(isSignInForbidden({ clientIds: ['1000.B'] }, here)).toBe(true);
  });

  it('the lower limit of credits holds', () => {
    expect([lowerCap({}, null), lowerCap({}, 7), lowerCap({ dailyCredits: 5 }, null)]).toEqual([null, 7, 5]);
    expect([lowerCap({ dailyCredits: 5 }, 7), lowerCap({ dailyCredits: 5 }, 3)]).toEqual([5, 3]);
  });
});
