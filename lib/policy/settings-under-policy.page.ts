import type { FairPlaySettings } from '../fair-play/fair-play-off';
import type { PolicyValues } from './policy';

/** Whether single keys do anything: where the user lets them, and the policy. */
export function singleKeysUnder({ allowSingleKeys }: PolicyValues, own: boolean): boolean {
  return own && allowSingleKeys !== false;
}

/** What is warned of before an award: what the user wants to be warned of, and what the policy wants. */
export function fairPlayUnder(policy: PolicyValues, own: FairPlaySettings): FairPlaySettings {
  return {
    self: own.self || policy.fairPlaySelf === true,
    colleagues: own.colleagues || policy.fairPlayColleagues === true,
    colleagueDomains: [...new Set([...own.colleagueDomains, ...(policy.fairPlayColleagueDomains ?? [])])],
    coolDownDays: stricter(Math.max, policy.fairPlayCoolDownDays, own.coolDownDays),
    dailyAllowance: stricter(Math.min, policy.fairPlayDailyAllowance, own.dailyAllowance),
  };
}

function stricter(choose: (...values: number[]) => number, set: number | undefined, own: number | null): number | null {
  const wanted = [set, own].filter((each) => each !== undefined && each !== null);
  return wanted.length > 0 ? choose(...wanted) : null;
}
