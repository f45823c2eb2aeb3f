import { callForList, reading } from './calls';
import type { DeskClient } from './client';
import { type Availability, availabilitySchema } from './records/availability';

export interface AvailabilityQuery {
  /** A department, or -1 for all that the agent may see. */
  departmentId: string;
  include?: ('chatStatus' | 'mailStatus' | 'phoneStatus' | 'presenceStatus' | 'phoneMode')[];
}

/**
 * Who is there; the first 20 unless told otherwise, as this list cannot be paged. Source: zoho/zohodesk-oas
 * AgentPresence.json, "Get online agents". Scope: Desk.basic.READ, Desk.settings.READ. Limit: 6000 a page. Throws
 * `DesksideError`.
 */
export async function getOnlineAgents(
  client: DeskClient,
  query: AvailabilityQuery & { limit?: number },
): Promise<Availability[]> {
  return await callForList(client, availabilitySchema, reading('/onlineAgents', query));
}

/**
 * Who is not there; the first 20 unless told otherwise, as this list cannot be paged. Source: zoho/zohodesk-oas
 * AgentPresence.json, "Get offline agents". Scope: Desk.basic.READ, Desk.settings.READ. Limit: 6000 a page. Throws
 * `DesksideError`.
 */
export async function getOfflineAgents(
  client: DeskClient,
  query: AvailabilityQuery & { limit?: number },
): Promise<Availability[]> {
  return await callForList(client, availabilitySchema, reading('/offlineAgents', query));
}
