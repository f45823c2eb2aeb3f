import { isFresh } from '../records/resources';
import type { Shown } from './shown-view';

/** What somebody comes back to is read anew once it is so old, in milliseconds: a night, a lunch, not a moment elsewhere. */
const OLD_MS = 30 * 60_000;

/**
 * Of a view, what is too old to be left standing when somebody comes back to it: name and when it was read (epoch milliseconds).
 * What a clock that was set right puts far into the future is as old as nobody knows. What has failed is not, nor what is on
 * its way: both are seen to.
 */
export function oldOf({ assembled, records }: Pick<Shown, 'assembled' | 'records'>, now: number): Map<string, number> {
  const old = new Map<string, number>();
  for (const { name, resource } of assembled.wants.values()) {
    const { at, loading, problem } = records.get(name) ?? {};
    if (at === undefined || loading || problem || Math.abs(now - at) < OLD_MS || isFresh(resource, at, now)) continue;
    old.set(name, Math.min(at, now));
  }
  return old;
}
