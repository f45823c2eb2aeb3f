/** Credits come back daily: a pause with longer to go, in milliseconds, was noted by a clock that was ahead. */
const LONGEST_PAUSE = 24 * 60 * 60 * 1000;

/** Whether a pause that ends at `until` still holds at `now`, both epoch milliseconds. */
export function isPauseInForce(until: number, now: number): boolean {
  return now < until && until - now <= LONGEST_PAUSE;
}
