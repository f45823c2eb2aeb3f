import type { ActionRequest } from '../actions/request';
import { ACTIONS, type ActionId } from '../actions/specs';
import { isBadgeForbidden, isHelpCenterForbidden, isLeftOut } from './left-out';
import type { PolicyValues } from './policy';

type Feature = 'allowTicketChanges' | 'allowAdministering' | 'allowComments' | 'allowLabels';

/** Which feature an action belongs to by what it is done to; null for none. */
const FEATURE_ON: Readonly<Record<(typeof ACTIONS)[ActionId]['on'], Feature | null>> = {
  person: null,
  ticket: 'allowTicketChanges',
  agent: 'allowAdministering',
  team: 'allowAdministering',
};

/** Those that belong to another one. */
const FEATURE_OF: Readonly<Partial<Record<ActionId, Feature>>> = {
  addLabels: 'allowLabels',
  removeLabels: 'allowLabels',
  addNote: 'allowComments',
  addComment: 'allowComments',
};

/** What gives somebody of a help center something. */
const GIVES: ReadonlySet<ActionId> = new Set<ActionId>(['awardBadges', 'addLabels']);

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
  const feature = FEATURE_OF[action] ?? FEATURE_ON[ACTIONS[action].on];
  return feature !== null && values[feature] === false;
}

/** Whether the policy keeps from doing this. Undoing is asked for in another way, and always allowed. */
export function isActionForbidden(values: PolicyValues, request: ActionRequest): boolean {
  if (values.allowComments === false && request.writeComment) return true;
  if (values.allowBulkAwards === false && request.runId !== null) return true;
  const { action, target } = request;
  if (GIVES.has(action) && target.on === 'person' && isHelpCenterForbidden(values, target.helpCenterId)) return true;
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
