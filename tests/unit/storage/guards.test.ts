import { describe, expect, it } from 'vitest';
import { isCount, isListOf, isMapOf, isNullOr, isObject, isOneOf, isText } from '../../../lib/storage/guards';

describe('what is stored', () => {
  it.each<[unknown, boolean]>([
    [0, true],
    [5, true],
    [-1, false],
    [1.5, false],
    [2 ** 60, false],
    [Number.NaN, false],
    ['5', false],
    [null, false],
  ])('is a count: %j %j', (value, is) => {
    expect(isCount(value)).toBe(is);
  });

  it.each<[unknown, boolean]>([
    [[], true],
    [['a', 'b'], true],
    [['a', 5], false],
    [{ 0: 'a', length: 1 }, false],
    ['a', false],
  ])('is a list of texts: %j %j', (value, is) => {
    expect(isListOf(isText)(value)).toBe(is);
  });

  it.each<[unknown, boolean]>([
    [{}, true],
    [{ a: 'x', b: 'y' }, true],
    [{ a: 'x', b: 5 }, false],
    [['x'], false],
    [null, false],
    ['x', false],
  ])('is a map of texts: %j %j', (value, is) => {
    expect(isMapOf(isText)(value)).toBe(is);
  });

  it.each<[unknown, boolean]>([
    ['oas', true],
    ['howto', true],
    ['constructor', false],
    [['oas'], false],
    ['', false],
  ])('is one of two words: %j %j', (value, is) => {
    expect(isOneOf(['oas', 'howto'])(value)).toBe(is);
  });

  it('is an object by fields of its own', () => {
    const isNamed = isObject({ name: isText, age: isNullOr(isCount) });
    expect(isNamed({ name: 'Lucas', age: null, more: 1 })).toBe(true);
    expect(isNamed({ name: 'Lucas' })).toBe(false);
    expect(isNamed(Object.create({ name: 'Lucas', age: 5 }))).toBe(false);
    expect(isNamed(null)).toBe(false);
  });
});
