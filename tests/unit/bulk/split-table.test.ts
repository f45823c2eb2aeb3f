import { describe, expect, it } from 'vitest';
import { findSeparator, splitTable } from '../../../lib/bulk/split-table';
import { toCsv } from '../../../lib/text/csv.page';
import { seeded } from '../support/seeded';

const cellsOf = (text: string) => splitTable(text).rows.map(({ cells }) => cells);

describe('tables', () => {
  it('keeps separators, quotes and line ends inside quoted cells, and counts lines', () => {
    expect(splitTable('a,"b ""c"", d","e\nf"\n\ng').rows).toMatchObject([
      { line: 1, cells: ['a', 'b "c", d', 'e\nf'] },
      { line: 4, cells: ['g'] },
    ]);
  });

  it('reads quoted cells of any length', () => {
    const long = 'line\n'.repeat(2_000);
    expect(splitTable(`"${long}";a\nb;c`).rows).toMatchObject([
      { line: 1, cells: [long.trim(), 'a'] },
      { line: 2_002, cells: ['b', 'c'] },
    ]);
  });

  it('takes a quote that never ends for a quotation mark, and reads the rest as if it were not there', () => {
    expect(splitTable('"a,b\nc,"d\ne"\n5" or "6",f').rows).toMatchObject([
      { line: 1, cells: ['"a', 'b'] },
      { line: 2, cells: ['c', 'd\ne'] },
      { line: 4, cells: ['5" or "6"', 'f'] },
    ]);
  });

  it('goes on reading when many quotes do not fit', () => {
    const lines = Array.from({ length: 60 }, (_, n) => `"Carol, Lucas" <lucas${n}@x.com>, ${n}`);
    const { rows } = splitTable(lines.join('\n'));
    expect(rows).toHaveLength(60);
    expect(rows[59]).toMatchObject({ line: 60, cells: ['"Carol, Lucas" <lucas59@x.com>', '59'] });
  });

  it('reads twenty thousand lines and says how many came after', () => {
    const { rows, unreadLines } = splitTable(`${'a,b\n'.repeat(20_000)}c,d\n\ne,f`);
    expect(rows).toHaveLength(20_000);
    expect(unreadLines).toBe(2);
  });

  it('reads back every table as it was written', () => {
    const random = seeded(3);
    const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
    const parts = ['a', 'é', '"', ',', ';', '\n', '|', "'", ' x ', 'a@x.com', '\t', '""'];
    for (let round = 0; round < 300; round += 1) {
      const cell = () => `c${Array.from({ length: Math.floor(random() * 6) }, () => pick(parts)).join('')}c`;
      const table = Array.from({ length: 1 + Math.floor(random() * 5) }, () => [cell(), cell(), cell()]);
      const separator = pick([',', ';', '\t', '|']);
      const written = table
        .map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(separator))
        .join('\n');
      expect(cellsOf(`sep=${separator}\n${written}`)).toEqual(table);
    }
  });

  it('reads what Deskside itself saves', () => {
    const text = toCsv([
      ['Person', 'E-mail'],
      ['Carol, "Luc"', 'lucas@x.com'],
    ]);
    expect(cellsOf(text.replace(/^\ufeff/, '').replace(/\r\n/g, '\n'))).toEqual([
      ['Person', 'E-mail'],
      ['Carol, "Luc"', 'lucas@x.com'],
    ]);
  });
});

describe('the separator', () => {
  it.each([
    ['sep=;\na;b,c', ';'],
    ['"sep=|"\na|b,c', '|'],
    ['SEP=\t\na\tb,c', '\t'],
  ])('is what the first line says: %j', (text, separator) => {
    const { rows } = splitTable(text);
    expect(rows).toMatchObject([{ line: 2, cells: ['a', 'b,c'] }]);
    expect(separator).toBeTruthy();
  });

  it.each([
    ['"a,b,c";d\n"e,f";g', ';'],
    ['one\ttwo\nthree, really\tfour', '\t'],
    ['Carol, Lucas, Dr.;l@x.com;a@y.com\nNair, Priya, Dr.;p@x.com;a@y.com', ';'],
    ['l@x.com,a@y.com,one; two\np@x.com,a@y.com,three; four', ','],
    ['Export, May\nRequester Email;Agent Email;Last, First\nl@x.com;a@y.com;Carol, Lucas', ';'],
    ['', ','],
  ])('is found in %j', (text, separator) => {
    expect(findSeparator(text)).toBe(separator);
  });
});
