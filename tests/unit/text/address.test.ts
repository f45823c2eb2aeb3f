import { describe, expect, it } from 'vitest';
import { isSameAddress, readAddress } from '../../../lib/text/address';

const DOMAIN_190 = `${'a'.repeat(60)}.${'b'.repeat(60)}.${'c'.repeat(60)}.example`;

describe('an address', () => {
  it.each([
    ['Lucas@Zylker.COM', 'lucas@zylker.com'],
    ["siobhan.o'hara@zylker.com", "siobhan.o'hara@zylker.com"],
    ['"lucas carol"@zylker.com', '"lucas carol"@zylker.com'],
    ['"lucas"@zylker.com', 'lucas@zylker.com'],
    [`${'l'.repeat(64)}@zylker.com`, `${'l'.repeat(64)}@zylker.com`],
    [`lucas@${DOMAIN_190}`, `lucas@${DOMAIN_190}`],
  ])('is read in its one spelling: %s', (written, read) => {
    expect(readAddress(written)).toBe(read);
  });

  it.each([
    '.lucas@zylker.com',
    'lucas@zylker',
    'lucas@zylker.7',
    'lucas@-zylker.com',
    'lucas@zylker-.com',
    'lucas@zylker..com',
    '@zylker.com',
    'lucas@',
    'lucas carol@zylker.com',
    '"lu,cas"@zylker.com',
    `${'l'.repeat(65)}@zylker.com`,
    `${'l'.repeat(64)}@${DOMAIN_190}.example`,
    '',
  ])('is not made of something else: %s', (written) => {
    expect(readAddress(written)).toBeNull();
  });
});

describe('one address and another', () => {
  it.each([
    ['Lucas@zylker.com', 'lucas@ZYLKER.com'],
    ['lucas@bücher.example', 'lucas@xn--bcher-kva.example'],
    [' lucas@zylker.com ', 'lucas@zylker.com'],
  ])('are the same: %s, %s', (one, other) => {
    expect(isSameAddress(one, other)).toBe(true);
  });

  it.each([
    ['ann@zylker.com', 'joann@zylker.com'],
    ['ann@zylker.com', 'ann@zylker.co'],
    ['ann@zylker.com', 'ann@bücher.example'],
    ['ann@zylker.com', null],
    [null, 'ann@zylker.com'],
    // Two people of whom no address is known are two people.
    [null, null],
  ])('are not: %s, %s', (one, other) => {
    expect(isSameAddress(one, other)).toBe(false);
  });
});
