import { getAgentsByIds } from './agents';
import { createBatcher } from './batcher';
import type { DeskClient } from './client';
import { getContactsByIds } from './contacts';
import { getDepartmentsByIds } from './departments';
import type { FullAgent } from './records/agent';
import type { Contact } from './records/contact';
import type { Department } from './records/department';
import type { Role } from './records/role';
import { getRolesByIds } from './roles';

/**
 * Looking up single records from many places in few calls: make one of these per client and ask it for one id at a time.
 * Each gives the record, `notFound` for an id that Desk does not answer for, or what the call threw.
 */
export type LookUp<T> = (id: string) => Promise<T>;

/** Agents in their short form, 50 a call. Source and scope as `getAgentsByIds`. */
export function agentsByIds(client: DeskClient): LookUp<FullAgent> {
  return createBatcher({ size: 50, endpoint: '/agentsByIds', read: (ids) => getAgentsByIds(client, ids) });
}

/** Departments without their agents, 50 a call. Source and scope as `getDepartmentsByIds`. */
export function departmentsByIds(client: DeskClient): LookUp<Department> {
  return createBatcher({ size: 50, endpoint: '/departmentsByIds', read: (ids) => getDepartmentsByIds(client, ids) });
}

/** Roles, 50 a call. Source and scope as `getRolesByIds`. */
export function rolesByIds(client: DeskClient): LookUp<Role> {
  return createBatcher({ size: 50, endpoint: '/rolesByIds', read: (ids) => getRolesByIds(client, ids) });
}

/** Contacts, 20 a call. Source and scope as `getContactsByIds`. */
export function contactsByIds(client: DeskClient): LookUp<Contact> {
  return createBatcher({
    size: 20,
    endpoint: '/contacts/contactsByIds',
    read: (ids) => getContactsByIds(client, ids),
  });
}
