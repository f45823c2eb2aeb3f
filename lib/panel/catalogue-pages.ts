import type { Aged } from '../cache/aged';
import type { Badge } from '../desk-api/records';
import type { BadgePage } from '../records/values';
import type { KeptList } from '../storage/kept-lists';
import type { Part } from './part';

/** The organization's badges as far as they have been read, from the first on; there are more. */
export interface BegunCatalogue {
  badges: Badge[];
  /** Where the next page begins. */
  next: number;
  /** When the first page was read, epoch milliseconds. */
  at: number;
}

/** `value` is there once all pages have been read, and only then: of a list that is begun nobody can say what is not in it. */
export type CataloguePart = Part<Badge[]> & { begun?: BegunCatalogue };

/**
 * How much of the badges is wanted: `first` to have something to show, `more` than there is, the `rest` for as long as the
 * picker is open, or `all` of them; `anew` was asked for by hand, and goes on with what has failed.
 */
export type BadgeNeed = 'first' | 'more' | 'rest' | 'all' | 'anew';

/** Pages that were read at very different times may leave a badge out between them: after this they are read from the first on. */
const GOES_ON_FOR_MS = 10 * 60_000;
/** More than any organization has; a server that never ends must not keep us busy. */
const MOST_BADGES = 5_000;

/** Whether what has been begun can be gone on with. */
export function canGoOn({ at }: Pick<BegunCatalogue, 'at'>, now: number): boolean {
  return at <= now && now - at < GOES_ON_FOR_MS;
}

/**
 * What has been read, with one page more: each badge once. Whole after the last page, and after one that brings nothing new,
 * which a server may repeat for ever.
 */
export function withPage(
  begun: BegunCatalogue | null,
  { badges, next }: BadgePage,
  at: number,
): { begun: BegunCatalogue } | { whole: Aged<Badge[]> } {
  const seen = new Set(begun?.badges.map(({ id }) => id));
  const added = badges.filter(({ id }) => !seen.has(id));
  const all = [...(begun?.badges ?? []), ...added];
  const since = begun?.at ?? at;
  if (next === null || added.length === 0 || all.length >= MOST_BADGES) {
    return { whole: { value: all.slice(0, MOST_BADGES), at: since } };
  }
  return { begun: { badges: all, next, at: since } };
}

/** Longer than any address of a picture: what is longer has the picture in it. */
const LONGEST_ADDRESS = 500;

/** What is kept of a catalogue: no pictures, only where they are. */
export function toKeep(badges: readonly Badge[], at: number, next?: number): KeptList<Badge[]> {
  const value = badges.map((badge) => ({ ...badge, iconUrl: addressOf(badge.iconUrl) }));
  return next === undefined ? { value, at } : { value, at, next };
}

function addressOf(iconUrl: string | null): string | null {
  return iconUrl === null || iconUrl.startsWith('data:') || iconUrl.length > LONGEST_ADDRESS ? null : iconUrl;
}

/** The badges that are known, all or not; undefined for none. */
export function knownBadges({ value, begun }: CataloguePart): Badge[] | undefined {
  return value ?? begun?.badges;
}
