import { useMemo } from 'preact/hooks';
import { type RankedBadge, rankBadges } from '../../lib/badges/rank-badges';
import type { BadgeHolder } from '../../lib/messages/protocol';
import { usePanel } from '../panel-context';

/** The catalogue in the order in which the picker offers it to one help-center user, with what they hold marked. */
export function useAwardable(holder: BadgeHolder, query: string): RankedBadge[] {
  const catalogue = usePanel((state) => state.catalogue.value);
  const recent = usePanel((state) => state.recentBadgeIds);
  const parts = usePanel((state) => state.holders[holder.userId]);
  const held = useMemo(() => {
    const ids = new Set(parts?.badges.value?.map((badge) => badge.id));
    for (const id of parts?.pendingRevokes ?? []) ids.delete(id);
    for (const badge of parts?.pendingAwards ?? []) ids.add(badge.id);
    return ids;
  }, [parts]);
  return useMemo(() => rankBadges(catalogue ?? [], query, recent, held), [catalogue, query, recent, held]);
}
