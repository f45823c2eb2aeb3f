import type { DeskClient } from '../desk-api/client';
import type { TicketEvent } from '../desk-api/records/ticket-history';
import { listTicketHistory } from '../desk-api/ticket-history';
import type { Key } from './resources';
import type { TicketChange, TicketChanges } from './values';

/** One page. */
const MOST_EVENTS = 50;
/** What one event says is no longer than this; the whole of it is in Desk. */
const MOST_DETAILS = 6;
const LONGEST_VALUE = 200;
/** Everything a new ticket has is in Desk beside the panel; that it was created is enough. */
const CREATED = 'TicketCreated';

/**
 * What was changed of a ticket, the newest first: one call. In which order Desk lists its events no document says, so of a
 * ticket with more of them than one page has it is said that these are a part. Throws `DesksideError`.
 */
export async function ticketChanges(desk: DeskClient, { ticketId }: Key<'ticketChanges'>): Promise<TicketChanges> {
  const events = await listTicketHistory(desk, ticketId).collect(MOST_EVENTS);
  return {
    changes: events.map(changeOf).toSorted((a, b) => (b.at ?? 0) - (a.at ?? 0)),
    isPart: events.length === MOST_EVENTS,
  };
}

function changeOf({ name, happenedAt, actor, properties }: TicketEvent): TicketChange {
  const said = name === CREATED ? [] : properties;
  return {
    what: name,
    by: actor?.name ?? '',
    at: happenedAt,
    details: said.slice(0, MOST_DETAILS).map((property) => ({ name: property.name, value: valueOf(property.value) })),
  };
}

/** What a property became; null where Desk tells it in a way that nobody can read. */
function valueOf(value: TicketEvent['properties'][number]['value']): string | boolean | null {
  if (value === null || typeof value === 'boolean') return value;
  if (typeof value === 'string') return value.slice(0, LONGEST_VALUE);
  return value.name === '' ? null : value.name.slice(0, LONGEST_VALUE);
}
