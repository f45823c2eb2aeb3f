import type { Reading } from '../messages/reading';
import type { Aged } from '../cache/aged';
import { type Cache, type Resource, cacheKey } from '../cache/cache';
import { FRESH_MS, createReadThrough } from '../cache/read-through';
import type { CallManner, DeskClient } from '../desk-api/client';

/** Reads of the organization that is signed in, through the cache. */
export function createReader(cache: Cache, client: DeskClient, orgId: () => Promise<string>) {
  const through = createReadThrough(cache);

  /** One record, from the cache while it is fresh. Throws what `load` throws, and `signedOut`. */
  async function read<T>(
    resource: Resource,
    id: string,
    { refresh, view }: Reading,
    load: (client: DeskClient) => Promise<T>,
    manner: CallManner = {},
  ): Promise<Aged<T>> {
    const key = cacheKey(await orgId(), resource, id);
    const options = {
      freshMs: FRESH_MS[resource],
      ...(refresh === undefined ? {} : { refresh }),
      ...(view === undefined ? {} : { reader: view }),
    };
    const isExplicit = refresh === true;
    return await through.read(key, options, (signal) => load(client.inManner({ signal, isExplicit, ...manner })));
  }

  /** What the cache holds, however old; `otherwise` when it holds nothing. */
  async function cached<T>(resource: Resource, id: string, otherwise: T): Promise<T> {
    const found = await cache.get(cacheKey(await orgId(), resource, id));
    return found ? (found.value as T) : otherwise;
  }

  /** Stores what a write has made true. */
  async function write(resource: Resource, id: string, value: unknown): Promise<void> {
    await through.write(cacheKey(await orgId(), resource, id), value);
  }

  return { read, cached, write, leave: through.leave };
}

export type Reader = ReturnType<typeof createReader>;
