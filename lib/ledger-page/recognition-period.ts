import type { Award, DayTally } from './recognition';

/** For how many days back one can ask, today among them. */
export const PERIODS = [7, 30, 90, 365] as const;
export type Period = (typeof PERIODS)[number];

/** More columns than this cannot be told apart: then each stands for a week. */
const MOST_COLUMNS = 92;
const WEEK = 7;

/**
 * The first moment of a period, epoch milliseconds.
 * @param now epoch milliseconds; its day in the browser's time zone is the last of the period
 */
export function startOf(period: Period, now: number): number {
  return dayBefore(now, period - 1);
}

/** How many days a column of the chart has. */
export function daysInColumn(period: Period): 1 | 7 {
  return period > MOST_COLUMNS ? WEEK : 1;
}

/**
 * How many of the awards that stand each column of a period has, the oldest column first, those without any among them.
 * Days begin at midnight in the browser's time zone, also where the clocks change.
 */
export function columnsOf(awards: readonly Award[], period: Period, now: number): DayTally[] {
  const width = daysInColumn(period);
  const columns: DayTally[] = [];
  // Counted back from today, so that the last column is a whole one.
  for (let back = width - 1; back < period + width - 1; back += width)
    columns.unshift({ from: dayBefore(now, back), count: 0 });
  for (const { entry, state } of awards) {
    if (state !== 'stands') continue;
    const column = columns.findLast(({ from }) => from <= entry.at);
    if (column) column.count += 1;
  }
  return columns;
}

/** The first moment of the day so many days before the one of `now`. */
function dayBefore(now: number, days: number): number {
  const date = new Date(now);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() - days).getTime();
}
