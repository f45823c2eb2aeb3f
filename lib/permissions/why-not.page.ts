import { ACTIONS, type ActionId } from '../actions/specs';
import type { TargetKind } from '../actions/target';
import type { MyProfile } from '../records/values';
import { isActionOff } from '../policy/forbidden';
import type { PolicyValues } from '../policy/policy';
import { type Need, isMissing } from './needs';
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

/** Permissions that are looked at, and the module of each. Source: Desk API document, "Get my profile permissions". */
const MODULE_OF = {
  edit: 'tickets',
  changeOwner: 'tickets',
  manageAgents: 'setup',
  department: 'setup',
  teams: 'setup',
} as const;
export type Right = keyof typeof MODULE_OF;

/**
 * What light agents cannot do. They write private notes and read. Source: vendor's help page "Adding users as light
 * agents". Whether they may give badges is not said there, and so not decided here.
 */
const NOT_FOR_LIGHT_AGENTS: ReadonlySet<ActionId> = new Set<ActionId>([
  'setStatus',
  'setPriority',
  'setCategory',
  'setSubCategory',
  'setDueDate',
  'assign',
  'assignTeam',
  'moveToDepartment',
  'addTags',
  'removeTags',
  'addComment',
  'activateAgent',
  'deactivateAgent',
  'reinviteAgent',
  'handOverWork',
  'joinDepartment',
  'leaveDepartment',
  'changeTeam',
]);

/** The permission an action takes. Which one badges and labels take, and adding comments, is documented nowhere. */
const RIGHTS: Readonly<Partial<Record<ActionId, Right>>> = {
  setStatus: 'edit',
  setPriority: 'edit',
  setCategory: 'edit',
  setSubCategory: 'edit',
  setDueDate: 'edit',
  moveToDepartment: 'edit',
  assign: 'changeOwner',
  assignTeam: 'changeOwner',
  activateAgent: 'manageAgents',
  deactivateAgent: 'manageAgents',
  reinviteAgent: 'manageAgents',
  handOverWork: 'manageAgents',
  joinDepartment: 'department',
  leaveDepartment: 'department',
  changeTeam: 'teams',
};

/** What is needed to change each kind of target. */
const NEED_OF_TARGET: Readonly<Record<TargetKind, Need>> = {
  ticket: 'changeTickets',
  person: 'giveBadges',
  agent: 'administer',
  team: 'administer',
};

/** Actions that Desk wants another scope for than for other changes of the same target. */
const OTHER_NEEDS: Readonly<Record<string, Need>> = { addTags: 'tagTickets', removeTags: 'tagTickets' };

/** What an action needs to be allowed. */
export function needOf(action: ActionId): Need {
  return OTHER_NEEDS[action] ?? NEED_OF_TARGET[ACTIONS[action].on];
}

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
  if (profile?.isLight && NOT_FOR_LIGHT_AGENTS.has(action)) return { is: 'lightAgent', profile: profile.name };
  const feature = limits[action];
  if (feature !== undefined) return { is: 'edition', feature, edition };
  const right = RIGHTS[action];
  if (profile && right && isRefused(profile, right, ticket)) return { is: 'profile', profile: profile.name, right };
  const need = needOf(action);
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
