import type { EarnedWindow } from '../messages/action-messages';

const DAY_MS = 24 * 60 * 60 * 1000;
/** The first guesses, from now backwards: the last month, year, four years, and everything. */
const STEPS_BACK_DAYS = [30, 365, 4 * 365 + 1];
/** Before any organization could have had a badge. */
const BEGINNING = Date.UTC(2005, 0, 1);
const UNKNOWN: EarnedWindow = { from: null, to: null };

/** Whether the badge was earned in `from <= moment <= to` (epoch milliseconds); null when that cannot be told. */
export type IsEarnedWithin = (from: number, to: number) => Promise<boolean | null>;

/**
 * Narrows down when a badge that is held now was earned, asking as few times as `calls` says: first back in growing steps,
 * since most questions are about recent badges, then by halves until a day is left. Says `null` for what it does not know:
 * nothing at all when the answers contradict each other, as they do when the server does not heed the times.
 */
export async function findEarnedWindow(isEarnedWithin: IsEarnedWithin, now: number, calls = 8): Promise<EarnedWindow> {
  const search = { left: calls, sawItOutside: false };
  const ask = async (from: number, to: number): Promise<boolean | null> => {
    search.left -= 1;
    const answer = await isEarnedWithin(from, to);
    if (answer === false) search.sawItOutside = true;
    return answer;
  };

  let from: number | null = null;
  let to = now;
  for (const start of [...STEPS_BACK_DAYS.map((days) => now - days * DAY_MS), BEGINNING]) {
    if (search.left === 0) return { from: null, to };
    const isHere = await ask(start, to);
    if (isHere === null) return search.sawItOutside ? { from: null, to } : UNKNOWN;
    if (isHere) {
      from = start;
      break;
    }
    to = start;
  }
  if (from === null) return UNKNOWN; // In none of them, although it is held.

  // A server that ignores the times says yes to everything: the last call is kept to make it say no once.
  while (to - from > DAY_MS && search.left > (search.sawItOutside ? 0 : 1)) {
    const middle = middleOf(from, to);
    const isHere = await ask(middle, to);
    if (isHere === null) break;
    if (isHere) from = middle;
    else to = middle;
  }
  if (!search.sawItOutside && (search.left === 0 || (await ask(BEGINNING, from - 1)) !== false)) return UNKNOWN;
  return { from, to };
}

/** The middle of two moments, on the hour where that fits in between. */
function middleOf(from: number, to: number): number {
  const hour = 60 * 60 * 1000;
  const middle = Math.round((from + to) / 2 / hour) * hour;
  return middle > from && middle < to ? middle : (from + to) / 2;
}
