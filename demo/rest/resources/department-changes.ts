import type { DepartmentRecord } from '../../world/records';
import { checkLiveChat, checkMayAdminister } from '../administration';
import { needed, someIds, textsOf } from '../body';
import { invalidData } from '../errors';
import { BASIC_UPDATE, noContent, post, type Call, type Route } from '../route';
import { departmentOf } from './departments';

const AGENT_IDS = { agentIds: needed(someIds()) };

/** Puts agents into a department or takes them out. @throws DeskError 422 for an agent that does not exist or has to stay */
function associate(call: Call, department: DepartmentRecord, agentIds: readonly string[], belongs: boolean): void {
  checkMayAdminister(call, 'department');
  const agents = agentIds.map((id) => call.world.agents.get(id));
  if (agents.includes(undefined)) throw invalidData([{ fieldName: '/agentIds', errorType: 'invalid' }]);
  if (!belongs) for (const agent of agents) if (agent) checkLiveChat(call.world, agent, [department.id]);
  for (const agent of agents) {
    if (!agent) continue;
    const others = agent.departmentIds.filter((id) => id !== department.id);
    agent.departmentIds = belongs ? [...others, department.id] : others;
    if (!belongs) agent.chatDepartmentIds = agent.chatDepartmentIds.filter((id) => id !== department.id);
  }
}

/** Who belongs to a department. Source: Desk API documentation, departments. */
export const departmentChangeRoutes: Route[] = [
  post('/departments/{departmentId}/associateAgents', { scopes: BASIC_UPDATE, body: AGENT_IDS }, (call) => {
    associate(call, departmentOf(call), textsOf(call.body['agentIds']), true);
    return noContent();
  }),
  post('/departments/{departmentId}/dissociateAgents', { scopes: BASIC_UPDATE, body: AGENT_IDS }, (call) => {
    associate(call, departmentOf(call), textsOf(call.body['agentIds']), false);
    return noContent();
  }),
];
