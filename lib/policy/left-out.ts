import type { PolicyValues } from './policy';

/*
 * What lists of what alone is allowed leave out, by itself: the panel's first chunk has it and nothing else of what a policy forbids.
 */

/** Whether a list of what alone is allowed leaves this out; without a list nothing is left out. */
export function isLeftOut(allowed: readonly string[] | undefined, one: string): boolean {
  return allowed !== undefined && !allowed.includes(one);
}

/** Whether the policy keeps from awarding this badge, to anybody. */
export function isBadgeForbidden({ awardableBadges }: PolicyValues, id: string): boolean {
  return isLeftOut(awardableBadges, id);
}

/** Whether the policy keeps from inviting anybody to this help center, and from giving its people badges and labels. */
export function isHelpCenterForbidden({ helpCenterIds }: PolicyValues, id: string): boolean {
  return isLeftOut(helpCenterIds, id);
}
