import type { ChangeStep, FieldValue } from '../actions/action';
import { type ChangedField, READ_STATES, type TicketField } from '../actions/specs';
import type { Ticket } from '../desk-api/records';
import { TICKET_FIELDS, isTicketField } from './ticket-fields';

type OtherChange = Exclude<ChangedField, TicketField>;

/** How what is not chosen from a list is shown at once; the fields have it in their rows. */
const PUTS: Readonly<Record<OtherChange, (ticket: Ticket, to: FieldValue) => Ticket>> = {
  readState: (ticket, { value }) => ({ ...ticket, isRead: value === READ_STATES.true }),
};

function isOtherChange(name: string): name is OtherChange {
  return Object.hasOwn(PUTS, name);
}

/** A ticket with what a step makes of it, until Desk's own record of it arrives; the same one for a field that nobody knows. */
export function withField(ticket: Ticket, step: ChangeStep): Ticket {
  if (step.is !== 'field') return ticket;
  if (isTicketField(step.field)) return TICKET_FIELDS[step.field].put(ticket, step.to);
  return isOtherChange(step.field) ? PUTS[step.field](ticket, step.to) : ticket;
}
