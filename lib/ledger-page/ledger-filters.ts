import { targetKey } from '../actions/target';
import { keyOf } from '../actions/action';
import { type LedgerEntry, changesIn } from '../ledger/entry';

/** Which entries are wanted; all of what is not null must fit. */
export interface LedgerFilters {
  /** `targetKey` of whom or what an action was about. */
  person: string | null;
  /** The id of a badge, or of whatever else was changed. */
  badge: string | null;
  /** A day of the browser's time zone, "2026-11-27". */
  day: string | null;
}

export const NO_FILTERS: LedgerFilters = { person: null, badge: null, day: null };

const NAMES = ['person', 'badge', 'day'] as const;
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The part of the ledger's address behind `#actions`, empty where nothing is filtered. */
export function addressOfFilters(filters: LedgerFilters): string {
  const wanted = new URLSearchParams();
  for (const name of NAMES) if (filters[name] !== null) wanted.set(name, filters[name]);
  return wanted.size === 0 ? '' : `?${wanted.toString()}`;
}

/** Reads the filters out of a hash as `#actions?person=…`; what is no day is none. */
export function filtersIn(hash: string): LedgerFilters {
  const at = hash.indexOf('?');
  const given = new URLSearchParams(at < 0 ? '' : hash.slice(at));
  const day = given.get('day');
  return {
    person: given.get('person') || null,
    badge: given.get('badge') || null,
    day: day !== null && boundsOf(day) ? day : null,
  };
}

/** Whether there is any filter. */
export function isFiltered(filters: LedgerFilters): boolean {
  return NAMES.some((name) => filters[name] !== null);
}

/** Whether an entry is about that person and badge; its day is a matter of `boundsOf`. */
export function fitsFilters(entry: LedgerEntry, { person, badge }: LedgerFilters): boolean {
  if (person !== null && targetKey(entry.target) !== person) return false;
  return badge === null || changesIn(entry).some((step) => badgeKey(step) === badge);
}

/** What tells a badge, label or value of an entry from others. */
export function badgeKey(step: ReturnType<typeof changesIn>[number]): string {
  if (step.is === 'member') return step.id;
  return keyOf(step);
}

/** The first moment of a day and that of the next, epoch milliseconds, in the browser's time zone; null for no day. */
export function boundsOf(day: string): { since: number; until: number } | null {
  const [, year = '', month = '', date = ''] = DAY.exec(day) ?? [];
  const since = new Date(Number(year), Number(month) - 1, Number(date));
  if (year === '' || dayKey(since.getTime()) !== day) return null;
  return { since: since.getTime(), until: new Date(Number(year), Number(month) - 1, Number(date) + 1).getTime() };
}

/** The day of a moment in the browser's time zone, "2026-11-27". */
export function dayKey(moment: number): string {
  const date = new Date(moment);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
