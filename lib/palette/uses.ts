/** How often something was taken from the palette, and when last. */
export interface Use {
  count: number;
  /** Epoch milliseconds. */
  at: number;
}
/** By what an entry is called among those that are counted. */
export type Uses = Readonly<Record<string, Use>>;

const HALF_LIFE_MS = 14 * 24 * 60 * 60 * 1000;
/** More than anybody uses often; the least used go first. */
const MOST_USES = 100;

/**
 * How much something is used now: what was used a fortnight ago counts half. 0 for what never was, or at a time that cannot
 * be.
 *
 * @param now epoch milliseconds
 */
export function weightOf(use: Use | undefined, now: number): number {
  if (!use || use.count <= 0) return 0;
  return use.count * 0.5 ** (Math.max(0, now - use.at) / HALF_LIFE_MS);
}

/** The counts with one use more. @param now epoch milliseconds */
export function withUse(uses: Uses, id: string, now: number): Uses {
  const count = weightOf(Object.hasOwn(uses, id) ? uses[id] : undefined, now) + 1;
  const all = Object.entries({ ...uses, [id]: { count, at: now } });
  return Object.fromEntries(all.toSorted(([, a], [, b]) => weightOf(b, now) - weightOf(a, now)).slice(0, MOST_USES));
}

/** Entries with the most used ones first; the others keep their order. @param now epoch milliseconds */
export function byUse<T extends { useId: string }>(entries: readonly T[], uses: Uses, now: number): T[] {
  const weight = ({ useId }: T): number => weightOf(Object.hasOwn(uses, useId) ? uses[useId] : undefined, now);
  return entries.toSorted((a, b) => weight(b) - weight(a));
}
