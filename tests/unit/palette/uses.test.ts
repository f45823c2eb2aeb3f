import { describe, expect, it } from 'vitest';
import { type Uses, byUse, weightOf, withUse } from '../../../lib/palette/uses';

const DAY = 86_400_000;
const NOW = Date.parse('2026-11-26T10:00:00Z');
const entries = ['a', 'b', 'c'].map((useId) => ({ useId }));
const order = (uses: Uses) => byUse(entries, uses, NOW).map(({ useId }) => useId);

describe('what is used often', () => {
  it('stands first, the others as they were', () => {
    expect(order({})).toEqual(['a', 'b', 'c']);
    expect(order({ c: { count: 2, at: NOW }, b: { count: 1, at: NOW } })).toEqual(['c', 'b', 'a']);
  });

  it('fades: what was done four times a month ago counts less than twice today', () => {
    expect(order({ a: { count: 4, at: NOW - 30 * DAY }, b: { count: 2, at: NOW } })).toEqual(['b', 'a', 'c']);
    expect(weightOf({ count: 4, at: NOW - 14 * DAY }, NOW)).toBeCloseTo(2);
  });

  it('does not grow because a clock was ahead', () => {
    expect(weightOf({ count: 3, at: NOW + 400 * DAY }, NOW)).toBe(3);
  });

  it('is counted with every use, from what is left of the former ones', () => {
    const once = withUse({}, 'a', NOW - 14 * DAY);
    expect(withUse(once, 'a', NOW)['a']?.count).toBeCloseTo(1.5);
  });

  it('is bounded, and the least used goes', () => {
    let uses: Uses = { often: { count: 9, at: NOW } };
    for (let n = 0; n < 300; n += 1) uses = withUse(uses, `once ${n}`, NOW + n);
    expect(Object.keys(uses)).toHaveLength(100);
    expect(uses).toHaveProperty('often');
    expect(uses).toHaveProperty('once 299');
    expect(uses).not.toHaveProperty('once 0');
  });

  it('is not confused by names that every object has', () => {
    expect(order({ ...withUse({}, 'constructor', NOW) })).toEqual(['a', 'b', 'c']);
    expect(byUse([{ useId: 'toString' }], {}, NOW)).toHaveLength(1);
  });
});
