/* Records that are made of what Desk tells, for one use of ours. */

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
