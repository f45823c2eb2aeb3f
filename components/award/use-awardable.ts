import { useMemo } from 'preact/hooks';
import { type RankedBadge, rankBadges } from '../../lib/badges/rank-badges.page';
import { useHeldIds } from '../actions/use-shown';
import { usePanel } from '../panel-context';

/** The catalogue in the order in which the picker offers it to one help-center user, with what they hold marked. */
export function useAwardable(userId: string, query: string): RankedBadge[] {
  const catalogue = usePanel((state) => state.catalogue.value);
  const pinned = usePanel((state) => state.pinnedBadges);
  const recentIds = usePanel((state) => state.recentBadgeIds);
  const heldIds = useHeldIds(userId, 'badges');
  return useMemo(() => {
    const pinnedIds = pinned.map(({ id }) => id);
    return rankBadges(catalogue ?? [], query, { pinnedIds, recentIds, heldIds });
  }, [catalogue, query, pinned, recentIds, heldIds]);
}
