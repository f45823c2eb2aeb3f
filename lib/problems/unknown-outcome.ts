import type { Problem, ProblemKind } from './problem';

/** Nobody answered, or not to the end: what was sent may be carried out even now. */
const MAY_STILL_LAND: ReadonlySet<ProblemKind> = new Set([
  'timeout',
  'network',
  'offline',
  'serverError',
  'workerGone',
  'unknown',
]);

/** Whether a write that failed like this may still be carried out: for a while, not to see it says nothing. */
export function mayStillLand({ kind }: Problem): boolean {
  return MAY_STILL_LAND.has(kind);
}

/** Whether a write that failed like this may have been carried out all the same: only reading the state again tells. */
export function isUnknownOutcome(problem: Problem): boolean {
  return mayStillLand(problem) || problem.kind === 'badAnswer';
}
