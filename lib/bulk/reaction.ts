import type { Problem, ProblemKind } from '../problems/problem';
import type { Pause } from './run';

/** What a run does about a problem with one person. */
export type Reaction =
  /** Wait a little and ask again; `isPatient`: as often as it takes, because nothing is wrong with this person. */
  | { do: 'again'; afterMs: number; isPatient: boolean }
  /** Stop the whole run: the next person would meet the same. */
  | { do: 'pause'; pause: Pause }
  /** Note it and go on with the next person. */
  | { do: 'refuse' };

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 30_000;
/** Tries for one person before it is theirs alone, or the network's. */
const MOST_TRIES = 5;
/** Tries against "too many at once" before the user is told. */
const MOST_PATIENT_TRIES = 12;

/** Nothing about these is particular to one person. */
const STOPS_ALL: ReadonlySet<ProblemKind> = new Set([
  'hostNotAllowed',
  'signedOut',
  'unauthorized',
  'scopeMissing',
  'wrongOrganization',
  'editionLimit',
  'onlyLiveChatUser',
  'sessionRevoked',
  'noRefreshToken',
  'invalidClient',
  'clientSecretNeeded',
  'clientSecretWrong',
]);
const PASSES: ReadonlySet<ProblemKind> = new Set(['tooManyRequests', 'signInThrottled']);
const CONNECTION: ReadonlySet<ProblemKind> = new Set(['network', 'timeout', 'workerGone', 'cancelled']);
const SERVER: ReadonlySet<ProblemKind> = new Set(['serverError', 'badAnswer']);

/** Decides by the kind of problem and how often this person has been tried (from 1). */
export function reactionTo(problem: Problem, tries: number, isOnline: boolean): Reaction {
  const { kind } = problem;
  if (kind === 'offline' || (CONNECTION.has(kind) && !isOnline)) return { do: 'pause', pause: { why: 'offline' } };
  if (kind === 'creditsUsedUp' || kind === 'capReached') {
    const until = problem.retryAt === undefined ? {} : { until: problem.retryAt };
    return { do: 'pause', pause: { why: 'credits', problem, ...until } };
  }
  if (STOPS_ALL.has(kind)) return { do: 'pause', pause: { why: 'problem', problem } };
  const afterMs = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (tries - 1));
  if (PASSES.has(kind)) {
    if (tries >= MOST_PATIENT_TRIES) return { do: 'pause', pause: { why: 'problem', problem } };
    return { do: 'again', afterMs, isPatient: true };
  }
  if (CONNECTION.has(kind)) {
    if (tries >= MOST_TRIES) return { do: 'pause', pause: { why: 'problem', problem } };
    return { do: 'again', afterMs, isPatient: false };
  }
  if (SERVER.has(kind) && tries < MOST_TRIES) return { do: 'again', afterMs, isPatient: false };
  return { do: 'refuse' };
}
