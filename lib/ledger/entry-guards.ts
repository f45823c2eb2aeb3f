import type { Problem } from '../problems/problem';
import { PROBLEM_KINDS } from '../problems/problem-kinds';
import { isCount, isNullOr, isObject, isOneOf, isText, isTextOrNull, isUndefinedOr, isFlag } from '../storage/guards';
import { PHASES } from './entry';

const hasProblem = isObject({ kind: isOneOf(PROBLEM_KINDS) });
/** Whether a value is absent, or says what went wrong. */
export const mayBeProblem = isUndefinedOr((value: unknown): value is Problem => hasProblem(value));
/** Whether a value is true, false or absent. */
export const mayBeFlag = isUndefinedOr(isFlag);

/** What a step shows of a label: the same in every version. */
export const isLook = isObject({ isRounded: isFlag, backgroundColour: isTextOrNull, textColour: isTextOrNull });

/** The fields that entries of every version have. */
export const commonFields = {
  id: isText,
  at: isCount,
  orgId: isText,
  by: isNullOr(isObject({ id: isText, name: isText })),
  person: isObject({ name: isText, contactId: isTextOrNull }),
  ticket: isNullOr(isObject({ id: isText, number: isTextOrNull })),
  reason: isTextOrNull,
  phase: isOneOf(PHASES),
  runId: isTextOrNull,
};
