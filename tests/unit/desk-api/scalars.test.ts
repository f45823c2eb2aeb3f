import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { count, flag, id, isId, picture, time } from '../../../lib/desk-api/scalars';

const read = (schema: v.GenericSchema, value: unknown): unknown => {
  const parsed = v.safeParse(schema, value);
  return parsed.success ? parsed.output : 'refused';
};

describe('an id', () => {
  it.each([
    ['1892000000042034', '1892000000042034'],
    ['9223372036854775807', '9223372036854775807'],
    [42, '42'],
    [0, '0'],
  ])('is digits, as text or as a number: %j', (given, own) => {
    expect(read(id, given)).toBe(own);
  });

  it.each([
    // By the time it is a number like this, its last digits are others.
    2 ** 60,
    -1,
    1.5,
    Number.NaN,
    '',
    '-1',
    '1e5',
    '42 ',
    '../42',
    '42/badges',
    '1'.repeat(20),
    null,
    true,
    ['42'],
  ])('is nothing else: %j', (given) => {
    expect(read(id, given)).toBe('refused');
    expect(isId(given)).toBe(false);
  });

  it('that may go into a path is text', () => {
    expect(isId('1892000000042034')).toBe(true);
    expect(isId(42)).toBe(false);
  });
});

describe('a moment', () => {
  it.each([
    ['2026-03-02T12:00:00.000Z', Date.UTC(2026, 2, 2, 12)],
    [Date.UTC(2026, 2, 2, 12), Date.UTC(2026, 2, 2, 12)],
    ['1772452800000', 1_772_452_800_000],
    // Seconds where milliseconds are meant, zero for "never": no time of ours.
    [1_772_452_800, null],
    [0, null],
    ['1970-01-01T00:00:00.000Z', null],
    ['2026-03-02', Date.UTC(2026, 2, 2)],
    ['2026-03-02T12:00:00+05:30', Date.UTC(2026, 2, 2, 6, 30)],
    // What a browser would make a moment of as well: a year, a month, a count.
    ['0', null],
    ['7', null],
    ['2026', null],
    ['Level 3', null],
    ['2026-99-99', null],
    ['soon', null],
    [undefined, null],
  ])('%j', (given, ms) => {
    expect(read(time, given)).toBe(ms);
  });
});

describe('yes and no', () => {
  it.each([
    [true, true],
    ['true', true],
    [false, false],
    ['false', false],
    ['yes', false],
    [1, false],
    [undefined, false],
  ])('%j is %j', (given, is) => {
    expect(read(flag, given)).toBe(is);
  });
});

describe('a count', () => {
  it.each([
    [5, 5],
    ['5', 5],
    [-1, null],
    [2 ** 60, null],
    ['5e3', null],
    ['', null],
  ])('%j is %j', (given, is) => {
    expect(read(count, given)).toBe(is);
  });
});

describe('the address of a picture', () => {
  const PHOTO = 'https://desk.zoho.eu/api/v1/agents/1892000000056007/photo';

  it.each([
    ['as tickets name it', `${PHOTO}?orgId=3981311`],
    ['without a query', PHOTO],
    ['as lists of agents name it', 'https://deskstatic.zoho.eu/api/v1/agents/1892000000056007/photo?orgId=3981311'],
    ['another size of it', `${PHOTO}?orgId=3981311&fileSize=THUMBNAIL`],
  ])('a photo of the API is one, %s', (_name, address) => {
    expect(read(picture, address)).toBe(PHOTO);
  });

  it.each([
    ['another path of that host', 'https://deskstatic.zoho.eu/api/v1/agents/1892000000056007/photo/history'],
    ['a ticket', 'https://deskstatic.zoho.eu/api/v1/tickets/1892000000056007'],
    ['plain http', 'http://deskstatic.zoho.eu/api/v1/agents/1892000000056007/photo'],
    ['a name before the host', 'https://deskstatic.zoho.eu@evil.example/api/v1/agents/1/photo'],
    ['a port', 'https://deskstatic.zoho.eu:8443/api/v1/agents/1/photo'],
    ['what comes after', 'https://deskstatic.zoho.eu/api/v1/agents/1/photo#x'],
    ['any other picture', 'https://desk.zoho.eu/portal/api/publicImages/24073?portalId=edbsn'],
  ])('%s stays what it is', (_name, address) => {
    expect(read(picture, address)).toBe(address);
  });

  it('is null when there is none', () => {
    expect([null, '', 7, {}].map((value) => read(picture, value))).toEqual([null, null, '7', null]);
  });
});
