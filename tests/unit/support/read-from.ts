import type { Aged } from '../../../lib/cache/aged';
import type { Input } from '../../../lib/messages/protocol';
import type { Reading } from '../../../lib/messages/reading';
import type { Handlers } from '../../../lib/messages/serve.worker';
import type { Key, Resource, Value } from '../../../lib/records/resources';

/** Reads one record from a worker's service, as a page would. */
export async function readFrom<R extends Resource>(
  service: Handlers,
  resource: R,
  key: Key<R>,
  reading: Reading = {},
): Promise<Aged<Value<R>>> {
  const input = { resource, key, ...reading } as Input<'record/read'>;
  return await service['record/read'](input);
}
