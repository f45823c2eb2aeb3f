import type { JsonObject } from '../../server/json';
import type { RoleRecord } from '../../world/records';
import type { World } from '../../world/world';
import { notFound } from '../errors';
import { flag, ids, required, text } from '../query';
import { BASIC_READ, dataOr204, getList, getOne, noContent, ok, slice, words, type Call, type Route } from '../route';

/** A Role. Source: Desk API documentation, roles. */
function roleShape(world: World, role: RoleRecord): JsonObject {
  const below = [...world.roles.values()].filter((other) => other.reportsTo === role.id);
  return { ...role, immediateSubRoles: below.map((other) => other.id) };
}

/** The role named in the path. @throws DeskError 404 */
export function roleOf(call: Call): RoleRecord {
  const role = call.world.roles.get(call.params['roleId'] ?? '');
  if (!role) throw notFound();
  return role;
}

function filtered(call: Call): RoleRecord[] {
  const visible = call.query.get('isVisible');
  const standard = call.query.get('isDefault');
  const search = call.query.get('searchStr')?.toLowerCase().replaceAll('*', '') ?? '';
  return [...call.world.roles.values()].filter(
    (role) =>
      (visible === null || visible === String(role.isVisible)) &&
      (standard === null || standard === String(role.isDefault)) &&
      role.name.toLowerCase().includes(search),
  );
}

const FLAGS = { isVisible: flag(), isDefault: flag() };

/** Roles; the agents of a role come as a list of ids. */
export const roleRoutes: Route[] = [
  getList(
    '/roles',
    { scopes: BASIC_READ, page: { base: 0, standard: 15, max: 500 }, query: { ...FLAGS, searchStr: text() } },
    (call) => dataOr204(slice(filtered(call), call.page).map((role) => roleShape(call.world, role))),
  ),
  getOne('/roles/count', { scopes: BASIC_READ, cost: 'count', query: FLAGS }, (call) =>
    ok({ count: filtered(call).length }),
  ),
  getList('/rolesByIds', { scopes: BASIC_READ, query: { roleIds: required(ids(50)) } }, (call) =>
    dataOr204(words(call, 'roleIds').flatMap((id) => roleShapes(call.world, id))),
  ),
  getOne('/roles/{roleId}', { scopes: BASIC_READ }, (call) => ok(roleShape(call.world, roleOf(call)))),
  getList('/roles/{roleId}/agents', { scopes: BASIC_READ }, (call) => {
    const role = roleOf(call);
    const agents = [...call.world.agents.values()].filter((agent) => agent.roleId === role.id);
    return agents.length === 0 ? noContent() : ok({ associatedAgents: agents.map((agent) => agent.id) });
  }),
];

function roleShapes(world: World, id: string): JsonObject[] {
  const role = world.roles.get(id);
  return role ? [roleShape(world, role)] : [];
}
