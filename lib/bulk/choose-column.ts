import type { FoundAddresses } from './find-addresses';
import { isAddressList } from './find-addresses';
import { displayText } from '../text/display-text';
import type { TableRow } from './split-table';

/** A row with what is in its cells. */
export interface ReadRow extends TableRow {
  found: FoundAddresses[];
}

/** A column that may name the people. */
export interface AddressColumn {
  /** Position, from 0. */
  index: number;
  /** Its heading, shortened; empty where there is none. */
  head: string;
  /** The first addresses or ids in it. */
  examples: string[];
}

/** The user's answer, with the question it answers: another table is not read by it. */
export interface ColumnChoice {
  of: string;
  column: number | 'all';
}

/** Several columns name people: which are meant? */
export interface ColumnQuestion {
  /** Tells this question from that about another table. */
  of: string;
  columns: AddressColumn[];
  /** Whether one of them holds ids. */
  hasIds: boolean;
  /** Whether it may be no table at all, but a list in which everybody is meant. */
  mayBeList: boolean;
  /** Null as long as it is open: then nobody is read from the table. */
  answer: ColumnChoice['column'] | null;
}

/** How a table is to be read. `null` as the column: each row by itself. */
export interface Reading {
  /** Position of the heading in the rows; -1 where there is none. */
  head: number;
  address: number | null;
  /** The column that names who has no address; -1 for none. */
  id: number;
  question: ColumnQuestion | null;
}

const ROWS_LOOKED_AT = 10;
const LONGEST_HEAD = 40;
const EXAMPLES = 2;
/** A heading that can only mean the person the row is about. */
const PLAIN_ADDRESS =
  /^(?:(?:primary|contact|user|customer|work) )?e-?mails?(?:[ _-]?(?:address|id|adresse))?$|^mail$/i;
const ANY_ADDRESS = /(?:^|[^\p{L}])e-?mail|mail(?:[^\p{L}]|$)|correo|courriel|メール|邮箱|почт/iu;
const ID_HEAD = /^(?:id|(?:zoho )?(?:help[ -]?cent(?:er|re) )?(?:user|contact|end[ -]?user)[ _-]?id)$/i;

/** Decides how a table is read, and asks where more than one column may be meant. */
export function chooseColumn(rows: ReadRow[], choice: ColumnChoice | null): Reading {
  const head = findHead(rows);
  const heads = rows[head]?.cells ?? [];
  const body = rows.slice(head + 1);
  const addresses = addressColumns(heads, body);
  const ids = heads.flatMap((cell, index) => (ID_HEAD.test(cell) && !addresses.includes(index) ? [index] : []));
  const [only = -1] = addresses;
  const [id = -1] = ids;
  const isClear = ids.length === 0 || PLAIN_ADDRESS.test(heads[only] ?? '');
  const asked = addresses.length === 1 && !isClear ? [only, ...ids] : addresses;

  if (head < 0 && !isTable(body, addresses)) return { head, address: null, id: -1, question: null };
  if (asked.length < 2) return { head, address: head < 0 ? null : only, id, question: null };

  const mayBeList = head < 0 && (body.filter(hasAt).length === 1 || isList(body));
  const columns = asked.map((index) => columnOf(heads, body, index));
  // The first example tells tables apart whose headings are alike; a second one may still come.
  const of = JSON.stringify([mayBeList, columns.map(({ index, head, examples }) => [index, head, examples[0]])]);
  const answer = choice?.of === of ? choice.column : null;
  const question: ColumnQuestion = { of, columns, hasIds: asked !== addresses, mayBeList, answer };
  if (answer === null || answer === 'all') return { head, address: null, id: -1, question };
  return ids.includes(answer)
    ? { head, address: -1, id: answer, question }
    : { head, address: answer, id: -1, question };
}

const hasAt = ({ raw }: ReadRow): boolean => raw.includes('@');
const filled = ({ cells }: ReadRow): string[] => cells.filter((cell) => cell !== '');
const isList = (body: ReadRow[]): boolean => body.filter(hasAt).every(({ raw }) => isAddressList(raw));

/** The row with the columns' names: one that speaks of e-mail or ids, else the one right above the first address. */
function findHead(rows: ReadRow[]): number {
  const firstAt = rows.findIndex(hasAt);
  const above = rows.slice(0, Math.min(firstAt < 0 ? ROWS_LOOKED_AT : firstAt, ROWS_LOOKED_AT));
  const named = above.findIndex((row) => {
    const isTitle = filled(row).length < 2;
    return row.cells.some(
      (cell) =>
        PLAIN_ADDRESS.test(cell) ||
        ID_HEAD.test(cell) ||
        (!isTitle && cell.length <= LONGEST_HEAD && ANY_ADDRESS.test(cell)),
    );
  });
  if (named >= 0) return named;
  const [before, first] = [rows[firstAt - 1], rows[firstAt]];
  if (!before || !first || filled(before).length < 2 || before.cells.length !== first.cells.length) return -1;
  const isNamed = first.found.every(({ addresses }, index) => addresses.length === 0 || before.cells[index] !== '');
  return isNamed && !filled(before).some((cell) => /^\d/.test(cell)) ? firstAt - 1 : -1;
}

/** Columns with addresses in them, or mostly with what was meant to be some, or that say they hold them. */
function addressColumns(heads: string[], body: ReadRow[]): number[] {
  const width = Math.max(heads.length, ...body.map(({ cells }) => cells.length));
  return Array.from({ length: width }, (_, index) => index).filter((index) => {
    if (PLAIN_ADDRESS.test(heads[index] ?? '') || ANY_ADDRESS.test(heads[index] ?? '')) return true;
    const cells = body.filter(({ cells: all }) => (all[index] ?? '') !== '');
    const withAt = cells.filter((row) => (row.cells[index] ?? '').includes('@')).length;
    return (
      cells.some(({ found }) => (found[index]?.addresses.length ?? 0) > 0) || (withAt > 0 && 2 * withAt >= cells.length)
    );
  });
}

/** Whether rows without a heading are a table, in which a place in the row means something, or a list of people. */
function isTable(body: ReadRow[], addresses: number[]): boolean {
  if (addresses.length < 2) return false;
  const crowded = body.filter(({ found }) => found.filter((cell) => cell.addresses.length > 0).length > 1).length;
  if (isList(body)) return crowded > 1;
  return crowded > 0 || new Set(body.map(({ cells }) => cells.length)).size === 1;
}

function columnOf(heads: string[], body: ReadRow[], index: number): AddressColumn {
  const texts = body.flatMap(({ cells, found }) => {
    const addresses = found[index]?.addresses ?? [];
    return addresses.length > 0 ? addresses : ID_HEAD.test(heads[index] ?? '') ? [cells[index] ?? ''] : [];
  });
  const examples = [...new Set(texts.filter((text) => text !== ''))].slice(0, EXAMPLES);
  return { index, head: displayText(heads[index] ?? '', LONGEST_HEAD), examples };
}
