import { ACTIONS, type ActionId } from '../actions/specs';
import type { MyProfile } from '../records/values';
import { isActionOff } from '../policy/forbidden';
import type { PolicyValues } from '../policy/policy';
import { type Need, isMissing } from './needs';
import { MODULE_OF, RULES, type Right } from './rules.page';
import { type TicketState, whyNotAsItIs } from './ticket-state.page';

/** What is known of whoever is signed in; whatever is not known forbids nothing. */
export interface Facts {
  /** Null until it was read, and where Desk does not tell it. */
  profile: MyProfile | null;
  /** Edition of the organization, as Desk calls it. */
  edition: string | null;
  /** What Desk has said is not part of the edition, by the action that needs it; with the name Desk gives to it. */
  limits: Readonly<Partial<Record<ActionId, string>>>;
  /** The scopes granted; undefined where Zoho has not told. */
  granted: readonly string[] | undefined;
  /** What the administrator of this browser has set. */
  policy: PolicyValues;
}

/** Why something cannot be done, or not yet. */
export type Reason =
  | { is: 'ticket'; text: 'ticketUnchangeable' | 'noDepartment' }
  | { is: 'policy' }
  | { is: 'lightAgent'; profile: string }
  | { is: 'edition'; feature: string; edition: string | null }
  | { is: 'profile'; profile: string; right: Right }
  /** The only one that the user can cure, by a consent; it greys nothing. */
  | { is: 'scope'; need: Need };

/**
 * Why an action cannot be done by whoever is signed in, or null. Of several reasons the one that lasts longest is told: the
 * ticket itself, the administrator's policy, being a light agent, the edition, the profile, and last what a consent cures.
 *
 * @param ticket the ticket on screen; null where there is none
 */
export function whyNot(action: ActionId, ticket: TicketState | null, facts: Facts): Reason | null {
  const text = ticket && ACTIONS[action].on === 'ticket' ? whyNotAsItIs(action, ticket) : null;
  if (text !== null) return { is: 'ticket', text };
  const { profile, edition, limits, granted, policy } = facts;
  if (isActionOff(policy, action)) return { is: 'policy' };
  if (profile?.isLight && !RULES[action].isForLightAgents) return { is: 'lightAgent', profile: profile.name };
  const feature = limits[action];
  if (feature !== undefined) return { is: 'edition', feature, edition };
  const { right, need } = RULES[action];
  if (profile && right && isRefused(profile, right, ticket)) return { is: 'profile', profile: profile.name, right };
  return isMissing(need, granted) ? { is: 'scope', need } : null;
}

/** Whether a profile says no. What it does not mention is not said: modules and keys differ between organizations. */
function isRefused({ permissions }: MyProfile, right: Right, ticket: TicketState | null): boolean {
  const isNo = (name: Right | 'unassignedChangeOwner' | 'handleUnassigned'): boolean =>
    permissions[name in MODULE_OF ? MODULE_OF[name as Right] : 'tickets']?.[name] === false;
  // There are two more permissions for tickets that nobody has.
  const isForUnassigned = right === 'changeOwner' && ticket?.assigneeId === null;
  return isNo(right) && (!isForUnassigned || (isNo('unassignedChangeOwner') && isNo('handleUnassigned')));
}
