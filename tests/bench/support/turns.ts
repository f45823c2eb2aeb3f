/**
 * The order of what is measured in a turn: each is to begin in turn, and every other turn runs backwards, so that none is
 * always the first, nor always right after the same other one. @param turn may be below 0, to warm up
 */
export function orderOf<T>(all: readonly T[], turn: number): T[] {
  const pair = Math.floor(turn / 2);
  const start = ((pair % all.length) + all.length) % all.length;
  const turned = [...all.slice(start), ...all.slice(0, start)];
  return turn % 2 === 0 ? turned : turned.toReversed();
}
