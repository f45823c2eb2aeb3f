import type { ProblemKind } from '../problems/problem';
import type { Resource } from '../records/resources';
import type { TextKey } from '../text/t';
import type { ChangeStep, FieldStep, FieldValue, MemberStep, OrderStep } from './action';
import { tagKey } from './tag-key';
import type { TargetOn } from './target';

/** Badges or labels, with their names for the ledger. */
export interface Members {
  items: { id: string; name: string }[];
}

/** Another value for a field; `from` is what the user saw, so that nobody else's change is overwritten unseen. */
export interface FieldChange {
  from: FieldValue;
  to: FieldValue;
}

/** Tags, by what they are called: Desk takes them by name, and a new one has nothing else. */
export interface Tags {
  names: string[];
}

/** An agent who is to follow something, or no longer. */
export interface Agents {
  agent: { id: string; name: string };
}

/** Whose work goes to whom in which departments. */
export interface HandOvers {
  departments: {
    id: string;
    /** What it comes to, in words and numbers as they were on screen. */
    name: string;
    /** The ids of those who take over; null for what stays. */
    tickets: string | null;
    tasks: string | null;
  }[];
}

/** What is to be another of a team; what is left out stays. */
export interface TeamWish {
  name?: FieldChange;
  description?: FieldChange;
  join: { id: string; name: string }[];
  leave: { id: string; name: string }[];
}

/** Longest comment that Desk takes, in characters. Source: zoho/zohodesk-oas TicketComment.json, `content`. */
export const LONGEST_COMMENT = 32_000;

/** What the user has written, as plain text. */
export interface Written {
  text: string;
}

/** What each action changes, and what it is asked with. A new action begins with a line here and one in `ACTIONS`. */
export interface ActionShapes {
  awardBadges: { on: 'person'; input: Members };
  revokeBadges: { on: 'person'; input: Members };
  addLabels: { on: 'person'; input: Members };
  removeLabels: { on: 'person'; input: Members };
  setStatus: { on: 'ticket'; input: FieldChange };
  setPriority: { on: 'ticket'; input: FieldChange };
  setCategory: { on: 'ticket'; input: FieldChange };
  setSubCategory: { on: 'ticket'; input: FieldChange };
  setDueDate: { on: 'ticket'; input: FieldChange };
  assign: { on: 'ticket'; input: FieldChange };
  assignTeam: { on: 'ticket'; input: FieldChange };
  moveToDepartment: { on: 'ticket'; input: FieldChange };
  markRead: { on: 'ticket'; input: FieldChange };
  addTags: { on: 'ticket'; input: Tags };
  removeTags: { on: 'ticket'; input: Tags };
  followTicket: { on: 'ticket'; input: Agents };
  unfollowTicket: { on: 'ticket'; input: Agents };
  addNote: { on: 'ticket'; input: Written };
  addComment: { on: 'ticket'; input: Written };
  activateAgent: { on: 'agent'; input: FieldChange };
  deactivateAgent: { on: 'agent'; input: FieldChange };
  /** `name`: the address the invitation goes to, as it was on screen. */
  reinviteAgent: { on: 'agent'; input: { name: string } };
  handOverWork: { on: 'agent'; input: HandOvers };
  joinDepartment: { on: 'agent'; input: Members };
  leaveDepartment: { on: 'agent'; input: Members };
  changeTeam: { on: 'team'; input: TeamWish };
}

/** The fields of a ticket that actions change, by the names that steps and the ledger have for them. */
export type TicketField =
  'status' | 'priority' | 'category' | 'subCategory' | 'dueDate' | 'assignee' | 'team' | 'department';

/** What else of a ticket has a value that an action changes, without a list to choose it from. */
export type ChangedField = TicketField | 'readState';

/** The values of `readState`, by what Desk's `isRead` says. */
export const READ_STATES = { true: 'read', false: 'unread' } as const;

export type ActionId = keyof ActionShapes;
/** The actions that give a field of a ticket another value. */
export type FieldActionId = {
  [TId in ActionId]: ActionShapes[TId] extends { on: 'ticket'; input: FieldChange } ? TId : never;
}[ActionId];

export type InputOf<TId extends ActionId> = ActionShapes[TId]['input'];
export type TargetOf<TId extends ActionId> = TargetOn<ActionShapes[TId]['on']>;

/** What worker and pages both know of an action; what only the worker knows is in the action's `.worker.ts`. */
export interface ActionSpec<TId extends ActionId = ActionId> {
  on: ActionShapes[TId]['on'];
  /** What an administrator's policy turns off as a whole, and this with it; null where only single badges and places are. */
  feature: 'allowTicketChanges' | 'allowAdministering' | 'allowComments' | 'allowLabels' | null;
  /** The records that are others once it is done. */
  changes: readonly Resource[];
  /** What a refusal without a reason is called. */
  refused: { done: ProblemKind; undone: ProblemKind };
  /** What is shown at once, before Desk has answered. */
  steps(input: InputOf<TId>): ChangeStep[];
  /** The private comment that tells of it: $1 what, $2 whom, $3 why. Without one, no comment can be asked for. */
  note?: TextKey;
}

const NOT_APPLIED = { done: 'notApplied', undone: 'notApplied' } as const;

