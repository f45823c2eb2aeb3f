import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { countOf, listOf, pageOf, recordOf } from '../../../lib/desk-api/answers';
import { badgeSchema } from '../../../lib/desk-api/records/badge';
import { problemOf } from '../../../lib/problems/problem';

const badge = (id: string): object => ({ id, name: `Badge ${id}` });
const problemIn = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (thrown) {
    return problemOf(thrown).kind;
  }
};

describe('a list', () => {
  it.each<[string, unknown]>([
    ['bare', [badge('1')]],
    ['in an envelope', { data: [badge('1')] }],
    ['with a malformed record beside', [badge('1'), { id: 'x' }, null]],
  ])('gives its records: %s', (_what, body) => {
    expect(listOf(badgeSchema, body, '/badges').map(({ id }) => id)).toEqual(['1']);
  });

  it.each<unknown>([null, [], { data: null }, { data: [] }])('is empty where Desk says so: %j', (body) => {
    expect(listOf(badgeSchema, body, '/badges')).toEqual([]);
  });

  it.each<unknown>([{}, { id: '1' }, { message: 'x' }, 'text', 7, true])('that is none is no empty one: %j', (body) => {
    expect(problemIn(() => listOf(badgeSchema, body, '/badges'))).toBe('badAnswer');
  });

  it('of which nothing can be read is no empty one', () => {
    for (const body of [[null], [{ id: 'x' }, {}], { data: [{ name: 'without an id' }] }]) {
      expect(problemIn(() => listOf(badgeSchema, body, '/badges'))).toBe('badAnswer');
      expect(problemIn(() => pageOf(badgeSchema, body, '/badges'))).toBe('badAnswer');
    }
  });

  it('is a page as long as the server sent it, so that a malformed record does not end the walk', () => {
    expect(pageOf(badgeSchema, [badge('1'), { id: 'x' }], '/badges')).toMatchObject({ size: 2 });
  });
});

describe('a record and a count', () => {
  it('are not to be had from a list', () => {
    expect(problemIn(() => recordOf(badgeSchema, [badge('1')], '/badges'))).toBe('badAnswer');
    expect(problemIn(() => countOf([5], '/badges/count'))).toBe('badAnswer');
    const needsNothing = v.object({ note: v.optional(v.string()) });
    expect(problemIn(() => recordOf(needsNothing, [], '/notes'))).toBe('badAnswer');
  });

  it('that are not there are no zero', () => {
    expect(countOf({ count: '5' }, '/x')).toBe(5);
    expect(problemIn(() => countOf({}, '/x'))).toBe('badAnswer');
    expect(problemIn(() => countOf({ count: 'many' }, '/x'))).toBe('badAnswer');
  });
});
