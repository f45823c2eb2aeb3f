/** Where somebody's day stands by their own clock. */
export interface LocalHours {
  /** 1 for Monday to 7 for Sunday. */
  weekday: number;
  /** Whether they are likely at work: Monday to Friday, 9 to 18. Desk does not tell the hours of an agent. */
  isOpen: boolean;
  /** In how many days they begin again; 0 for today, and while they are at work. */
  opensInDays: number;
}

/** When work begins and ends, by the clock of whoever works. */
export const FIRST_HOUR = 9;
const LAST_HOUR = 18;
const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const FRIDAY = 5;

/**
 * Working hours in a time zone; null when the name is none that the browser knows.
 *
 * @param timeZone IANA name
 * @param now epoch milliseconds
 */
export function localHours(timeZone: string, now: number): LocalHours | null {
  try {
    // Fixed language for the reading below, whatever the user's is.
    const parts = new Intl.DateTimeFormat('en-GB', { timeZone, weekday: 'short', hour: '2-digit', hourCycle: 'h23' });
    const part = (type: string) => parts.formatToParts(now).find((each) => each.type === type)?.value ?? '';
    const hour = Number(part('hour'));
    const weekday = WEEKDAYS.indexOf(part('weekday')) + 1;
    const isWorkday = weekday <= FRIDAY;
    const isOpen = isWorkday && hour >= FIRST_HOUR && hour < LAST_HOUR;
    const isToday = isOpen || (isWorkday && hour < FIRST_HOUR);
    return { weekday, isOpen, opensInDays: isToday ? 0 : weekday < FRIDAY ? 1 : 8 - weekday };
  } catch {
    return null;
  }
}
