import type { DeskClient } from '../desk-api/client';
import { getDepartmentsByIds } from '../desk-api/departments';
import type { Named } from '../desk-api/records';
import { getAgentIdsByRole, getRole, getRolesByIds } from '../desk-api/roles';
import { getTeamsOfRole } from '../desk-api/teams';
import type { Key, Value } from './resources';

type RoleResource = 'role' | 'roleNames' | 'roleTeams' | 'roleAgentCount' | 'departmentNames';

/** How a role's card is read: one call each. Every one throws `DesksideError`. */
export const ROLE_READERS: { [R in RoleResource]: (desk: DeskClient, key: Key<R>) => Promise<Value<R>> } = {
  role: (desk, { roleId }) => getRole(desk, roleId),
  roleNames: async (desk, { roleIds }) => (await getRolesByIds(desk, roleIds.split(','))).map(named),
  roleTeams: (desk, { roleId }) => getTeamsOfRole(desk, roleId),
  roleAgentCount: async (desk, { roleId }) => ({ count: (await getAgentIdsByRole(desk, roleId)).length }),
  departmentNames: async (desk, { departmentIds }) =>
    (await getDepartmentsByIds(desk, departmentIds.split(','))).map(named),
};

function named({ id, name }: Named): Named {
  return { id, name };
}
