import { type ChangeStep, type Target, isSameTarget } from '../actions/action';
import type { Badge, Ticket, UserLabel } from '../desk-api/records';
import type { HolderParts, PanelState } from './panel-state';
import type { Part } from './part';
import { type Member, type Pending, shownMembers } from './pending';

/*
 * What is shown once a change is known to have been made. The worker tells the new records to every panel as well; this
 * only covers the moment until they arrive, so that nothing ever flickers back to how it was.
 */

/** What of the state is another one once these steps of a target are done, or undone with the inverse ones. */
export function withSteps(
  { ticket, holders }: Pick<PanelState, 'ticket' | 'holders'>,
  target: Target,
  changes: readonly string[],
  steps: readonly ChangeStep[],
  records: readonly Member[],
): Partial<Pick<PanelState, 'ticket' | 'holders'>> {
  switch (target.on) {
    case 'ticket':
      return ticket.value?.id === target.ticketId
        ? { ticket: { ...ticket, value: steps.reduce(withField, ticket.value) } }
        : {};
    case 'person': {
      const parts = holders[target.userId];
      if (!parts) return {};
      const { badges, labels }: HolderParts = parts;
      const changed = {
        badges: changes.includes('badges') ? withMembers(badges, steps, records as readonly Badge[], 'first') : badges,
        labels: changes.includes('labels')
          ? withMembers(labels, steps, records as readonly UserLabel[], 'last')
          : labels,
      };
      return { holders: { ...holders, [target.userId]: changed } };
    }
  }
}

/** A list that is not known yet does not become known by one change. */
function withMembers<T extends Member>(
  part: Part<T[]>,
  steps: readonly ChangeStep[],
  records: readonly T[],
  place: 'first' | 'last',
): Part<T[]> {
  if (part.value === undefined) return part;
  const { staying, coming } = shownMembers(part.value, steps, records);
  const value = { first: [...coming, ...staying], last: [...staying, ...coming] }[place];
  return { ...part, value };
}

/** How a changed field shows in a ticket, until Desk's own record of it arrives. */
const TICKET_FIELDS: Readonly<Record<string, (ticket: Ticket, to: string) => Ticket>> = {
  status: (ticket, status) => (ticket.status === status ? ticket : { ...ticket, status, statusType: 'other' }),
};

/** A ticket with what these steps make of it. */
function withField(ticket: Ticket, step: ChangeStep): Ticket {
  if (step.is !== 'field') return ticket;
  return TICKET_FIELDS[step.field]?.(ticket, step.to.name) ?? ticket;
}

/** The ticket as it is shown while changes of it are under way. */
export function shownTicket(ticket: Ticket, pending: readonly Pending[]): Ticket {
  const own = pending.filter(({ target }) => isSameTarget(target, { on: 'ticket', ticketId: ticket.id }));
  return own.flatMap(({ steps }) => steps).reduce(withField, ticket);
}
