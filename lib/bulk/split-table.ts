/** One row of a table as text, with the line it begins on (from 1). */
export interface TableRow {
  line: number;
  cells: string[];
}

const SEPARATORS = ['\t', ';', ',', '|'] as const;
export type Separator = (typeof SEPARATORS)[number];

/** Lines beyond this are not read: a paste of a whole database must not freeze the page. */
const MOST_LINES = 20_000;
/** A quote that is not closed within this distance is a quotation mark somebody typed, not the start of a cell. */
const LONGEST_QUOTED = 2_000;
const LINES_LOOKED_AT = 20;

/** The separator that the first lines agree on: the one found in most of them, the rarer character winning a tie. */
export function findSeparator(text: string): Separator {
  const lines = text
    .split('\n', LINES_LOOKED_AT)
    .map((line) => line.replace(/"[^"\n]{0,500}"/g, ''))
    .filter((line) => line.trim() !== '');
  let best: Separator = ',';
  let most = 0;
  for (const separator of SEPARATORS) {
    const count = lines.filter((line) => line.includes(separator)).length;
    if (count > most) [best, most] = [separator, count];
  }
  return best;
}

/**
 * Splits a pasted table as RFC 4180 has it: cells may be quoted, and then hold separators, line ends and doubled quotes.
 * Forgiving where people are: any line end, a byte order mark, a quotation mark that is never closed. Empty rows are
 * left out.
 */
export function splitTable(pasted: string, separator?: Separator): TableRow[] {
  const text = pasted.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const between = separator ?? findSeparator(text);
  const rows: TableRow[] = [];
  let cells: string[] = [];
  let line = 1;
  let rowLine = 1;
  let at = 0;

  const endRow = (): void => {
    if (cells.some((cell) => cell !== '')) rows.push({ line: rowLine, cells });
    cells = [];
    line += 1;
    rowLine = line;
  };

  while (at < text.length && line <= MOST_LINES) {
    const quoted = text[at] === '"' ? quotedCell(text, at, between) : null;
    const end = quoted ? quoted.end : plainEnd(text, at, between);
    cells.push((quoted ? quoted.value : text.slice(at, end)).trim());
    if (quoted) line += quoted.lines;
    if (end >= text.length) break;
    at = end + 1;
    if (text[end] === '\n') endRow();
    else if (at >= text.length) cells.push('');
  }
  endRow();
  return rows;
}

function plainEnd(text: string, from: number, separator: Separator): number {
  let end = from;
  while (end < text.length && text[end] !== separator && text[end] !== '\n') end += 1;
  return end;
}

/** The quoted cell that begins here, or null when its quote is never closed. */
function quotedCell(text: string, from: number, separator: Separator) {
  const furthest = Math.min(text.length, from + LONGEST_QUOTED);
  let value = '';
  let lines = 0;
  for (let at = from + 1; at < furthest; at += 1) {
    const character = text[at] ?? '';
    if (character !== '"') {
      if (character === '\n') lines += 1;
      value += character;
      continue;
    }
    if (text[at + 1] === '"') {
      value += '"';
      at += 1;
      continue;
    }
    // Excel and people leave blanks behind the closing quote.
    let end = at + 1;
    while (text[end] === ' ') end += 1;
    const next = text[end];
    return next === undefined || next === separator || next === '\n' ? { value, end, lines } : null;
  }
  return null;
}
