import { describe, expect, it } from 'vitest';
import { parsePeople } from '../../../lib/bulk/parse-input';
import { parseTickets } from '../../../lib/bulk/parse-tickets';
import { MOST_PEOPLE, type ParsedInput, keyText } from '../../../lib/bulk/person-key.both';
import { findSeparator, splitTable } from '../../../lib/bulk/split-table';

const keys = ({ rows }: ParsedInput) => rows.map(({ key }) => keyText(key));

describe('people out of a paste', () => {
  it('takes addresses however they are strung together', () => {
    const pasted = 'a@x.com, B@X.com; c@x.com\n"Carol, Lucas" <lucas@x.com>\nmailto:d@x.com.\te@sub.x.co.uk';
    expect(keys(parsePeople(pasted))).toEqual(
      ['a@x.com', 'b@x.com', 'c@x.com', 'lucas@x.com', 'd@x.com', 'e@sub.x.co.uk'].map((address) => `email:${address}`),
    );
  });

  it('takes ids as texts, beyond what a number can hold', () => {
    expect(keys(parsePeople('9223372036854775803\n400000000000306001, 400000000000306002'))).toEqual([
      'id:9223372036854775803',
      'id:400000000000306001',
      'id:400000000000306002',
    ]);
  });

  it('reads a table by its heading, whatever stands between the columns', () => {
    for (const separator of [',', ';', '\t', '|']) {
      const lines = [
        ['Contact Id', 'Name', 'E-mail', 'Phone'],
        ['1892000000042032', `"Carol${separator} Lucas"`, 'lucas@x.com', '4155550142'],
        ['1892000000042099', 'No address', '', '4155550143'],
      ].map((cells) => cells.join(separator));
      expect(keys(parsePeople(lines.join('\r\n')))).toEqual(['email:lucas@x.com', 'id:1892000000042099']);
    }
  });

  it('counts no other number as an id where there is an address or a heading', () => {
    expect(keys(parsePeople('Lucas,4155550142,lucas@x.com'))).toEqual(['email:lucas@x.com']);
    expect(parsePeople('email,amount\n,99999')).toMatchObject({ rows: [], bad: [{ line: 2, why: 'nobody' }] });
  });

  it('tells the line of whatever names nobody, and why', () => {
    const { rows, bad } = parsePeople('a@x.com\n\nlucas@\njust a name\n"two\nlines"\nb@x.com');
    expect(rows.map(({ line }) => line)).toEqual([1, 7]);
    expect(bad).toEqual([
      { line: 3, text: 'lucas@', why: 'badAddress' },
      { line: 4, text: 'just a name', why: 'nobody' },
      { line: 5, text: 'two lines', why: 'nobody' },
    ]);
  });

  it('removes duplicates, whatever their capitals, and keeps the first', () => {
    const { rows, duplicates } = parsePeople('a@x.com\nA@X.COM\nb@x.com\na@x.com');
    expect(rows.map(({ line }) => line)).toEqual([1, 3]);
    expect(duplicates).toBe(2);
  });

  it('ends at the limit and says how many came after', () => {
    const pasted = Array.from({ length: MOST_PEOPLE + 7 }, (_, n) => `person${n}@x.com`).join('\n');
    expect(parsePeople(pasted)).toMatchObject({ beyondLimit: 7 });
    expect(parsePeople(pasted).rows).toHaveLength(MOST_PEOPLE);
  });

  it('survives hostile pastes quickly', () => {
    const begun = performance.now();
    const hostile = [
      '"'.repeat(200_000),
      '"a\n'.repeat(100_000),
      `${'a'.repeat(300_000)}@x.com`,
      `a@${'x.'.repeat(100_000)}`,
      '@'.repeat(100_000),
      ','.repeat(300_000),
      '=HYPERLINK("http://evil","x"),\u202egnirts\u0000',
      '\uFEFF\r\r\n\n',
    ];
    for (const pasted of hostile) expect(parsePeople(pasted).rows, pasted.slice(0, 20)).toEqual([]);
    expect(performance.now() - begun).toBeLessThan(4_000);
  });

  it('shows nothing that turns the text around it', () => {
    expect(parsePeople('x\u202e\u0000y nobody').bad[0]?.text).toBe('x y nobody');
  });
});

describe('tables', () => {
  it('keeps separators, quotes and line ends inside quoted cells, and counts lines', () => {
    expect(splitTable('a,"b ""c"", d","e\nf"\r\n\r\ng')).toEqual([
      { line: 1, cells: ['a', 'b "c", d', 'e\nf'] },
      { line: 4, cells: ['g'] },
    ]);
  });

  it('takes a quote that never ends for a quotation mark', () => {
    expect(splitTable('"a,b\nc,d')).toEqual([
      { line: 1, cells: ['"a', 'b'] },
      { line: 2, cells: ['c', 'd'] },
    ]);
  });

  it('finds the separator that most lines have, not the one inside quotes', () => {
    expect(findSeparator('"a,b,c";d\n"e,f";g')).toBe(';');
    expect(findSeparator('one\ttwo\nthree, really\tfour')).toBe('\t');
    expect(findSeparator('')).toBe(',');
  });
});

describe('tickets out of a paste', () => {
  it('takes numbers, ids and links of Desk, and nothing from other hosts', () => {
    const pasted = [
      '#101, 0102',
      '189200000000106001',
      'https://desk.zoho.com/agent/zylker/all/tickets/details/189200000000107001',
      'https://evil.example/agent/zylker/all/tickets/details/189200000000108001',
      'hello',
    ].join('\n');
    const parsed = parseTickets(pasted);
    expect(keys(parsed)).toEqual([
      'ticketNumber:101',
      'ticketNumber:102',
      'ticketId:189200000000106001',
      'ticketId:189200000000107001',
    ]);
    expect(parsed.bad.map(({ line }) => line)).toEqual([4, 5]);
  });
});
