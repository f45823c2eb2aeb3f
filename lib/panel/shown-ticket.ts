import type { ChangeStep } from '../actions/action';
import { isSameTarget } from '../actions/target';
import type { Ticket } from '../desk-api/records';
import type { Pending } from './pending';

/** How a changed field shows in a ticket, until Desk's own record of it arrives. */
const TICKET_FIELDS: Readonly<Record<string, (ticket: Ticket, to: string) => Ticket>> = {
  status: (ticket, status) => (ticket.status === status ? ticket : { ...ticket, status, statusType: 'other' }),
};

/** A ticket with what these steps make of it. */
export function withField(ticket: Ticket, step: ChangeStep): Ticket {
  if (step.is !== 'field') return ticket;
  return TICKET_FIELDS[step.field]?.(ticket, step.to.name) ?? ticket;
}

/** The ticket as it is shown while changes of it are under way. */
export function shownTicket(ticket: Ticket, pending: readonly Pending[]): Ticket {
  const own = pending.filter(({ target }) => isSameTarget(target, { on: 'ticket', ticketId: ticket.id }));
  return own.flatMap(({ steps }) => steps).reduce(withField, ticket);
}
