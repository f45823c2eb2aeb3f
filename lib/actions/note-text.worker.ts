import type { LedgerEntry } from '../ledger/entry';
import { displayText } from '../text/display-text';
import { t } from '../text/t';

/** Desk reads `zsu[@user:1]zsu` as a mention; nobody is to be mentioned by the name of a badge. */
const MENTION = /zsu\[/gi;

function plain(text: string): string {
  return displayText(text).replace(MENTION, 'zsu [');
}

/** The private comment that tells of an action: badge, person, reason; null when there is nothing to tell. */
export function noteText({ kind, items, person, reason }: LedgerEntry): string | null {
  const names = items.filter(({ outcome }) => outcome === 'changed').map(({ name }) => plain(name));
  if (names.length === 0 || reason === null) return null;
  const key = kind === 'awardBadges' ? 'noteAwarded' : kind === 'revokeBadges' ? 'noteRevoked' : null;
  return key === null ? null : t(key, names.join(', '), plain(person.name), plain(reason));
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'", nbsp: ' ' };

function readable(text: string): string {
  return text
    .replace(/<br\s*\/?>/gi, ' ')
    .replace(/&(lt|gt|amp|quot|#39|nbsp);/g, (_, name: string) => ENTITIES[name] ?? '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Whether what a ticket gives back is what was written, be it as text or as the HTML Desk made of it. */
export function isSameNote(found: string, written: string): boolean {
  const wanted = written.replace(/\s+/g, ' ').trim();
  const text = readable(found);
  return text === wanted || text === `<div>${wanted}</div>` || found.replace(/\s+/g, ' ').trim() === wanted;
}