function members(way: MemberStep['way']) {
  return ({ items }: Members): MemberStep[] => {
    const each = new Map(items.map(({ id, name }) => [id, { is: 'member' as const, way, id, name }]));
    return [...each.values()];
  };
}

/** Giving a field of a ticket another value. */
function ticketField(field: ChangedField) {
  return {
    on: 'ticket',
    feature: 'allowTicketChanges',
    changes: ['ticket'],
    refused: NOT_APPLIED,
    steps: ({ from, to }: FieldChange): FieldStep[] => [{ is: 'field', field, from, to }],
  } as const;
}

/** Giving a ticket tags, or taking them off; what counts as one tag is a step. */
function ticketTags(way: MemberStep['way']) {
  return {
    on: 'ticket',
    feature: 'allowTicketChanges',
    changes: ['ticketTags'],
    refused: NOT_APPLIED,
    steps: ({ names }: Tags): MemberStep[] => {
      const each = new Map(names.map((name) => [tagKey(name), name]));
      return [...each].map(([id, name]) => ({ is: 'member', way, id, name }));
    },
  } as const;
}

/** Letting an agent follow a ticket, or no longer. */
function following(way: MemberStep['way']) {
  return {
    on: 'ticket',
    feature: 'allowTicketChanges',
    changes: ['ticket'],
    refused: NOT_APPLIED,
    steps: ({ agent: { id, name } }: Agents): MemberStep[] => [{ is: 'member', way, id, name }],
  } as const;
}

/** Changing an agent, as an administrator. */
function ofAgent<TInput>(steps: (input: TInput) => ChangeStep[]) {
  return {
    on: 'agent',
    feature: 'allowAdministering',
    changes: ['agentCard'],
    refused: NOT_APPLIED,
    steps,
  } as const;
}

function agentStatus({ from, to }: FieldChange): FieldStep[] {
  return [{ is: 'field', field: 'agentStatus', from, to }];
}

/** Writing something to a ticket changes nothing else: what is written is a step beside the changes. */
const WRITING = {
  on: 'ticket',
  feature: 'allowComments',
  changes: [],
  refused: NOT_APPLIED,
  steps: (): ChangeStep[] => [],
} as const;

/** Every action there is. Pages, words, ledger and worker read from here; nothing else lists them. */
export const ACTIONS: { readonly [TId in ActionId]: ActionSpec<TId> } = {
  awardBadges: {
    on: 'person',
    feature: null,
    changes: ['badges'],
    refused: { done: 'awardRefused', undone: 'revokeRefused' },
    steps: members('give'),
    note: 'noteAwarded',
  },
  revokeBadges: {
    on: 'person',
    feature: null,
    changes: ['badges'],
    refused: { done: 'revokeRefused', undone: 'awardRefused' },
    steps: members('take'),
    note: 'noteRevoked',
  },
  addLabels: {
    on: 'person',
    feature: 'allowLabels',
    changes: ['labels'],
    refused: { done: 'labelRefused', undone: 'labelRefused' },
    steps: members('give'),
  },
  removeLabels: {
    on: 'person',
    feature: 'allowLabels',
    changes: ['labels'],
    refused: { done: 'labelRefused', undone: 'labelRefused' },
    steps: members('take'),
  },
  setStatus: ticketField('status'),
  setPriority: ticketField('priority'),
  setCategory: ticketField('category'),
  setSubCategory: ticketField('subCategory'),
  setDueDate: ticketField('dueDate'),
  assign: ticketField('assignee'),
  assignTeam: ticketField('team'),
  moveToDepartment: ticketField('department'),
  markRead: ticketField('readState'),
  addTags: ticketTags('give'),
  removeTags: ticketTags('take'),
  followTicket: following('give'),
  unfollowTicket: following('take'),
  addNote: WRITING,
  addComment: WRITING,
  activateAgent: ofAgent(agentStatus),
  deactivateAgent: ofAgent(agentStatus),
  reinviteAgent: ofAgent(({ name }): OrderStep[] => [{ is: 'order', id: 'invitation', name }]),
  handOverWork: ofAgent(({ departments }: HandOvers): OrderStep[] =>
    departments.map(({ id, name, tickets, tasks }) => ({ is: 'order', id, name, takeOver: { tickets, tasks } })),
  ),
  joinDepartment: ofAgent(members('give')),
  leaveDepartment: ofAgent(members('take')),
  changeTeam: {
    on: 'team',
    feature: 'allowAdministering',
    changes: ['departmentTeams'],
    refused: NOT_APPLIED,
    steps: ({ name, description, join, leave }) => [
      ...(name ? [{ is: 'field' as const, field: 'teamName', ...name }] : []),
      ...(description ? [{ is: 'field' as const, field: 'teamDescription', ...description }] : []),
      ...members('give')({ items: join }),
      ...members('take')({ items: leave }),
    ],
  },
};

/** What is shown at once when this is asked for. */
export function stepsOf<TId extends ActionId>(asked: { action: TId; input: InputOf<TId> }): ChangeStep[] {
  const spec: ActionSpec<TId> = ACTIONS[asked.action];
  return spec.steps(asked.input);
}

/** The ids of all actions, as values. */
export const ACTION_IDS = Object.keys(ACTIONS) as ActionId[];
