import { callForRecordOrNone, reading } from './calls';
import type { DeskClient } from './client';
import { pathOf } from './path';
import { type LatestThread, latestThreadSchema } from './records/thread';

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
