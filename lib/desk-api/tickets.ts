import { recordOf } from './answers';
import type { DeskClient } from './client';
import { pathOf } from './path';
import { type Ticket, ticketSchema } from './records';

/**
 * One ticket with its contact and account, assignee, team and department in a single call.
 * Source: Desk API document, "Get a ticket"; `include` names are plural, the answer's keys singular. Scope
 * Desk.tickets.READ. Throws `DesksideError`.
 */
export async function getTicket(client: DeskClient, ticketId: string): Promise<Ticket> {
  const path = pathOf`/tickets/${ticketId}`;
  const body = await client.call({ path, query: { include: 'contacts,assignee,departments,team' } });
  return recordOf(ticketSchema, body, path);
}
