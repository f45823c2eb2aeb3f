import { displayText } from '../text/display-text';
import { type ColumnChoice, type ColumnQuestion, type ReadRow, type Reading, chooseColumn } from './choose-column';
import { cleanPaste } from './clean-paste';
import { findAddresses } from './find-addresses';
import { areRounded, isMangledNumber } from './mangled';
import { type BadRow, type InputRow, type ParsedInput, type PersonKey, collectRows } from './person-key.both';
import { type TableRow, splitTable } from './split-table';

const ID = /^\d{5,19}$/;
const AROUND = /[\s<>()[\]"',;|]+/;
const LONGEST_SHOWN = 80;

/** What a paste of people amounts to. */
export interface ParsedPeople extends ParsedInput {
  /** Present where several columns hold addresses; while it is open, nobody is read. */
  question: ColumnQuestion | null;
}

/**
 * Reads people out of whatever was pasted: addresses one per line or in one line, ids, or a table with any separator. A
 * table is read by one of its columns, chosen by the user where several hold addresses; otherwise every address counts,
 * and ids only where there is no address, as tables are full of other numbers. Nobody is guessed: what was not understood
 * is in `bad` with its line. `choice` is the answer to `question`.
 */
export function parsePeople(pasted: string, choice: ColumnChoice | null = null): ParsedPeople {
  const { rows: table, unreadLines } = splitTable(cleanPaste(pasted));
  const read = table.map((row): ReadRow => ({ ...row, found: row.cells.map(findAddresses) }));
  const reading = chooseColumn(read, choice);
  const { question, head } = reading;
  if (question?.answer === null) return { rows: [], bad: [], duplicates: 0, beyondLimit: 0, question };

  const rows: InputRow[] = [];
  const bad: BadRow[] = [];
  for (const [index, row] of read.entries()) {
    if (index === head) continue;
    const keys = index < head ? [] : keysOf(row, reading);
    const text = shown(row);
    const unread = index < head ? [] : unreadIn(row, reading);
    for (const word of unread) bad.push({ line: row.line, text: displayText(word, LONGEST_SHOWN), why: 'badAddress' });
    if (keys.length === 0 && unread.length === 0) bad.push({ line: row.line, text, why: whyNobody(row) });
    for (const key of keys) rows.push({ line: row.line, text: keys.length === 1 ? text : key.value, key });
  }
  const collected = withoutRounded(collectRows(rows, bad));
  return { ...collected, beyondLimit: collected.beyondLimit + unreadLines, question };
}

function keysOf(row: ReadRow, { address, id }: Reading): PersonKey[] {
  if (address === null) return keysAnywhere(row);
  const addresses = emails(row.found[address]?.addresses ?? []);
  if (addresses.length > 0) return addresses;
  const value = row.cells[id] ?? '';
  return ID.test(value) && !(row.cells[address] ?? '').includes('@') ? [{ kind: 'id', value }] : [];
}

function keysAnywhere({ cells, found, raw }: ReadRow): PersonKey[] {
  const addresses = emails(found.flatMap((cell) => cell.addresses));
  if (addresses.length > 0) return addresses;
  if (cells.some((cell) => cell.includes('@'))) return [];
  const words = cells.flatMap((cell) => cell.split(AROUND)).filter((word) => word !== '');
  const ids = words.filter((word) => ID.test(word));
  // A line of nothing but ids is a list; in a line with other things the first number that can be an id is it.
  const isChanged = isMangledNumber(raw) || cells.some(isMangledNumber);
  const taken = isChanged ? [] : ids.length === words.length ? ids : ids.slice(0, 1);
  return taken.map((value) => ({ kind: 'id', value }));
}

function emails(addresses: string[]): PersonKey[] {
  return addresses.map((value) => ({ kind: 'email', value }));
}

/** What holds an `@` and was not understood; of a table whose column the user chose, only in that column. */
function unreadIn({ found }: ReadRow, { address, question }: Reading): string[] {
  const cells = question !== null && address !== null ? found.slice(address, address + 1) : found;
  return cells.flatMap(({ unread }) => unread);
}

function whyNobody({ cells, raw }: TableRow): BadRow['why'] {
  return isMangledNumber(raw) || cells.some(isMangledNumber) ? 'badNumber' : 'nobody';
}

/** Ids that all lost their last digits in a spreadsheet are nobody's, or somebody else's. */
function withoutRounded(input: ParsedInput): ParsedInput {
  const ids = input.rows.flatMap(({ key }) => (key.kind === 'id' ? [key.value] : []));
  if (!areRounded(ids)) return input;
  const isLong = ({ key }: InputRow): boolean => key.kind === 'id' && areRounded([key.value, key.value]);
  const lost = input.rows.filter(isLong).map(({ line, text }): BadRow => ({ line, text, why: 'badNumber' }));
  const bad = [...input.bad, ...lost].sort((a, b) => a.line - b.line);
  return { ...input, rows: input.rows.filter((row) => !isLong(row)), bad };
}

function shown({ cells }: TableRow): string {
  return displayText(cells.filter((cell) => cell !== '').join(', '), LONGEST_SHOWN);
}
