import { describe, expect, it } from 'vitest';
import { parsePeople } from '../../../lib/bulk/parse-input';
import { MOST_PEOPLE, type ParsedInput, keyText } from '../../../lib/bulk/person-key.both';

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

  it('lists the line of whatever names nobody, and why', () => {
    const { rows, bad } = parsePeople('a@x.com\n\nlucas@\njust a name\n"two\nlines"\nb@x.com');
    expect(rows.map(({ line }) => line)).toEqual([1, 7]);
    expect(bad).toEqual([
      { line: 3, text: 'lucas@', why: 'badAddress' },
      { line: 4, text: 'just a name', why: 'nobody' },
      { line: 5, text: 'two lines', why: 'nobody' },
    ]);
  });

  it('lists every @ that was not understood, also beside addresses that were', () => {
    const { rows, bad } = parsePeople('a@x.com, b@x, c@@x.com\nName;E-mail\n;@lucas d@x.com');
    expect(rows.map(({ key }) => key.value)).toEqual(['a@x.com', 'd@x.com']);
    expect(bad.filter(({ why }) => why === 'badAddress')).toEqual([
      { line: 1, text: 'b@x', why: 'badAddress' },
      { line: 1, text: 'c@@x.com', why: 'badAddress' },
      { line: 3, text: '@lucas', why: 'badAddress' },
    ]);
  });

  it('takes no number for the id of somebody whose address was not understood', () => {
    for (const pasted of ['User ID;E-mail\n1892000000042032;lucas@x', 'lucas@x 1892000000042032']) {
      const { rows, bad } = parsePeople(pasted);
      expect(rows, pasted).toEqual([]);
      expect(bad.map(({ text }) => text)).toEqual(['lucas@x']);
    }
    expect(parsePeople('User ID;E-mail\n1892000000042032;').rows).toMatchObject([{ key: { kind: 'id' } }]);
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
    expect(parsePeople('a@x.com\n'.repeat(20_005)).beyondLimit).toBe(5);
  });

  // What takes the square of their length would take minutes, which no test has.
  it('survives hostile pastes quickly', () => {
    const hostile = [
      '"'.repeat(200_000),
      '"a\n'.repeat(100_000),
      `${'a'.repeat(300_000)}@x.com`,
      `a@${'x.'.repeat(100_000)}`,
      '@'.repeat(100_000),
      '<@'.repeat(100_000),
      `<${'@'.repeat(200_000)}`,
      `x@${'.'.repeat(200_000)}x`,
      ','.repeat(300_000),
      '=HYPERLINK("http://evil","x"),\u202egnirts\u0000',
      '\uFEFF\r\r\n\n',
    ];
    for (const pasted of hostile) expect(parsePeople(pasted).rows, pasted.slice(0, 20)).toEqual([]);
  });

  it('shows nothing that turns the text around it', () => {
    expect(parsePeople('x\u202e\u0000y nobody').bad[0]?.text).toBe('xy nobody');
  });
});

describe('numbers that a spreadsheet has changed', () => {
  const whys = (pasted: string) => parsePeople(pasted).bad.map(({ why }) => why);

  it.each([
    '1.23E+17',
    '1,89E+17',
    '4E17',
    '="189200000042032"',
    '"=""189200000042032"""',
    '1,892,000,000,042,032',
    '1.892.000.000.042.032',
    '1\u00a0892\u00a0000\u00a0000\u00a0042\u00a0032',
    "1'892'000'000'042'032",
    '189200000042032.0',
    '189200000042032,00',
  ])('%s is refused with the reason', (number) => {
    expect(parsePeople(number)).toMatchObject({ rows: [], bad: [{ line: 1, why: 'badNumber' }] });
    expect(parsePeople(`User ID;Name\n${number};Lucas`)).toMatchObject({
      rows: [],
      bad: [{ line: 2, why: 'badNumber' }],
    });
  });

  it('another number in the row is not taken in its place', () => {
    expect(parsePeople('1.89E+17;4155550142')).toMatchObject({ rows: [], bad: [{ why: 'badNumber' }] });
  });

  it('ids that all end in zeros have lost their digits', () => {
    expect(whys('189200000042032000\n189200000042033000')).toEqual(['badNumber', 'badNumber']);
    expect(parsePeople('189200000042032000\n189200000042033001').rows).toHaveLength(2);
    expect(parsePeople('189200000042032000').rows).toHaveLength(1);
  });
});
