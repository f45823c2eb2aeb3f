import { registerKey } from '../storage/registry';
import type { Aged } from './aged';

/** Raised when the shape of a stored record changes: records of an older version are dropped, not trusted. */
const VERSION = 1;
/** How the key of every record begins, whichever version wrote it. */
export const ANY_VERSION = 'cache:';
const CACHE_PREFIX = `${ANY_VERSION}v${VERSION}:`;
registerKey({ area: 'session', key: ANY_VERSION, isFamily: true, /* is what Desk answered */ cleared: 'signOut' });

/** Storage key of one record. The organization is part of it, so that no organization ever sees another's data. */
export function cacheKey(orgId: string, resource: string, id: string): string {
  return recordKey(orgId, `${resource}:${id}`);
}

/** The same, for a record by its name among all of an organization. */
export function recordKey(orgId: string, name: string): string {
  return `${CACHE_PREFIX}${orgId}:${name}`;
}

/** Whether a stored value is a cache record of this version. */
export function isAged(value: unknown): value is Aged<unknown> {
  return (
    typeof value === 'object' &&
    value !== null &&
    'value' in value &&
    typeof (value as { at?: unknown }).at === 'number'
  );
}
