import type { Reading } from '../messages/reading';
import type { Aged } from '../cache/aged';
import { cacheKey } from '../cache/keys';
import type { Cache } from '../cache/cache.worker';
import { createReadThrough } from '../cache/read-through.worker';
import type { CallManner, DeskClient } from '../desk-api/client';
import { problemError } from '../problems/problem';
import type { Readers } from '../records/readers.worker';
import { isFurtherPage } from '../records/agents-query';
import { type Key, RESOURCES, type Resource, type Value, idOf, isKept } from '../records/resources';

export interface ReaderParts {
  cache: Cache;
  client: DeskClient;
  readers: Readers;
  /** Id of the organization that is signed in. Throws `signedOut`, and `wrongOrganization` for another's portal. */
  orgId(portal?: string | null): Promise<string>;
  /** Is told of every record that a read or a write has made new, by its key in the cache. */
  arrived?: (key: string, record: Aged<unknown>) => void;
  /** What an earlier session of the browser has left of a record, by its key in the cache. */
  kept?: (orgId: string, key: string) => Promise<Aged<unknown> | null>;
  /** Epoch milliseconds. */
  now?: () => number;
}

/** How a record is read for somebody in particular. */
interface ReadFor extends Reading {
  /** The view that waits for it; once that has been left, the call is ended. */
  view?: string;
  /** Whether somebody has asked for it by hand; so it is where Desk is asked whatever is remembered, unless this says otherwise. */
  isExplicit?: boolean;
  /** Desk is not asked before that. */
  rested?: Promise<void> | undefined;
  /** Is given what was remembered, while the answer is on its way. */
  old?: (record: Aged<unknown>) => void;
}

/** Something beside the records that is kept in the cache. */
interface Kept<T> {
  /** What it is called in the cache; no resource has the name. */
  kind: string;
  id: string;
  freshMs: number;
  load(desk: DeskClient): Promise<T>;
  manner: CallManner;
}

/** Reads of the organization that is signed in, through the cache. */
export function createReader({ cache, client, readers, orgId, arrived, kept, now }: ReaderParts) {
  const through = createReadThrough(cache, now, arrived);

  /**
   * One record, from the cache while it is fresh. Throws what reading it throws, `signedOut`, and `wrongOrganization` when
   * somebody else is signed in than it is wanted of, or than the tab shows for which it is wanted.
   */
  async function read<R extends Resource>(
    resource: R,
    key: Key<R>,
    { refresh = false, isExplicit: isByHand = refresh, portal, view, orgId: wantedOf, rested, old }: ReadFor = {},
  ): Promise<Aged<Value<R>>> {
    const { freshMs, isExplicit = isByHand } = RESOURCES[resource];
    const signedIn = await orgId(portal);
    if (wantedOf !== undefined && wantedOf !== signedIn) throw problemError('wrongOrganization');
    const isFleeting = isFurtherPage(resource, key);
    const options = {
      freshMs,
      refresh,
      isFleeting,
      ...(view === undefined ? {} : { reader: view }),
      ...(old ? { old } : {}),
    };
    return await through.read(cacheKey(signedIn, resource, idOf(resource, key)), options, async (signal) => {
      await rested;
      return await readers[resource](client.inManner({ signal, isExplicit }), key);
    });
  }

  /** Something beside the records, from the cache while it is fresh. Throws what `load` throws, and `signedOut`. */
  async function keep<T>({ kind, id, freshMs, load, manner }: Kept<T>): Promise<T> {
    const key = cacheKey(await orgId(), kind, id);
    return (await through.read(key, { freshMs }, (signal) => load(client.inManner({ signal, ...manner })))).value;
  }

  /** What is remembered, however old; `otherwise` when nothing is. */
  async function cached<T>(resource: Resource, id: string, otherwise: T): Promise<T> {
    const signedIn = await orgId();
    const key = cacheKey(signedIn, resource, id);
    const found = (await cache.get(key)) ?? (isKept(resource) ? await kept?.(signedIn, key) : null);
    return found ? (found.value as T) : otherwise;
  }

  /** Stores what a write has made true. */
  async function write<R extends Resource>(resource: R, id: string, value: Value<R>): Promise<void> {
    await through.write(cacheKey(await orgId(), resource, id), value);
  }

  return { read, keep, cached, write, leave: through.leave };
}

export type Reader = ReturnType<typeof createReader>;
