import { describe, expect, it } from 'vitest';
import {
  isActionForbidden,
  isActionOff,
  isInvitationForbidden,
  isOrganizationForbidden,
  isSignInForbidden,
  lowerCap,
} from '../../../lib/policy/forbidden';
import { POLICIES, POLICY_NAMES } from '../../../lib/policy/policies.worker';
import { readPolicies } from '../../../lib/policy/read-policies.worker';
import { POLICY_WORDS } from '../../docs/policy-words';
import { aLabelChange, anAward } from '../actions/pretend-desk';

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

  it('goes by the entries of a list that can be read, and tells that there are others', () => {
    const stored = {
      awardableBadges: ['1', 'two', 3, '4'],
      dataCentres: ['eu', 'EU'],
      ownDomains: ['https://a.b', 'a.b'],
    };
    expect(valuesOf(stored)).toEqual({ awardableBadges: ['1', '4'], dataCentres: ['eu'], ownDomains: ['a.b'] });
    expect(readPolicies(stored).flaws).toHaveLength(3);
  });

  it('takes as many entries as a list may have', () => {
    const stored = { awardableBadges: Array.from({ length: 1_001 }, (_each, index) => `${index}`) };
    expect(valuesOf(stored).awardableBadges).toHaveLength(1_000);
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

  it('giving something to people of another help center, not taking it away', () => {
    const policy = { helpCenterIds: ['9'] };
    expect(isActionForbidden(policy, anAward(['1']))).toBe(true);
    expect(isActionForbidden(policy, aLabelChange('addLabels', ['1']))).toBe(true);
    expect(isActionForbidden(policy, aLabelChange('removeLabels', ['1']))).toBe(false);
    const { target } = anAward(['1']);
    const here = target.on === 'person' ? target.helpCenterId : '';
    expect(isActionForbidden({ helpCenterIds: [here] }, anAward(['1']))).toBe(false);
  });

  it('inviting at all, and inviting to another help center', () => {
    expect(isInvitationForbidden({}, '9')).toBe(false);
    expect(isInvitationForbidden({ allowInvitations: false }, '9')).toBe(true);
    expect(isInvitationForbidden({ helpCenterIds: ['9'] }, '9')).toBe(false);
    expect(isInvitationForbidden({ helpCenterIds: ['8'] }, '9')).toBe(true);
  });

  it('an award is never off as such: some badges may be awarded', () => {
    expect(isActionOff({ awardableBadges: [], allowLabels: false, allowTicketChanges: false }, 'awardBadges')).toBe(
      false,
    );
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
