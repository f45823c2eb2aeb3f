import { howWell, searchableOf } from '../../lib/text/fit.page';
import { fold } from '../../lib/text/fold.page';
import type { ListEntry } from './entry';

/**
 * The entries that fit what was typed: the better the earlier, among equals those that can be taken, otherwise in their
 * own order. With nothing typed all of them, within their groups those that can be taken first.
 *
 * Each entry is read once, so it pays to pass the same ones with every letter.
 */
export function searchEntries<T extends ListEntry & { name: string }>(entries: readonly T[], query: string): T[] {
  const needle = fold(query);
  const isTaken = ({ reason }: ListEntry) => Number(reason !== undefined);
  if (needle === '') {
    const groups = new Map<string | undefined, number>();
    for (const { group } of entries) if (!groups.has(group)) groups.set(group, groups.size);
    const groupOf = ({ group }: ListEntry) => groups.get(group) ?? 0;
    return entries.toSorted((a, b) => groupOf(a) - groupOf(b) || isTaken(a) - isTaken(b));
  }
  const found: { entry: T; fit: number }[] = [];
  for (const entry of entries) {
    const fit = howWell(
      searchableOf(entry, ({ name }) => ({ name })),
      needle,
    );
    if (fit !== null) found.push({ entry, fit });
  }
  return found.sort((a, b) => a.fit - b.fit || isTaken(a.entry) - isTaken(b.entry)).map(({ entry }) => entry);
}
