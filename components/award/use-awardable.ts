import { useMemo } from 'preact/hooks';
import { type RankedBadge, rankBadges } from '../../lib/badges/rank-badges.page';
import { usePanel } from '../panel-context';

/** Ids of the badges a help-center user holds or is just being given. */
export function useHeldIds(userId: string): ReadonlySet<string> {
  const parts = usePanel((state) => state.holders[userId]);
  return useMemo(() => {
    const ids = new Set(parts?.badges.value?.map((badge) => badge.id));
    for (const id of parts?.pendingRevokes ?? []) ids.delete(id);
    for (const badge of parts?.pendingAwards ?? []) ids.add(badge.id);
    return ids;
  }, [parts]);
}

/** The catalogue in the order in which the picker offers it to one help-center user, with what they hold marked. */
export function useAwardable(userId: string, query: string): RankedBadge[] {
  const catalogue = usePanel((state) => state.catalogue.value);
  const pinned = usePanel((state) => state.pinnedBadges);
  const recentIds = usePanel((state) => state.recentBadgeIds);
  const heldIds = useHeldIds(userId);
  return useMemo(() => {
    const pinnedIds = pinned.map(({ id }) => id);
    return rankBadges(catalogue ?? [], query, { pinnedIds, recentIds, heldIds });
  }, [catalogue, query, pinned, recentIds, heldIds]);
}
