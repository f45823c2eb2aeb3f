import { describe, expect, it } from 'vitest';
import { type SuggestionRule, DEFAULT_RULES, faultsOf, isSuggestionSettings } from '../../../lib/suggestions/rules';
import { type Facts, factsOf, judge, suggestionsOf } from '../../../lib/suggestions/suggest';
import { badge } from '../../gallery/records';

const FACTS: Facts = {
  ...factsOf(
    { totalTickets: 25, closedTickets: 20, escalatedTickets: 0, happinessGood: 92, happinessBad: null },
    0,
    null,
  ),
};

function rule(change: Partial<SuggestionRule> = {}): SuggestionRule {
  return { id: 'r', fact: 'totalTickets', comparison: 'atLeast', value: 10, badge: 'Mentor', text: null, ...change };
}

const CATALOGUE = Array.from({ length: 12 }, (_, index) => badge(index));

function outcomes(rules: SuggestionRule[], held: string[] = []) {
  return judge(rules, FACTS, CATALOGUE, new Set(held)).map(({ outcome }) => outcome);
}

describe('suggestions', () => {
  it('compare a fact with a value, ends included', () => {
    expect(outcomes([rule({ value: 25 }), rule({ value: 26, badge: 'Expert' })])).toEqual(['suggested', 'notMet']);
    expect(outcomes([rule({ comparison: 'atMost', value: 25 })])).toEqual(['suggested']);
    expect(outcomes([rule({ comparison: 'atMost', value: 24 })])).toEqual(['notMet']);
  });

  it('take nothing that is not known for zero', () => {
    expect(outcomes([rule({ fact: 'happinessBad', comparison: 'atMost', value: 5 })])).toEqual(['notKnown']);
    expect(outcomes([rule({ fact: 'labelsHeld', comparison: 'atMost', value: 5 })])).toEqual(['notKnown']);
    expect(outcomes([rule({ fact: 'badgesHeld', comparison: 'atMost', value: 0 })])).toEqual(['suggested']);
  });

  it('find the badge by name, whatever its capitals and accents, or by id', () => {
    expect(outcomes([rule({ badge: ' méntor ' })])).toEqual(['suggested']);
    expect(outcomes([rule({ badge: badge(10).id })])).toEqual(['suggested']);
    expect(outcomes([rule({ badge: 'No such badge' })])).toEqual(['noSuchBadge']);
  });

  it('never suggest what is held already, nor the same badge twice', () => {
    expect(outcomes([rule()], [badge(10).id])).toEqual(['heldAlready']);
    expect(outcomes([rule(), rule({ fact: 'closedTickets' })])).toEqual(['suggested', 'saidAlready']);
  });

  it('stop at three', () => {
    const rules = ['Mentor', 'Expert', 'Explorer', 'Translator'].map((name) => rule({ badge: name }));
    const verdicts = judge(rules, FACTS, CATALOGUE, new Set());
    expect(suggestionsOf(verdicts).map(({ badge: { name } }) => name)).toEqual(['Mentor', 'Expert', 'Explorer']);
    expect(verdicts.at(-1)?.outcome).toBe('tooMany');
  });

  it('say which number spoke for it', () => {
    expect(suggestionsOf(judge([rule()], FACTS, CATALOGUE, new Set()))[0]?.value).toBe(25);
  });
});

describe('rules', () => {
  it('that Deskside comes with are sound', () => {
    expect(DEFAULT_RULES.flatMap(faultsOf)).toEqual([]);
    expect(isSuggestionSettings({ rules: DEFAULT_RULES })).toBe(true);
  });

  it.each([
    ['no badge', { badge: '  ' }, 'badgeMissing'],
    ['an endless badge', { badge: 'x'.repeat(301) }, 'badgeTooLong'],
    ['half a ticket', { value: 0.5 }, 'valueNotWhole'],
    ['less than nothing', { value: -1 }, 'valueNotWhole'],
    ['no number', { value: Number.NaN }, 'valueNotWhole'],
    ['more than all', { fact: 'happinessGood', value: 101 }, 'valueNotPercent'],
    ['a long story', { text: 'x'.repeat(201) }, 'textTooLong'],
  ] as const)('are refused with %s', (_name, change, fault) => {
    expect(faultsOf(rule(change))).toEqual([fault]);
  });

  it('from a storage that was tampered with are not trusted', () => {
    expect(isSuggestionSettings({ rules: [rule({ value: -1 })] })).toBe(false);
    expect(isSuggestionSettings({ rules: [{ ...rule(), fact: 'age' }] })).toBe(false);
    expect(isSuggestionSettings({ rules: Array(41).fill(rule()) })).toBe(false);
    expect(isSuggestionSettings({})).toBe(false);
  });
});
