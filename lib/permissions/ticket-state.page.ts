import type { ActionId } from '../actions/specs';
import type { Ticket } from '../desk-api/records';
import { isFieldAction } from '../panel/ticket-fields';

/** What of a ticket decides whether an action can be done to it. */
export type TicketState = Pick<Ticket, 'unchangeable' | 'departmentId' | 'assigneeId'>;

/** Why a ticket, as it is, does not take an action, by the name of the text that says so; null where it does. */
export function whyNotAsItIs(
  action: ActionId,
  { unchangeable, departmentId }: TicketState,
): 'ticketUnchangeable' | 'noDepartment' | null {
  if (unchangeable) return 'ticketUnchangeable';
  // What a field can be given is told by the department.
  return isFieldAction(action) && departmentId === null ? 'noDepartment' : null;
}
