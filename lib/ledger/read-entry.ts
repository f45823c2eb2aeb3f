import { OUTCOMES, type Settled, UNDONE } from '../actions/action';
import type { Target } from '../actions/target';
import { ACTION_IDS } from '../actions/specs';
import {
  type Guard,
  isCount,
  isListOf,
  isObject,
  isOneOf,
  isText,
  isTextOrNull,
  isUndefinedOr,
} from '../storage/guards';
import type { LedgerEntry } from './entry';
import { commonFields, isLook, mayBeFlag, mayBeProblem } from './entry-guards';
import { fromVersion1 } from './version-1';

const isFieldValue = isObject({ value: isTextOrNull, name: isText });

const settling = {
  outcome: isOneOf(OUTCOMES),
  problem: mayBeProblem,
  undone: isUndefinedOr(isOneOf(UNDONE)),
  found: isUndefinedOr(isFieldValue),
};
const isMember = isObject({
  is: isOneOf(['member']),
  way: isOneOf(['give', 'take']),
  id: isText,
  name: isText,
  wasPrimary: mayBeFlag,
  look: isUndefinedOr(isLook),
  ...settling,
});
const isField = isObject({
  is: isOneOf(['field']),
  field: isText,
  from: isFieldValue,
  to: isFieldValue,
  isAlong: mayBeFlag,
  ...settling,
});
const isMade = isObject({
  is: isOneOf(['made']),
  what: isOneOf(['comment']),
  id: isTextOrNull,
  text: isText,
  mayBeTwice: mayBeFlag,
  isPublic: mayBeFlag,
  ...settling,
});
const isOrder = isObject({
  is: isOneOf(['order']),
  id: isText,
  name: isText,
  takeOver: isUndefinedOr(isObject({ tickets: isTextOrNull, tasks: isTextOrNull })),
  ...settling,
});
const isStep: Guard<Settled> = (value): value is Settled =>
  isMember(value) || isField(value) || isOrder(value) || isMade(value);

const isPerson = isObject({ on: isOneOf(['person']), userId: isText, helpCenterId: isText });
const isTicket = isObject({ on: isOneOf(['ticket']), ticketId: isText });
const isAgent = isObject({ on: isOneOf(['agent']), agentId: isText });
const isTeam = isObject({ on: isOneOf(['team']), teamId: isText });
const isTarget: Guard<Target> = (value): value is Target =>
  isPerson(value) || isTicket(value) || isAgent(value) || isTeam(value);

const isVersion2: Guard<2> = (value): value is 2 => value === 2;

const hasFields = isObject<Omit<LedgerEntry, 'sentAt'> & { sentAt: number | undefined }>({
  ...commonFields,
  version: isVersion2,
  action: isOneOf(ACTION_IDS),
  target: isTarget,
  steps: isListOf(isStep),
  sentAt: isUndefinedOr(isCount),
});

const isLedgerEntry: Guard<LedgerEntry> = (value): value is LedgerEntry => hasFields(value);

/** A stored value as an entry, whichever version wrote it; null for anything else, which is dropped, not trusted. */
export function readEntry(value: unknown): LedgerEntry | null {
  return isLedgerEntry(value) ? value : fromVersion1(value);
}
