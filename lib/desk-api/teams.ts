import { callForList, callForRecord, listAt, reading } from './calls';
import type { DeskClient } from './client';
import * as PAGING from './page-sizes';
import type { PagedList } from './paging';
import { pathOf } from './path';
import { type FullAgent, fullAgentSchema } from './records/agent';
import { type FullTeam, type Team, fullTeamSchema, teamSchema } from './records/team';
import { id } from './scalars';

/**
 * One team, as the panel shows it. Source: Desk API document, "Get team"; zoho/zohodesk-oas Team.json. Scope:
 * Desk.settings.READ, Desk.basic.READ. Throws `DesksideError`, `notFound` among others.
 */
export async function getTeam(client: DeskClient, teamId: string): Promise<Team> {
  return await callForRecord(client, teamSchema, { path: pathOf`/teams/${teamId}` });
}

/**
 * One team with everything documented. Source: Desk API document, "Get team"; zoho/zohodesk-oas Team.json. Scope:
 * Desk.settings.READ, Desk.basic.READ. Throws `DesksideError`, `notFound` among others.
 */
export async function getFullTeam(client: DeskClient, teamId: string): Promise<FullTeam> {
  return await callForRecord(client, fullTeamSchema, { path: pathOf`/teams/${teamId}` });
}

/**
 * The teams of all departments to which the signed-in agent belongs. Source: Desk API document, "List teams from all
 * associated departments"; zoho/zohodesk-oas Team.json. Scope: Desk.settings.READ, Desk.basic.READ. Limit: 200 a page.
 * Throws `DesksideError`.
 */
export function listTeams(client: DeskClient): PagedList<FullTeam> {
  return listAt(client, { path: '/teams', paging: PAGING.teams, schema: fullTeamSchema });
}

/**
 * The teams to which an agent belongs. Source: Desk API document, "List associated teams of agent"; zoho/zohodesk-oas
 * Team.json. Scope: Desk.settings.READ, Desk.basic.READ. Limit: 200 a page. Throws `DesksideError`, `notFound` among
 * others.
 */
export function listTeamsOfAgent(client: DeskClient, agentId: string): PagedList<FullTeam> {
  const path = pathOf`/agents/${agentId}/teams`;
  return listAt(client, { path, paging: PAGING.teams, schema: fullTeamSchema });
}

/**
 * The teams to which a role belongs, all of them: that they come in pages only a newer revision says, and an unknown
 * parameter is refused. Source: Desk API document, "List associated teams for a role"; zoho/zohodesk-oas Team.json. Scope:
 * Desk.settings.READ, Desk.basic.READ. Throws `DesksideError`, `notFound` among others.
 */
export async function getTeamsOfRole(client: DeskClient, roleId: string): Promise<FullTeam[]> {
  return await callForList(client, fullTeamSchema, { path: pathOf`/roles/${roleId}/teams` });
}

/**
 * The teams of a department, all of them: that they come in pages, and can be searched, only a newer revision says, and an
 * unknown parameter is refused. Source: Desk API document, "List teams in department"; zoho/zohodesk-oas Team.json. Scope:
 * Desk.settings.READ, Desk.basic.READ. Throws `DesksideError`, `notFound` among others.
 */
export async function getTeamsInDepartment(client: DeskClient, departmentId: string): Promise<FullTeam[]> {
  return await callForList(client, fullTeamSchema, { path: pathOf`/departments/${departmentId}/teams` });
}

/**
 * The members of a team in their short form, by name from its parts. Source: Desk API document, "List details of team
 * members"; zoho/zohodesk-oas Team.json. Scope: Desk.settings.READ, Desk.basic.READ. Throws `DesksideError`, `notFound`
 * among others.
 */
export async function getTeamMembers(
  client: DeskClient,
  teamId: string,
  query: { include?: ('profile' | 'role')[] } = {},
): Promise<FullAgent[]> {
  return await callForList(client, fullAgentSchema, reading(pathOf`/teams/${teamId}/members`, query));
}

/**
 * The ids of the teams that can become sub-teams of this one. Source: Desk API document, "List associable teams";
 * zoho/zohodesk-oas Team.json. Scope: Desk.settings.READ, Desk.basic.READ. Throws `DesksideError`, `notFound` among
 * others.
 */
export async function getAssociableTeamIds(client: DeskClient, teamId: string): Promise<string[]> {
  return await callForList(client, id, { path: pathOf`/teams/${teamId}/associables` });
}

/** What may be changed of a team; what is left out stays. */
export interface TeamChanges {
  name?: string;
  description?: string;
  agents?: string[];
  roles?: string[];
  rolesWithSubordinates?: string[];
  subTeams?: string[];
}

/**
 * Changes a team and gives it as it is then. Source: Desk API document, "Update team"; zoho/zohodesk-oas Team.json.
 * Scope: Desk.settings.UPDATE, Desk.basic.UPDATE. Throws `DesksideError`, `notFound` or `invalidData` among others.
 */
export async function updateTeam(client: DeskClient, teamId: string, changes: TeamChanges): Promise<FullTeam> {
  const path = pathOf`/teams/${teamId}`;
  return await callForRecord(client, fullTeamSchema, { method: 'PATCH', path, body: changes });
}
