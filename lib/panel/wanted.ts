import type { Holder } from '../desk-api/records';
import { type Key, type Resource, type Value, idOf } from '../records/resources';
import type { Part } from './part';
import type { ExtrasState } from './person-state';

/** What a record is called among those that were asked for beside the view. */
export function wantedName<R extends Resource>(resource: R, key: Key<R>): string {
  return `${resource}:${idOf(resource, key)}`;
}

/** A record that was asked for beside the view, as far as it has come; undefined when nobody has asked. */
export function wantedPart<R extends Resource>(
  { wanted }: Pick<ExtrasState, 'wanted'>,
  resource: R,
  key: Key<R>,
): Part<Value<R>> | undefined {
  return wanted[wantedName(resource, key)] as Part<Value<R>> | undefined;
}

/** Key of a badge of a help-center user in `earned`. */
export function earnedKey({ userId }: Holder, { id }: { id: string }): string {
  return `${userId} ${id}`;
}
