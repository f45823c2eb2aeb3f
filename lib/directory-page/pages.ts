import { estimateCredits } from '../credits/estimate.both';

/** Rows before the end of what is there at which the next page is asked for. */
const BEFORE_END = 20;
/** As many as are looked through without being asked to, where what Desk gives is filtered here. */
const LOOKED_THROUGH = 500;
/** As many more with each asking. */
const FURTHER = 1_000;
const PAGE = 100;

/** How far a list may be read without asking: to where a page costs more, and to where one has looked for long enough. */
export interface Allowed {
  /** What one page may cost, in credits. */
  credits: number;
  /** Where reading stops when what Desk gives is filtered here. */
  upTo: number;
}

export const FIRST_ALLOWED: Allowed = { credits: priceOf(0), upTo: LOOKED_THROUGH };

/** What the page that begins there is likely to cost, in credits. */
function priceOf(from: number): number {
  return estimateCredits({ method: 'GET', path: '/agents', query: { from } });
}

/** What of a list of pages decides whether more of it is read. */
export interface Reach {
  /** Where the next page begins; null after the last one. */
  next: number | null;
  allowed: Allowed;
  /** Whether what is read is filtered here, so that many pages may give few rows. */
  isFiltered: boolean;
}

/** Whether the next page may be read as soon as somebody comes near the end. */
export function isAllowed({ next, allowed, isFiltered }: Reach): boolean {
  return next !== null && priceOf(next) <= allowed.credits && (!isFiltered || next < allowed.upTo);
}

/** Whether it is to be read now: the last row in sight is near the last one that is there. */
export function isWanted(reach: Reach, lastInSight: number, rows: number): boolean {
  return isAllowed(reach) && lastInSight >= rows - BEFORE_END;
}

/** What can be asked for where reading has stopped; null where it has not, or nothing is left. */
export interface Offer {
  allowed: Allowed;
  /** How many are looked through, and for about how many credits; or what every page costs, where pages come as they are scrolled to. */
  agents: number;
  credits: number;
}

export function offerOf(reach: Reach): Offer | null {
  const { next, allowed, isFiltered } = reach;
  if (next === null || isAllowed(reach)) return null;
  const more = { credits: Math.max(allowed.credits, priceOf(next)), upTo: Math.max(allowed.upTo, next + FURTHER) };
  if (!isFiltered) return { allowed: more, agents: PAGE, credits: priceOf(next) };
  const pages = Array.from({ length: FURTHER / PAGE }, (_, index) => priceOf(next + index * PAGE));
  const affordable = pages.filter((credits) => credits <= more.credits);
  return {
    allowed: more,
    agents: affordable.length * PAGE,
    credits: affordable.reduce((sum, credits) => sum + credits, 0),
  };
}
