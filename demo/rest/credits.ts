import type { OrganizationRecord } from '../world/records';
import type { Cost } from './route';

/** Base credits of a day, and more per agent. Source: vendor help page on API credits. */
const DAILY: Readonly<Record<OrganizationRecord['edition'], { base: number; perAgent: number; atOnce: number }>> = {
  FREE: { base: 5_000, perAgent: 0, atOnce: 5 },
  EXPRESS: { base: 25_000, perAgent: 100, atOnce: 10 },
  STANDARD: { base: 50_000, perAgent: 250, atOnce: 10 },
  PROFESSIONAL: { base: 75_000, perAgent: 500, atOnce: 15 },
  ENTERPRISE: { base: 100_000, perAgent: 1_000, atOnce: 25 },
};

/** One organization's use of the API. */
export class Credits {
  /** Credits left today. Set it to 0 to have every call answered with THRESHOLD_EXCEEDED. */
  remaining: number;
  /** Credits spent since the start. */
  spent = 0;
  /** Calls being answered at this moment. */
  inFlight = 0;
  /** The most calls that were ever being answered at once. */
  peak = 0;
  readonly #organization: OrganizationRecord;

  constructor(organization: OrganizationRecord, agents: number) {
    this.#organization = organization;
    const daily = DAILY[organization.edition];
    this.remaining = daily.base + daily.perAgent * agents;
  }

  /** How many calls the edition allows at the same moment. */
  get atOnce(): number {
    return DAILY[this.#organization.edition].atOnce;
  }

  /** Takes the price of a call off the day's rest. */
  charge(weight: number): void {
    this.remaining = Math.max(0, this.remaining - weight);
    this.spent += weight;
  }
}

/** The price of a call in credits. @param offset how deep into a list it reaches */
export function weightOf(cost: Cost, offset: number): number {
  if (cost === 'one') return 1;
  if (cost === 'count') return 50;
  if (cost === 'delete') return 6;
  if (cost === 'many') return 25;
  if (offset > 100_000) return 100;
  if (offset > 10_000) return 10;
  return offset > 2_000 ? 5 : 3;
}

/** Seconds from `now` (epoch milliseconds) to the next midnight UTC. */
export function secondsToMidnight(now: number): number {
  const day = 86_400_000;
  return Math.ceil((day - (now % day)) / 1000);
}
