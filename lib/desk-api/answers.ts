import * as v from 'valibot';
import { problemError } from '../problems/problem';
import type { Page } from './paging';
import { count, optionalFlag } from './scalars';

/** Keys under which Desk's lists come; the documents and their examples use all of them. */
const LIST_KEYS = ['data', 'teams', 'members', 'agents', 'results', 'tags', 'associatedAgents'] as const;

/** One record of an answer. Throws `badAnswer` when it is not what was asked for. */
export function recordOf<const TSchema extends v.GenericSchema>(
  schema: TSchema,
  body: unknown,
  endpoint: string,
): v.InferOutput<TSchema> {
  const parsed = v.safeParse(schema, body);
  // A list passes for a record that needs nothing.
  if (!parsed.success || Array.isArray(body)) throw problemError('badAnswer', { endpoint });
  return parsed.output;
}

/**
 * The records of a list, whatever its envelope: bare array, `{data}` and the like, or nothing at all (204). Single
 * malformed records are left out; an answer that is no list, or of which nothing can be read, throws `badAnswer`: it does
 * not say that there is none.
 */
export function listOf<const TSchema extends v.GenericSchema>(
  schema: TSchema,
  body: unknown,
  endpoint: string,
): v.InferOutput<TSchema>[] {
  const items = itemsOf(body, endpoint);
  const records = items.flatMap((item) => {
    const parsed = v.safeParse(schema, item);
    return parsed.success ? [parsed.output] : [];
  });
  if (items.length > 0 && records.length === 0) throw problemError('badAnswer', { endpoint });
  return records;
}

const pageFacts = v.fallback(v.object({ count, totalAgentsCount: count, hasMore: optionalFlag }), {
  count: null,
  totalAgentsCount: null,
  hasMore: null,
});

/**
 * As `listOf`, with the number of items the server sent, by which paging tells a short page from a malformed record, and
 * what it said about the whole list: searches and `/users` count it, `/agentAvailability` says whether more follows.
 */
export function pageOf<const TSchema extends v.GenericSchema>(
  schema: TSchema,
  body: unknown,
  endpoint: string,
): Page<v.InferOutput<TSchema>> {
  const facts = v.parse(pageFacts, body);
  return {
    records: listOf(schema, body, endpoint),
    size: itemsOf(body, endpoint).length,
    total: facts.count ?? facts.totalAgentsCount,
    hasMore: facts.hasMore,
  };
}

/** The number in an answer such as `{"count": "5"}`. Throws `badAnswer` when there is none. */
export function countOf(body: unknown, endpoint: string): number {
  const found = recordOf(v.object({ count }), body, endpoint).count;
  if (found === null) throw problemError('badAnswer', { endpoint });
  return found;
}

function itemsOf(body: unknown, endpoint: string): unknown[] {
  if (body === null) return [];
  if (Array.isArray(body)) return body;
  if (typeof body === 'object') {
    for (const key of LIST_KEYS) {
      const items = Object.hasOwn(body, key) ? (body as Record<string, unknown>)[key] : undefined;
      if (Array.isArray(items)) return items;
      if (items === null) return [];
    }
  }
  throw problemError('badAnswer', { endpoint });
}
