import { kindOfErrorCode } from '../desk-api/api-problem';
import type { MassResult } from '../desk-api/records';
import type { Problem, ProblemKind } from '../problems/problem';

/** A refusal inside an HTTP 200: Desk names a code, sometimes a text. `otherwise` is for a code that says nothing. */
export function refusalIn(result: MassResult, otherwise: ProblemKind): Problem {
  const named = kindOfErrorCode(result.errorCode);
  return { kind: named === 'forbidden' ? named : otherwise, ...(result.message ? { detail: result.message } : {}) };
}
