/** Milliseconds that an address stands at least when a person reads it. */
const REST_MS = 300;
/** Nobody goes through so many addresses in so many milliseconds; a page that pushes them does. */
const MANY = 10;
const MANY_IN_MS = 5_000;
const LONG_REST_MS = 1_000;

/**
 * How long an address that has just been opened has to stand, in milliseconds, before anything is asked for it. A move
 * that follows another after a moment goes at once; one that comes before anybody has read the last, or after very many,
 * waits until the moves end: a page can push addresses, and each look-up costs the organization credits.
 *
 * @param moves when others were opened before (epoch milliseconds, latest last; the last ten are enough)
 */
export function restBefore(moves: readonly number[], now: number): number {
  if (now - (moves.at(-MANY) ?? -Infinity) < MANY_IN_MS) return LONG_REST_MS;
  return now - (moves.at(-1) ?? -Infinity) < REST_MS ? REST_MS : 0;
}

/** The moves that the next one is judged by. */
export function withMove(moves: readonly number[], now: number): number[] {
  return [...moves.slice(1 - MANY), now];
}
