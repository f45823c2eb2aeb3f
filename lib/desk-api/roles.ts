import { callForList, callForRecord, listAt, reading } from './calls';
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
 * One role. Source: Desk API document, "Get role"; zoho/zohodesk-oas Role.json. Scope: Desk.settings.READ,
 * Desk.basic.READ. Throws `DesksideError`, `notFound` among others.
 */
export async function getRole(client: DeskClient, roleId: string): Promise<Role> {
  return await callForRecord(client, roleSchema, { path: pathOf`/roles/${roleId}` });
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
