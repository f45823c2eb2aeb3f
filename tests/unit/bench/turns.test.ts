import { expect, it } from 'vitest';
import { orderOf } from '../../bench/support/turns';

const all = ['a', 'b', 'c', 'd'];
const turns = Array.from({ length: 8 }, (_, turn) => orderOf(all, turn - 2));

it('measures everything once in each turn', () => {
  for (const turn of turns) expect(turn.toSorted()).toEqual(all);
});

it('lets everybody begin, and nobody follow always the same', () => {
  expect(new Set(turns.map((turn) => turn[0])).size).toBeGreaterThan(2);
  const before = turns.map((turn) => turn[turn.indexOf('b') - 1]);
  expect(new Set(before)).toEqual(new Set([undefined, 'a', 'c']));
});
