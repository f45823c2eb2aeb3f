import { expect, it } from 'vitest';
import { parseLossless } from '../../../lib/desk-api/json';

it('keeps ids that a double cannot hold', () => {
  expect(parseLossless('{"id":24073000002957051,"teamId":-9007199254740993}')).toEqual({
    id: '24073000002957051',
    teamId: '-9007199254740993',
  });
});

it('leaves ordinary numbers, text and nesting as they are', () => {
  expect(parseLossless('[1,2.5,-3e2,"24073000002957051",null,true,{"a":[]}]')).toEqual([
    1,
    2.5,
    -300,
    '24073000002957051',
    null,
    true,
    { a: [] },
  ]);
});

it('takes digits in texts, fractions and exponents for what they are', () => {
  const text = String.raw`{"a\"24073000002957051":"x \\","b":0.1234567890123456789,"c":3.3333333333333335,"d":1e300}`;
  expect(parseLossless(text)).toEqual(JSON.parse(text));
  const numbers = '[9007199254740991,1.0,12345678901234567.5]';
  expect(parseLossless(numbers)).toEqual(JSON.parse(numbers));
});

it('reads what JSON itself reads, whatever is in it', () => {
  let seed = 7;
  const random = (below: number): number => {
    seed = (seed * 1103515245 + 12345) % 2 ** 31;
    return seed % below;
  };
  const pick = <T>(from: readonly T[]): T => from[random(from.length)] as T;
  const scalar = (): unknown =>
    pick(['"', '\\', '\\"', '1234567890123456789', '\u2028', 'é', '', ' ', '{', random(1e9), -0.5, true, null]);
  const value = (depth: number): unknown => {
    if (depth === 0) return scalar();
    if (random(2) === 0) return Array.from({ length: random(4) }, () => value(depth - 1));
    return Object.fromEntries(Array.from({ length: random(4) }, () => [String(scalar()), value(depth - 1)]));
  };
  for (let turn = 0; turn < 500; turn += 1) {
    const made = value(3);
    expect(parseLossless(JSON.stringify(made, null, random(3)))).toEqual(JSON.parse(JSON.stringify(made)));
  }
});

it('does not let an answer reach the prototype of other objects', () => {
  parseLossless('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}');
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});

it.each(['', '<html>', '{"a":', 'undefined', '[012345678901234567]', '["24073000002957051]'])('refuses %j', (text) => {
  expect(() => parseLossless(text)).toThrow(SyntaxError);
});
