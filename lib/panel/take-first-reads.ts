import type { Area } from '../storage/areas';
import { FIRST_LOCAL } from '../storage/first-keys';
import type { FirstReads } from './first-reads';
import type { ViewDeps } from './view-deps';

type Stored = Record<string, unknown>;

/** A storage area that answers with what was read before this script was there, as far as that is still true. */
export function withFirstLocal(area: Area, { local, hasChanged }: FirstReads): Area {
  return {
    // Not the area's own functions, which the browser wants called on the area itself.
    set: async (items) => await area.set(items),
    remove: async (keys) => await area.remove(keys),
    get: async (key) => {
      const early = isFirst(key) ? await local.catch(() => null) : null;
      return early && !hasChanged(key as string) ? early : await area.get(key);
    },
  };
}

function isFirst(key: string | null): boolean {
  return (FIRST_LOCAL as readonly (string | null)[]).includes(key);
}

/** The same for what the worker remembers: only where all of it was read. */
export function withFirstRecords(
  { get, onChanged }: ViewDeps['remembered'],
  { records, hasChanged }: FirstReads,
): ViewDeps['remembered'] {
  return {
    onChanged,
    get: async (keys) => {
      const early: Stored = await records.catch(() => ({}));
      return keys.every((key) => Object.hasOwn(early, key) && !hasChanged(key)) ? early : await get(keys);
    },
  };
}
