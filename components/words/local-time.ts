import { localHours } from '../../lib/assignment/local-hours';
import { language } from '../../lib/text/language';

/** Whether somebody is likely at work, by their own clock. */
type WorkingDay = 'working' | 'outside' | 'weekend';

export interface LocalTime {
  /** Weekday and time, for example "Tue 14:05". */
  clock: string;
  day: WorkingDay;
}

const SATURDAY = 6;

/** The clock on the wall in a time zone; null when the name is none that the browser knows. */
export function localTime(timeZone: string, now: number): LocalTime | null {
  const hours = localHours(timeZone, now);
  if (!hours) return null;
  const clock = new Intl.DateTimeFormat(language(), { timeZone, weekday: 'short', hour: 'numeric', minute: '2-digit' });
  const day = hours.weekday >= SATURDAY ? 'weekend' : hours.isOpen ? 'working' : 'outside';
  return { clock: clock.format(now), day };
}
