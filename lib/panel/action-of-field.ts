import type { ActionId, FieldActionId, TicketField } from '../actions/specs';

/** The action that gives a field another value. */
export const ACTION_OF: Readonly<Record<TicketField, FieldActionId>> = {
  status: 'setStatus',
  priority: 'setPriority',
  category: 'setCategory',
  subCategory: 'setSubCategory',
  dueDate: 'setDueDate',
  assignee: 'assign',
  team: 'assignTeam',
  department: 'moveToDepartment',
};

/** Whether an action gives a field of a ticket another value out of a list. */
export function isFieldAction(action: ActionId): boolean {
  return Object.values<ActionId>(ACTION_OF).includes(action);
}
