import type { Badge } from '../desk-api/records';

/** One line of the award picker. */
export interface RankedBadge {
  badge: Badge;
  group: 'recent' | 'all';
  held: boolean;
}

const COMBINING_MARKS = /\p{M}+/gu;

/** Makes "Émile" and "emile" the same for searching. */
function fold(text: string): string {
  return text.normalize('NFKD').replace(COMBINING_MARKS, '').toLowerCase().trim();
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
function fit(name: string, description: string, needle: string): number | null {
  if (name.startsWith(needle)) return 0;
  const at = name.indexOf(needle);
  // A word may start anywhere after a character that is neither letter nor digit.
  if (at > 0) return new RegExp(`[^\\p{L}\\p{N}]${RegExp.escape?.(needle) ?? escape(needle)}`, 'u').test(name) ? 1 : 2;
  if (isSubsequence(needle.replaceAll(' ', ''), name)) return 3;
  return description.includes(needle) ? 4 : null;
}
