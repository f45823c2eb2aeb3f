import type * as v from 'valibot';
import { countOf, listOf, pageOf, recordOf } from './answers';
import type { DeskClient, DeskRequest } from './client';
import { type PagedList, type Paging, pagedList } from './paging';
import { type MassResult, massResultSchema } from './records/mass-result';

/**
 * The few shapes of a call, so that a resource file says only what is its own: path, query and record. Every function
 * here throws what the client throws, and `badAnswer` for a body that is not what was asked for.
 */

type QueryValue = string | number | boolean;

/** The query of a call: lists are joined by commas, as Desk wants them, and what is undefined is left out. */
function queryOf(options: object): Record<string, QueryValue> {
  const query: Record<string, QueryValue> = {};
  for (const [name, value] of Object.entries(options) as [string, unknown][]) {
    if (Array.isArray(value)) query[name] = value.map(String).join(',');
    else if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') query[name] = value;
  }
  return query;
}

/** A request for that path, without a query when there is nothing to ask. */
export function reading(path: string, options: object = {}): DeskRequest {
  const query = queryOf(options);
  return Object.keys(query).length > 0 ? { path, query } : { path };
}

/** One record of the answer to a read or a change. */
export async function callForRecord<const TSchema extends v.GenericSchema>(
  client: DeskClient,
  schema: TSchema,
  request: DeskRequest,
): Promise<v.InferOutput<TSchema>> {
  return recordOf(schema, await client.call(request), request.path);
}

/** As `callForRecord`, but null for 204, by which Desk says that there is none. */
export async function callForRecordOrNone<const TSchema extends v.GenericSchema>(
  client: DeskClient,
  schema: TSchema,
  request: DeskRequest,
): Promise<v.InferOutput<TSchema> | null> {
  const body = await client.call(request);
  return body === null ? null : recordOf(schema, body, request.path);
}

/** A list that comes in one piece; empty for 204. */
export async function callForList<const TSchema extends v.GenericSchema>(
  client: DeskClient,
  schema: TSchema,
  request: DeskRequest,
): Promise<v.InferOutput<TSchema>[]> {
  return listOf(schema, await client.call(request), request.path);
}

/** The number in `{"count": 5}`. */
export async function callForCount(client: DeskClient, request: DeskRequest): Promise<number> {
  return countOf(await client.call(request), request.path);
}

/** A change whose answer says nothing, be it 204 or an empty 200. */
export async function callForNothing(client: DeskClient, request: DeskRequest): Promise<void> {
  await client.call(request);
}

/**
 * A change of many records, with one result for each; HTTP 200 says nothing about them. Empty when the answer gives
 * none: the change was carried out, and the caller has to look.
 */
export async function callForResults(client: DeskClient, request: DeskRequest): Promise<MassResult[]> {
  const body = await client.call(request);
  try {
    return listOf(massResultSchema, body, request.path);
  } catch {
    return [];
  }
}

/** A list that is read page by page while it is walked; `client.inManner({ signal })` makes it end with `cancelled`. */
export function listAt<const TSchema extends v.GenericSchema>(
  client: DeskClient,
  list: {
    path: string;
    paging: Paging;
    schema: TSchema;
    /** What tells two records apart; their id where they have one. */
    keyOf?: (record: v.InferOutput<TSchema>) => string;
    query?: object;
  },
): PagedList<v.InferOutput<TSchema>> {
  const { path, paging, schema, keyOf = keyOfAny, query = {} } = list;
  const readPage = async (from: number | null, limit: number) =>
    pageOf(schema, await client.call(reading(path, { ...query, from, limit })), path);
  return pagedList(paging, readPage, keyOf);
}

/** The id of a record; events and the like, which have none, are told apart by all they say. */
function keyOfAny(record: unknown): string {
  const { id } = record as { id?: unknown };
  return typeof id === 'string' ? id : JSON.stringify(record);
}
