import type { TextKey } from '../../lib/text/t';

/** The hour by which something is due on a day, by the user's own clock: the end of a working day. */
const DUE_HOUR = 18;
const DAYS = [
  { words: 'dueToday', days: 0 },
  { words: 'dueTomorrow', days: 1 },
  { words: 'dueInThreeDays', days: 3 },
  { words: 'dueNextWeek', days: 7 },
] as const satisfies { words: TextKey; days: number }[];

/**
 * The days that are chosen most, each with the moment that is meant: the end of the working day there, by the clock on
 * the wall, so that a change to summer time moves nothing. Today after that hour means the last
 * minute of the day; in that minute itself there is no today to choose.
 *
 * @param now epoch milliseconds
 */
export function nextDays(now: number): { words: (typeof DAYS)[number]['words']; at: number }[] {
  return DAYS.map(({ words, days }) => {
    const day = new Date(now);
    day.setDate(day.getDate() + days);
    day.setHours(DUE_HOUR, 0, 0, 0);
    if (day.getTime() <= now) day.setHours(23, 59, 0, 0);
    return { words, at: day.getTime() };
  }).filter(({ at }) => at > now);
}
