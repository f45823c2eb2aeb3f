import * as v from 'valibot';
import {
  activateAgents,
  deactivateAgent as deactivate,
  reinviteAgents,
  scheduleAgentReassignment,
} from '../desk-api/agent-changes';
import { getAgentWithDepartments } from '../desk-api/agents';
import type { DeskClient } from '../desk-api/client';
import { associateAgentsToDepartment, dissociateAgentsFromDepartment } from '../desk-api/departments';
import type { Agent } from '../desk-api/records';
import type { AgentWithDepartments, ListedAgent } from '../desk-api/records/agent';
import { problemError } from '../problems/problem';
import { type ChangeStep, type FieldStep, type MemberStep, type OrderStep, keyOf } from './action';
import { ACTIONS, type ActionId, type ActionShapes, type FieldChange, type HandOvers, type Members } from './specs';
import { type ActionTools, type WorkerAction, workerAction } from './worker-action.worker';

/** The values of an agent's `status` that actions set. Source: Desk API document, agents. */
const STATUSES = ['ACTIVE', 'DISABLED'] as const;

const LONGEST_NAME = 300;
/** More departments than anybody hands over at once. */
const MOST_DEPARTMENTS = 50;
const id = v.pipe(v.string(), v.regex(/^\d{1,19}$/));
const text = v.pipe(v.string(), v.maxLength(LONGEST_NAME));
const status = v.strictObject({ value: v.picklist(STATUSES), name: text });
const statusChange: v.GenericSchema<unknown, FieldChange> = v.strictObject({ from: status, to: status });
/** One department an action, so that one call is all of it. */
const oneDepartment: v.GenericSchema<unknown, Members> = v.strictObject({
  items: v.pipe(v.array(v.strictObject({ id, name: text })), v.length(1)),
});
const invitation: v.GenericSchema<unknown, { name: string }> = v.strictObject({ name: text });
const handOvers: v.GenericSchema<unknown, HandOvers> = v.strictObject({
  departments: v.pipe(
    v.array(
      v.pipe(
        v.strictObject({ id, name: text, tickets: v.nullable(id), tasks: v.nullable(id) }),
        v.check(({ tickets, tasks }) => tickets !== null || tasks !== null),
      ),
    ),
    v.minLength(1),
    v.maxLength(MOST_DEPARTMENTS),
  ),
});

type AgentActionId = {
  [TId in ActionId]: ActionShapes[TId] extends { on: 'agent' } ? TId : never;
}[ActionId];

interface Deed<TId extends AgentActionId> {
  input: WorkerAction<TId>['input'];
  /** Refuses, by throwing `DesksideError`, what must not be asked of an agent as they are now. */
  check?(input: ActionShapes[TId]['input'], agent: AgentWithDepartments): void;
}

/**
 * The worker's half of administering an agent: they are read, one call is made, and since its answer is empty they are read
 * once more; an order, which nothing tells of afterwards, has arrived when the call has.
 */
function ofAgent<TId extends AgentActionId>(action: TId, { input, check }: Deed<TId>): WorkerAction<TId> {
  const half: WorkerAction<AgentActionId, AgentWithDepartments> = {
    input,
    now: async ({ asking }, { agentId }) => await getAgentWithDepartments(asking, agentId),
    plan: (wanted, agent) => {
      check?.(wanted, agent);
      return ACTIONS[action].steps(wanted);
    },
    holds: isSo,
    write: async ({ desk }, { agentId }, steps) => {
      for (const step of steps) if (step.is === 'field') await setStatus(desk, agentId, step);
      for (const step of steps) if (step.is === 'member') await setDepartment(desk, agentId, step);
      const orders = steps.filter((step) => step.is === 'order');
      if (orders.length > 0) await give(desk, agentId, orders);
      return {
        results: orders.map((order) => ({ id: keyOf(order), success: true, errorCode: null, message: null })),
      };
    },
    remember: async (tools, { agentId }, agent) => await remember(tools, agentId, agent),
  };
  return workerAction(half) as unknown as WorkerAction<TId>;
}

/** Whether a step is so. What Desk does not tell is neither. */
function isSo(agent: AgentWithDepartments, step: ChangeStep): boolean {
  switch (step.is) {
    case 'field':
      return step.field === 'agentStatus' && agent.status === step.to.value;
    case 'member':
      return agent.departmentIds !== null && agent.departmentIds.includes(step.id) === (step.way === 'give');
    // Who has confirmed needs no invitation any more; of a hand-over nothing tells.
    case 'order':
      return step.takeOver === undefined && agent.isConfirmed === true;
  }
}

async function setStatus(desk: DeskClient, agentId: string, { to }: FieldStep): Promise<void> {
  if (to.value === 'ACTIVE') return await activateAgents(desk, [agentId]);
  if (to.value === 'DISABLED') return await deactivate(desk, agentId);
}

async function setDepartment(desk: DeskClient, agentId: string, { way, id: departmentId }: MemberStep): Promise<void> {
  await { give: associateAgentsToDepartment, take: dissociateAgentsFromDepartment }[way](desk, departmentId, [agentId]);
}

/** One call: an invitation, or what is handed over in all departments together. */
async function give(desk: DeskClient, agentId: string, orders: readonly OrderStep[]): Promise<void> {
  const handedOver = orders.flatMap(({ id: departmentId, takeOver }) => {
    if (!takeOver) return [];
    const { tickets, tasks } = takeOver;
    return [
      {
        departmentId,
        ...(tickets !== null && { ticketNewOwner: tickets }),
        ...(tasks !== null && { taskNewOwner: tasks }),
      },
    ];
  });
  if (handedOver.length > 0) return await scheduleAgentReassignment(desk, agentId, handedOver);
  await reinviteAgents(desk, [agentId]);
}

/** The agent as cards, the panel and the lists to choose from have them. */
async function remember(tools: ActionTools, agentId: string, agent: AgentWithDepartments): Promise<void> {
  await tools.remember('agentCard', agentId, agent);
  const { isActive } = agent;
  const shown = await tools.cached<Agent | null>('agent', agentId, null);
  if (shown) await tools.remember('agent', agentId, { ...shown, isActive });
  // Whom tickets can be given to; who is let in again is among them once the list is read anew.
  for (const departmentId of isActive ? [] : (agent.departmentIds ?? [])) {
    const agents = await tools.cached<ListedAgent[] | null>('assignableAgents', departmentId, null);
    if (!agents?.some((each) => each.id === agentId)) continue;
    const others = agents.filter((each) => each.id !== agentId);
    await tools.remember('assignableAgents', departmentId, others);
  }
}

export const activateAgent = ofAgent('activateAgent', { input: statusChange });
export const deactivateAgent = ofAgent('deactivateAgent', { input: statusChange });
export const reinviteAgent = ofAgent('reinviteAgent', { input: invitation });
export const joinDepartment = ofAgent('joinDepartment', { input: oneDepartment });
export const leaveDepartment = ofAgent('leaveDepartment', { input: oneDepartment });
export const handOverWork = ofAgent('handOverWork', {
  input: handOvers,
  // Meant for who is gone: whoever was let in again meanwhile keeps what they have.
  check: (_, { status: is }) => {
    if (is === 'ACTIVE') throw problemError('changedMeanwhile');
  },
});
