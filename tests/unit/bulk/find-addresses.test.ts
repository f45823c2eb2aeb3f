import { describe, expect, it } from 'vitest';
import { isSameAddress, readAddress } from '../../../lib/text/address';
import { cleanPaste } from '../../../lib/bulk/clean-paste';
import { findAddresses } from '../../../lib/bulk/find-addresses';
import { seeded } from '../support/seeded';

const found = (text: string) => findAddresses(cleanPaste(text)).addresses;
const unread = (text: string) => findAddresses(cleanPaste(text)).unread;

describe('an address in a text', () => {
  it.each([
    ["siobhan.o'hara@kilkee.example", "siobhan.o'hara@kilkee.example"],
    ['siobhan.o’hara@kilkee.example', "siobhan.o'hara@kilkee.example"],
    ["Siobhan O'Hara <Siobhan.O'Hara@Kilkee.Example>", "siobhan.o'hara@kilkee.example"],
    ["'lucas@x.com'", 'lucas@x.com'],
    ['‘lucas@x.com’', 'lucas@x.com'],
    ['`lucas@x.com`', 'lucas@x.com'],
    ['“lucas@x.com”', 'lucas@x.com'],
    ['lucas+desk@x.com', 'lucas+desk@x.com'],
    ['l_u-c.a&s=1/2@x.com', 'l_u-c.a&s=1/2@x.com'],
    ['LUCAS@X.COM', 'lucas@x.com'],
    ['lucas@x.com.', 'lucas@x.com'],
    ['(lucas@x.com);', 'lucas@x.com'],
    ['Is it lucas@x.com?!', 'lucas@x.com'],
    ['Lucas(lucas@x.com)', 'lucas@x.com'],
    ['[lucas@x.com](mailto:lucas@x.com)', 'lucas@x.com'],
    ['mailto:lucas@x.com?subject=Hello', 'lucas@x.com'],
    ['<mailto:o%27hara@x.com>', "o'hara@x.com"],
    ['E-Mail:lucas@x.com', 'lucas@x.com'],
    ['"Carol, Lucas" <lucas@x.com>', 'lucas@x.com'],
    ['"lucas@x.com" <Lucas@x.com>', 'lucas@x.com'],
    ['lucas@x.com<lucas@x.com>', 'lucas@x.com'],
    ['="lucas@x.com"', 'lucas@x.com'],
    ['lucas＠x．com', 'lucas@x.com'],
    ['ｌｕｃａｓ＠ｘ．ｃｏｍ', 'lucas@x.com'],
    ['lucas@x.com\u200b', 'lucas@x.com'],
    ['\u202alucas@x.com\u202c', 'lucas@x.com'],
    ['\u2066lucas@x.com\u2069\u200e\u200f', 'lucas@x.com'],
    ['lu\u00adcas@x.c\u2060om', 'lucas@x.com'],
    ['lu\u200dcas@x.com', 'lucas@x.com'],
    ['l\u0000u\u0000c\u0000a\u0000s\u0000@\u0000x\u0000.\u0000c\u0000o\u0000m\u0000', 'lucas@x.com'],
    ['\ufefflucas@x.com', 'lucas@x.com'],
    ['ÿþl\u0000ucas@x.com', 'lucas@x.com'],
    ['lucas@müller.example', 'lucas@müller.example'],
    ['lucas@mu\u0308ller.example', 'lucas@müller.example'],
    ['lucas@xn--mller-kva.xn--p1ai', 'lucas@xn--mller-kva.xn--p1ai'],
    ['用户@例え.テスト', '用户@例え.テスト'],
    ['"john smith"@x.com', '"john smith"@x.com'],
    ['"a@b"@x.com', '"a@b"@x.com'],
    ['"lucas"@x.com', 'lucas@x.com'],
  ])('%s', (text, address) => {
    expect(found(text)).toEqual([address]);
    expect(unread(text)).toEqual([]);
  });

  it('does not take what is glued to an address in brackets', () => {
    expect(found('Lucas <lucas@x.com>ann@y.com')).toEqual(['lucas@x.com']);
    expect(unread('Lucas <lucas@x.com>ann@y.com')).toEqual(['ann@y.com']);
    expect(found('Lucas <lucas@x.com> ann@y.com')).toEqual(['lucas@x.com', 'ann@y.com']);
  });

  it('takes several', () => {
    expect(found('a@x.com b@x.com; <c@x.com>,<d@x.com> <e@x.com>')).toEqual(
      ['a', 'b', 'c', 'd', 'e'].map((name) => `${name}@x.com`),
    );
  });
});

