import { nameOf } from '../actions/action';
import { type LedgerEntry, changesIn } from './entry';

const COMBINING_MARKS = /\p{M}+/gu;

function fold(text: string): string {
  return text.normalize('NFKD').replace(COMBINING_MARKS, '').toLowerCase();
}

/** Whether every word of the query occurs in what an entry tells; case and accents do not matter. */
export function matchesQuery(entry: LedgerEntry, query: string): boolean {
  const words = fold(query)
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return true;
  const told = [
    entry.person.name,
    ...changesIn(entry).map(nameOf),
    entry.reason ?? '',
    entry.by?.name ?? '',
    entry.ticket?.number ? `#${entry.ticket.number}` : '',
  ];
  const text = fold(told.join('\n'));
  return words.every((word) => text.includes(word));
}
