import type { RolePermissionType } from './agents';
import { callForNothing, callForRecord } from './calls';
import type { DeskClient } from './client';
import { pathOf } from './path';
import { type FullAgent, fullAgentSchema } from './records/agent';

/** What may be changed of an agent; country, language and time zone only by the agent. What is left out stays. */
export interface AgentChanges {
  emailId?: string;
  lastName?: string;
  firstName?: string;
  phone?: string;
  mobile?: string;
  extn?: string;
  associatedDepartmentIds?: string[];
  associatedChatDepartmentIds?: string[];
  rolePermissionType?: RolePermissionType;
  /** With `Custom` only. */
  roleId?: string;
  /** With `Custom` only. */
  profileId?: string;
  aboutInfo?: string;
  channelExpert?: string[];
  countryCode?: string;
  timeZone?: string;
  langCode?: string;
}

/** A new agent; the rest as in `AgentChanges`. */
export interface NewAgent extends AgentChanges {
  emailId: string;
  lastName: string;
  associatedDepartmentIds: string[];
  rolePermissionType: RolePermissionType;
}

/**
 * Invites somebody as an agent; `editionLimit` when the edition allows no more. Source: Desk API document, "Add agent";
 * zoho/zohodesk-oas Agent.json. Scope: Desk.settings.CREATE, Desk.basic.CREATE. Throws `DesksideError`, `invalidData`
 * among others.
 */
export async function addAgent(client: DeskClient, agent: NewAgent): Promise<FullAgent> {
  return await callForRecord(client, fullAgentSchema, { method: 'POST', path: '/agents', body: agent });
}

/**
 * Changes an agent and gives it as it is then. Source: Desk API document, "Update agent"; zoho/zohodesk-oas Agent.json.
 * Scope: Desk.settings.UPDATE, Desk.basic.UPDATE. Throws `DesksideError`, `notFound` or `invalidData` among others.
 */
export async function updateAgent(client: DeskClient, agentId: string, changes: AgentChanges): Promise<FullAgent> {
  const path = pathOf`/agents/${agentId}`;
  return await callForRecord(client, fullAgentSchema, { method: 'PATCH', path, body: changes });
}

/**
 * Lets agents in again; `editionLimit` when the edition allows no more. Source: Desk API document, "Activate agents";
 * zoho/zohodesk-oas Agent.json. Scope: Desk.settings.UPDATE, Desk.basic.UPDATE. Throws `DesksideError`, `invalidData`
 * among others.
 */
export async function activateAgents(client: DeskClient, agentIds: string[]): Promise<void> {
  await callForNothing(client, { method: 'POST', path: '/agents/activate', body: { agentIds } });
}

/**
 * Keeps an agent out. Source: Desk API document, "Deactivate agent"; zoho/zohodesk-oas Agent.json. Scope:
 * Desk.settings.UPDATE, Desk.basic.UPDATE. Throws `DesksideError`, `notFound` among others.
 */
export async function deactivateAgent(client: DeskClient, agentId: string): Promise<void> {
  await callForNothing(client, { method: 'POST', path: pathOf`/agents/${agentId}/deactivate` });
}

/**
 * Sends the invitation again to agents who have not confirmed it. Source: Desk API document, "Reinvite unconfirmed
 * agents"; zoho/zohodesk-oas Agent.json. Scope: Desk.settings.UPDATE, Desk.basic.UPDATE. Throws `DesksideError`,
 * `invalidData` among others.
 */
export async function reinviteAgents(client: DeskClient, agentIds: string[]): Promise<void> {
  await callForNothing(client, { method: 'POST', path: '/agents/reinvite', body: { agentIds } });
}

/**
 * Takes invitations back that were not confirmed. Source: Desk API document, "Delete unconfirmed agents";
 * zoho/zohodesk-oas Agent.json. Scope: Desk.settings.UPDATE, Desk.basic.UPDATE. Throws `DesksideError`, `invalidData`
 * among others.
 */
export async function deleteUnconfirmedAgents(client: DeskClient, agentIds: string[]): Promise<void> {
  await callForNothing(client, { method: 'POST', path: '/agents/deleteUnconfirmed', body: { agentIds } });
}

/**
 * Deletes an agent, by the path of the Desk API document; the newer OAS has `DELETE /agents/{agentId}` in its place.
 * Source: Desk API document, "Delete confirmed agent". Scope: Desk.settings.DELETE, Desk.basic.DELETE. Throws
 * `DesksideError`, `notFound` or `invalidData` among others.
 */
export async function deleteAgent(
  client: DeskClient,
  agentId: string,
  options: { isAnonymize?: boolean; anonymizedName?: string } = {},
): Promise<void> {
  await callForNothing(client, { method: 'POST', path: pathOf`/agents/${agentId}/delete`, body: options });
}

/**
 * Takes the name of a deleted agent out of everything. Source: Desk API document, "Anonymize deleted agent";
 * zoho/zohodesk-oas Agent.json. Scope: Desk.settings.UPDATE, Desk.basic.UPDATE. Throws `DesksideError`, `notFound` or
 * `invalidData` among others.
 */
export async function anonymizeDeletedAgent(
  client: DeskClient,
  agentId: string,
  options: { anonymizedName?: string } = {},
): Promise<void> {
  await callForNothing(client, { method: 'POST', path: pathOf`/deletedAgents/${agentId}/anonymize`, body: options });
}

/** Who takes over in one department. */
export interface Reassignment {
  departmentId: string;
  ticketNewOwner?: string;
  taskNewOwner?: string;
}

/**
 * Hands tickets and tasks of an agent over, department by department; Desk does it later. Source: Desk API document,
 * "Schedule reassignment for deactivated or deleted agents"; zoho/zohodesk-oas Agent.json. Scope: Desk.settings.UPDATE,
 * Desk.basic.UPDATE. Throws `DesksideError`, `notFound` or `invalidData` among others.
 */
export async function scheduleAgentReassignment(
  client: DeskClient,
  agentId: string,
  reassignments: Reassignment[],
): Promise<void> {
  const path = pathOf`/agents/${agentId}/reassignment`;
  await callForNothing(client, { method: 'POST', path, body: { agentReassignment: reassignments } });
}
