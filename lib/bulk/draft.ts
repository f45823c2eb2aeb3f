import { isCount, isObject, isOneOf, isText, isTextOrNull, type Guard, isNullOr } from '../storage/guards';
import { defineItem } from '../storage/item';
import type { ColumnChoice } from './choose-column';
import type { Check } from './dry-run';

type Source = 'paste' | 'label' | 'tickets';

/** What the user has entered so far. */
export interface Draft {
  source: Source;
  /** The pasted people. */
  text: string;
  /** Which column of the pasted table names the people, where that was asked. */
  column: ColumnChoice | null;
  labelId: string | null;
  ticketsBy: 'filter' | 'paste';
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

export type Step = 'who' | 'badge' | 'check';

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
  source: isOneOf(['paste', 'label', 'tickets']),
  text: isText,
  column: isNullOr(isObject<ColumnChoice>({ of: isText, column: isColumn })),
  labelId: isTextOrNull,
  ticketsBy: isOneOf(['filter', 'paste']),
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
      step: isOneOf(['who', 'badge', 'check']),
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
  if (source === 'paste') return JSON.stringify([source, text, column]);
  if (source === 'label') return JSON.stringify([source, labelId]);
  if (ticketsBy === 'paste') return JSON.stringify([source, ticketsBy, ticketText]);
  return JSON.stringify([source, ticketsBy, departmentId, status, atMost]);
}
