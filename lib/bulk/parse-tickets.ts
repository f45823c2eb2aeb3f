import { readPageContext, ticketIdOf } from '../desk-page/page-context';
import { displayText } from '../text/display-text';
import { cleanPaste } from './clean-paste';
import { isMangledNumber } from './mangled';
import { type BadRow, type InputRow, type ParsedInput, type PersonKey, collectRows } from './person-key.both';

/** Ticket numbers count up from 1 and ids begin at ten digits and more, so their lengths tell them apart. */
const NUMBER = /^#?(\d{1,9})$/;
const ID = /^\d{10,19}$/;
const BETWEEN = /[\s,;|"'’<>()[\]]+/;
/** One number with thousands separators, or several three-digit ones: nobody can tell. */
const GROUPED = /(?<![\d,.'’#])[1-9]\d{0,2}(?:[,.'’\u00a0\u2009\u202f]\d{3})+(?![\d,.'’])/g;
const FORMULA = /="?[\d.,+eE]+"?/g;
const LONGEST_SHOWN = 80;
const MOST_WORDS = 20_000;

/**
 * Reads ticket numbers (`#101`), ticket ids and links to tickets out of whatever was pasted. Numbers as spreadsheets show
 * them are not read, and are in `bad` with the reason.
 */
export function parseTickets(pasted: string): ParsedInput {
  const rows: InputRow[] = [];
  const bad: BadRow[] = [];
  let words = 0;
  for (const [index, text] of cleanPaste(pasted).split('\n').entries()) {
    const line = index + 1;
    const refuse = (why: BadRow['why']) => (word: string) => {
      bad.push({ line, text: displayText(word, LONGEST_SHOWN), why });
      return ' ';
    };
    const rest = text.replace(FORMULA, refuse('badNumber')).replace(GROUPED, refuse('manyNumbers'));
    for (const word of rest.split(BETWEEN)) {
      if (word === '') continue;
      words += 1;
      if (words > MOST_WORDS) return collectRows(rows, bad);
      const key = ticketKey(word);
      if (!key) refuse(isMangledNumber(word) ? 'badNumber' : 'badTicket')(word);
      else
        rows.push({
          line,
          text: key.kind === 'ticketNumber' ? `#${key.value}` : displayText(word, LONGEST_SHOWN),
          key,
        });
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
