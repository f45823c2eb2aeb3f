import { nameOf } from '../actions/action';
import { fold } from '../text/fold.page';
import { type LedgerEntry, changesIn } from '../ledger/entry';

/** Whether every word of the query occurs in what an entry tells; case, accents and apostrophes do not matter. */
export function matchesQuery(entry: LedgerEntry, query: string): boolean {
  const words = fold(query)
    .split(' ')
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
