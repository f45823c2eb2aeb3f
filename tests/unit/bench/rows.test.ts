import { expect, it } from 'vitest';
import { countRow, ratioRow, rowOf, timeRow } from '../../bench/support/rows';

it('tells the median of the repeats, and the middle half of them as the spread', () => {
  const row = timeRow('moves.seen', 'a move', [50, 10, 20, 30, 40]);
  expect(row).toMatchObject({ id: 'moves.seen', measured: '30 ms', spread: '20 ms – 40 ms' });
  expect(row).not.toHaveProperty('hold');
});

it('holds a median to its bound, and a late one to its own', () => {
  const each = [10, 20, 30, 40, 90];
  expect(timeRow('a', 'a', each, { most: 30 })).toMatchObject({ hold: '≤ 30 ms', isHeld: true });
  expect(timeRow('a', 'a', each, { most: 29 })).toMatchObject({ isHeld: false });
  const late = timeRow('a', 'a', each, { quantile: 0.95, most: 40 });
  expect(late).toMatchObject({ measured: '90 ms', spread: 'largest 90 ms', isHeld: false, values: { quantile: 0.95 } });
});

it('wants none of what is not to happen at all, and says so without a sign', () => {
  expect(countRow('a', 'a', 0, 0)).toMatchObject({ measured: '0', hold: '0', isHeld: true });
  expect(countRow('a', 'a', 1, 0)).toMatchObject({ isHeld: false });
  expect(countRow('a', 'a', 5)).not.toHaveProperty('isHeld');
});

it('compares what was measured in turn pair by pair', () => {
  // The machine became twice as slow in between: each pair is 2, whatever the medians of both are.
  const row = ratioRow('a', 'a', [20, 40, 80], [10, 20, 40], { most: 1.25 });
  expect(row).toMatchObject({
    measured: '2.00×',
    hold: '≤ 1.25×',
    isHeld: false,
    values: { unit: '×', each: [2, 2, 2] },
  });
});

it('has no spread of a single value', () => {
  expect(rowOf({ id: 'a', what: 'a' }, 'MB', [4.04])).toMatchObject({ measured: '4.0 MB' });
  expect(rowOf({ id: 'a', what: 'a' }, 'MB', [4.04])).not.toHaveProperty('spread');
});
