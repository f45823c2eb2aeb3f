import { useCallback, useMemo, useRef } from 'preact/hooks';
import { type RankedBadge, rankBadges } from '../../lib/badges/rank-badges.page';
import type { Badge } from '../../lib/desk-api/records';
import { knownBadges } from '../../lib/panel/catalogue-pages';
import type { PickerTarget } from '../../lib/panel/panel-state';
import { t } from '../../lib/text/t';
import { useHeldIds } from '../actions/use-shown';
import type { ListEntry } from '../list/entry';
import { usePanel } from '../panel-context';
import { usePolicy, whyNotBadge } from '../use-policy';
import { steadyBadges } from './steady-badges';

/** A badge as the award picker offers it. */
export type AwardableBadge = Omit<RankedBadge, 'group'> & ListEntry;

const GROUP_NAMES = { pinned: 'pinnedBadges', recent: 'recentlyAwarded', all: 'allBadges' } as const;

function entryOf(line: RankedBadge, isGone: boolean, isForbidden: boolean): AwardableBadge {
  const refusal = line.held ? ({ reason: t('alreadyHeld'), reasonIcon: 'check' } as const) : {};
  return {
    ...line,
    id: line.badge.id,
    group: t(GROUP_NAMES[line.group]),
    ...refusal,
    ...(isForbidden && !line.held && { reason: t('policyNot') }),
    ...(isGone && { reason: t('badgeGone') }),
  };
}

/** How the picker searches the badges for whom it is open, with what cannot be awarded greyed. */
export function useFindAwardable({ userId, helpCenterId, badgeId }: PickerTarget): (query: string) => AwardableBadge[] {
  const { badges, goneIds, pinned, recentIds } = useSteadyBadges(badgeId);
  const heldIds = useHeldIds(userId, 'badges');
  const policy = usePolicy();
  return useCallback(
    (query: string) => {
      const pinnedIds = pinned.map(({ id }) => id);
      const ranked = rankBadges(badges, query, { pinnedIds, recentIds, heldIds });
      return ranked.map((line) =>
        entryOf(line, goneIds.has(line.badge.id), whyNotBadge(policy, line.badge.id, helpCenterId) !== null),
      );
    },
    [badges, goneIds, pinned, recentIds, heldIds, policy, helpCenterId],
  );
}

/**
 * The badges that are known by now. Pinned ones are known whatever has been read; those awarded recently stand at the top only
 * where they were known when the picker opened, as the others would come in between while somebody looks. Opened for a
 * badge that is not known yet, it shows none until that is: an Enter is meant for that one.
 */
function useSteadyBadges(badgeId: string | undefined) {
  const catalogue = usePanel((state) => state.catalogue);
  const pinned = usePanel((state) => state.pinnedBadges);
  const recent = usePanel((state) => state.recentBadgeIds);
  const before = useRef<Badge[]>([]);
  const recentAtFirst = useRef<string[] | null>(null);
  const known = knownBadges(catalogue);
  const isWhole = catalogue.value !== undefined;

  const steady = useMemo(() => {
    if (!known) return { badges: [], goneIds: new Set<string>() };
    const ids = new Set(known.map(({ id }) => id));
    const all = isWhole ? known : [...pinned.filter(({ id }) => !ids.has(id)), ...known];
    const isMissing = badgeId !== undefined && !isWhole && !all.some(({ id }) => id === badgeId);
    if (isMissing) return { badges: [], goneIds: new Set<string>() };
    if (before.current.length === 0 && !isWhole) recentAtFirst.current = recent.filter((id) => ids.has(id));
    const made = steadyBadges(before.current, all, isWhole);
    before.current = made.badges;
    return made;
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- what was awarded recently is looked at once
  }, [known, isWhole, pinned, badgeId]);
  return { ...steady, pinned, recentIds: recentAtFirst.current ?? recent };
}
