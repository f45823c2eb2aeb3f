import { useEffect, useState } from 'preact/hooks';
import { wantedName } from '../../lib/panel/wanted';
import { useCardActions } from '../cards/card-place';
import { type Read, useLook } from '../cards/use-reads';

/**
 * Reads records anew, however fresh they are: what is confirmed is confirmed by how it is now. Gives whether all of them
 * have been answered; one that could not be read has been, too, and is not known.
 */
export function useAnew(reads: readonly Read[]): boolean {
  const { want } = useCardActions();
  const look = useLook();
  const [asked, setAsked] = useState('');
  const names = reads.map(({ resource, key }) => wantedName(resource, key)).join(' ');
  useEffect(() => {
    for (const { resource, key } of reads) want(resource, key, true);
    setAsked(names);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the names say which records are meant
  }, [names]);
  return asked === names && reads.every(({ resource, key }) => look(resource, key)?.loading !== true);
}
