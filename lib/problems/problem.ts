import type { PROBLEM_KINDS } from './problem-kinds';

export type ProblemKind = (typeof PROBLEM_KINDS)[number];

export interface Problem {
  kind: ProblemKind;
  /** Path of the endpoint, never with a token or a query; for people who report the problem. */
  endpoint?: string;
  /** HTTP status, where there was one. */
  status?: number;
  /** What the server said, shortened, plain text; shown as text only. */
  detail?: string;
  /** INVALID_DATA: which fields and why. Source: Desk API document, section Errors. */
  fields?: { field: string; type: string; message?: string }[];
  /** LICENSE_ACCESS_LIMITED: the feature and edition Zoho names. */
  feature?: string;
  edition?: string;
  /** INTEGRATION_ADMIN_ERROR: the integration that the agent has set up. */
  integration?: string;
  /** Epoch milliseconds before which asking again is pointless. */
  retryAt?: number;
}

/** The one error class of Deskside; everything thrown in `lib/` on purpose is one of these. */
export class DesksideError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem, options?: { cause?: unknown }) {
    super(problem.kind, options);
    this.name = 'DesksideError';
    this.problem = problem;
  }
}

/** Builds the error for a kind; `more` adds what is known about it. */
export function problemError(kind: ProblemKind, more: Omit<Problem, 'kind'> = {}, cause?: unknown): DesksideError {
  return new DesksideError({ kind, ...more }, cause === undefined ? undefined : { cause });
}

/** The problem inside any thrown value; anything unforeseen becomes `unknown` without its text, which may hold secrets. */
export function problemOf(thrown: unknown): Problem {
  if (thrown instanceof DesksideError) return thrown.problem;
  return { kind: 'unknown' };
}
