import { callForList, callForNothing, listAt } from './calls';
import type { DeskClient } from './client';
import * as PAGING from './page-sizes';
import type { PagedList } from './paging';
import { pathOf } from './path';
import { type Tag, tagSchema } from './records/ticket-facts';

/**
 * The tags of a ticket. Source: zoho/zohodesk-oas TicketTag.json, "List tags in a ticket". Scope: Desk.tickets.READ.
 * Throws `DesksideError`, `notFound` among others.
 */
export async function getTicketTags(client: DeskClient, ticketId: string): Promise<Tag[]> {
  return await callForList(client, tagSchema, { path: pathOf`/tickets/${ticketId}/tags` });
}

/**
 * Adds tags to a ticket by name and gives those it has then. Source: zoho/zohodesk-oas TicketTag.json, "Associate
 * tags". Scope: Desk.tickets.CREATE. Throws `DesksideError`, `notFound` or `invalidData` among others.
 */
export async function associateTags(client: DeskClient, ticketId: string, names: string[]): Promise<Tag[]> {
  const path = pathOf`/tickets/${ticketId}/associateTag`;
  return await callForList(client, tagSchema, { method: 'POST', path, body: { tags: names } });
}

/**
 * Takes tags off a ticket by name. Source: zoho/zohodesk-oas TicketTag.json, "Dissociate tags". Scope:
 * Desk.tickets.CREATE. Throws `DesksideError`, `notFound` or `invalidData` among others.
 */
export async function dissociateTags(client: DeskClient, ticketId: string, names: string[]): Promise<void> {
  const path = pathOf`/tickets/${ticketId}/dissociateTag`;
  await callForNothing(client, { method: 'POST', path, body: { tags: names } });
}

/**
 * The tags of a department with their ticket counts, the latest or the most used first. Source: zoho/zohodesk-oas
 * TicketTag.json, "List ticket tags of a department". Scope: Desk.tickets.READ. Limit: 100 a page. Throws
 * `DesksideError`.
 */
export function listTags(
  client: DeskClient,
  query: { departmentId: string; sortBy?: 'createdTime' | 'count' },
): PagedList<Tag> {
  return listAt(client, { path: '/ticketTags', paging: PAGING.tags, schema: tagSchema, query });
}

/**
 * Finds tags of a department by name. Source: zoho/zohodesk-oas TicketTag.json, "Search tags". Scope:
 * Desk.tickets.READ. Limit: 100 a page. Throws `DesksideError`.
 */
export function searchTags(client: DeskClient, query: { departmentId: string; searchVal?: string }): PagedList<Tag> {
  return listAt(client, { path: '/tags/search', paging: PAGING.tags, schema: tagSchema, query });
}
