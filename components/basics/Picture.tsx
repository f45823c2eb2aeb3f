import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { AccountActions } from '../../lib/accounts/account-state';
import { useAccountActions } from '../account-context';

const MOST_REMEMBERED = 400;
// What is known already is painted at once when a view comes back; per set of actions, so that tests do not share it.
const known = new WeakMap<AccountActions, Map<string, string | null>>();

function memoryOf(actions: AccountActions): Map<string, string | null> {
  const memory = known.get(actions) ?? new Map<string, string | null>();
  known.set(actions, memory);
  return memory;
}

function usePicture(url: string | null): string | null {
  const actions = useAccountActions();
  const memory = useMemo(() => memoryOf(actions), [actions]);
  const [, setArrived] = useState('');
  useEffect(() => {
    if (!url || memory.has(url)) return undefined;
    let isWanted = true;
    void actions.picture(url).then((dataUrl) => {
      // The oldest goes, not all: a long list must not lose what it shows.
      if (memory.size >= MOST_REMEMBERED) memory.delete(memory.keys().next().value ?? '');
      memory.set(url, dataUrl);
      if (isWanted) setArrived(url);
    });
    return () => {
      isWanted = false;
    };
  }, [url, actions, memory]);
  return (url && memory.get(url)) ?? null;
}

interface PictureProps {
  url: string | null;
  class: string;
  hue?: number;
  /** Shown in the same place until the picture is there, and when there is none. */
  children: ComponentChildren;
}

/** A picture from Desk in a place of fixed size; decorative, since the name always stands beside it. */
export function Picture({ url, class: place, hue, children }: PictureProps) {
  const dataUrl = usePicture(url);
  const [isBroken, setBroken] = useState(false);
  return (
    <span class={`picture ${place}`} style={{ '--hue': hue }} aria-hidden="true">
      {dataUrl && !isBroken ? <img src={dataUrl} alt="" onError={() => setBroken(true)} /> : children}
    </span>
  );
}
