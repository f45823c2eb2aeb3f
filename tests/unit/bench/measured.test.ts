import { describe, expect, it } from 'vitest';
import { measuredOf, readMeasured } from '../../bench/support/measured';
import { timeRow } from '../../bench/support/rows';
import { circumstances, findingOf } from './support';

const hundred = Array.from({ length: 100 }, (_, index) => index + 1);

describe('what is kept of a run', () => {
  it('is the quantiles of each row, by its id, with how many repeats they come from', () => {
    const { rows } = measuredOf([findingOf(timeRow('a.b', 'a move', hundred, { most: 25 }))], circumstances);
    expect(rows['a.b']).toMatchObject({
      what: 'a move',
      unit: 'ms',
      repeats: 100,
      p5: 5,
      p25: 25,
      median: 50,
      p75: 75,
    });
    expect(rows['a.b']).toMatchObject({ p95: 95, quantile: 0.5, value: 50, most: 25 });
  });

  it('says between what the number of the row lies: closer, the more repeats there were', () => {
    const few = measuredOf([findingOf(timeRow('a', 'a', [10, 20, 30, 40, 50, 60, 70, 80, 90]))], circumstances).rows[
      'a'
    ];
    expect([few?.low, few?.high]).toEqual([20, 80]);
    const many = measuredOf([findingOf(timeRow('a', 'a', hundred))], circumstances).rows['a'];
    expect([many?.low, many?.high]).toEqual([40, 60]);
    const one = measuredOf([findingOf(timeRow('a', 'a', [7]))], circumstances).rows['a'];
    expect([one?.low, one?.high]).toEqual([7, 7]);
  });

  it('is about the quantile that the row is about', () => {
    const row = measuredOf([findingOf(timeRow('a', 'a', hundred, { quantile: 0.95 }))], circumstances).rows['a'];
    expect(row).toMatchObject({ quantile: 0.95, value: 95, low: 91, high: 100 });
  });

  it('does not mix up two rows', () => {
    const twice = [findingOf(timeRow('a', 'one', [1])), findingOf(timeRow('a', 'other', [2]))];
    expect(() => measuredOf(twice, circumstances)).toThrow('Two rows are called a.');
  });

  it('can be read again', () => {
    const measured = measuredOf([findingOf(timeRow('a', 'a', hundred))], circumstances);
    expect(readMeasured(JSON.stringify(measured))).toEqual(measured);
  });
});

describe('a file that is no measurement', () => {
  it.each(['{}', 'null', '[]', '{"rows":null}'])('is refused: %s', (text) => {
    expect(() => readMeasured(text)).toThrow('no measurement');
  });

  it('is refused where a number is missing', () => {
    expect(() => readMeasured('{"rows":{"a":{"unit":"ms","value":1,"low":1}}}')).toThrow('no number for a');
    expect(() => readMeasured('{"rows":{"a":{"unit":"h","value":1,"low":1,"high":1}}}')).toThrow('no number for a');
  });
});
