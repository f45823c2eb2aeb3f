import { callForList, callForNothing, callForRecord, listAt, reading } from './calls';
import type { DeskClient } from './client';
import * as PAGING from './page-sizes';
import type { PagedList } from './paging';
import { pathOf } from './path';
import { type Department, departmentSchema } from './records/department';
import { type Named, namedSchema } from './records/person';

/**
 * One department by name, as the panel shows it. Source: Desk API document, "Get department"; zoho/zohodesk-oas
 * Department.json. Scope: Desk.settings.READ, Desk.basic.READ. Throws `DesksideError`, `notFound` among others.
 */
export async function getDepartment(client: DeskClient, departmentId: string): Promise<Named> {
  return await callForRecord(client, namedSchema, { path: pathOf`/departments/${departmentId}` });
}

/**
 * One department with everything documented, its agents included. Source: Desk API document, "Get department";
 * zoho/zohodesk-oas Department.json. Scope: Desk.settings.READ, Desk.basic.READ. Throws `DesksideError`, `notFound`
 * among others.
 */
export async function getFullDepartment(client: DeskClient, departmentId: string): Promise<Department> {
  return await callForRecord(client, departmentSchema, { path: pathOf`/departments/${departmentId}` });
}

type ChatStatus = 'AVAILABLE' | 'DISABLED' | 'NOT_CREATED' | '${UNAVAILABLE}';

/** How departments can be found. */
export interface DepartmentsQuery {
  isEnabled?: boolean;
  searchStr?: string;
  chatStatus?: ChatStatus;
}

/**
 * Departments of the organization. Source: Desk API document, "List departments"; zoho/zohodesk-oas Department.json.
 * Scope: Desk.settings.READ, Desk.basic.READ. Limit: 100 a page. Throws `DesksideError`.
 */
export function listDepartments(client: DeskClient, query: DepartmentsQuery = {}): PagedList<Department> {
  return listAt(client, { path: '/departments', paging: PAGING.departments, schema: departmentSchema, query });
}

/**
 * Several departments in one call; one by one with `departmentsByIds`. Source: Desk API document, "Get department
 * details by department IDs"; zoho/zohodesk-oas Department.json. Scope: Desk.settings.READ, Desk.basic.READ. Limit: 50
 * ids. Throws `DesksideError`.
 */
export async function getDepartmentsByIds(client: DeskClient, departmentIds: string[]): Promise<Department[]> {
  return await callForList(client, departmentSchema, reading('/departmentsByIds', { departmentIds }));
}

/**
 * Adds agents to a department. Source: Desk API document, "Associate agents to department"; zoho/zohodesk-oas
 * Department.json. Scope: Desk.settings.UPDATE, Desk.basic.UPDATE. Throws `DesksideError`, `notFound` or `invalidData`
 * among others.
 */
export async function associateAgentsToDepartment(
  client: DeskClient,
  departmentId: string,
  agentIds: string[],
): Promise<void> {
  const path = pathOf`/departments/${departmentId}/associateAgents`;
  await callForNothing(client, { method: 'POST', path, body: { agentIds } });
}

/**
 * Takes agents out of a department. Source: Desk API document, "Dissociate agents from department"; zoho/zohodesk-oas
 * Department.json. Scope: Desk.settings.UPDATE, Desk.basic.UPDATE. Throws `DesksideError`, `notFound` or `invalidData`
 * among others.
 */
export async function dissociateAgentsFromDepartment(
  client: DeskClient,
  departmentId: string,
  agentIds: string[],
): Promise<void> {
  const path = pathOf`/departments/${departmentId}/dissociateAgents`;
  await callForNothing(client, { method: 'POST', path, body: { agentIds } });
}
