import { readPageContext, ticketIdOf } from '../desk-page/page-context';
import { displayText } from '../text/display-text';
import { type BadRow, type InputRow, type ParsedInput, type PersonKey, collectRows } from './person-key.both';

/** Ticket numbers count up from 1 and ids begin at ten digits and more, so their lengths tell them apart. */
const NUMBER = /^#?(\d{1,9})$/;
const ID = /^\d{10,19}$/;
const BETWEEN = /[\s,;|"'<>()[\]]+/;
const LONGEST_SHOWN = 80;
const MOST_WORDS = 20_000;

/** Reads ticket numbers (`#101`), ticket ids and links to tickets out of whatever was pasted. */
export function parseTickets(pasted: string): ParsedInput {
  const rows: InputRow[] = [];
  const bad: BadRow[] = [];
  let words = 0;
  for (const [index, text] of pasted.split(/\r\n?|\n/).entries()) {
    for (const word of text.split(BETWEEN)) {
      if (word === '') continue;
      words += 1;
      if (words > MOST_WORDS) return collectRows(rows, bad);
      const key = ticketKey(word);
      const shown = displayText(word, LONGEST_SHOWN);
      if (key) rows.push({ line: index + 1, text: key.kind === 'ticketNumber' ? `#${key.value}` : shown, key });
      else bad.push({ line: index + 1, text: shown, why: 'badTicket' });
    }
  }
  return collectRows(rows, bad);
}

function ticketKey(word: string): PersonKey | null {
  const number = NUMBER.exec(word)?.[1];
  if (number !== undefined) return { kind: 'ticketNumber', value: String(Number(number)) };
  if (ID.test(word)) return { kind: 'ticketId', value: word };
  const id = word.startsWith('https://') ? ticketIdOf(readPageContext(word)) : null;
  return id === null ? null : { kind: 'ticketId', value: id };
}
