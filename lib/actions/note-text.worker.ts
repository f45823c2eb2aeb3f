import { type LedgerEntry, changesIn } from '../ledger/entry';
import { displayText } from '../text/display-text';
import { withoutIsolates } from '../text/without-isolates';
import { t } from '../text/t';
import { nameOf } from './action';
import { ACTIONS } from './specs';
import { formatList } from '../text/format-list';

/** Desk reads `zsu[@user:1]zsu` as a mention; nobody is to be mentioned by the name of a badge. */
const MENTION = /zsu\[/gi;

function plain(text: string): string {
  return displayText(text).replace(MENTION, 'zsu [');
}

/** The private comment that tells of an action: what, whom, why; null when there is nothing to tell. */
export function noteText(entry: LedgerEntry): string | null {
  const { action, person, reason } = entry;
  const { note } = ACTIONS[action];
  const done = changesIn(entry).filter(({ outcome }) => outcome === 'changed');
  if (note === undefined || done.length === 0 || reason === null) return null;
  const names = done.map((step) => plain(nameOf(step)));
  return withoutIsolates(t(note, formatList(names), plain(person.name), plain(reason)));
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
