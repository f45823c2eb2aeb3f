import type { Aged } from '../cache/aged';
import { ask as askWorker } from '../messages/ask.page';
import type { Ask, Input } from '../messages/protocol';
import type { Reading } from '../messages/reading';
import { type Key, type Resource, type Value, keyOf } from './resources';

/**
 * Asks the worker for one record, which it has from its cache or from Desk. `from` may be anything that has the ids.
 * Throws the `DesksideError` of the answer.
 */
export async function readRecord<R extends Resource>(
  resource: R,
  from: Key<R>,
  reading: Reading = {},
  ask: Ask = askWorker,
): Promise<Aged<Value<R>>> {
  const input = { resource, key: keyOf(resource, from), ...reading } as Input<'record/read'>;
  return await ask('record/read', input);
}
