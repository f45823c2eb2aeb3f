import { callForRecord, callForRecordOrNone, listAt, reading } from './calls';
import type { DeskClient } from './client';
import * as PAGING from './page-sizes';
import type { PagedList } from './paging';
import { pathOf } from './path';
import {
  type ConversationItem,
  type LatestThread,
  type Thread,
  conversationItemSchema,
  latestThreadSchema,
  threadSchema,
} from './records/thread';

/**
 * The messages of a ticket without their content, the latest first. Source: zoho/zohodesk-oas Thread.json, "List
 * threads". Scope: Desk.tickets.READ. Throws `DesksideError`, `notFound` among others.
 */
export function listThreads(
  client: DeskClient,
  ticketId: string,
  query: { sortBy?: 'sendDateTime' | '-sendDateTime' } = {},
): PagedList<Thread> {
  const path = pathOf`/tickets/${ticketId}/threads`;
  return listAt(client, { path, paging: PAGING.threads, schema: threadSchema, query });
}

/**
 * One message with its content. Source: zoho/zohodesk-oas Thread.json, "Get a thread". Scope: Desk.tickets.READ. Throws
 * `DesksideError`, `notFound` among others.
 */
export async function getThread(
  client: DeskClient,
  ticketId: string,
  threadId: string,
  query: { include?: 'plainText'[] } = {},
): Promise<Thread> {
  const path = pathOf`/tickets/${ticketId}/threads/${threadId}`;
  return await callForRecord(client, threadSchema, reading(path, query));
}

/** Which of the messages counts as the latest. */
export interface LatestThreadQuery {
  needPublic?: boolean;
  needIncomingThread?: boolean;
  include?: ('source' | 'plainText')[];
  threadStatus?: 'success' | 'failed';
}

/**
 * The latest message of a ticket, or null when there is none. Source: zoho/zohodesk-oas Thread.json, "Get latest
 * thread". Scope: Desk.tickets.READ. Throws `DesksideError`, `notFound` among others.
 */
export async function getLatestThread(
  client: DeskClient,
  ticketId: string,
  query: LatestThreadQuery = {},
): Promise<LatestThread | null> {
  const path = pathOf`/tickets/${ticketId}/latestThread`;
  return await callForRecordOrNone(client, latestThreadSchema, reading(path, query));
}

/**
 * Messages and comments of a ticket in one list. Source: zoho/zohodesk-oas Thread.json, "List conversations";
 * zoho/zohodesk-oas Conversation.json. Scope: Desk.tickets.READ. Limit: 200 a page. Throws `DesksideError`, `notFound`
 * among others.
 */
export function listConversations(client: DeskClient, ticketId: string): PagedList<ConversationItem> {
  return listAt(client, {
    path: pathOf`/tickets/${ticketId}/conversations`,
    paging: PAGING.threads,
    schema: conversationItemSchema,
    // Messages and comments count their ids apart.
    keyOf: (item) => {
      switch (item.kind) {
        case 'thread':
          return `thread ${item.thread.id}`;
        case 'comment':
          return `comment ${item.comment.id}`;
      }
    },
  });
}
