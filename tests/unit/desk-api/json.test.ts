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

it('does not let an answer reach the prototype of other objects', () => {
  parseLossless('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}');
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});

it.each(['', '<html>', '{"a":', 'undefined'])('refuses %j', (text) => {
  expect(() => parseLossless(text)).toThrow(SyntaxError);
});
