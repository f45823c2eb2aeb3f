import type { JsonObject } from '../server/json';
import type { TicketRecord } from '../world/ticket-records';
import { unprocessable } from './errors';

/**
 * Whether a ticket takes a change as it is now. The documents say that tickets can be trashed, archived, locked and in a
 * blueprint, but not how a change of such a one is refused: UNPROCESSABLE_ENTITY is what they have for input that "does
 * not fulfil the conditions necessary", and the words are ours.
 * @throws DeskError 422 UNPROCESSABLE_ENTITY
 */
export function checkChangeable(ticket: TicketRecord, body: JsonObject = {}): void {
  if (ticket.isTrashed) throw unprocessable('The ticket is in the recycle bin and cannot be changed.');
  if (ticket.isArchived) throw unprocessable('The ticket is archived and cannot be changed.');
  if (ticket.lockedTime !== null) throw unprocessable('The ticket is locked and cannot be changed.');
  if (ticket.blueprint !== null && 'status' in body) {
    throw unprocessable(`The status is set by the transitions of the blueprint "${ticket.blueprint}".`);
  }
}
