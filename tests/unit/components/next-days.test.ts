import { describe, expect, it } from 'vitest';
import { nextDays } from '../../../components/words/next-days';

/** What there is to choose at a moment of this machine's time zone, as the clock on the wall shows it. */
function onTheWall(...now: [year: number, month: number, day: number, hour: number, minute?: number, second?: number]) {
  const [year, month, ...rest] = now;
  const days = nextDays(new Date(year, month - 1, ...rest).getTime());
  return days.map(({ words, at }) => [words, new Date(at).toLocaleString('sv')]);
}

describe('the days to choose for a due date', () => {
  it('end at six by the clock on the wall, also past the end of a month and of a year', () => {
    expect(onTheWall(2026, 10, 24, 8)).toEqual([
      ['dueToday', '2026-10-24 18:00:00'],
      ['dueTomorrow', '2026-10-25 18:00:00'],
      ['dueInThreeDays', '2026-10-27 18:00:00'],
      ['dueNextWeek', '2026-10-31 18:00:00'],
    ]);
    expect(onTheWall(2026, 12, 30, 8).at(-1)).toEqual(['dueNextWeek', '2027-01-06 18:00:00']);
  });

  it('today is until midnight once six has passed', () => {
    expect(onTheWall(2026, 11, 25, 17, 59)[0]).toEqual(['dueToday', '2026-11-25 18:00:00']);
    expect(onTheWall(2026, 11, 25, 18)[0]).toEqual(['dueToday', '2026-11-25 23:59:00']);
    expect(onTheWall(2026, 11, 25, 18)[1]).toEqual(['dueTomorrow', '2026-11-26 18:00:00']);
  });

  it('none of them is over already', () => {
    expect(onTheWall(2026, 11, 25, 23, 59, 30)[0]).toEqual(['dueTomorrow', '2026-11-26 18:00:00']);
  });
});
