import { cacheKey, isAged } from '../cache/keys';
import type { Aged } from '../cache/aged';
import { remembered } from '../cache/remembered.page';
import { ask } from '../messages/ask.page';
import { problemOf } from '../problems/problem';
import { keepList, keptList } from '../storage/kept-lists';
import { readRecord } from '../records/read-record.page';
import { type Key, type Resource, type Value, idOf, isFresh, isKept } from '../records/resources';
import type { Part } from './part';

interface LoadDeps {
  ask: typeof ask;
  /** Where the worker remembers what Desk answered. */
  remembered: { get(key: string): Promise<Record<string, unknown>> };
  /** What outlives the browser, of records that are kept on disk. */
  kept?: typeof keptList;
  keep?: typeof keepList;
  /** Epoch milliseconds. */
  now(): number;
}

const inExtension: LoadDeps = {
  ask,
  remembered,
  kept: keptList,
  keep: keepList,
  now: Date.now,
};

interface Load<R extends Resource> {
  orgId: string;
  resource: R;
  key: Key<R>;
  /** Shows the part, changed by what is now known. */
  update(change: (part: Part<Value<R>>) => Part<Value<R>>): void;
}

/** Loads one record beside the view: what is remembered, and what the worker answers unless that is fresh. */
export async function loadRecord<R extends Resource>(
  { orgId, resource, key, update }: Load<R>,
  refresh: boolean,
  { ask, remembered, kept, keep, now }: LoadDeps = inExtension,
): Promise<void> {
  update(({ problem: _gone, ...part }) => ({ ...part, loading: true }));
  const name = cacheKey(orgId, resource, idOf(resource, key));
  const stored: Record<string, unknown> = await remembered.get(name).catch(() => ({}));
  const isOnDisk = isKept(resource);
  const record = stored[name] ?? (isOnDisk ? await kept?.(orgId, name) : null);
  if (isAged(record)) {
    const { value, at } = record as Aged<Value<R>>;
    const isEnough = !refresh && isFresh(resource, at, now());
    update(() => ({ value, at, loading: !isEnough }));
    if (isEnough) return;
  }
  try {
    const { value, at } = await readRecord(resource, key, { refresh, ...(isOnDisk && { orgId }) }, ask);
    update(() => ({ value, at, loading: false }));
    if (isOnDisk) void keep?.(orgId, name, { value, at });
  } catch (thrown) {
    update((part) => ({ ...part, loading: false, problem: problemOf(thrown) }));
  }
}
