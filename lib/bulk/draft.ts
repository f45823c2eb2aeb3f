import { isCount, isObject, isOneOf, isText, isTextOrNull, type Guard, isNullOr } from '../storage/guards';
import { defineItem } from '../storage/item';
import type { ColumnChoice } from './choose-column';
import type { Check } from './dry-run';

/** Where the people of a draft come from. */
const SOURCES = ['paste', 'label', 'tickets'] as const;
/** How the tickets are told whose requesters are meant. */
const TICKET_SOURCES = ['filter', 'paste'] as const;
/** The steps before a run. */
const STEPS = ['who', 'badge', 'check'] as const;

/** What the user has entered so far. */
export interface Draft {
  source: (typeof SOURCES)[number];
  /** The pasted people. */
  text: string;
  /** Which column of the pasted table names the people, where that was asked. */
  column: ColumnChoice | null;
  labelId: string | null;
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

const isColumn: Guard<ColumnChoice['column']> = (value): value is ColumnChoice['column'] =>
  value === 'all' || isCount(value);

const isDraft = isObject<Draft>({
  source: isOneOf(SOURCES),
  text: isText,
  column: isNullOr(isObject<ColumnChoice>({ of: isText, column: isColumn })),
  labelId: isTextOrNull,
  ticketsBy: isOneOf(TICKET_SOURCES),
  departmentId: isTextOrNull,
  status: isText,
  atMost: isCount,
  ticketText: isText,
  badgeId: isTextOrNull,
  badgeName: isText,
  reason: isText,
});

const isCheck: Guard<Check> = (value): value is Check =>
  isObject<{ rows: unknown; held: unknown }>({
    rows: (rows): rows is unknown => Array.isArray(rows),
    held: (held): held is unknown => typeof held === 'object' && held !== null,
  })(value);

/** The draft, in memory-only storage: it survives a reload and leaves with the browser. */
export const bulkDraftItem = defineItem<KeptDraft | null>(
  'session',
  'bulkDraft',
  isNullOr(
    isObject({
      orgId: isText,
      step: isOneOf(STEPS),
      draft: isDraft,
      check: isNullOr(isCheck),
      checkedFor: isText,
    }),
  ),
  null,
);

/** What people a draft is about, as text: two drafts that give the same need only one check. */
export function peopleOf(draft: Draft): string {
  const { source, text, column, labelId, ticketsBy, departmentId, status, atMost, ticketText } = draft;
  switch (source) {
    case 'paste':
      return JSON.stringify([source, text, column]);
    case 'label':
      return JSON.stringify([source, labelId]);
    case 'tickets': {
      const tickets = { paste: [ticketText], filter: [departmentId, status, atMost] };
      return JSON.stringify([source, ticketsBy, ...tickets[ticketsBy]]);
    }
  }
}
