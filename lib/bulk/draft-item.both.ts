import { type Guard, isCount, isNullOr, isObject, isOneOf, isText, isTextOrNull } from '../storage/guards';
import { defineItem } from '../storage/item';
import type { ColumnChoice } from './choose-column';
import type { Draft, KeptDraft } from './draft';
import { SOURCES, STEPS, TICKET_SOURCES } from './draft-kinds.both';
import type { Check } from './dry-run';

const isColumn: Guard<ColumnChoice['column']> = (value): value is ColumnChoice['column'] =>
  value === 'all' || isCount(value);

const isDraft = isObject<Draft>({
  source: isOneOf(SOURCES),
  text: isText,
  column: isNullOr(isObject<ColumnChoice>({ of: isText, column: isColumn })),
  labelId: isTextOrNull,
  groupId: isTextOrNull,
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
  { /* holds pasted addresses and whom they were found to be */ cleared: 'signOut' },
);
