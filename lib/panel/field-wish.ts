import type { FieldValue } from '../actions/action';
import type { FieldActionId, TicketField } from '../actions/specs';
import type { Ticket } from '../desk-api/records';
import { displayText } from '../text/display-text';
import { LONGEST_NAME, valueOf } from './ticket-values';

const ACTION_OF: Readonly<Record<TicketField, FieldActionId>> = {
  status: 'setStatus',
  priority: 'setPriority',
  category: 'setCategory',
  subCategory: 'setSubCategory',
  dueDate: 'setDueDate',
  assignee: 'assign',
  team: 'assignTeam',
  department: 'moveToDepartment',
};

/** The wish to give a field of a ticket another value, seen as it is on screen. */
export function fieldWish(field: TicketField, ticket: Ticket, to: FieldValue) {
  const target = { on: 'ticket' as const, ticketId: ticket.id };
  const input = { from: valueOf(field, ticket), to: { value: to.value, name: displayText(to.name, LONGEST_NAME) } };
  return { action: ACTION_OF[field], target, input };
}
