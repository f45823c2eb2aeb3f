import Papa from 'papaparse';

/** One row of a table as text, with the line it begins on (from 1). */
export interface TableRow {
  line: number;
  cells: string[];
  /** The row as it was written. */
  raw: string;
}

export interface Table {
  rows: TableRow[];
  /** Lines with something on them that were not read. */
  unreadLines: number;
}

/** The rarer in other use first. */
const SEPARATORS = ['\t', ';', '|', ','] as const;
type Separator = (typeof SEPARATORS)[number];

/** Lines beyond this are not read: a paste of a whole database must not freeze the page. */
const MOST_LINES = 20_000;
const LINES_LOOKED_AT = 20;
/** After so many rows whose quotes do not fit, quotation marks are taken for text: this is no table of a program. */
const MOST_MISQUOTED = 5;
/** Whatever is in it says nothing about the table. */
const QUOTED_CELL = /(?<=^|[\t;|,\n])"[^"]*(?:""[^"]*)*"(?=[\t;|,\n]|$)/g;
const SEPARATOR_LINE = /^\s*"?sep=([\t;|,])"?\s*(?:\n|$)/i;

/**
 * Splits a table with Papa Parse: quoted cells of any length with separators, line ends and doubled quotes in them. Its
 * separator is what a first line `sep=;` says, else what its lines have. A row whose quotes do not fit is read by itself,
 * as plain text, so that one quotation mark does not swallow the rest. Empty rows are left out. Expects `cleanPaste`.
 */
export function splitTable(text: string): Table {
  const said = SEPARATOR_LINE.exec(text);
  const separator = said ? (said[1] as Separator) : findSeparator(text);
  const start = said ? said[0].length : 0;
  const end = endOfLines(text, MOST_LINES);
  const rows = readRows(text.slice(start, end), separator, said ? 2 : 1);
  const unreadLines = text
    .slice(end)
    .split('\n')
    .filter((line) => line.trim() !== '').length;
  return { rows, unreadLines };
}

function endOfLines(text: string, most: number): number {
  let end = 0;
  for (let line = 0; line < most; line += 1) {
    end = text.indexOf('\n', end) + 1;
    if (end === 0) return text.length;
  }
  return end;
}

function readRows(text: string, separator: Separator, firstLine: number): TableRow[] {
  const rows: TableRow[] = [];
  let at = 0;
  let line = firstLine;
  let misquoted = 0;
  const add = (cells: string[], end: number): void => {
    const raw = text.slice(at, end);
    const trimmed = cells.map((cell) => cell.trim());
    if (trimmed.some((cell) => cell !== '')) rows.push({ line, cells: trimmed, raw });
    line += raw.split('\n').length - 1;
    at = end;
  };
  while (at < text.length && misquoted <= MOST_MISQUOTED) {
    const from = at;
    Papa.parse<string[]>(text.slice(from), {
      delimiter: separator,
      newline: '\n',
      step: ({ data, errors, meta }, parser) => {
        if (errors.length === 0) add(data, from + meta.cursor);
        else parser.abort();
      },
    });
    if (at >= text.length) break;
    misquoted += 1;
    const end = endOfLine(text, at);
    add(splitLine(text.slice(at, end), separator), end);
  }
  while (at < text.length) {
    const end = endOfLine(text, at);
    add(splitLine(text.slice(at, end), separator), end);
  }
  return rows;
}

function endOfLine(text: string, from: number): number {
  return text.indexOf('\n', from) + 1 || text.length;
}

/** Divides one line at its separators, but not between two quotation marks, as in `"Carol, Lucas" <carol@x.com>`. */
function splitLine(line: string, separator: Separator): string[] {
  const cells = [''];
  const parts = line.split('"');
  for (const [index, part] of parts.entries()) {
    const isInside = index % 2 === 1 && parts.length > index + 1;
    const mark = index === 0 ? '' : '"';
    const [first = '', ...others] = isInside ? [part] : part.split(separator);
    cells[cells.length - 1] += mark + first;
    cells.push(...others);
  }
  return cells;
}

/**
 * The separator of a table: one that most lines with an address have, and among these the one that leaves the fewest
 * cells with two addresses in them, as those would both be taken.
 */
export function findSeparator(text: string): Separator {
  const unquoted = text.replace(QUOTED_CELL, '""');
  const lines = unquoted
    .slice(0, endOfLines(unquoted, LINES_LOOKED_AT))
    .split('\n')
    .map((line) => line.replace(/"[^"]*"/g, '""'))
    .filter((line) => line.trim() !== '');
  const telling = lines.filter((line) => line.includes('@'));
  const looked = telling.length > 0 ? telling : lines;
  const ranked = SEPARATORS.map((separator) => ({
    separator,
    isCommon: 2 * countWith(looked, separator) >= looked.length && countWith(looked, separator) > 0,
    crowded: looked.flatMap((line) => line.split(separator)).filter((cell) => (cell.match(/@/g)?.length ?? 0) > 1)
      .length,
    lines: countWith(lines, separator),
  })).filter(({ lines: count }) => count > 0);
  const best = ranked.sort(
    (a, b) => Number(b.isCommon) - Number(a.isCommon) || a.crowded - b.crowded || b.lines - a.lines,
  )[0];
  return best?.separator ?? ',';
}

function countWith(lines: string[], separator: Separator): number {
  return lines.filter((line) => line.includes(separator)).length;
}
