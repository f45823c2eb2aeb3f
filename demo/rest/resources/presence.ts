import type { Answer } from '../../server/exchange';
import type { JsonObject } from '../../server/json';
import type { AgentRecord } from '../../world/records';
import { notFound } from '../errors';
import { id, ids, type QueryRule, required, someOf } from '../query';
import { data, getList, getOne, ok, slice, TICKETS_READ, words, type Call, type Route } from '../route';
import { isOverdue } from '../shapes/ticket-shape';
import { agentOf } from './agents';

const HOUR = 3_600_000;
const INCLUDE = someOf('chatStatus', 'mailStatus', 'phoneStatus', 'presenceStatus', 'phoneMode');
const PRESENCE = { any: ['Desk.basic.READ', 'Desk.settings.READ'] };
/** As the documents write it: all departments that may be seen. */
const EVERYWHERE = '-1';
const PLACE: QueryRule = { check: (value) => value === EVERYWHERE || id().check(value) };
const QUERY = { departmentId: required(PLACE), include: INCLUDE };

const DEPARTMENT_OR_ALL: QueryRule = { check: (value) => value === 'allDepartment' || id().check(value) };

function agentsOfDepartment(call: Call): AgentRecord[] {
  const departmentId = call.query.get('departmentId') ?? '';
  const isEverywhere = departmentId === EVERYWHERE;
  if (!isEverywhere && !call.world.departments.has(departmentId)) throw notFound();
  return [...call.world.agents.values()].filter(
    (agent) => agent.status === 'ACTIVE' && (isEverywhere || agent.departmentIds.includes(departmentId)),
  );
}

/** One row of availability. Source: zoho/zohodesk-oas AgentPresence.json. */
function presenceShape(call: Call, agent: AgentRecord): JsonObject {
  const includes = words(call, 'include');
  const shape: Record<string, string> = { agentId: agent.id, status: agent.presence };
  for (const name of ['chatStatus', 'mailStatus', 'phoneStatus', 'presenceStatus']) {
    if (includes.includes(name)) shape[name] = agent.presence;
  }
  if (includes.includes('phoneMode')) shape['phoneMode'] = 'WEB';
  return shape;
}

/** The only list with `hasMore`. */
function availability(call: Call, agents: readonly AgentRecord[]): Answer {
  const shown = slice(agents, call.page);
  return ok({
    data: shown.map((agent) => presenceShape(call, agent)),
    totalAgentsCount: String(agents.length),
    hasMore: call.page.start + shown.length < agents.length,
  });
}

function ticketCounts(call: Call, agent: AgentRecord): JsonObject {
  const departmentId = call.query.get('departmentId');
  const now = call.world.now();
  const tickets = [...call.world.tickets.values()].filter(
    (ticket) =>
      ticket.assigneeId === agent.id &&
      !ticket.isTrashed &&
      (departmentId === null || departmentId === 'allDepartment' || ticket.departmentId === departmentId),
  );
  const soon = tickets.filter(
    (ticket) => ticket.dueDate !== null && ticket.dueDate > now && ticket.dueDate < now + HOUR,
  );
  return {
    agentId: agent.id,
    openCount: tickets.filter((ticket) => ticket.statusType === 'Open').length,
    onholdCount: tickets.filter((ticket) => ticket.statusType === 'On Hold').length,
    overDueCount: tickets.filter((ticket) => isOverdue(ticket, now)).length,
    dueIn1HrCount: soon.length,
    isOnline: agent.presence === 'ONLINE',
    ...(agent.presence === 'ONLINE' ? { channel: ['Mail', 'Phone'] } : {}),
  };
}

/** Who is there, and how much each has to do. Source: zoho/zohodesk-oas AgentPresence.json, Ticket.json. */
export const presenceRoutes: Route[] = [
  getList(
    '/agentAvailability',
    { scopes: PRESENCE, page: { base: 0, standard: 50, max: 50, maxFrom: 5_999 }, query: QUERY },
    (call) => availability(call, agentsOfDepartment(call)),
  ),
  getList('/onlineAgents', { scopes: PRESENCE, page: { base: 0, standard: 20, max: 6_000 }, query: QUERY }, (call) =>
    availability(
      call,
      agentsOfDepartment(call).filter((agent) => agent.presence === 'ONLINE'),
    ),
  ),
  getList('/offlineAgents', { scopes: PRESENCE, page: { base: 0, standard: 20, max: 6_000 }, query: QUERY }, (call) =>
    availability(
      call,
      agentsOfDepartment(call).filter((agent) => agent.presence === 'OFFLINE'),
    ),
  ),
  getOne('/agentAvailabilityConfig', { scopes: PRESENCE }, () =>
    ok({ agentIdleTime: '30', treatIdleAgentsAsOffline: true }),
  ),
  getList(
    '/agentsTicketsCount',
    { scopes: TICKETS_READ, query: { agentIds: required(ids(50)), departmentId: DEPARTMENT_OR_ALL } },
    (call) => data(words(call, 'agentIds').flatMap((one) => countsOf(call, one))),
  ),
  getList('/agents/{agentId}/skills', { scopes: TICKETS_READ, query: { departmentIds: required(ids(10)) } }, (call) => {
    const agent = agentOf(call);
    const skills = agent.channelExpert.map((name, index) => ({
      skillId: `10000000054${32 + index}`,
      skillName: name,
      skillTypeId: '1000000019013',
    }));
    const own = words(call, 'departmentIds').filter((one) => agent.departmentIds.includes(one));
    return data(own.map((departmentId) => ({ departmentId, associatedSkills: skills })));
  }),
];

function countsOf(call: Call, agentId: string): JsonObject[] {
  const agent = call.world.agents.get(agentId);
  return agent ? [ticketCounts(call, agent)] : [];
}
