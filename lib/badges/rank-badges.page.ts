import type { Badge } from '../desk-api/records';

/** As many badges can be pinned as there are digits to award them. */
export const MOST_PINNED = 9;

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

const COMBINING_MARKS = /\p{M}+/gu;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]$/u;

/** Makes "Émile" and "emile" the same for searching. */
function fold(text: string): string {
  return text.normalize('NFKD').replace(COMBINING_MARKS, '').toLowerCase().trim();
}

function startsAWord(text: string, needle: string): boolean {
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + 1)) {
    if (!LETTER_OR_DIGIT.test(text.slice(0, at))) return true;
  }
  return false;
}

function isSubsequence(needle: string, text: string): boolean {
  let from = 0;
  for (const character of needle) {
    const at = text.indexOf(character, from);
    if (at < 0) return false;
    from = at + character.length;
  }
  return true;
}

/** Folding a thousand texts at every key press would be felt; a badge is folded once. */
const folded = new WeakMap<Badge, { name: string; description: string }>();

function foldedTexts(badge: Badge): { name: string; description: string } {
  const known = folded.get(badge) ?? { name: fold(badge.name), description: fold(badge.description ?? '') };
  folded.set(badge, known);
  return known;
}

/** How well a badge fits what was typed: 0 is best, null does not fit at all. */
function fit(badge: Badge, needle: string): number | null {
  const { name, description } = foldedTexts(badge);
  if (name === needle) return 0;
  if (name.startsWith(needle)) return 1;
  if (startsAWord(name, needle)) return 2;
  if (name.includes(needle)) return 3;
  if (isSubsequence(needle.replaceAll(' ', ''), name)) return 4;
  return description.includes(needle) ? 5 : null;
}

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
    const howWell = fit(badge, needle);
    if (howWell !== null) found.push({ line: lineOf(badge, 'all'), fit: howWell });
  }
  found.sort((a, b) => a.fit - b.fit || Number(a.line.held) - Number(b.line.held) || orderOf(a.line) - orderOf(b.line));
  return found.map(({ line }) => line);
}
