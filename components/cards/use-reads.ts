import { useCallback, useEffect } from 'preact/hooks';
import type { Part } from '../../lib/panel/part';
import { wantedName, wantedPart } from '../../lib/panel/wanted';
import type { Key, Resource, Value } from '../../lib/records/resources';
import { useCardActions, useWanted } from './card-place';

/** What is known of a record by now, among those that were asked for beside the view; `undefined` before anybody did. */
export type Look = <R extends Resource>(resource: R, key: Key<R>) => Part<Value<R>> | undefined;

/** A record that is to be read. */
export interface Read {
  resource: Resource;
  key: Key<Resource>;
}

export function read<R extends Resource>(resource: R, key: Key<R>): Read {
  return { resource, key: key as Key<Resource> };
}

export function useLook(): Look {
  const wanted = useWanted();
  return useCallback((resource, key) => wantedPart({ wanted }, resource, key), [wanted]);
}

/**
 * Asks for records, once each: again when it is others that are meant, and nothing of Desk while what is remembered of
 * them is fresh. Gives the way to ask anew.
 *
 * @param isAsking false where somebody else asks for them
 */
export function useReads(reads: readonly Read[], isAsking = true): () => void {
  const { want } = useCardActions();
  const names = reads.map(({ resource, key }) => wantedName(resource, key)).join(' ');
  const ask = (isRefresh: boolean): void => {
    for (const { resource, key } of reads) want(resource, key, isRefresh);
  };
  useEffect(() => {
    if (isAsking) ask(false);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the names say which records are meant
  }, [names, isAsking]);
  return () => ask(true);
}
