import { callForList, callForRecord, listAt, reading } from './calls';
import type { DeskClient } from './client';
import * as PAGING from './page-sizes';
import type { PagedList } from './paging';
import {
  type Availability,
  type AvailabilityConfig,
  availabilityConfigSchema,
  availabilitySchema,
} from './records/availability';

export interface AvailabilityQuery {
  /** A department, or -1 for all that the agent may see. */
  departmentId: string;
  include?: ('chatStatus' | 'mailStatus' | 'phoneStatus' | 'presenceStatus' | 'phoneMode')[];
}

/**
 * Who is there and who is not. Source: zoho/zohodesk-oas AgentPresence.json, "Get current availability". Scope:
 * Desk.basic.READ, Desk.settings.READ. Limit: 50 a page. Throws `DesksideError`.
 */
export function listAgentAvailability(client: DeskClient, query: AvailabilityQuery): PagedList<Availability> {
  const list = {
    path: '/agentAvailability',
    paging: PAGING.agentAvailability,
    schema: availabilitySchema,
    keyOf: ({ agentId }: Availability) => agentId,
    query,
  };
  return listAt(client, list);
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

/**
 * When an idle agent counts as gone. Source: zoho/zohodesk-oas AgentPresence.json, "Get availability configuration".
 * Scope: Desk.basic.READ, Desk.settings.READ. Throws `DesksideError`.
 */
export async function getAgentAvailabilityConfig(client: DeskClient): Promise<AvailabilityConfig> {
  return await callForRecord(client, availabilityConfigSchema, { path: '/agentAvailabilityConfig' });
}
