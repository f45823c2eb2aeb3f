import type { ListEntry } from '../list/entry';

/**
 * The reason that several entries of a list have in common, which is then said once beside the list; null where each has its own.
 * Of several such reasons it is the one of most entries.
 */
export function sharedReason(entries: readonly Pick<ListEntry, 'reason'>[]): string | null {
  const reasons = entries.flatMap(({ reason }) => reason ?? []);
  const counts = new Map<string, number>();
  for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  const [most] = [...counts].toSorted(([, one], [, other]) => other - one);
  return most && most[1] > 1 ? most[0] : null;
}
