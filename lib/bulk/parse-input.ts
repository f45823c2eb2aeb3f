import { displayText } from '../text/display-text';
import { type BadRow, type InputRow, type ParsedInput, type PersonKey, collectRows } from './person-key.both';
import { type TableRow, splitTable } from './split-table';

const LONGEST_ADDRESS = 254;
const ADDRESS = /^[^\s@<>"',;|()[\]]{1,64}@[\p{L}\p{N}.-]{1,190}\.\p{L}{2,63}$/u;
const ID = /^\d{5,19}$/;
/** What stands around an address in mail programs and lists: `Lucas Carol <carol@zylker.com>, …`. */
const AROUND = /[\s<>()[\]"',;|]+/;
const LONGEST_SHOWN = 80;

const ADDRESS_HEADER = /^(?:e-?mail|mail)(?:[ _-]?(?:address|id|adresse))?$|^(?:primary|contact|user|work) e-?mail$/i;
const ID_HEADER = /^(?:id|(?:zoho )?(?:help[ -]?cent(?:er|re) )?(?:user|contact|end[ -]?user)[ _-]?id)$/i;

/**
 * Reads people out of whatever was pasted: addresses one per line or in one line, ids, or a table with any separator. A
 * table with a heading is read by its column; otherwise every address counts, and ids only where there is no address, as
 * tables are full of other numbers.
 */
export function parsePeople(pasted: string): ParsedInput {
  const table = splitTable(pasted);
  const [first, ...others] = table;
  const columns = first ? headings(first) : null;
  const rows: InputRow[] = [];
  const bad: BadRow[] = [];
  for (const row of columns ? others : table) {
    const { keys, why } = columns ? keysInColumns(row, columns) : keysAnywhere(row);
    const text = shown(row);
    if (keys.length === 0) bad.push({ line: row.line, text, why });
    for (const key of keys) rows.push({ line: row.line, text: keys.length === 1 ? text : key.value, key });
  }
  return collectRows(rows, bad);
}

interface Columns {
  address: number;
  id: number;
}

interface RowKeys {
  keys: PersonKey[];
  /** Why there are none. */
  why: BadRow['why'];
}

/** Which columns name the people, when the first row is a heading. */
function headings({ cells }: TableRow): Columns | null {
  const named = cells.map((cell) => cell.replace(/^"|"$/g, '').trim());
  const address = named.findIndex((cell) => ADDRESS_HEADER.test(cell));
  const id = named.findIndex((cell) => ID_HEADER.test(cell));
  return address >= 0 || id >= 0 ? { address, id } : null;
}

function keysInColumns({ cells }: TableRow, { address, id }: Columns): RowKeys {
  const addressCell = cells[address] ?? '';
  const keys = addressesIn([addressCell]);
  if (keys.length > 0) return { keys, why: 'nobody' };
  const idCell = cells[id] ?? '';
  if (ID.test(idCell)) return { keys: [{ kind: 'id', value: idCell }], why: 'nobody' };
  return { keys: [], why: addressCell === '' ? 'nobody' : 'badAddress' };
}

function keysAnywhere({ cells }: TableRow): RowKeys {
  const addresses = addressesIn(cells);
  if (addresses.length > 0) return { keys: addresses, why: 'nobody' };
  const words = cells.flatMap((cell) => cell.split(AROUND)).filter((word) => word !== '');
  const ids = words.filter((word) => ID.test(word));
  // A line of nothing but ids is a list; in a line with other things the first number that can be an id is it.
  const taken = ids.length === words.length ? ids : ids.slice(0, 1);
  return {
    keys: taken.map((value) => ({ kind: 'id', value })),
    why: words.some((word) => word.includes('@')) ? 'badAddress' : 'nobody',
  };
}

function addressesIn(cells: string[]): PersonKey[] {
  return cells.flatMap((cell) =>
    cell
      .split(AROUND)
      .map((word) => word.replace(/^mailto:/i, '').replace(/[.:]+$/, ''))
      .filter((word) => word.length <= LONGEST_ADDRESS && ADDRESS.test(word))
      .map((word): PersonKey => ({ kind: 'email', value: word.toLowerCase() })),
  );
}

function shown({ cells }: TableRow): string {
  return displayText(cells.filter((cell) => cell !== '').join(', '), LONGEST_SHOWN);
}
