import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { StoreApi } from 'zustand/vanilla';
import type { PanelActions } from '../../lib/panel/panel-state';
import type { Part } from '../../lib/panel/part';
import { useStore } from '../basics/use-store';
import { useActions, usePanel } from '../panel-context';

type Wanted = Readonly<Record<string, Part<unknown>>>;
type PlaceActions = Pick<PanelActions, 'want' | 'openCard'>;

/** What a card needs of the page it is on: what was asked for, and the ways to ask and to go on to other cards. */
interface Place {
  store: Pick<StoreApi<{ wanted: Wanted }>, 'getState' | 'subscribe'>;
  actions: PlaceActions;
}

/** Set by a page that shows cards and is not the panel; a card stays where it is as long as it is there. */
export const CardPlace = createContext<Place | null>(null);

/** What is known of the records that were asked for, by their names. */
export function useWanted(): Wanted {
  const place = useContext(CardPlace);
  // oxlint-disable-next-line react-hooks/rules-of-hooks -- it is the same branch each time, see above
  return place ? useStore(place.store, ({ wanted }) => wanted) : usePanel((state) => state.extras.wanted);
}

export function useCardActions(): PlaceActions {
  const place = useContext(CardPlace);
  // oxlint-disable-next-line react-hooks/rules-of-hooks -- it is the same branch each time, see above
  return place ? place.actions : useActions();
}
