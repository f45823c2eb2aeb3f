import { language } from '../../lib/text/language';

const STEPS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_536_000_000],
  ['month', 2_592_000_000],
  ['week', 604_800_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

/** Made once: there is one language for as long as a page is there, and making one costs more than using it. */
let format: Intl.RelativeTimeFormat | undefined;

/** How far a moment is away, in words and in the largest fitting unit: "in 3 hours", "yesterday". */
export function relativeTime(moment: number, now: number): string {
  const distance = moment - now;
  format ??= new Intl.RelativeTimeFormat(language(), { numeric: 'auto' });
  for (const [unit, length] of STEPS) {
    if (Math.abs(distance) >= length) return format.format(Math.trunc(distance / length), unit);
  }
  return format.format(0, 'minute');
}

/** How old something is, in words; what a wrong clock puts into the future is from now. */
export function ageInWords(moment: number, now: number): string {
  return relativeTime(Math.min(moment, now), now);
}

/** Date and time in full, for tooltips. */
export function fullTime(moment: number): string {
  return new Date(moment).toLocaleString(language(), { dateStyle: 'full', timeStyle: 'short' });
}

let clock: Intl.DateTimeFormat | undefined;

/** The time of day alone. */
export function clockTime(moment: number): string {
  clock ??= new Intl.DateTimeFormat(language(), { timeStyle: 'short' });
  return clock.format(moment);
}

/** The day with its weekday. */
export function fullDay(moment: number): string {
  return new Date(moment).toLocaleDateString(language(), { dateStyle: 'full' });
}

/** The day alone. */
export function dayOf(moment: number): string {
  return new Date(moment).toLocaleDateString(language(), { dateStyle: 'medium' });
}
