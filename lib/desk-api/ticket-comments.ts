import { callForNothing, callForRecord, listAt, reading } from './calls';
import type { DeskClient } from './client';
import * as PAGING from './page-sizes';
import type { PagedList } from './paging';
import { pathOf } from './path';
import { type Comment, commentSchema } from './records/comment';

type CommentInclude = 'mentions' | 'plainText';

/**
 * Comments on a ticket. Source: zoho/zohodesk-oas TicketComment.json, "List ticket comments". Scope: Desk.tickets.READ.
 * Limit: 100 a page. Throws `DesksideError`, `notFound` among others.
 */
export function listTicketComments(
  client: DeskClient,
  ticketId: string,
  query: { include?: CommentInclude[]; sortBy?: 'commentedTime' | '-commentedTime' } = {},
): PagedList<Comment> {
  const path = pathOf`/tickets/${ticketId}/comments`;
  return listAt(client, { path, paging: PAGING.comments, schema: commentSchema, query });
}

/**
 * One comment. Source: zoho/zohodesk-oas TicketComment.json, "Get ticket comment". Scope: Desk.tickets.READ. Throws
 * `DesksideError`, `notFound` among others.
 */
export async function getTicketComment(
  client: DeskClient,
  ticketId: string,
  commentId: string,
  query: { include?: CommentInclude[] } = {},
): Promise<Comment> {
  const path = pathOf`/tickets/${ticketId}/comments/${commentId}`;
  return await callForRecord(client, commentSchema, reading(path, query));
}

/**
 * What a comment says. Whether the customer sees it has no documented default, so it must be said. An agent is mentioned
 * as `zsu[@user:{zuid}]zsu`.
 */
export interface CommentText {
  content: string;
  isPublic: boolean;
  contentType?: 'plainText' | 'html';
  attachmentIds?: string[];
}

/**
 * Comments on a ticket. Source: zoho/zohodesk-oas TicketComment.json, "Create ticket comment". Scope:
 * Desk.tickets.UPDATE. Throws `DesksideError`, `notFound` or `invalidData` among others.
 */
export async function createTicketComment(
  client: DeskClient,
  ticketId: string,
  comment: CommentText,
): Promise<Comment> {
  const path = pathOf`/tickets/${ticketId}/comments`;
  return await callForRecord(client, commentSchema, { method: 'POST', path, body: comment });
}

/**
 * Deletes a comment. Source: zoho/zohodesk-oas TicketComment.json, "Delete ticket comment". Scope: Desk.tickets.UPDATE.
 * Throws `DesksideError`, `notFound` among others.
 */
export async function deleteTicketComment(client: DeskClient, ticketId: string, commentId: string): Promise<void> {
  const path = pathOf`/tickets/${ticketId}/comments/${commentId}`;
  await callForNothing(client, { method: 'DELETE', path });
}
