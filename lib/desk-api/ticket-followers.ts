import { callForList, callForNothing } from './calls';
import type { DeskClient } from './client';
import { pathOf } from './path';
import { type Follower, followerSchema } from './records/ticket-facts';

/**
 * The agents who follow a ticket, also through its contact or account. Source: zoho/zohodesk-oas TicketFollowers.json,
 * "Get ticket followers". Scope: Desk.tickets.READ. Throws `DesksideError`, `notFound` among others.
 */
export async function getTicketFollowers(client: DeskClient, ticketId: string): Promise<Follower[]> {
  return await callForList(client, followerSchema, { path: pathOf`/tickets/${ticketId}/followers` });
}

/**
 * Makes agents follow a ticket; to follow it oneself, pass the id from `getMyInfo`. Source: zoho/zohodesk-oas
 * TicketFollowers.json, "Add ticket followers". Scope: Desk.tickets.UPDATE. Throws `DesksideError`, `notFound` or
 * `invalidData` among others.
 */
export async function addTicketFollowers(client: DeskClient, ticketId: string, agentIds: string[]): Promise<void> {
  const path = pathOf`/tickets/${ticketId}/addFollowers`;
  await callForNothing(client, { method: 'POST', path, body: { followerIds: agentIds } });
}

/**
 * Makes agents follow a ticket no longer. Source: zoho/zohodesk-oas TicketFollowers.json, "Remove ticket followers".
 * Scope: Desk.tickets.UPDATE. Throws `DesksideError`, `notFound` or `invalidData` among others.
 */
export async function removeTicketFollowers(client: DeskClient, ticketId: string, agentIds: string[]): Promise<void> {
  const path = pathOf`/tickets/${ticketId}/removeFollowers`;
  await callForNothing(client, { method: 'POST', path, body: { followerIds: agentIds } });
}
