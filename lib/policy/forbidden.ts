import type { ActionRequest } from '../actions/request';
import { ACTIONS, type ActionId } from '../actions/specs';
import type { PolicyValues } from './policies';

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

/** Whether a list of what alone is allowed leaves this out; without a list nothing is left out. */
function isLeftOut(allowed: readonly string[] | undefined, one: string): boolean {
  return allowed !== undefined && !allowed.includes(one);
}

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

/** Whether the policy keeps from doing this. Undoing is asked for in another way, and always allowed. */
export function isActionForbidden(values: PolicyValues, request: ActionRequest): boolean {
  if (values.allowComments === false && request.writeComment) return true;
  if (values.allowBulkAwards === false && request.runId !== null) return true;
  const { action } = request;
  if (action === 'awardBadges' && request.input.items.some(({ id }) => isLeftOut(values.awardableBadges, id)))
    return true;
  const feature = FEATURE_OF[action] ?? FEATURE_ON[ACTIONS[action].on];
  return feature !== null && values[feature] === false;
}

/** The lower one of the policy's limit of credits a day and the user's own; null for none. */
export function lowerCap({ dailyCredits }: PolicyValues, own: number | null): number | null {
  if (dailyCredits === undefined) return own;
  return own === null ? dailyCredits : Math.min(own, dailyCredits);
}
