import type { AgentRecord } from '../../world/records';
import { needed, someIds, someObjects, textOf, textsOf } from '../body';
import {
  checkIntegrations,
  checkLiveChat,
  checkMayAdminister,
  checkSeats,
  handOverLater,
  seatsOf,
} from '../administration';
import { invalidData, unprocessable, type FieldError } from '../errors';
import type { JsonObject } from '../../server/json';
import { BASIC_UPDATE, noContent, post, type Call, type Route } from '../route';
import { agentOf } from './agents';

/** The agents of `agentIds`. @throws DeskError 422 when one of them does not exist */
function namedAgents(call: Call): AgentRecord[] {
  const ids = textsOf(call.body['agentIds']);
  const errors: FieldError[] = ids.flatMap((id, index) =>
    call.world.agents.has(id) ? [] : [{ fieldName: `/agentIds/${index}`, errorType: 'invalid' as const }],
  );
  if (errors.length > 0) throw invalidData(errors);
  return ids.flatMap((id) => call.world.agents.get(id) ?? []);
}

/** What is wrong with one row of a hand-over: another agent within the same department takes over. */
function wrongIn({ world }: Call, agent: AgentRecord, row: JsonObject, pointer: string): FieldError[] {
  const departmentId = textOf(row['departmentId']);
  if (!world.departments.has(departmentId)) return [{ fieldName: `${pointer}/departmentId`, errorType: 'invalid' }];
  return (['ticketNewOwner', 'taskNewOwner'] as const).flatMap((name): FieldError[] => {
    if (row[name] === undefined) return [];
    const to = world.agents.get(textOf(row[name]));
    const isGood = to?.status === 'ACTIVE' && to.id !== agent.id && to.departmentIds.includes(departmentId);
    return isGood ? [] : [{ fieldName: `${pointer}/${name}`, errorType: 'invalid' }];
  });
}

const AGENT_IDS = { agentIds: needed(someIds()) };

/** Letting agents in, keeping them out and handing their work over. Source: Desk API documentation, agents. */
export const agentChangeRoutes: Route[] = [
  post('/agents/activate', { scopes: BASIC_UPDATE, body: AGENT_IDS }, (call) => {
    checkMayAdminister(call, 'manageAgents');
    const agents = namedAgents(call);
    checkSeats(call, agents);
    for (const agent of agents) agent.status = 'ACTIVE';
    return noContent();
  }),
  post('/agents/{agentId}/deactivate', { scopes: BASIC_UPDATE }, (call) => {
    checkMayAdminister(call, 'manageAgents');
    const agent = agentOf(call);
    seatsOf(call.world);
    checkIntegrations(call.world, agent);
    checkLiveChat(call.world, agent, agent.departmentIds);
    agent.status = 'DISABLED';
    agent.presence = 'OFFLINE';
    return noContent();
  }),
  post('/agents/reinvite', { scopes: BASIC_UPDATE, body: AGENT_IDS }, (call) => {
    checkMayAdminister(call, 'manageAgents');
    const errors = namedAgents(call).flatMap(({ isConfirmed }, index): FieldError[] =>
      isConfirmed ? [{ fieldName: `/agentIds/${index}`, errorType: 'invalid' }] : [],
    );
    if (errors.length > 0) throw invalidData(errors);
    return noContent();
  }),
  post(
    '/agents/{agentId}/reassignment',
    { scopes: BASIC_UPDATE, body: { agentReassignment: needed(someObjects()) } },
    (call) => {
      checkMayAdminister(call, 'manageAgents');
      const agent = agentOf(call);
      if (agent.status === 'ACTIVE') throw unprocessable('The agent is active.');
      const rows = call.body['agentReassignment'] as JsonObject[];
      const errors = rows.flatMap((row, index) => wrongIn(call, agent, row, `/agentReassignment/${index}`));
      if (errors.length > 0) throw invalidData(errors);
      for (const { departmentId, ticketNewOwner } of rows) {
        const to = call.world.agents.get(textOf(ticketNewOwner));
        if (to) handOverLater(call.world, agent, textOf(departmentId), to);
      }
      return noContent();
    },
  ),
];
