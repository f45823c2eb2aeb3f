import type { Badge } from '../desk-api/records';
import { howWell, searchableOf } from '../text/fit.page';
import { fold } from '../text/fold.page';

/** One line of the award picker. */
export interface RankedBadge {
  badge: Badge;
  group: 'pinned' | 'recent' | 'all';
  held: boolean;
  /** The digit that awards it from the panel; null for what is not pinned. */
  digit: number | null;
}

/** What is known about the badges besides the catalogue. */
export interface RankingKnowledge {
  /** In the order of their digits. */
  pinnedIds: string[];
  /** Latest first. */
  recentIds: string[];
  heldIds: ReadonlySet<string>;
}

/** Searched by name, then by description. */
const textsOf = ({ name, description }: Badge) => ({ name, about: description ?? '' });

/**
 * Orders the catalogue for the award picker. Without a query: pinned badges in the order of their digits, then recently
 * awarded ones, then the catalogue as it is. With one: the better the name fits the earlier; among equals the badges that
 * can still be awarded come first, so that three letters and Enter do something, then the pinned, then the recent ones,
 * then the catalogue's order.
 */
export function rankBadges(badges: Badge[], query: string, knowledge: RankingKnowledge): RankedBadge[] {
  const { pinnedIds, recentIds, heldIds } = knowledge;
  const order = new Map([...new Set([...pinnedIds, ...recentIds])].map((id, index) => [id, index]));
  const orderOf = ({ badge }: RankedBadge) => order.get(badge.id) ?? order.size;
  const digits = new Map(pinnedIds.map((id, index) => [id, index + 1]));
  const lineOf = (badge: Badge, group: RankedBadge['group']): RankedBadge => {
    return { badge, group, held: heldIds.has(badge.id), digit: digits.get(badge.id) ?? null };
  };
  const needle = fold(query);

  if (needle === '') {
    const groupOf = ({ id }: Badge) => (digits.has(id) ? 'pinned' : order.has(id) ? 'recent' : 'all');
    return badges.map((badge) => lineOf(badge, groupOf(badge))).sort((a, b) => orderOf(a) - orderOf(b));
  }

  const found: { line: RankedBadge; fit: number }[] = [];
  for (const badge of badges) {
    const fit = howWell(searchableOf(badge, textsOf), needle);
    if (fit !== null) found.push({ line: lineOf(badge, 'all'), fit });
  }
  found.sort((a, b) => a.fit - b.fit || Number(a.line.held) - Number(b.line.held) || orderOf(a.line) - orderOf(b.line));
  return found.map(({ line }) => line);
}
