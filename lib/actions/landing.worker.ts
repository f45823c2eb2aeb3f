import { type LedgerEntry, changesIn } from '../ledger/entry';
import { type ChangeStep, type SettledChange, canGoBack, inverse } from './action';
import type { ActionTools, AnyAction } from './worker-action.worker';

/**
 * How long after a write has left it may still be carried out although nobody waits for its answer any more, in
 * milliseconds: the client's own limit (25 s) and a little. Until then, not to see it means nothing.
 */
const LANDING_MS = 30_000;

/** How long to wait after the first looks, and after each later one, in milliseconds. */
const FIRST_PAUSES_MS = [500, 1_500, 4_000];
const LATER_PAUSE_MS = 8_000;

/** How far this machine's clock may be behind Desk's before what we did is taken for somebody else's, in milliseconds. */
const CLOCK_TOLERANCE_MS = 10 * 60 * 1000;

export interface Clock {
  now(): number;
  wait(ms: number): Promise<void>;
}

/** How long a write of that moment may still land, in milliseconds; a clock that was set back makes it no longer than from now. */
export function leftToLand(sentAt: number, now: number): number {
  return Math.min(sentAt, now) + LANDING_MS - now;
}

/** Looks until something is found or the time in which it can still arrive is over; gives what was seen last. */
export async function lookUntilLanded<T>(
  sentAt: number,
  { now, wait }: Clock,
  look: () => Promise<T>,
  isThere: (seen: T) => boolean,
): Promise<T> {
  const begun = now();
  const end = begun + leftToLand(sentAt, begun);
  for (let turn = 0; ; turn += 1) {
    const seen = await look();
    const left = end - now();
    if (isThere(seen) || left <= 0) return seen;
    await wait(Math.min(left, FIRST_PAUSES_MS[turn] ?? LATER_PAUSE_MS));
  }
}

/** Whether a step was done by its action, is not taken back yet, and can be. */
export function isLeft(step: SettledChange): boolean {
  return step.outcome === 'changed' && step.undone === undefined && canGoBack(step);
}

/** The steps, as they were sent, of which nobody knows yet whether they arrived; those of an undo are the inverse ones. */
export function openSteps(entry: LedgerEntry): ChangeStep[] {
  const changes = changesIn(entry);
  switch (entry.phase) {
    case 'sending':
      return changes.filter(({ outcome }) => outcome === 'pending');
    case 'undoing':
      return changes.filter(isLeft).map(inverse);
    case 'done':
    case 'undone':
      return [];
  }
}

/**
 * What the target of an entry has once its earlier write has landed, or cannot any more. A second sender that did not wait
 * would write twice. Throws `DesksideError` when the target cannot be read.
 */
export async function nowOnceLanded(
  half: AnyAction,
  tools: ActionTools,
  entry: LedgerEntry,
  clock: Clock,
): Promise<unknown> {
  // Of what nothing tells, waiting tells nothing.
  const open = openSteps(entry).filter(({ is }) => is !== 'order');
  return await lookUntilLanded(
    sentAt(entry),
    clock,
    async () => await half.now(tools, entry.target as never),
    (seen) => open.length === 0 || open.some((step) => half.holds(seen, step)),
  );
}

/** When the latest write of an entry left, epoch milliseconds. */
export function sentAt(entry: LedgerEntry): number {
  return entry.sentAt ?? entry.at;
}

/** Whether a step is so by an entry's doing: not where Desk says that it has become so long after the write had left. */
export function isOurs(half: AnyAction, now: unknown, entry: LedgerEntry, step: ChangeStep): boolean {
  // Of the two moments, a clock that was off has put at most one too early.
  const landed = Math.max(entry.at, sentAt(entry)) + LANDING_MS + CLOCK_TOLERANCE_MS;
  return half.holds(now, step) && (half.since?.(now, step) ?? 0) <= landed;
}

/**
 * What became of the steps that were open, by what the target has once they have landed or cannot any more. What is so is
 * the action's doing, and what an undo finds gone is the undo's: of one that was stopped halfway nobody can tell.
 */
export function settledSteps(half: AnyAction, now: unknown, entry: LedgerEntry): SettledChange[] {
  const isUndoing = entry.phase === 'undoing';
  return changesIn(entry).map((step): SettledChange => {
    const isIt = isOurs(half, now, entry, step);
    if (isUndoing && isLeft(step) && !isIt) return { ...step, undone: 'byUs' };
    if (step.outcome !== 'pending') return step;
    const { problem = { kind: 'workerGone' }, ...settled } = step;
    if (step.is === 'order') return { ...settled, outcome: 'notKnown', problem };
    if (!half.holds(now, step)) return { ...settled, outcome: 'refused', problem };
    return { ...settled, outcome: isIt ? 'changed' : 'already' };
  });
}
