import type { Problem, ProblemKind } from '../problems/problem';
import type { ViewDeps } from './view-deps';

/** What passes by itself, and within how many milliseconds it is asked for again, at first and at most. */
const RESTS: Partial<Record<ProblemKind, readonly [first: number, longest: number]>> = {
  tooManyRequests: [6_000, 6_000],
  serverError: [10_000, 40_000],
  timeout: [10_000, 60_000],
  network: [2_000, 30_000],
  creditsUsedUp: [60_000, 60_000],
  signInThrottled: [60_000, 60_000],
};
/**
 * Of that time, what is not left to chance: Chromium closes an address for longer with each failure (`lib/http/held-back.ts`),
 * so that whoever may be early would soon be late. Asked every half minute, it is open for the first five minutes.
 */
const AT_LEAST: Partial<Record<ProblemKind, number>> = { serverError: 0.5 };
/** The same for what failed for want of a network that is there by now: word of it may come late. */
const BACK_ONLINE = [2_000, 60_000] as const;
/**
 * In a crowd, whoever has waited for longer asks more often, since nothing else keeps an order: so much shorter gets that
 * time for each millisecond, and no shorter than this.
 */
const SHORTER = 0.2;
const SHORTEST_MS = 2_000;
/** A crowd that was not met for so long is over, in milliseconds. */
const OVER_MS = 15_000;
/** What has not passed by then, in milliseconds, is asked for so many times less often: it may never. */
const PATIENCE_MS = 30 * 60_000;
const SELDOM = 10;
/** Milliseconds over which panels spread when the network is back. Those who are too many then are refused, and spread further. */
const SPREAD_MS = 300;

/** Whether a part of a view that could not be read for this reason is asked for again by itself. */
export function comesBack({ kind }: Problem): boolean {
  return RESTS[kind] !== undefined;
}

/** The view that is to recover. */
interface Ailing {
  /** What could not be read of it. */
  problems(): Problem[];
  /** Asks again for what failed so. What is shown stays until there is an answer. */
  again(isMeant: (problem: Problem) => boolean): void;
}

/**
 * Asks again, by itself, for what could not be read for a reason that passes. Any moment of a growing time is as likely as
 * another ("full jitter"), so that a thousand panels which failed together do not come back together. Nothing is asked for
 * a panel that nobody sees; once it is seen, what was due meanwhile is.
 */
export function createRecovery(
  { after, now, seen, isOnline }: Pick<ViewDeps, 'after' | 'now' | 'seen' | 'isOnline'>,
  view: Ailing,
) {
  let attempt = 0;
  /** When that began, epoch milliseconds. */
  let since = 0;
  /** When something is to be asked for, epoch milliseconds; null while nothing is planned. */
  let planned: number | null = null;
  /** Since when this view is kept waiting by a crowd, and when it met it last, epoch milliseconds. */
  let crowdSince = 0;
  let crowdMet = -Infinity;
  /** What was to be asked for while nobody looked. */
  let due: ((problem: Problem) => boolean) | null = null;
  let stop = (): void => undefined;

  const restOf = ({ kind }: Problem): readonly [first: number, longest: number] | undefined =>
    kind === 'offline' && isOnline() ? BACK_ONLINE : RESTS[kind];
  const isPassing = (problem: Problem): boolean => restOf(problem) !== undefined && (problem.retryAt ?? 0) <= now();

  function plan(ms: number, isMeant: (problem: Problem) => boolean): void {
    stop();
    due = null;
    planned = now() + ms;
    stop = after(ms, () => {
      planned = null;
      if (seen.is()) view.again(isMeant);
      else due = isMeant;
    });
  }

  function leave(): void {
    stop();
    attempt = 0;
    planned = null;
    due = null;
  }

  /** Milliseconds within which a problem of this kind is asked for again; 0 for what is not. */
  function windowOf(problem: Problem): number {
    const [first, longest] = restOf(problem) ?? [0, 0];
    if (attempt > 0 && now() - since > PATIENCE_MS) return longest * SELDOM;
    const ms = Math.min(first * 2 ** attempt, longest);
    if (problem.kind !== 'tooManyRequests') return ms;
    return Math.max(ms - (now() - crowdSince) * SHORTER, SHORTEST_MS);
  }

  /** How long a problem rests before it is asked for: what is named, and then a part of its window that chance tells. */
  function rests(problem: Problem): { ms: number; atMost: number }[] {
    const window = windowOf(problem);
    if (window === 0) return [];
    const named = Math.max(0, (problem.retryAt ?? 0) - now());
    const fixed = AT_LEAST[problem.kind] ?? 0;
    const ms = (fixed + (1 - fixed) * Math.random()) * window;
    // The end of the browser's own hold is another one in each browser; what Desk names is the same moment for everybody.
    const isHold = problem.kind === 'serverError' && problem.status === undefined;
    return [
      isHold
        ? { ms: Math.max(named, ms), atMost: Math.max(named, window) }
        : { ms: named + ms, atMost: named + window },
    ];
  }

  seen.watch(() => {
    if (!due || !seen.is()) return;
    const isMeant = due;
    leave();
    view.again(isMeant);
  });

  return {
    /** Looks at what has failed by now, and plans when to ask for it again. */
    look: (): void => {
      const problems = view.problems();
      if (problems.length === 0) return leave();
      if (due) return;
      if (problems.some(({ kind }) => kind === 'tooManyRequests')) {
        if (now() - crowdMet > OVER_MS) crowdSince = now();
        crowdMet = now();
      }
      const all = problems.flatMap(rests);
      // What is planned stays, for more may fail meanwhile; unless it is for a time when something else has long passed.
      if (planned !== null && all.every(({ atMost }) => now() + atMost >= (planned ?? 0))) return;
      if (all.length === 0) return leave();
      if (attempt === 0) since = now();
      attempt += 1;
      plan(Math.min(...all.map(({ ms }) => ms)), isPassing);
    },
    /** The network is back: what failed for want of it is asked for, not by everybody at the same moment. */
    online: (unreached: ReadonlySet<string>): void =>
      plan(Math.random() * SPREAD_MS, (problem) => unreached.has(problem.kind) || isPassing(problem)),
    /** Another view is shown, or none. */
    leave: (): void => {
      leave();
      crowdMet = -Infinity;
    },
  };
}

export type Recovery = ReturnType<typeof createRecovery>;
