import type { StoreApi } from 'zustand/vanilla';
import { type CardActions, withCard, withoutCard } from './cards';
import type { PanelActions, PanelState } from './panel-state';

/** Cards over the panel, and the ways from them into Desk. */
export function createCardActions(
  { getState, setState }: StoreApi<PanelState>,
  openAddress: PanelActions['openAddress'],
): CardActions {
  return {
    openCard: (of, name) => {
      const ticket = getState().ticket.value;
      const seen = ticket
        ? { id: ticket.id, number: ticket.number, secondaryContactIds: ticket.secondaryContactIds }
        : null;
      setState(({ cards }) => ({ cards: withCard(cards, { id: crypto.randomUUID(), of, name, ticket: seen }) }));
    },
    closeCard: (id) => setState(({ cards }) => ({ cards: withoutCard(cards, id) })),
    closeCards: () => setState({ cards: [] }),
    openHere: async (address) => {
      setState({ cards: [] });
      await openAddress(address, false);
    },
  };
}
