import { OUTCOMES, type Settled, UNDONE } from '../actions/action';
import { type Target } from '../actions/target';
import { ACTION_IDS } from '../actions/specs';
import { PROBLEM_KINDS, type Problem } from '../problems/problem';
import {
  type Guard,
  isCount,
  isListOf,
  isNullOr,
  isObject,
  isOneOf,
  isText,
  isTextOrNull,
  isUndefinedOr,
} from '../storage/guards';
import { type LedgerEntry, PHASES } from './entry';
import { fromVersion1 } from './version-1';

const hasProblem = isObject({ kind: isOneOf(PROBLEM_KINDS) });
const isProblem: Guard<Problem> = (value): value is Problem => hasProblem(value);
const isFlag: Guard<boolean> = (value): value is boolean => typeof value === 'boolean';
const isFieldValue = isObject({ value: isTextOrNull, name: isText });

const settling = {
  outcome: isOneOf(OUTCOMES),
  problem: isUndefinedOr(isProblem),
  undone: isUndefinedOr(isOneOf(UNDONE)),
  found: isUndefinedOr(isFieldValue),
};
const isMember = isObject({
  is: isOneOf(['member']),
  way: isOneOf(['give', 'take']),
  id: isText,
  name: isText,
  wasPrimary: isUndefinedOr(isFlag),
  look: isUndefinedOr(isObject({ isRounded: isFlag, backgroundColour: isTextOrNull, textColour: isTextOrNull })),
  ...settling,
});
const isField = isObject({ is: isOneOf(['field']), field: isText, from: isFieldValue, to: isFieldValue, ...settling });
const isMade = isObject({
  is: isOneOf(['made']),
  what: isOneOf(['comment']),
  id: isTextOrNull,
  text: isText,
  mayBeTwice: isUndefinedOr(isFlag),
  ...settling,
});
const isStep: Guard<Settled> = (value): value is Settled => isMember(value) || isField(value) || isMade(value);

const isPerson = isObject({ on: isOneOf(['person']), userId: isText, helpCenterId: isText });
const isTicket = isObject({ on: isOneOf(['ticket']), ticketId: isText });
const isTarget: Guard<Target> = (value): value is Target => isPerson(value) || isTicket(value);

const isVersion2: Guard<2> = (value): value is 2 => value === 2;

const hasFields = isObject<Omit<LedgerEntry, 'sentAt'> & { sentAt: number | undefined }>({
  version: isVersion2,
  id: isText,
  at: isCount,
  orgId: isText,
  by: isNullOr(isObject({ id: isText, name: isText })),
  action: isOneOf(ACTION_IDS),
  target: isTarget,
  person: isObject({ name: isText, contactId: isTextOrNull }),
  ticket: isNullOr(isObject({ id: isText, number: isTextOrNull })),
  steps: isListOf(isStep),
  reason: isTextOrNull,
  phase: isOneOf(PHASES),
  sentAt: isUndefinedOr(isCount),
  runId: isTextOrNull,
});

const isLedgerEntry: Guard<LedgerEntry> = (value): value is LedgerEntry => hasFields(value);

/** A stored value as an entry, whichever version wrote it; null for anything else, which is dropped, not trusted. */
export function readEntry(value: unknown): LedgerEntry | null {
  return isLedgerEntry(value) ? value : fromVersion1(value);
}
