import { callForCount, callForList, callForNothing, callForRecord, listAt, reading } from './calls';
import type { DeskClient } from './client';
import * as PAGING from './page-sizes';
import type { PagedList } from './paging';
import { pathOf } from './path';
import { type Role, roleSchema } from './records/role';
import { id } from './scalars';

/** How roles can be found. */
export interface RolesQuery {
  isVisible?: boolean;
  isDefault?: boolean;
  searchStr?: string;
}

/**
 * Roles of the organization. Source: Desk API document, "List roles"; zoho/zohodesk-oas Role.json. Scope:
 * Desk.settings.READ, Desk.basic.READ. Limit: 500 a page. Throws `DesksideError`.
 */
export function listRoles(client: DeskClient, query: RolesQuery = {}): PagedList<Role> {
  return listAt(client, { path: '/roles', paging: PAGING.roles, schema: roleSchema, query });
}

/**
 * How many roles there are. Source: Desk API document, "Get role count"; zoho/zohodesk-oas Role.json. Scope:
 * Desk.settings.READ, Desk.basic.READ. Throws `DesksideError`.
 */
export async function getRoleCount(
  client: DeskClient,
  query: { isVisible?: boolean; isDefault?: boolean } = {},
): Promise<number> {
  return await callForCount(client, reading('/roles/count', query));
}

/**
 * One role. Source: Desk API document, "Get role"; zoho/zohodesk-oas Role.json. Scope: Desk.settings.READ,
 * Desk.basic.READ. Throws `DesksideError`, `notFound` among others.
 */
export async function getRole(client: DeskClient, roleId: string): Promise<Role> {
  return await callForRecord(client, roleSchema, { path: pathOf`/roles/${roleId}` });
}

/**
 * The role of agents who see only what is theirs. Source: Desk API document, "Get personal role"; zoho/zohodesk-oas
 * Role.json. Scope: Desk.settings.READ, Desk.basic.READ. Throws `DesksideError`.
 */
export async function getPersonalRole(client: DeskClient): Promise<Role> {
  return await callForRecord(client, roleSchema, { path: '/personalRole' });
}

/**
 * Several roles in one call; one by one with `rolesByIds`. Source: Desk API document, "List roles by role IDs";
 * zoho/zohodesk-oas Role.json. Scope: Desk.settings.READ, Desk.basic.READ. Limit: 50 ids. Throws `DesksideError`.
 */
export async function getRolesByIds(client: DeskClient, roleIds: string[]): Promise<Role[]> {
  return await callForList(client, roleSchema, reading('/rolesByIds', { roleIds }));
}

/**
 * The ids of the agents who have a role. Source: Desk API document, "List agents by role"; zoho/zohodesk-oas Role.json.
 * Scope: Desk.settings.READ, Desk.basic.READ. Throws `DesksideError`, `notFound` among others.
 */
export async function getAgentIdsByRole(client: DeskClient, roleId: string): Promise<string[]> {
  return await callForList(client, id, { path: pathOf`/roles/${roleId}/agents` });
}

/** What may be changed of a role; what is left out stays. */
export interface RoleChanges {
  name?: string;
  description?: string;
  shareDataWithPeers?: boolean;
  reportsTo?: string;
}

/**
 * Makes a role. Source: Desk API document, "Create role"; zoho/zohodesk-oas Role.json. Scope: Desk.settings.CREATE,
 * Desk.basic.CREATE. Throws `DesksideError`, `invalidData` among others.
 */
export async function createRole(
  client: DeskClient,
  role: RoleChanges & { name: string; shareDataWithPeers: boolean },
): Promise<Role> {
  return await callForRecord(client, roleSchema, { method: 'POST', path: '/roles', body: role });
}

/**
 * Changes a role and gives it as it is then. Source: Desk API document, "Update role"; zoho/zohodesk-oas Role.json.
 * Scope: Desk.settings.UPDATE, Desk.basic.UPDATE. Throws `DesksideError`, `notFound` or `invalidData` among others.
 */
export async function updateRole(client: DeskClient, roleId: string, changes: RoleChanges): Promise<Role> {
  return await callForRecord(client, roleSchema, { method: 'PATCH', path: pathOf`/roles/${roleId}`, body: changes });
}

/**
 * Deletes a role; its agents get another one. Source: Desk API document, "Delete role"; zoho/zohodesk-oas Role.json.
 * Scope: Desk.settings.DELETE, Desk.basic.DELETE. Throws `DesksideError`, `notFound` or `invalidData` among others.
 */
export async function deleteRole(client: DeskClient, roleId: string, transferToRoleId: string): Promise<void> {
  const path = pathOf`/roles/${roleId}/delete`;
  await callForNothing(client, { method: 'POST', path, body: { transferToRoleId } });
}