describe('what is not surely an address', () => {
  it.each([
    // Each would leave somebody else's address if something were cut off.
    "'hara@x.com",
    'o(hara@x.com',
    'o(comment)hara@x.com',
    'o[hara@x.com',
    'o"hara@x.com',
    '<o>hara@x.com',
    'o|hara@x.com',
    '{hara@x.com',
    'https://user:hara@x.com',
    'user:hara@x.com',
    '<siobhan hara@x.com>',
    "hara@x.com's",
    'hara@x.com/b@x.com',
    'hara@x.com:8080',
    // No address, or not one of somebody.
    'a@b@x.com',
    '@x.com',
    'lucas@',
    'lucas@localhost',
    'lucas@x.c0m',
    'lucas@-x.com',
    'lucas@x..com',
    'lucas@[127.0.0.1]',
    '…lucas@x.com',
    'lucas@x.com—thanks',
    // The name is somebody else's address.
    'boss@x.com <lucas@x.com>',
    '"boss@x.com, Inc" <lucas@x.com>',
  ])('%s is listed, and nobody is taken', (text) => {
    expect(found(text)).toEqual([]);
    expect(unread(text).length).toBeGreaterThan(0);
  });

  it('never takes less than what was written, whatever stands in the local part', () => {
    const random = seeded(8);
    const pick = (from: string) => from.charAt(Math.floor(random() * from.length));
    for (let round = 0; round < 5_000; round += 1) {
      const length = 1 + Math.floor(random() * 8);
      const local = Array.from({ length }, () => pick(`abcé.'’+-_!#$%&*/=?^~\`{}|()[]<>"\\:`)).join('');
      const text = `${local}hara@x.com`;
      for (const address of found(text)) {
        // Brackets and quotes that open at the very beginning stand around the address.
        const whole = text.replace(/^(?:="|[<(["“]+)/, '').replaceAll('’', "'");
        expect([whole, text.replaceAll('’', "'")], text).toContain(address);
      }
      if (found(text).length === 0) expect(unread(text), text).not.toEqual([]);
    }
  });
});

describe('the same address', () => {
  it.each([
    ['Lucas@X.com', 'lucas@x.com', true],
    ['lucas@MÜLLER.example', 'lucas@xn--mller-kva.example', true],
    ['lucas@mu\u0308ller.example', 'lucas@müller.example', true],
    ['lucas@x.com', 'lucas@x.com.au', false],
    ['lucas@x.com', 'xlucas@x.com', false],
    ["siobhan.o'hara@x.com", 'hara@x.com', false],
    ['lucas@x.com', 'lucas+1@x.com', false],
    ['l.ucas@x.com', 'lucas@x.com', false],
    ['jose@x.com', 'josé@x.com', false],
    ['strasse@x.com', 'straße@x.com', false],
    ['', '', true],
    [null, null, false],
    ['lucas@x.com', null, false],
  ])('%s and %s: %s', (one, other, expected) => {
    expect(isSameAddress(one, other)).toBe(expected);
    expect(isSameAddress(other, one)).toBe(expected);
  });

  it('has one spelling, which is read as itself', () => {
    for (const text of ['Lucas@X.com', '"john smith"@x.com', "O'Hara@Müller.example"]) {
      const address = readAddress(text);
      expect(address).not.toBeNull();
      expect(readAddress(address ?? '')).toBe(address);
    }
  });
});
