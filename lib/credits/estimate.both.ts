/** What a call costs is told by the answer's header; this is the guess where the header is missing. */
export interface CallShape {
  method: string;
  /** Path below `/api/v1`, without query. */
  path: string;
  query?: Record<string, string | number | boolean>;
}

const COUNT = /\/(?:count|[a-z]*Count(?:ByFieldValues)?)$/i;
const MANY = /\/(?:updateMany|closeTickets|markSpam|moveToTrash)$/;
/** Ends in an id, or is one record by its nature: `/tickets/123`, `/myinfo`. */
const ONE_RECORD = /\/(?:\d+|my(?:info|Profile(?:Permissions)?)|photo|metrics|statistics|latestThread)$/;
/** Depth of a list up to which a page costs this much; the deeper bands differ between the public readings. */
const DEPTH_BANDS: readonly [offset: number, credits: number][] = [
  [2_000, 3],
  [10_000, 10],
  [100_000, 50],
];
const DEEPEST = 100;

/**
 * Credits one call is likely to cost. Source: vendor's help page on API credits and public readings of it (several
 * sources, none official for the exact numbers): one record 1, lists by depth, counts 50, deletes 6, "many" 25.
 */
export function estimateCredits({ method, path, query = {} }: CallShape): number {
  if (MANY.test(path)) return 25;
  if (method === 'DELETE') return 6;
  if (method !== 'GET') return 1;
  if (COUNT.test(path)) return 50;
  if (ONE_RECORD.test(path)) return 1;
  const offset = Number(query['from'] ?? 0);
  return DEPTH_BANDS.find(([depth]) => offset <= depth)?.[1] ?? DEEPEST;
}
