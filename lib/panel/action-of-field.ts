import type { FieldActionId, TicketField } from '../actions/specs';

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
