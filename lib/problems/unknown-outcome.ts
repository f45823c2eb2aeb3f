import type { Problem, ProblemKind } from './problem';
import { MAY_HAVE_LANDED, MAY_STILL_LAND } from './problem-kinds';

const LATER: ReadonlySet<ProblemKind> = new Set(MAY_STILL_LAND);
const PERHAPS: ReadonlySet<ProblemKind> = new Set([...MAY_STILL_LAND, ...MAY_HAVE_LANDED]);

/** Whether a write that failed like this may still be carried out: for a while, not to see it says nothing. */
export function mayStillLand({ kind }: Problem): boolean {
  return LATER.has(kind);
}

/** Whether a write that failed like this may have been carried out all the same: only reading the state again tells. */
export function isUnknownOutcome({ kind }: Problem): boolean {
  return PERHAPS.has(kind);
}
