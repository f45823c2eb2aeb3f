import type { ActionId } from '../actions/specs';
import type { Ticket } from '../desk-api/records';

/** Actions whose list comes from the ticket's department. */
const NEEDS_DEPARTMENT: ReadonlySet<ActionId> = new Set<ActionId>([
  'setStatus',
  'setPriority',
  'setCategory',
  'setSubCategory',
  'setDueDate',
  'assign',
  'assignTeam',
  'moveToDepartment',
]);

/** What of a ticket decides whether an action can be done to it. */
export type TicketState = Pick<Ticket, 'unchangeable' | 'departmentId' | 'assigneeId'>;

/** Why a ticket, as it is, does not take an action, by the name of the text that says so; null where it does. */
export function whyNotAsItIs(
  action: ActionId,
  { unchangeable, departmentId }: TicketState,
): 'ticketUnchangeable' | 'noDepartment' | null {
  if (unchangeable) return 'ticketUnchangeable';
  return NEEDS_DEPARTMENT.has(action) && departmentId === null ? 'noDepartment' : null;
}
