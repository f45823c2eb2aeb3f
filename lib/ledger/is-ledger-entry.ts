import { PROBLEM_KINDS, type Problem } from '../problems/problem';
import { type Guard, isCount, isListOf, isNullOr, isObject, isOneOf, isText, isTextOrNull } from '../storage/guards';
import type { ActionKind, LedgerComment, LedgerEntry, LedgerItem } from './entry';

const KINDS: readonly ActionKind[] = ['awardBadges', 'revokeBadges', 'addLabels', 'removeLabels'];

const hasProblem = isObject({ kind: isOneOf(PROBLEM_KINDS) });

/** Whether an optional field is absent or passes. */
function isAbsentOr(name: string, guard: Guard<unknown>): (value: object) => boolean {
  return (value) => {
    const field: unknown = Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined;
    return field === undefined || guard(field);
  };
}

const isFlag: Guard<boolean> = (value): value is boolean => typeof value === 'boolean';
const isProblem: Guard<Problem> = (value): value is Problem => hasProblem(value);
const mayHaveProblem = isAbsentOr('problem', isProblem);
const mayBeUndone = isAbsentOr('undone', isFlag);
const mayBeByOthers = isAbsentOr('undoneByOthers', isFlag);
const mayBePrimary = isAbsentOr('wasPrimary', isFlag);
const mayHaveId = isAbsentOr('id', isText);

const hasItemFields = isObject({
  id: isText,
  name: isText,
  outcome: isOneOf(['pending', 'changed', 'already', 'refused']),
});
const isItem: Guard<LedgerItem> = (value): value is LedgerItem =>
  hasItemFields(value) && mayHaveProblem(value) && mayBeUndone(value) && mayBeByOthers(value) && mayBePrimary(value);

const hasState = isObject({ state: isOneOf(['none', 'sending', 'written', 'failed', 'withdrawn']) });
const isComment: Guard<LedgerComment> = (value): value is LedgerComment =>
  hasState(value) && mayHaveProblem(value) && mayHaveId(value);

const isVersion: Guard<1> = (value): value is 1 => value === 1;

/** Whether a stored value is an entry of this version; anything else is dropped, not trusted. */
export const isLedgerEntry: Guard<LedgerEntry> = isObject<LedgerEntry>({
  version: isVersion,
  id: isText,
  at: isCount,
  orgId: isText,
  by: isNullOr(isObject({ id: isText, name: isText })),
  kind: isOneOf(KINDS),
  holder: isObject({ userId: isText, helpCenterId: isText }),
  person: isObject({ name: isText, contactId: isTextOrNull }),
  ticket: isNullOr(isObject({ id: isText, number: isTextOrNull })),
  items: isListOf(isItem),
  reason: isTextOrNull,
  comment: isComment,
  phase: isOneOf(['sending', 'done', 'undoing', 'undone']),
  runId: isTextOrNull,
});
