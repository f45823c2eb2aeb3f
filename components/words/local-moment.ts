/** What is wrong with a day and time that somebody has chosen. */
export type MomentFault = 'empty' | 'past' | 'skipped';

const two = (part: number): string => String(part).padStart(2, '0');

/** A moment as a field for date and time takes it, by the clock on the wall: `2026-11-27T18:00`. @param at epoch milliseconds */
export function localText(at: number): string {
  const day = new Date(at);
  const date = [String(day.getFullYear()).padStart(4, '0'), two(day.getMonth() + 1), two(day.getDate())].join('-');
  return `${date}T${two(day.getHours())}:${two(day.getMinutes())}`;
}

interface WallClock {
  /** The moment of a text such as `localText` makes, in epoch milliseconds; NaN for none. */
  at(text: string): number;
  text(at: number): string;
}

const HERE: WallClock = { at: (text) => new Date(text).getTime(), text: localText };

/**
 * The moment that such a text means by the clock on the wall, which the browser knows for every day of the year. An hour
 * that the clocks skip is none; one that comes twice means the first.
 *
 * @param now epoch milliseconds
 * @param wall this computer's clock and its time zone
 * @returns epoch milliseconds, or why it cannot be taken
 */
export function momentOf(text: string, now: number, wall: WallClock = HERE): { at: number } | { fault: MomentFault } {
  const written = /^\d{4}-\d\d-\d\dT\d\d:\d\d/.exec(text)?.[0];
  const at = written === undefined ? NaN : wall.at(written);
  if (written === undefined || Number.isNaN(at)) return { fault: 'empty' };
  if (wall.text(at) !== written) return { fault: 'skipped' };
  return at <= now ? { fault: 'past' } : { at };
}
