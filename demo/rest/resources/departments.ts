import type { JsonObject } from '../../server/json';
import type { DepartmentRecord } from '../../world/records';
import type { World } from '../../world/world';
import { notFound } from '../errors';
import { flag, ids, LIVE_PAGE, oneOf, required, text } from '../query';
import { BASIC_READ, dataOr204, getList, getOne, iso, ok, slice, words, type Call, type Route } from '../route';
import { agentShape } from '../shapes/agent-shape';
import { AGENT_FILTERS, filterAgents } from './agents';

const CHAT_STATUS = oneOf('AVAILABLE', 'DISABLED', 'NOT_CREATED', '${UNAVAILABLE}');

/** A Department in a list. Source: Desk API documentation, departments. */
function departmentItem(department: DepartmentRecord): JsonObject {
  return {
    id: department.id,
    name: department.name,
    nameInCustomerPortal: department.nameInCustomerPortal,
    description: department.description,
    isEnabled: department.isEnabled,
    isDefault: department.isDefault,
    hasLogo: false,
    isVisibleInCustomerPortal: department.isVisibleInCustomerPortal,
    isAssignToTeamEnabled: department.isAssignToTeamEnabled,
    creatorId: department.creatorId,
    createdTime: iso(department.createdTime),
    chatStatus: department.chatStatus,
    sanitizedName: department.slug,
  };
}

/** A Department alone has the ids of its agents too. */
function departmentShape(world: World, department: DepartmentRecord): JsonObject {
  const agents = [...world.agents.values()].filter((agent) => agent.departmentIds.includes(department.id));
  return { ...departmentItem(department), associatedAgentIds: agents.map((agent) => agent.id) };
}

/** The department named in the path. @throws DeskError 404 */
export function departmentOf(call: Call): DepartmentRecord {
  const department = call.world.departments.get(call.params['departmentId'] ?? '');
  if (!department) throw notFound();
  return department;
}

function filtered(call: Call): DepartmentRecord[] {
  const enabled = call.query.get('isEnabled');
  const chat = call.query.get('chatStatus');
  const search = call.query.get('searchStr')?.toLowerCase() ?? '';
  return [...call.world.departments.values()].filter(
    (department) =>
      (enabled === null || enabled === String(department.isEnabled)) &&
      (chat === null ||
        chat === department.chatStatus ||
        (chat.startsWith('$') && department.chatStatus !== 'AVAILABLE')) &&
      department.name.toLowerCase().includes(search),
  );
}

/** Reading departments. */
export const departmentRoutes: Route[] = [
  getList(
    '/departments',
    {
      scopes: BASIC_READ,
      page: LIVE_PAGE,
      query: { isEnabled: flag(), searchStr: text(), chatStatus: CHAT_STATUS },
    },
    (call) => dataOr204(slice(filtered(call), call.page).map(departmentItem)),
  ),
  getList('/myDepartments', { scopes: BASIC_READ, query: { isEnabled: flag(), chatStatus: CHAT_STATUS } }, (call) =>
    dataOr204(
      filtered(call)
        .filter((own) => call.world.me.departmentIds.includes(own.id))
        .map(departmentItem),
    ),
  ),
  getOne('/departments/count', { scopes: BASIC_READ, cost: 'count', query: { isEnabled: flag() } }, (call) =>
    ok({ count: filtered(call).length }),
  ),
  getOne('/departments/{departmentId}', { scopes: BASIC_READ }, (call) =>
    ok(departmentShape(call.world, departmentOf(call))),
  ),
  getList('/departmentsByIds', { scopes: BASIC_READ, query: { departmentIds: required(ids(50)) } }, (call) =>
    dataOr204(
      words(call, 'departmentIds')
        .flatMap((id) => call.world.departments.get(id) ?? [])
        .map(departmentItem),
    ),
  ),
  getList(
    '/departments/{departmentId}/agents',
    { scopes: BASIC_READ, page: LIVE_PAGE, query: AGENT_FILTERS },
    (call) => {
      const department = departmentOf(call);
      const agents = [...call.world.agents.values()].filter((agent) => agent.departmentIds.includes(department.id));
      return dataOr204(slice(filterAgents(call, agents), call.page).map((agent) => agentShape(call, agent)));
    },
  ),
];
