import type { DepartmentRecord } from '../../world/records';
import { slugOf } from '../../world/words';
import { aFlag, anId, aText, isTrue, needed, someIds, textOf, textsOf, type BodyRules } from '../body';
import { invalidData } from '../errors';
import { BASIC_CREATE, BASIC_UPDATE, noContent, ok, patch, post, type Call, type Route } from '../route';
import { departmentOf, departmentShape } from './departments';

const BODY: BodyRules = {
  name: aText(150),
  nameInCustomerPortal: aText(150),
  description: aText(500),
  isVisibleInCustomerPortal: aFlag(),
  isAssignToTeamEnabled: aFlag(),
  associatedAgentIds: someIds(),
};

const AGENT_IDS = { agentIds: needed(someIds()) };

/** Puts agents into a department or takes them out. @throws DeskError 422 for an agent that does not exist */
function associate(call: Call, department: DepartmentRecord, agentIds: readonly string[], belongs: boolean): void {
  const agents = agentIds.map((id) => call.world.agents.get(id));
  if (agents.includes(undefined)) throw invalidData([{ fieldName: '/agentIds', errorType: 'invalid' }]);
  for (const agent of agents) {
    if (!agent) continue;
    const others = agent.departmentIds.filter((id) => id !== department.id);
    agent.departmentIds = belongs ? [...others, department.id] : others;
  }
}

function applyBody(call: Call, department: DepartmentRecord): void {
  const { body, world } = call;
  const name = body['name'];
  const taken = [...world.departments.values()].some((other) => other.id !== department.id && other.name === name);
  if (taken) throw invalidData([{ fieldName: '/name', errorType: 'duplicate' }]);
  if (name !== undefined) {
    department.name = textOf(name);
    department.slug = slugOf(department.name);
  }
  for (const key of ['nameInCustomerPortal', 'description'] as const) {
    if (body[key] !== undefined) department[key] = textOf(body[key]);
  }
  for (const key of ['isVisibleInCustomerPortal', 'isAssignToTeamEnabled'] as const) {
    if (body[key] !== undefined) department[key] = isTrue(body[key]);
  }
  associate(call, department, textsOf(body['associatedAgentIds']), true);
}

/** Changing departments. Source: Desk API documentation, departments. */
export const departmentChangeRoutes: Route[] = [
  post(
    '/departments',
    { scopes: BASIC_CREATE, body: { ...BODY, name: needed(aText(150)), associatedAgentIds: needed(someIds()) } },
    (call) => {
      const department: DepartmentRecord = {
        id: call.world.mintId(),
        name: '',
        slug: '',
        nameInCustomerPortal: textOf(call.body['name']),
        description: '',
        isEnabled: true,
        isDefault: false,
        isVisibleInCustomerPortal: true,
        isAssignToTeamEnabled: true,
        creatorId: call.world.meId,
        createdTime: call.world.now(),
        chatStatus: 'NOT_CREATED',
      };
      applyBody(call, department);
      call.world.departments.set(department.id, department);
      return ok(departmentShape(call.world, department));
    },
  ),
  patch('/departments/{departmentId}', { scopes: BASIC_UPDATE, body: BODY }, (call) => {
    const department = departmentOf(call);
    applyBody(call, department);
    return ok(departmentShape(call.world, department));
  }),
  post(
    '/departments/{departmentId}/disable',
    { scopes: BASIC_UPDATE, body: { agentNewDepartment: needed(anId()), emailNewDepartment: anId() } },
    (call) => {
      departmentOf(call).isEnabled = false;
      return noContent();
    },
  ),
  post('/departments/{departmentId}/enable', { scopes: BASIC_UPDATE }, (call) => {
    departmentOf(call).isEnabled = true;
    return noContent();
  }),
  post('/departments/{departmentId}/associateAgents', { scopes: BASIC_UPDATE, body: AGENT_IDS }, (call) => {
    associate(call, departmentOf(call), textsOf(call.body['agentIds']), true);
    return noContent();
  }),
  post('/departments/{departmentId}/dissociateAgents', { scopes: BASIC_UPDATE, body: AGENT_IDS }, (call) => {
    associate(call, departmentOf(call), textsOf(call.body['agentIds']), false);
    return noContent();
  }),
];
