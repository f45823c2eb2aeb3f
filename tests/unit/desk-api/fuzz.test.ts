import { readdirSync } from 'node:fs';
import * as v from 'valibot';
import { afterEach, describe, expect, it } from 'vitest';
import { countOf, listOf, pageOf } from '../../../lib/desk-api/answers';
import { problemOfAnswer } from '../../../lib/desk-api/api-problem';
import { parseLossless } from '../../../lib/desk-api/json';
import { DesksideError } from '../../../lib/problems/problem';
import { example } from './recording-client';

/**
 * Every exported schema against whatever may come in place of what is documented: each documented record, with each of
 * its values in turn missing or replaced by something hostile.
 */

const HOSTILE: unknown[] = [
  undefined,
  null,
  '',
  ' ',
  'text',
  '<img src=x onerror=alert(1)>',
  0,
  -1,
  1.5,
  1e300,
  Number.NaN,
  true,
  [],
  {},
  [null, [], {}],
  [{ id: '7' }, { id: 7 }, 7],
  '9'.repeat(400),
  'x'.repeat(100_000),
  Array.from({ length: 1000 }, () => ({ id: '7' })),
  JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"id":"7"}'),
  JSON.parse('[{"__proto__":{"polluted":1},"id":"7"}]'),
  { toString: 1, valueOf: 2, hasOwnProperty: 3, length: -1 },
  nested(200),
];

function nested(depth: number): unknown {
  return depth === 0 ? 'deep' : { id: '7', contact: nested(depth - 1), data: [nested(0)] };
}

const RECORDS = new URL('../../../lib/desk-api/records/', import.meta.url);

/** Every exported schema by name. */
async function allSchemas(): Promise<[name: string, schema: v.GenericSchema][]> {
  const modules = await Promise.all(
    readdirSync(RECORDS).map(
      async (file) => (await import(new URL(file, RECORDS).pathname)) as Record<string, unknown>,
    ),
  );
  return modules.flatMap((module) =>
    Object.entries(module).filter((entry): entry is [string, v.GenericSchema] => {
      const value = entry[1] as { kind?: unknown } | null;
      return typeof value === 'object' && value?.kind === 'schema';
    }),
  );
}

const SCHEMAS = await allSchemas();

/** Every documented record: answers themselves and the items of their lists. */
const DOCUMENTED = readdirSync(new URL('../../fixtures/desk-api/examples/', import.meta.url)).flatMap((file) => {
  const body = example(file) as Record<string, unknown> | unknown[];
  const lists = Array.isArray(body) ? [body] : Object.values(body).filter((value) => Array.isArray(value));
  return [body, ...lists.flat()].filter(
    (item): item is Record<string, unknown> => typeof item === 'object' && item !== null && !Array.isArray(item),
  );
});

/** What a record must have, as nothing can be said of it without; mostly its id. All else may be missing or wrong. */
const NEEDED: Record<string, string[]> = {
  agentTicketCountSchema: ['agentId'],
  availabilitySchema: ['agentId'],
  channelSchema: ['code'],
  contactHelpCenterSchema: ['userId', 'helpCenter'],
  departmentSkillsSchema: ['departmentId'],
  fieldSchema: ['apiName'],
  ticketEventSchema: ['eventName'],
};

/** The most telling documented record that the schema reads, or the least it needs. */
function sampleFor(schema: v.GenericSchema): Record<string, unknown> {
  const keys = keysOf(schema);
  const shared = (record: object) => Object.keys(record).filter((key) => keys.includes(key)).length;
  const readable = DOCUMENTED.filter((record) => v.is(schema, record)).sort((a, b) => shared(b) - shared(a));
  return readable[0] ?? { id: '7', type: 'comment', eventName: 'x', isDepartmentNameExist: true };
}

function keysOf(schema: v.GenericSchema): string[] {
  const parts = 'pipe' in schema ? (schema.pipe as object[]) : [schema];
  return parts.flatMap((part) => ('entries' in part ? Object.keys(part.entries as object) : []));
}

afterEach(() => {
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  expect(Object.keys(Object.prototype)).toEqual([]);
});

it('knows all schemas', () => {
  expect(SCHEMAS.length).toBeGreaterThan(40);
});

describe.each(SCHEMAS)('%s', (name, schema) => {
  const needed = NEEDED[name] ?? ['id'];
  const sample = sampleFor(schema);
  const keys = [...new Set([...keysOf(schema), ...Object.keys(sample)])];

  it('reads or refuses anything, without a crash', () => {
    for (const value of HOSTILE) expect(() => v.safeParse(schema, value)).not.toThrow();
  });

  it('loses no record over a field that may be missing or wrong', () => {
    expect(v.is(schema, sample)).toBe(true);
    for (const key of keys) {
      for (const value of HOSTILE) {
        const { [key]: _gone, ...rest } = sample;
        const parsed = v.safeParse(schema, value === undefined ? rest : { ...rest, [key]: value });
        if (!needed.includes(key)) expect(parsed.success, `${key}: ${JSON.stringify(value)}`.slice(0, 100)).toBe(true);
      }
    }
  });

  it('says the same of a record with keys that nobody knows, and passes none of them on', () => {
    const more = JSON.parse('{"__proto__":{"polluted":1},"constructor":1,"prototype":1,"brandNew":[{}]}') as object;
    const parsed = v.safeParse(schema, { ...sample, ...more });
    expect(parsed.success).toBe(v.is(schema, sample));
    expect(parsed.output).toEqual(v.safeParse(schema, sample).output);
    if (parsed.success) expect(Object.keys(parsed.output ?? {})).not.toContain('brandNew');
  });
});

describe('answers as a whole', () => {
  const [, anySchema] = SCHEMAS.find(([name]) => name === 'badgeSchema') as (typeof SCHEMAS)[number];

  it('are read or refused with a problem', () => {
    const bodies = [
      ...HOSTILE,
      ...HOSTILE.flatMap((value) => ['data', 'teams', 'results'].map((key) => ({ [key]: value }))),
    ];
    for (const body of bodies) {
      for (const read of [listOf, pageOf]) refuses(() => read(anySchema, body, '/badges'));
      refuses(() => countOf(body, '/count'));
      expect(() => problemOfAnswer({ endpoint: '/x', status: 422, body, retryAfter: null, now: 0 })).not.toThrow();
    }
  });

  it('of every length that is cut off are no JSON, or as documented', () => {
    const whole = JSON.stringify({ data: [{ id: '7', name: 'Badge', isCustom: 'false' }] });
    for (let length = 0; length < whole.length; length += 1) {
      expect(() => parseLossless(whole.slice(0, length))).toThrow();
    }
  });

  it('with hostile keys give plain data', () => {
    const body = parseLossless('{"data":[{"id":"7","__proto__":{"polluted":1},"name":"x"}],"__proto__":[1]}');
    refuses(() => listOf(anySchema, body, '/badges'));
  });
});

/** Runs it; throws what is no problem of ours. */
function refuses(read: () => unknown): void {
  try {
    read();
  } catch (thrown) {
    expect(thrown).toBeInstanceOf(DesksideError);
  }
}
