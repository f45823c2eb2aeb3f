/** Whether somebody is likely at work: Monday to Friday, 9 to 18, by their own clock. */
type WorkingDay = 'working' | 'outside' | 'weekend';

export interface LocalTime {
  /** Weekday and time, for example "Tue 14:05". */
  clock: string;
  day: WorkingDay;
}

const FIRST_HOUR = 9;
const LAST_HOUR = 18;

/** The clock on the wall in a time zone; null when the name is none that the browser knows. */
export function localTime(timeZone: string, now: number): LocalTime | null {
  try {
    const clock = new Intl.DateTimeFormat([], { timeZone, weekday: 'short', hour: 'numeric', minute: '2-digit' });
    // Fixed language for the reading below, whatever the user's is.
    const parts = new Intl.DateTimeFormat('en-GB', { timeZone, weekday: 'short', hour: '2-digit', hourCycle: 'h23' });
    const part = (type: string) => parts.formatToParts(now).find((each) => each.type === type)?.value ?? '';
    const hour = Number(part('hour'));
    const isWeekend = part('weekday').startsWith('S');
    const isWorking = hour >= FIRST_HOUR && hour < LAST_HOUR;
    return { clock: clock.format(now), day: isWeekend ? 'weekend' : isWorking ? 'working' : 'outside' };
  } catch {
    return null;
  }
}
