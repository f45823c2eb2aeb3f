import type { JsonObject } from '../../server/json';
import type { RoleRecord } from '../../world/records';
import type { World } from '../../world/world';
import { aFlag, anId, aText, isTrue, needed, textOf } from '../body';
import { invalidData, notFound } from '../errors';
import { flag, ids, required, text } from '../query';
import {
  BASIC_CREATE,
  BASIC_DELETE,
  BASIC_READ,
  BASIC_UPDATE,
  dataOr204,
  getList,
  getOne,
  noContent,
  ok,
  patch,
  post,
  slice,
  words,
  type Call,
  type Route,
} from '../route';

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

const BODY = { name: aText(50), description: aText(3200), shareDataWithPeers: aFlag(), reportsTo: anId() };
const FLAGS = { isVisible: flag(), isDefault: flag() };

function applyBody(call: Call, role: RoleRecord): void {
  const { name, description, shareDataWithPeers, reportsTo } = call.body;
  if (reportsTo !== undefined && !call.world.roles.has(textOf(reportsTo))) {
    throw invalidData([{ fieldName: '/reportsTo', errorType: 'invalid' }]);
  }
  if (name !== undefined) role.name = textOf(name);
  if (description !== undefined) role.description = textOf(description);
  if (shareDataWithPeers !== undefined) role.shareDataWithPeers = isTrue(shareDataWithPeers);
  if (reportsTo !== undefined) role.reportsTo = textOf(reportsTo);
}

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
  getOne('/personalRole', { scopes: BASIC_READ }, (call) => {
    const role = [...call.world.roles.values()].find((candidate) => candidate.name === 'Personal');
    if (!role) throw notFound();
    return ok(roleShape(call.world, role));
  }),
  getOne('/roles/{roleId}', { scopes: BASIC_READ }, (call) => ok(roleShape(call.world, roleOf(call)))),
  getList('/roles/{roleId}/agents', { scopes: BASIC_READ }, (call) => {
    const role = roleOf(call);
    const agents = [...call.world.agents.values()].filter((agent) => agent.roleId === role.id);
    return agents.length === 0 ? noContent() : ok({ associatedAgents: agents.map((agent) => agent.id) });
  }),
  post(
    '/roles',
    { scopes: BASIC_CREATE, body: { ...BODY, name: needed(aText(50)), shareDataWithPeers: needed(aFlag()) } },
    (call) => {
      const role: RoleRecord = {
        id: call.world.mintId(),
        name: '',
        description: '',
        isVisible: true,
        isDefault: false,
        shareDataWithPeers: false,
        reportsTo: null,
      };
      applyBody(call, role);
      call.world.roles.set(role.id, role);
      return ok(roleShape(call.world, role));
    },
  ),
  patch('/roles/{roleId}', { scopes: BASIC_UPDATE, body: BODY }, (call) => {
    const role = roleOf(call);
    applyBody(call, role);
    return ok(roleShape(call.world, role));
  }),
  post('/roles/{roleId}/delete', { scopes: BASIC_DELETE, body: { transferToRoleId: needed(anId()) } }, (call) => {
    const role = roleOf(call);
    const heir = textOf(call.body['transferToRoleId']);
    if (!call.world.roles.has(heir) || heir === role.id) {
      throw invalidData([{ fieldName: '/transferToRoleId', errorType: 'invalid' }]);
    }
    for (const agent of call.world.agents.values()) if (agent.roleId === role.id) agent.roleId = heir;
    call.world.roles.delete(role.id);
    return noContent();
  }),
];

function roleShapes(world: World, id: string): JsonObject[] {
  const role = world.roles.get(id);
  return role ? [roleShape(world, role)] : [];
}
