import { readFileSync } from 'node:fs';
import { OPERATIONS } from '../unit/desk-api/operations';
import type { Operation } from '../unit/desk-api/operations/operation';

/** One documented endpoint; the list is ours, reduced from the Desk API document and zoho/zohodesk-oas. */
export interface Endpoint {
  operation: string;
  group: string;
  method: string;
  /** With `/api/v1` in front and names in braces. */
  path: string;
  scopes: string[];
  sources: string[];
  /** How it is paged, as far as a document says. */
  page?: { firstIndex?: number; lastIndex?: number; largest?: number };
  /** Why nothing calls it, where nothing does: no scope we ask for allows it, or no feature needs it. */
  left?: 'forbidden' | 'unneeded';
}

const LIST = new URL('../fixtures/desk-api/endpoints.json', import.meta.url);

export const ENDPOINTS = JSON.parse(readFileSync(LIST, 'utf8')) as Endpoint[];

/** What may stand in a path for a name in braces; ids otherwise. */
const PLACES: Record<string, string> = { channelCode: '[A-Z_]+', emailId: '[^/]+' };

function patternOf({ method, path }: Endpoint): RegExp {
  const pattern = path
    .replace('/api/v1', '')
    .replaceAll(/\{(\w+)\}/g, (_braces, name: string) => PLACES[name] ?? String.raw`\d+`);
  return new RegExp(`^${method} ${pattern}(?:\\?|$)`);
}

export interface Row extends Operation {
  /** The table it stands in, below `tests/unit/desk-api/operations/`. */
  table: string;
}

const ROWS: Row[] = Object.entries(OPERATIONS).flatMap(([table, rows]) => rows.map((row) => ({ table, ...row })));

/** Every documented endpoint with the tested operations that call it. */
export function coverage(): { endpoint: Endpoint; rows: Row[] }[] {
  return ENDPOINTS.map((endpoint) => {
    const pattern = patternOf(endpoint);
    return { endpoint, rows: ROWS.filter(({ sends }) => pattern.test(sends)) };
  });
}

/** Tested operations that call no documented endpoint, or more than one. */
export function strayRows(): string[] {
  const patterns = ENDPOINTS.map(patternOf);
  return ROWS.filter(({ sends }) => patterns.filter((pattern) => pattern.test(sends)).length !== 1).map(
    ({ name }) => name,
  );
}
