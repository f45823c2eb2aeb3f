import type { StoreApi } from 'zustand/vanilla';
import { readPageContext } from '../desk-page/page-context';
import { type CardActions, withCard, withoutCard } from './cards';
import type { PanelState } from './panel-state';

export interface CardActionsParts {
  /** The tab that the panel is beside. */
  tab(): { id: number | null; url: string | undefined };
  tabs: {
    update(id: number, change: { url: string }): Promise<unknown>;
    create(of: { url: string }): Promise<unknown>;
  };
}

/** Cards over the panel, and the ways from them into Desk. */
export function createCardActions(store: StoreApi<PanelState>, { tab, tabs }: CardActionsParts): CardActions {
  const { getState, setState } = store;
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
      const { id, url } = tab();
      const isDesk = readPageContext(url).kind !== 'elsewhere';
      setState({ cards: [] });
      if (id === null || url === undefined || !isDesk) await tabs.create({ url: address });
      else await tabs.update(id, { url: atHostOf(url, address) });
    },
  };
}

/** A page of Desk under the host that the tab shows it under, which may be one of the portal's own. */
function atHostOf(shown: string, address: string): string {
  const { pathname, search, hash } = new URL(address);
  return new URL(`${pathname}${search}${hash}`, shown).href;
}
