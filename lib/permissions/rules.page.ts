import type { ActionId } from '../actions/specs';
import type { Need } from './needs';

/** Permissions that are looked at, and the module of each. Source: Desk API document, "Get my profile permissions". */
export const MODULE_OF = {
  edit: 'tickets',
  changeOwner: 'tickets',
  manageAgents: 'setup',
  department: 'setup',
  teams: 'setup',
} as const;
export type Right = keyof typeof MODULE_OF;

/** What an action takes to be done at all. */
export interface Rule {
  /** The scopes, by the name of what they are for. */
  need: Need;
  /** The permission of the profile; null where none is documented. */
  right: Right | null;
  /** Whether light agents can do it, or no source says that they cannot. */
  isForLightAgents: boolean;
}

// Light agents write private notes and read. Source: vendor's help page "Adding users as light agents". Whether they may give
// badges is not said there, and so not decided here; which permission badges and labels take, and adding comments, nowhere.
const FREE: Rule = { need: 'changeTickets', right: null, isForLightAgents: true };
const COMMENT: Rule = { ...FREE, isForLightAgents: false };
const TAGS: Rule = { ...COMMENT, need: 'tagTickets' };
const FIELD: Rule = { ...COMMENT, right: 'edit' };
const OWNER: Rule = { ...FIELD, right: 'changeOwner' };
const OF_PERSON: Rule = { ...FREE, need: 'giveBadges' };
const AGENT: Rule = { ...COMMENT, need: 'administer', right: 'manageAgents' };
const DEPARTMENT: Rule = { ...AGENT, right: 'department' };

/** A row for every action: one that is missing does not compile, so nothing is allowed for want of a line. */
export const RULES: Readonly<Record<ActionId, Rule>> = {
  awardBadges: OF_PERSON,
  revokeBadges: OF_PERSON,
  addLabels: OF_PERSON,
  removeLabels: OF_PERSON,
  setStatus: FIELD,
  setPriority: FIELD,
  setCategory: FIELD,
  setSubCategory: FIELD,
  setDueDate: FIELD,
  assign: OWNER,
  assignTeam: OWNER,
  moveToDepartment: FIELD,
  markRead: FREE,
  addTags: TAGS,
  removeTags: TAGS,
  followTicket: FREE,
  unfollowTicket: FREE,
  addNote: FREE,
  addComment: COMMENT,
  activateAgent: AGENT,
  deactivateAgent: AGENT,
  reinviteAgent: AGENT,
  handOverWork: AGENT,
  joinDepartment: DEPARTMENT,
  leaveDepartment: DEPARTMENT,
  changeTeam: { ...AGENT, right: 'teams' },
};

/** What an action needs to be allowed. */
export function needOf(action: ActionId): Need {
  return RULES[action].need;
}
