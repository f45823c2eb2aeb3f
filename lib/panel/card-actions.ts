import type { StoreApi } from 'zustand/vanilla';
import { type CardActions, cardTicket, withCard, withoutCard } from './cards';
import type { PanelActions, PanelState } from './panel-state';

/** Cards over the panel, and the ways from them into Desk. */
export function createCardActions(
  { getState, setState }: StoreApi<PanelState>,
  openAddress: PanelActions['openAddress'],
): CardActions {
  return {
    openCard: (of, name) => {
      const ticket = cardTicket(getState().ticket.value);
      setState(({ cards }) => ({ cards: withCard(cards, { id: crypto.randomUUID(), of, name, ticket }) }));
    },
    closeCard: (id) => setState(({ cards }) => ({ cards: withoutCard(cards, id) })),
    closeCards: () => setState({ cards: [], directory: null }),
    openHere: async (address) => {
      setState({ cards: [], directory: null });
      await openAddress(address, false);
    },
  };
}
