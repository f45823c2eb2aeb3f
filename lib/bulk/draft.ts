import type { ColumnChoice } from './choose-column';
import type { SOURCES, STEPS, TICKET_SOURCES } from './draft-kinds.both';
import type { Check } from './dry-run';

/** What the user has entered so far. */
export interface Draft {
  source: (typeof SOURCES)[number];
  /** The pasted people. */
  text: string;
  /** Which column of the pasted table names the people, where that was asked. */
  column: ColumnChoice | null;
  labelId: string | null;
  groupId: string | null;
  ticketsBy: (typeof TICKET_SOURCES)[number];
  departmentId: string | null;
  status: string;
  atMost: number;
  ticketText: string;
  badgeId: string | null;
  badgeName: string;
  reason: string;
}

export const EMPTY_DRAFT: Draft = {
  source: 'paste',
  text: '',
  column: null,
  labelId: null,
  groupId: null,
  ticketsBy: 'filter',
  departmentId: null,
  status: '',
  atMost: 100,
  ticketText: '',
  badgeId: null,
  badgeName: '',
  reason: '',
};

export type Step = (typeof STEPS)[number];

/** A draft as it outlives a reload, with the check so far: looking two hundred people up again would cost credits. */
export interface KeptDraft {
  orgId: string;
  step: Step;
  draft: Draft;
  check: Check | null;
  /** What the check was made for, so that another paste does not meet an old one. */
  checkedFor: string;
}

/** What people a draft is about, as text: two drafts that give the same need only one check. */
export function peopleOf(draft: Draft): string {
  const { source, text, column, labelId, groupId, ticketsBy, departmentId, status, atMost, ticketText } = draft;
  switch (source) {
    case 'paste':
      return JSON.stringify([source, text, column]);
    case 'label':
      return JSON.stringify([source, labelId]);
    case 'group':
      return JSON.stringify([source, groupId]);
    case 'tickets': {
      const tickets = { paste: [ticketText], filter: [departmentId, status, atMost] };
      return JSON.stringify([source, ticketsBy, ...tickets[ticketsBy]]);
    }
  }
}
