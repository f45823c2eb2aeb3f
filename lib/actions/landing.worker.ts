import type { ChangeStep } from './action';
import type { Target } from './target';
import type { ActionTools, AnyAction } from './worker-action.worker';

/**
 * How long after a write has left it may still be carried out although nobody waits for its answer any more, in
 * milliseconds: the client's own limit (25 s) and a little. Until then, not to see it means nothing.
 */
const LANDING_MS = 30_000;

/** How long to wait after the first looks, and after each later one, in milliseconds. */
const FIRST_PAUSES_MS = [500, 1_500, 4_000];
const LATER_PAUSE_MS = 8_000;

export interface Clock {
  now(): number;
  wait(ms: number): Promise<void>;
}

/**
 * Looks until something is found or the time in which it can still arrive is over; gives what was seen last. A clock that
 * was set back makes nobody wait longer than from now on.
 */
export async function lookUntilLanded<T>(
  sentAt: number,
  { now, wait }: Clock,
  look: () => Promise<T>,
  isThere: (seen: T) => boolean,
): Promise<T> {
  const end = Math.min(sentAt, now()) + LANDING_MS;
  for (let turn = 0; ; turn += 1) {
    const seen = await look();
    const left = end - now();
    if (isThere(seen) || left <= 0) return seen;
    await wait(Math.min(left, FIRST_PAUSES_MS[turn] ?? LATER_PAUSE_MS));
  }
}

/**
 * What a target has once an earlier write of these steps has landed, or cannot any more. A second sender that did not wait
 * would write twice. Throws `DesksideError` when the target cannot be read.
 */
export async function nowOnceLanded(
  half: AnyAction,
  tools: ActionTools,
  target: Target,
  earlier: { steps: readonly ChangeStep[]; sentAt: number },
  clock: Clock,
): Promise<unknown> {
  return await lookUntilLanded(
    earlier.sentAt,
    clock,
    async () => await half.now(tools, target as never),
    (seen) => earlier.steps.length === 0 || earlier.steps.some((step) => half.holds(seen, step)),
  );
}
