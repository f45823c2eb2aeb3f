import { callForNothing } from './calls';
import type { DeskClient } from './client';
import { pathOf } from './path';

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
