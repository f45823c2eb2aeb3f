import type { Problem, ProblemKind } from '../problems/problem';
import type { ViewDeps } from './view-deps';

/**
 * What passes by itself, and within how many milliseconds it is asked for again, at first and at most. The organization's
 * limit of calls at once is free again in a moment; whoever is out of order is asked seldom.
 */
const RESTS: Partial<Record<ProblemKind, readonly [first: number, longest: number]>> = {
  tooManyRequests: [2_000, 4_000],
  serverError: [10_000, 60_000],
  timeout: [10_000, 60_000],
  network: [10_000, 60_000],
  creditsUsedUp: [60_000, 60_000],
  signInThrottled: [60_000, 60_000],
};
/** The same for what failed for want of a network that is there by now: word of it may come late. */
const BACK_ONLINE = [2_000, 60_000] as const;
/** What has not passed by then, in milliseconds, is asked for so many times less often: it may never. */
const PATIENCE_MS = 30 * 60_000;
const SELDOM = 10;
/** Milliseconds over which panels spread when the network is back, for all of an office at once. */
const SPREAD_MS = 3_000;

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
  let isPlanned = false;
  /** What was to be asked for while nobody looked. */
  let due: ((problem: Problem) => boolean) | null = null;
  let stop = (): void => undefined;

  const restOf = ({ kind }: Problem): readonly [first: number, longest: number] | undefined =>
    kind === 'offline' && isOnline() ? BACK_ONLINE : RESTS[kind];
  const isPassing = (problem: Problem): boolean => restOf(problem) !== undefined && (problem.retryAt ?? 0) <= now();

  function plan(ms: number, isMeant: (problem: Problem) => boolean): void {
    stop();
    due = null;
    isPlanned = true;
    stop = after(ms, () => {
      isPlanned = false;
      if (seen.is()) view.again(isMeant);
      else due = isMeant;
    });
  }

  function leave(): void {
    stop();
    attempt = 0;
    isPlanned = false;
    due = null;
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
      // What is planned stays: more may fail for want of a network when it is back already.
      if (isPlanned || due) return;
      if (attempt === 0) since = now();
      const isLong = now() - since > PATIENCE_MS;
      const rests = problems.flatMap((problem) => {
        const [first, longest] = restOf(problem) ?? [0, 0];
        const window = Math.min(first * 2 ** attempt, isLong ? longest * SELDOM : longest);
        return window > 0 ? [Math.max(0, (problem.retryAt ?? 0) - now()) + Math.random() * window] : [];
      });
      if (rests.length === 0) return leave();
      attempt += 1;
      plan(Math.min(...rests), isPassing);
    },
    /** The network is back: what failed for want of it is asked for, not by everybody at the same moment. */
    online: (unreached: ReadonlySet<string>): void =>
      plan(Math.random() * SPREAD_MS, (problem) => unreached.has(problem.kind) || isPassing(problem)),
    /** Another view is shown, or none. */
    leave,
  };
}

export type Recovery = ReturnType<typeof createRecovery>;
