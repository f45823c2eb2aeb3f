import { createContext } from 'preact';
import { useContext, useMemo, useRef } from 'preact/hooks';
import type { StoreApi } from 'zustand/vanilla';
import type { CardTicket } from '../../lib/panel/cards';
import type { PanelActions } from '../../lib/panel/panel-state';
import type { Part } from '../../lib/panel/part';
import { useStore } from '../basics/use-store';
import { useOnce } from '../list/use-once';
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

/** What can be given to whoever is listed, as long as the list or the card is open. */
export interface Giving {
  /** The ticket that was on screen when it was opened. */
  ticket: CardTicket | null;
  /** Lets a ticket be given once, whichever row is pressed. */
  once: (give: () => void) => void;
}

/** Set by what lists people beside a ticket: in the panel, and nowhere else. */
export const GivingPlace = createContext<Giving | null>(null);

/** What the people of a list or a card can be given. @param ticket the one that was on screen when it was opened */
export function useGiving(ticket: CardTicket | null): Giving {
  const give = useOnce();
  const once = useRef(give);
  return useMemo(() => ({ ticket, once: once.current }), [ticket]);
}
