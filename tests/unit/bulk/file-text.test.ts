import { describe, expect, it } from 'vitest';
import { LARGEST_FILE, readFileText } from '../../../lib/bulk/file-text';
import { parsePeople } from '../../../lib/bulk/parse-input';

const TABLE = 'Name;E-mail\r\nJürgen Größe;juergen@x.com\r\nŻaneta;zaneta@x.com\r\n';
const WESTERN = 'Name;E-mail\r\nJürgen Größe;juergen@x.com\r\nZoë;zoe@x.com\r\n';

const utf8 = (text: string, mark = false): Uint8Array =>
  new Uint8Array([...(mark ? [0xef, 0xbb, 0xbf] : []), ...new TextEncoder().encode(text)]);

function utf16(text: string, order: 'le' | 'be', mark: boolean): Uint8Array {
  const units = [...(mark ? [0xfeff] : []), ...Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))];
  const both = (unit: number): number[] => [unit & 0xff, unit >> 8];
  return new Uint8Array(units.flatMap((unit) => (order === 'le' ? both(unit) : both(unit).reverse())));
}

/** What Excel writes as “CSV” on a western Windows; its dashes and quotes Node reads otherwise than browsers do. */
const windows1252 = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

const people = (text: string): string[] => parsePeople(text).rows.map(({ key }) => key.value);

describe('a file with people', () => {
  it.each([
    ['UTF-8', utf8(TABLE)],
    ['UTF-8', utf8(TABLE, true)],
    ['UTF-16', utf16(TABLE, 'le', true)],
    ['UTF-16', utf16(TABLE, 'be', true)],
    ['UTF-16', utf16(TABLE, 'le', false)],
    ['UTF-16', utf16(TABLE, 'be', false)],
  ])('is read as it was written: %s %#', (encoding, bytes) => {
    const read = readFileText(bytes);
    expect(read).toEqual({ text: TABLE, encoding });
    expect(people('text' in read ? read.text : '')).toEqual(['juergen@x.com', 'zaneta@x.com']);
  });

  it('in Windows-1252 keeps its letters', () => {
    expect(readFileText(windows1252(WESTERN))).toEqual({ text: WESTERN, encoding: 'Windows-1252' });
  });

  it.each([',', ';', '\t'])('is divided at “%s”, with quotes around cells that have it in them', (separator) => {
    const rows = [
      ['Name', 'E-mail', 'City'],
      [`"Carol${separator} Lucas"`, 'lucas@x.com', '"Paris"'],
      ['"He said ""hi"""', 'priya@x.com', ''],
    ];
    const read = readFileText(utf8(rows.map((cells) => cells.join(separator)).join('\r\n')));
    expect(people('text' in read ? read.text : '')).toEqual(['lucas@x.com', 'priya@x.com']);
  });

  it('believes Excel’s own word for the separator', () => {
    const read = readFileText(utf16('sep=;\r\nE-mail;Note\r\na@x.com;one, two\r\n', 'le', true));
    expect(people('text' in read ? read.text : '')).toEqual(['a@x.com']);
  });

  it.each([
    ['workbook', new Uint8Array([0x50, 0x4b, 0x03, 0x04, 20, 0])],
    ['workbook', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1])],
    ['binary', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])],
    ['binary', new Uint8Array([0x25, 0x50, 0x44, 0x46, 0, 1, 2, 3])],
    ['binary', utf8('a@x.com\u0000b@x.com!')],
    ['empty', new Uint8Array()],
    ['empty', utf8(' \r\n\t', true)],
    ['tooLarge', new Uint8Array(LARGEST_FILE + 1).fill(97)],
  ])('is refused and never guessed: %s %#', (refused, bytes) => {
    expect(readFileText(bytes)).toEqual({ refused });
  });

  it('of just the largest size is read', () => {
    expect(readFileText(new Uint8Array(LARGEST_FILE).fill(97))).toMatchObject({ encoding: 'UTF-8' });
  });
});
