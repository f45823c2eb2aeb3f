import { describe, expect, it } from 'vitest';
import { rankBadges } from '../../../lib/badges/rank-badges.page';
import { badge, badges } from '../../gallery/records';

const named = (...names: string[]) => names.map((name, index) => badge(index, { id: name, name, description: null }));
const known = (change: { pinned?: string[]; recent?: string[]; held?: string[] } = {}) => ({
  pinnedIds: change.pinned ?? [],
  recentIds: change.recent ?? [],
  heldIds: new Set(change.held),
});
const order = (names: string[], query: string, recent: string[] = [], held: string[] = [], pinned: string[] = []) =>
  rankBadges(named(...names), query, known({ recent, held, pinned })).map((line) => line.badge.name);

describe('ranking badges', () => {
  it('puts name prefix before word prefix before substring before subsequence before description', () => {
    const catalogue = [
      badge(0, { id: '5', name: 'Quiet', description: 'An expert nobody hears' }),
      badge(0, { id: '4', name: 'Eager xylophone player', description: null }),
      badge(0, { id: '3', name: 'Nonexpert', description: null }),
      badge(0, { id: '2', name: 'Great Explorer', description: null }),
      badge(0, { id: '1', name: 'Expert', description: null }),
      badge(0, { id: '0', name: 'Mentor', description: 'Something else' }),
    ];
    expect(rankBadges(catalogue, 'exp', known()).map((line) => line.badge.id)).toEqual(['1', '2', '3', '4', '5']);
  });

  it('does not care for case, accents or compatibility forms', () => {
    expect(order(['Émile Award', 'Other'], 'EMI')).toEqual(['Émile Award']);
    expect(order(['Ｆｕｌｌ Width', 'Other'], 'full w')).toEqual(['Ｆｕｌｌ Width']);
    expect(order(['Cafe', 'Other'], 'fé')).toEqual(['Cafe']);
  });

  it('takes regular expression characters as characters', () => {
    expect(order(['C++ (expert)', 'C'], '+ (')).toEqual(['C++ (expert)']);
    expect(order(['A', 'B'], '.*')).toEqual([]);
  });

  it('shows recent ones first when nothing is typed, latest first, and the rest as it is', () => {
    const ranked = rankBadges(named('A', 'B', 'C', 'D'), ' ', known({ recent: ['D', 'gone', 'B'], held: ['A'] }));
    expect(ranked.map((line) => [line.badge.name, line.group, line.held])).toEqual([
      ['D', 'recent', false],
      ['B', 'recent', false],
      ['A', 'all', true],
      ['C', 'all', false],
    ]);
  });

  it('shows pinned ones before recent ones, in the order of their digits, each once', () => {
    const ranked = rankBadges(named('A', 'B', 'C', 'D'), '', known({ pinned: ['C', 'A'], recent: ['A', 'B'] }));
    expect(ranked.map((line) => [line.badge.name, line.group, line.digit])).toEqual([
      ['C', 'pinned', 1],
      ['A', 'pinned', 2],
      ['B', 'recent', null],
      ['D', 'all', null],
    ]);
  });

  it('prefers the pinned among equals, and keeps its digit on screen', () => {
    expect(order(['Star 1', 'Star 2', 'Star 3'], 'star', ['Star 2'], [], ['Star 3'])).toEqual([
      'Star 3',
      'Star 2',
      'Star 1',
    ]);
  });

  it('searches a thousand badges within a frame', () => {
    const catalogue = badges(1000);
    rankBadges(catalogue, 'a', known()); // The texts are folded at the first search.
    const times = ['e', 'ex', 'exp', 'mtr', 'answer'].map((query) => {
      const start = performance.now();
      rankBadges(catalogue, query, known());
      return performance.now() - start;
    });
    expect(Math.min(...times)).toBeLessThan(16); // The others may have been interrupted by other work.
  });

  it('prefers, among equals, what can be awarded, then what is recent, then the catalogue order', () => {
    expect(order(['Star 1', 'Star 2', 'Star 3', 'Star 4'], 'star', ['Star 3'], ['Star 1'])).toEqual([
      'Star 3',
      'Star 2',
      'Star 4',
      'Star 1',
    ]);
  });

  it('never prefers a worse name because the better one is held', () => {
    expect(order(['Expert', 'Nonexpert'], 'exp', [], ['Expert'])).toEqual(['Expert', 'Nonexpert']);
  });

  it('puts the very name first, even when it is held', () => {
    expect(order(['Star 2', 'Star'], 'star', ['Star 2'], ['Star'])).toEqual(['Star', 'Star 2']);
  });

  it('leaves the catalogue as it was', () => {
    const catalogue = badges(20);
    const before = [...catalogue];
    rankBadges(catalogue, '', known({ recent: [badge(7).id] }));
    expect(catalogue).toEqual(before);
  });
});
