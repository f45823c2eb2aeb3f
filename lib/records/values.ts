import type { TicketStatus } from '../desk-api/records';

/* Records that are made of what Desk tells, for one use of ours. */

/** What tickets of a department may have; empty where Desk does not tell. */
export interface TicketChoices {
  statuses: TicketStatus[];
  priorities: string[];
  categories: string[];
  subCategories: string[];
}

export interface LabelChoice {
  id: string;
  name: string;
  isRounded: boolean;
  backgroundColour: string | null;
  textColour: string | null;
}

/** A help center of the organization, to invite somebody into. */
export interface HelpCenterChoice {
  id: string;
  name: string;
}

/** What suggestions are made from. */
export interface ContactFacts {
  totalTickets: number | null;
  closedTickets: number | null;
  escalatedTickets: number | null;
  /** Percent, 0 to 100. */
  happinessGood: number | null;
  happinessBad: number | null;
}
