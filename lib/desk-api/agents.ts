import { callForCount, callForList, callForRecord, callForRecordOrNone, listAt, reading } from './calls';
import type { DeskClient } from './client';
import * as PAGING from './page-sizes';
import type { PagedList } from './paging';
import { addressSegment, pathOf } from './path';
import {
  type Agent,
  type AgentWithDepartments,
  type DepartmentSkills,
  type DirectoryAgent,
  type FullAgent,
  type ListedAgent,
  agentSchema,
  agentWithDepartmentsSchema,
  departmentSkillsSchema,
  directoryAgentSchema,
  fullAgentSchema,
  listedAgentSchema,
} from './records/agent';

/**
 * One agent with role, as the panel shows it. Source: Desk API document, "Get agent"; zoho/zohodesk-oas Agent.json.
 * Scope: Desk.settings.READ, Desk.basic.READ. Throws `DesksideError`, `notFound` among others.
 */
export async function getAgent(client: DeskClient, agentId: string): Promise<Agent> {
  return await callForRecord(client, agentSchema, reading(pathOf`/agents/${agentId}`, { include: 'role' }));
}

/**
 * One agent with profile, role and departments by name, as a card shows it. Source: Desk API document, "Get agent";
 * zoho/zohodesk-oas Agent.json. Scope: Desk.settings.READ, Desk.basic.READ. Throws `DesksideError`, `notFound` among
 * others.
 */
export async function getAgentWithDepartments(client: DeskClient, agentId: string): Promise<AgentWithDepartments> {
  const query = { include: 'profile,role,associatedDepartments' };
  return await callForRecord(client, agentWithDepartmentsSchema, reading(pathOf`/agents/${agentId}`, query));
}

/**
 * The agent whose token this is, as the panel shows it. Source: Desk API document, "Get My Information";
 * zoho/zohodesk-oas Agent.json. Scope: Desk.settings.READ, Desk.basic.READ. Throws `DesksideError`.
 */
export async function getMyInfo(client: DeskClient): Promise<Agent> {
  return await callForRecord(client, agentSchema, { path: '/myinfo' });
}

/**
 * The agent with that email address, or null when there is none. Source: Desk API document, "Get agent by email ID";
 * zoho/zohodesk-oas Agent.json. Scope: Desk.settings.READ, Desk.basic.READ. Throws `DesksideError`, `notFound` among
 * others.
 */
export async function getAgentByEmail(client: DeskClient, email: string): Promise<Agent | null> {
  return await callForRecordOrNone(client, agentSchema, { path: `/agents/email/${addressSegment(email)}` });
}

/** How agents can be found. `searchStr` is `text`, `text*` or `*text*`, looked for in names and email. */
export interface AgentsQuery {
  status?: 'ACTIVE' | 'DISABLED' | 'DELETED' | 'IMPORTED';
  /** At most 50, as the other ids. */
  departmentIds?: string[];
  profileIds?: string[];
  roleIds?: string[];
  rolePermissionType?: RolePermissionType | '${NON_LIGHT}';
  isConfirmed?: boolean;
  isLightAgent?: boolean;
  include?: ('profile' | 'role')[];
  searchStr?: string;
  fieldName?: 'firstName' | 'lastName' | 'name' | 'emailId';
  sortOrder?: 'asc' | 'desc';
  cfSearchStr?: string;
  cfFieldName?: string;
}

/** From what an agent may see; `Custom` goes with a profile and a role of its own. */
export type RolePermissionType = 'Admin' | 'AgentPublic' | 'AgentPersonal' | 'AgentTeamPersonal' | 'Light' | 'Custom';

/**
 * Agents of the organization. Source: Desk API document, "List agents"; zoho/zohodesk-oas Agent.json. Scope:
 * Desk.settings.READ, Desk.basic.READ. Limit: 100 a page. Throws `DesksideError`.
 */
export function listAgents(client: DeskClient, query: AgentsQuery = {}): PagedList<ListedAgent> {
  return listAt(client, { path: '/agents', paging: PAGING.agents, schema: listedAgentSchema, query });
}

/**
 * One page of the organization's agents with their roles, and where the next one begins; null after the last. The first is
 * asked for by 0; of the others each may repeat the last agent of the one before it, see `paging.ts`. Source: Desk API
 * document, "List agents"; zoho/zohodesk-oas Agent.json. Scope: Desk.settings.READ, Desk.basic.READ. Limit: 100 a page.
 * Throws `DesksideError`.
 */
export async function getAgentPage(
  client: DeskClient,
  from: number,
  query: AgentsQuery,
): Promise<{ agents: DirectoryAgent[]; next: number | null }> {
  const { pageSize } = PAGING.agents;
  const paging = { pageSize, firstIndex: from === 0 ? null : from };
  const list = { path: '/agents', paging, schema: directoryAgentSchema, query };
  const { value } = await listAt(client, list).pages().next();
  const { records = [], size = 0 } = value ?? {};
  return { agents: records, next: size < pageSize ? null : from + pageSize };
}

/**
 * How many agents there are. Source: Desk API document, "Get agents count"; zoho/zohodesk-oas Agent.json. Scope:
 * Desk.settings.READ, Desk.basic.READ. Throws `DesksideError`.
 */
export async function getAgentsCount(
  client: DeskClient,
  query: { status?: 'ACTIVE' | 'DISABLED'; isConfirmed?: boolean; includeLightAgent?: boolean } = {},
): Promise<number> {
  return await callForCount(client, reading('/agents/count', query));
}

/**
 * Several agents in one call, in their short form; one by one with `agentsByIds`. Source: Desk API document, "Get agent
 * details by agentId"; zoho/zohodesk-oas Agent.json. Scope: Desk.settings.READ, Desk.basic.READ. Limit: 50 ids. Throws
 * `DesksideError`.
 */
export async function getAgentsByIds(client: DeskClient, agentIds: string[]): Promise<FullAgent[]> {
  return await callForList(client, fullAgentSchema, reading('/agentsByIds', { agentIds }));
}

/**
 * What an agent can do, by department; at most 10 departments. Source: zoho/zohodesk-oas Skill.json, "Get skills of an
 * agent". Scope: Desk.tickets.READ. Limit: 10 ids. Throws `DesksideError`, `notFound` among others.
 */
export async function getAgentSkills(
  client: DeskClient,
  agentId: string,
  departmentIds: string[],
): Promise<DepartmentSkills[]> {
  return await callForList(
    client,
    departmentSkillsSchema,
    reading(pathOf`/agents/${agentId}/skills`, { departmentIds }),
  );
}

/**
 * The photo of an agent. The organization stands in the address, as in the `photoURL` of answers;
 * `profile.userphoto.READ` is needed besides. Source: Desk API document, "Get agent photo"; zoho/zohodesk-oas
 * Agent.json. Scope: Desk.settings.READ, Desk.basic.READ. Throws `DesksideError`, `notFound` among others.
 */
export async function getAgentPhoto(
  client: DeskClient,
  agentId: string,
  query: { orgId: string; fileSize?: 'THUMBNAIL' | 'ACTUAL' },
): Promise<Blob> {
  return await client.bytes(reading(pathOf`/agents/${agentId}/photo`, query));
}
