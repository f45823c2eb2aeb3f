import type { Ticket } from '../desk-api/records';

/** What there are cards of. */
const CARD_KINDS = ['agent', 'team', 'department', 'requester', 'role', 'profile', 'channel'] as const;
export type CardKind = (typeof CARD_KINDS)[number];

/** Whom or what a card is of: everything it shows is asked for by these ids. */
export type CardOf =
  | { kind: 'agent'; agentId: string }
  /** The department is where Desk tells of its teams; null where that is not known. */
  | { kind: 'team'; teamId: string; departmentId: string | null }
  | { kind: 'department'; departmentId: string }
  | { kind: 'requester'; contactId: string }
  | { kind: 'role'; roleId: string }
  | { kind: 'profile'; profileId: string }
  | { kind: 'channel'; code: string };

/** The ticket that was on screen when a card was opened. */
export type CardTicket = Pick<Ticket, 'id' | 'number' | 'secondaryContactIds'>;

/** What a card or a list remembers of the ticket on screen. */
export function cardTicket(ticket: Ticket | undefined): CardTicket | null {
  if (ticket === undefined) return null;
  const { id, number, secondaryContactIds } = ticket;
  return { id, number, secondaryContactIds };
}

export interface Card {
  id: string;
  of: CardOf;
  /** As it was where the card was opened; cards may be of what cannot be read. */
  name: string;
  ticket: CardTicket | null;
}

/** What is done with cards; none of these throws. */
export interface CardActions {
  /** Opens the card of somebody or something over the panel, for the ticket that is on screen. */
  openCard(of: CardOf, name: string): void;
  /** Goes back to what lies under a card. */
  closeCard(id: string): void;
  /** Leaves everything that lies over the panel. */
  closeCards(): void;
  /** Opens a page of Desk in the tab that the panel is beside; in a new one where that shows something else than Desk. */
  openHere(address: string): Promise<void>;
}

/** As many cards as lie on each other; the one that was opened first goes. */
export const MOST_CARDS = 8;

/** The cards with one more on top; the same ones when it lies there already. */
export function withCard(cards: readonly Card[], card: Card): readonly Card[] {
  const top = cards.at(-1);
  if (top && isSame(top.of, card.of)) return cards;
  return [...cards, card].slice(-MOST_CARDS);
}

/** The cards without this one and what lies on it. */
export function withoutCard(cards: readonly Card[], id: string): readonly Card[] {
  const at = cards.findIndex((card) => card.id === id);
  return at === -1 ? cards : cards.slice(0, at);
}

function isSame(one: CardOf, other: CardOf): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
