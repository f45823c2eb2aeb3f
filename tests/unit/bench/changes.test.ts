import { describe, expect, it } from 'vitest';
import { changeLines, changesOf } from '../../bench/support/changes';
import { countRow, ratioRow, rowOf, timeRow } from '../../bench/support/rows';
import { runOf } from './support';

/** Repeats around a value that differ by a tenth up and down. */
const around = (value: number): number[] => [0.9, 0.95, 0.98, 1, 1, 1, 1.02, 1.05, 1.1].map((part) => value * part);
const move = (value: number) => timeRow('moves.seen', 'a move', around(value));
const loop = (value: number, spread = 1) =>
  timeRow('machine.loop', 'the loop', [value / spread, value / spread, value, value * spread, value * spread]);
const equalPages = (off: number) => ratioRow('paint.noise', 'equal pages', [off, off, off], [1, 1, 1]);

function verdictOf(id: string, before: ReturnType<typeof runOf>, after: ReturnType<typeof runOf>) {
  return changesOf(before, after).find((change) => change.id === id)?.verdict;
}

describe('a time', () => {
  it('has changed when it is beyond the repeats of both', () => {
    expect(verdictOf('moves.seen', runOf(move(40)), runOf(move(20)))).toBe('less');
    expect(verdictOf('moves.seen', runOf(move(20)), runOf(move(40)))).toBe('more');
  });

  it('has not while the repeats of both leave the same possible', () => {
    expect(verdictOf('moves.seen', runOf(move(40)), runOf(move(38)))).toBe('within the noise');
    expect(verdictOf('moves.seen', runOf(move(40)), runOf(move(42)))).toBe('within the noise');
  });

  it('has not where the machine alone became that much slower', () => {
    expect(verdictOf('moves.seen', runOf(move(20), loop(10)), runOf(move(40), loop(10)))).toBe('more');
    expect(verdictOf('moves.seen', runOf(move(20), loop(10)), runOf(move(40), loop(21)))).toBe('within the noise');
    expect(verdictOf('moves.seen', runOf(move(40), loop(21)), runOf(move(20), loop(10)))).toBe('within the noise');
  });

  it('has not where the machine was that unsteady', () => {
    expect(verdictOf('moves.seen', runOf(move(20), loop(10, 3)), runOf(move(40), loop(10)))).toBe('within the noise');
    expect(verdictOf('moves.seen', runOf(move(40), loop(10)), runOf(move(20), loop(10, 3)))).toBe('within the noise');
  });

  it('says nothing of the machine by the machine', () => {
    expect(verdictOf('machine.loop', runOf(loop(10)), runOf(loop(21)))).toBe('more');
  });
});

describe('a ratio', () => {
  const ratio = (value: number) => ratioRow('paint.first', 'a ratio', around(value), around(1));

  it('is no matter of how fast the machine is, but of what equal pages differ by', () => {
    expect(verdictOf('paint.first', runOf(ratio(1.5), loop(10)), runOf(ratio(1.2), loop(30)))).toBe('less');
    expect(verdictOf('paint.first', runOf(ratio(1.5), equalPages(0.7)), runOf(ratio(1.2), equalPages(1)))).toBe(
      'within the noise',
    );
    expect(verdictOf('paint.first', runOf(ratio(1.2), equalPages(1)), runOf(ratio(1.5), equalPages(1.4)))).toBe(
      'within the noise',
    );
  });
});

describe('other rows', () => {
  it('counts every difference of a count', () => {
    const count = (value: number) => runOf(countRow('cold.calls', 'calls', value));
    expect(verdictOf('cold.calls', count(6), count(5))).toBe('less');
    expect(verdictOf('cold.calls', count(0), count(1))).toBe('more');
    expect(verdictOf('cold.calls', count(6), count(6))).toBe('same');
  });

  it('does not judge a single value of what is never twice the same', () => {
    const heap = (value: number) => runOf(rowOf({ id: 'memory.grown', what: 'grown' }, 'MB', [value]));
    expect(verdictOf('memory.grown', heap(0.8), heap(0.7))).toBe('noise not known');
  });

  it('knows rows that one of the runs has not', () => {
    const [one, other] = [runOf(countRow('a', 'a', 1)), runOf(countRow('b', 'b', 2))];
    expect(changesOf(one, other)).toEqual([
      { id: 'b', what: 'b', unit: 'times', after: 2, verdict: 'new' },
      { id: 'a', what: 'a', unit: 'times', verdict: 'not measured' },
    ]);
    // Another unit is another row, whatever it is called.
    expect(verdictOf('a', one, runOf(timeRow('a', 'a', [1])))).toBe('new');
  });
});

it('prints what changed first, with before, after and ratio, and leaves out what was not measured', () => {
  const before = runOf(countRow('z.calls', 'calls', 6), countRow('gone', 'gone', 1), move(40));
  const [head, ...lines] = changeLines(before, runOf(countRow('z.calls', 'calls', 6), move(20)));
  expect(head).toContain('2026-11-26');
  expect(lines[0]).toMatch(/moves\.seen +40 ms → 20 ms +0\.50 +less +a move/);
  expect(lines[1]).toMatch(/z\.calls +6 → 6 +1\.00 +same/);
  expect(lines.join('\n')).not.toContain('gone');
  expect(lines.at(-1)).toBe('1 less, 0 more, 0 within the noise, 1 not measured now.');
});
