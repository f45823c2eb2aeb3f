import type { DataCentre } from '../desk-page/data-centres';

/**
 * The time zone in which a data centre's day begins. Zoho says "the data centre's time zone" without naming it; these
 * are the zones of the places, and an assumption.
 */
const ZONES: Record<DataCentre, string> = {
  us: 'America/Los_Angeles',
  eu: 'Europe/Amsterdam',
  in: 'Asia/Kolkata',
  au: 'Australia/Sydney',
  jp: 'Asia/Tokyo',
  ca: 'America/Toronto',
  sa: 'Asia/Riyadh',
  cn: 'Asia/Shanghai',
  uk: 'Europe/London',
  ae: 'Asia/Dubai',
  sg: 'Asia/Singapore',
  sample: 'UTC',
};

/** Made once: it takes longer than all else that a call waits for before it leaves. */
const formats = new Map<DataCentre, Intl.DateTimeFormat>();

/** The data centre's day (`YYYY-MM-DD`) at a moment in epoch milliseconds: credits are counted by it. */
export function creditDay(now: number, dataCentre: DataCentre): string {
  const format =
    formats.get(dataCentre) ?? new Intl.DateTimeFormat('sv-SE', { timeZone: ZONES[dataCentre], dateStyle: 'short' });
  formats.set(dataCentre, format);
  return format.format(now);
}
