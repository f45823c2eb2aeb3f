import type { FieldValue } from '../actions/action';
import type { TicketField } from '../actions/specs';
import type { Ticket } from '../desk-api/records';
import { displayText } from '../text/display-text';
import { TICKET_FIELDS, valueOf } from './ticket-fields';
import { LONGEST_NAME } from './ticket-values';

/** The wish to give a field of a ticket another value, seen as it is on screen. */
export function fieldWish(field: TicketField, ticket: Ticket, to: FieldValue) {
  const target = { on: 'ticket' as const, ticketId: ticket.id };
  const input = { from: valueOf(field, ticket), to: { value: to.value, name: displayText(to.name, LONGEST_NAME) } };
  return { action: TICKET_FIELDS[field].action, target, input };
}
