import type { AgentRecord } from '../../world/records';
import { needed, someIds, someObjects, textsOf } from '../body';
import { invalidData, type FieldError } from '../errors';
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

const AGENT_IDS = { agentIds: needed(someIds()) };

/** Letting agents in, keeping them out and handing their work over. Source: Desk API documentation, agents. */
export const agentChangeRoutes: Route[] = [
  post('/agents/activate', { scopes: BASIC_UPDATE, body: AGENT_IDS }, (call) => {
    for (const agent of namedAgents(call)) agent.status = 'ACTIVE';
    return noContent();
  }),
  post('/agents/{agentId}/deactivate', { scopes: BASIC_UPDATE }, (call) => {
    agentOf(call).status = 'DISABLED';
    return noContent();
  }),
  post('/agents/reinvite', { scopes: BASIC_UPDATE, body: AGENT_IDS }, (call) => {
    namedAgents(call);
    return noContent();
  }),
  post(
    '/agents/{agentId}/reassignment',
    { scopes: BASIC_UPDATE, body: { agentReassignment: needed(someObjects()) } },
    (call) => {
      agentOf(call);
      return noContent();
    },
  ),
];
