import { badQuery, extraQuery, outOfRange, unprocessable } from './errors';

/** Checks one query value; `required` ones must be there. */
export interface QueryRule {
  check: (value: string) => boolean;
  required?: true;
}

export type QueryRules = Readonly<Record<string, QueryRule>>;

/** Where lists of an endpoint start and how long a page may be. A maximum limit of 0 pages means "all" when asked for 0. */
export interface PageRule {
  base: 0 | 1;
  /** Page length when none is asked for; 0 is everything. */
  standard: number;
  max: number;
  /** Largest `from`; 4,999 unless the endpoint says otherwise. */
  maxFrom?: number;
}

/**
 * Agents and departments as live portals page them: 1 to 100 at a time, counted from 1. The documents have 200 and 0; the
 * stricter reading is taken, in which a `from` of 0 is refused. No document names a highest `from`.
 */
export const LIVE_PAGE: PageRule = { base: 1, standard: 10, max: 100, maxFrom: 999_999 };

/** The part of a list that is wanted: `start` counts from 0 whatever the endpoint counts from; `limit` 0 is everything. */
export interface Page {
  start: number;
  limit: number;
}

/** Any text. */
export const text = (): QueryRule => ({ check: () => true });
/** An id of up to 20 digits. */
export const id = (): QueryRule => ({ check: (value) => /^\d{1,20}$/.test(value) });
/** Comma-separated ids, at most `max` of them. */
export const ids = (max: number): QueryRule => ({
  check: (value) => {
    const list = value.split(',');
    return list.length <= max && list.every((item) => /^\d{1,20}$/.test(item));
  },
});
/** `true` or `false`. */
export const flag = (): QueryRule => ({ check: (value) => value === 'true' || value === 'false' });
/** One of some words. */
export const oneOf = (...words: string[]): QueryRule => ({ check: (value) => words.includes(value) });
/** Some of some words, separated by commas. */
export const someOf = (...words: string[]): QueryRule => ({
  check: (value) => value.split(',').every((word) => words.includes(word)),
});
/** One of some words, with or without a minus before it. */
export const sortBy = (...words: string[]): QueryRule => ({
  check: (value) => words.includes(value.replace(/^-/, '')),
});
/** An ISO time. */
export const time = (): QueryRule => ({ check: (value) => !Number.isNaN(Date.parse(value)) });
/** Two ISO times with a comma between them. */
export const timeRange = (): QueryRule => ({
  check: (value) => value.split(',').length === 2 && value.split(',').every((part) => !Number.isNaN(Date.parse(part))),
});
/** Makes a rule's parameter obligatory. */
export const required = (rule: QueryRule): QueryRule => ({ ...rule, required: true });

const PAGE_NAMES = new Set(['from', 'limit']);

/**
 * Checks a query against an endpoint's rules. `orgId` is allowed everywhere.
 * @throws DeskError 422 for an unknown, missing or bad parameter, by name
 */
export function checkQuery(query: URLSearchParams, rules: QueryRules, page: PageRule | undefined): void {
  for (const [name, value] of query) {
    if (name === 'orgId' || (page && PAGE_NAMES.has(name))) continue;
    const rule = Object.hasOwn(rules, name) ? rules[name] : undefined;
    if (!rule) throw extraQuery(name);
    if (!rule.check(value)) throw badQuery(name);
  }
  for (const [name, rule] of Object.entries(rules)) {
    if (rule.required && !query.has(name)) throw unprocessable(`The query parameter '${name}' is missing.`);
  }
}

/**
 * Reads `from` and `limit`.
 * @throws DeskError 422 when one of them is no whole number or out of the endpoint's range
 */
export function readPage(query: URLSearchParams, rule: PageRule | undefined): Page {
  if (!rule) return { start: 0, limit: 0 };
  const from = readInteger(query, 'from', rule.base);
  const limit = readInteger(query, 'limit', rule.standard);
  if (from < rule.base || from > (rule.maxFrom ?? 4_999)) throw badQuery('from');
  const least = rule.standard === 0 ? 0 : 1;
  if (limit < least || limit > rule.max) throw outOfRange('limit', least, rule.max);
  return { start: from - rule.base, limit };
}

function readInteger(query: URLSearchParams, name: string, fallback: number): number {
  const value = query.get(name);
  if (value === null) return fallback;
  if (!/^\d{1,9}$/.test(value)) throw badQuery(name);
  return Number(value);
}
