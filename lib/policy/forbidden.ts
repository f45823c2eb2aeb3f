import type { ActionRequest } from '../actions/request';
import { ACTIONS, type ActionId, stepsOf } from '../actions/specs';
import { isBadgeForbidden, isHelpCenterForbidden, isLeftOut } from './left-out';
import type { PolicyValues } from './policy';

/** Whether the policy keeps from signing in with this client at this data centre. */
export function isSignInForbidden(
  { dataCentres, clientIds }: PolicyValues,
  { dataCentre, clientId }: { dataCentre: string; clientId: string },
): boolean {
  return isLeftOut(dataCentres, dataCentre) || isLeftOut(clientIds, clientId.trim());
}

/** Whether the policy keeps from working with this organization. */
export function isOrganizationForbidden({ organizationIds }: PolicyValues, id: string): boolean {
  return isLeftOut(organizationIds, id);
}

/** Whether the policy keeps from doing this at all, to whomever. */
export function isActionOff(values: PolicyValues, action: ActionId): boolean {
  const { feature } = ACTIONS[action];
  return feature !== null && values[feature] === false;
}

/** Whether the policy keeps from doing this. Undoing is asked for in another way, and always allowed. */
export function isActionForbidden(values: PolicyValues, request: ActionRequest): boolean {
  if (values.allowComments === false && request.writeComment) return true;
  if (values.allowBulkAwards === false && request.runId !== null) return true;
  const { action, target } = request;
  const isElsewhere = target.on === 'person' && isHelpCenterForbidden(values, target.helpCenterId);
  if (isElsewhere && stepsOf(request).some((step) => step.is === 'member' && step.way === 'give')) return true;
  if (action === 'awardBadges' && request.input.items.some(({ id }) => isBadgeForbidden(values, id))) return true;
  return isActionOff(values, action);
}

/** Whether the policy keeps from inviting somebody to this help center. */
export function isInvitationForbidden(values: PolicyValues, helpCenterId: string): boolean {
  return values.allowInvitations === false || isHelpCenterForbidden(values, helpCenterId);
}

/** The lower one of the policy's limit of credits a day and the user's own; null for none. */
export function lowerCap({ dailyCredits }: PolicyValues, own: number | null): number | null {
  if (dailyCredits === undefined) return own;
  return own === null ? dailyCredits : Math.min(own, dailyCredits);
}
