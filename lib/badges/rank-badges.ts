import type { Badge } from '../desk-api/records';

/** One line of the award picker. */
export interface RankedBadge {
  badge: Badge;
  group: 'recent' | 'all';
  held: boolean;
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

/** How well a badge fits what was typed: 0 is best, null does not fit at all. */
function fit(badge: Badge, needle: string): number | null {
  const name = fold(badge.name);
  if (name === needle) return 0;
  if (name.startsWith(needle)) return 1;
  if (startsAWord(name, needle)) return 2;
  if (name.includes(needle)) return 3;
  if (isSubsequence(needle.replaceAll(' ', ''), name)) return 4;
  return badge.description !== null && fold(badge.description).includes(needle) ? 5 : null;
}

/**
 * Orders the catalogue for the award picker. Without a query: recently awarded badges first, then the catalogue as it
 * is. With one: the better the name fits the earlier; among equals the badges that can still be awarded come first, so
 * that three letters and Enter do something, then the recent ones, then the catalogue's order.
 */
export function rankBadges(
  badges: Badge[],
  query: string,
  recentIds: string[],
  heldIds: ReadonlySet<string>,
): RankedBadge[] {
  const recency = new Map(recentIds.map((id, index) => [id, index]));
  const recencyOf = (badge: Badge) => recency.get(badge.id) ?? recentIds.length;
  const needle = fold(query);

  if (needle === '') {
    const lines = badges.map((badge): RankedBadge => {
      return { badge, group: recency.has(badge.id) ? 'recent' : 'all', held: heldIds.has(badge.id) };
    });
    return lines.sort((a, b) => recencyOf(a.badge) - recencyOf(b.badge));
  }

  const found: { line: RankedBadge; fit: number }[] = [];
  for (const badge of badges) {
    const howWell = fit(badge, needle);
    if (howWell === null) continue;
    found.push({ line: { badge, group: 'all', held: heldIds.has(badge.id) }, fit: howWell });
  }
  found.sort(
    (a, b) =>
      a.fit - b.fit || Number(a.line.held) - Number(b.line.held) || recencyOf(a.line.badge) - recencyOf(b.line.badge),
  );
  return found.map(({ line }) => line);
}
