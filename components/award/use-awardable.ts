import { useCallback } from 'preact/hooks';
import { type RankedBadge, rankBadges } from '../../lib/badges/rank-badges.page';
import { t } from '../../lib/text/t';
import { useHeldIds } from '../actions/use-shown';
import type { ListEntry } from '../list/entry';
import { usePanel } from '../panel-context';

/** A badge as the award picker offers it. */
export type AwardableBadge = Omit<RankedBadge, 'group'> & ListEntry;

const GROUP_NAMES = { pinned: 'pinnedBadges', recent: 'recentlyAwarded', all: 'allBadges' } as const;

function entryOf(line: RankedBadge): AwardableBadge {
  const refusal = line.held ? ({ reason: t('alreadyHeld'), reasonIcon: 'check' } as const) : {};
  return { ...line, id: line.badge.id, group: t(GROUP_NAMES[line.group]), ...refusal };
}

/** How the picker searches the catalogue for one help-center user, with what they hold greyed. */
export function useFindAwardable(userId: string): (query: string) => AwardableBadge[] {
  const catalogue = usePanel((state) => state.catalogue.value);
  const pinned = usePanel((state) => state.pinnedBadges);
  const recentIds = usePanel((state) => state.recentBadgeIds);
  const heldIds = useHeldIds(userId, 'badges');
  return useCallback(
    (query: string) => {
      const pinnedIds = pinned.map(({ id }) => id);
      return rankBadges(catalogue ?? [], query, { pinnedIds, recentIds, heldIds }).map(entryOf);
    },
    [catalogue, pinned, recentIds, heldIds],
  );
}
