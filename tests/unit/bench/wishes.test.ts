import { expect, it } from 'vitest';
import { readWishes } from '../../bench/support/wishes';

const known = ['moves', 'cold'];

it('reads what to measure, what to compare with, and where to save it, in any order', () => {
  expect(readWishes([], known)).toEqual({ names: [] });
  expect(readWishes(['--compare', 'a.json', 'cold', '--save', 'b.json', 'moves'], known)).toEqual({
    names: ['cold', 'moves'],
    compareWith: 'a.json',
    saveTo: 'b.json',
  });
});

it('measures nothing when it was misunderstood', () => {
  expect(() => readWishes(['move'], known)).toThrow('moves cold');
  expect(() => readWishes(['--compare'], known)).toThrow('--compare needs');
  expect(() => readWishes(['--compare', '--save', 'b.json'], known)).toThrow('--compare needs');
});
