import { portrait } from '../../pictures/portrait';
import type { AgentRecord } from '../../world/records';
import { agentName } from '../../world/names';
import { notFound, scopeMismatch } from '../errors';
import { grants } from '../../accounts/scopes';
import { flag, id, ids, LIVE_PAGE, oneOf, required, someOf, text, type QueryRules } from '../query';
import {
  BASIC_READ,
  data,
  dataOr204,
  getList,
  getOne,
  noContent,
  ok,
  picture,
  slice,
  words,
  type Call,
  type Route,
} from '../route';
import { agentShape, agentSummary } from '../shapes/agent-shape';

const INCLUDES = ['profile', 'role', 'associatedDepartments', 'associatedChatDepartments', 'verifiedEmails'];

/** Filters that the lists of agents share. */
export const AGENT_FILTERS: QueryRules = {
  status: oneOf('ACTIVE', 'DISABLED'),
  isConfirmed: flag(),
  isLightAgent: flag(),
  searchStr: text(),
  fieldName: oneOf('firstName', 'lastName', 'name', 'emailId'),
  sortOrder: oneOf('asc', 'desc'),
};

/** What a search looks into: each by itself, so that first and last name together find nobody. Source: OAS Agent.json. */
function searched(agent: AgentRecord, field: string | null): string[] {
  if (field === 'firstName' || field === 'lastName' || field === 'emailId') return [agent[field]];
  return field === 'name' ? [agentName(agent)] : [agent.firstName, agent.lastName, agent.emailId];
}

/** `text*` begins with it, `*text*` has it, `text` is it. */
function fits(value: string, search: string): boolean {
  const text = search.replaceAll('*', '');
  const where = value.toLowerCase().indexOf(text);
  if (search.startsWith('*')) return where >= 0;
  return where === 0 && (search.endsWith('*') || value.length === text.length);
}

/** Agents that pass the query's filters, in the query's order. */
export function filterAgents(call: Call, agents: readonly AgentRecord[]): AgentRecord[] {
  const { query } = call;
  const fieldOf = (agent: AgentRecord): string => {
    const name = query.get('fieldName') ?? 'name';
    if (name === 'firstName' || name === 'lastName' || name === 'emailId') return agent[name];
    return agentName(agent);
  };
  const search = query.get('searchStr')?.toLowerCase() ?? '';
  const within = (name: string, values: readonly string[]): boolean => {
    const wanted = words(call, name);
    return wanted.length === 0 || values.some((value) => wanted.includes(value));
  };
  const flagIs = (name: string, value: boolean): boolean => {
    const wanted = query.get(name);
    return wanted === null || wanted === String(value);
  };
  const found = agents.filter(
    (agent) =>
      agent.status !== 'DELETED' &&
      within('status', [agent.status]) &&
      within('departmentIds', agent.departmentIds) &&
      within('profileIds', [agent.profileId]) &&
      within('roleIds', [agent.roleId]) &&
      within('rolePermissionType', [agent.rolePermissionType]) &&
      flagIs('isConfirmed', agent.isConfirmed) &&
      flagIs('isLightAgent', agent.rolePermissionType === 'Light') &&
      (search === '' || searched(agent, query.get('fieldName')).some((value) => fits(value, search))),
  );
  if (query.has('fieldName') || query.has('sortOrder')) {
    const direction = query.get('sortOrder') === 'desc' ? -1 : 1;
    found.sort((a, b) => direction * fieldOf(a).localeCompare(fieldOf(b), 'en'));
  }
  return found;
}

/** The agent named in the path. @throws DeskError 404 */
export function agentOf(call: Call): AgentRecord {
  const agent = call.world.agents.get(call.params['agentId'] ?? '');
  if (!agent || agent.status === 'DELETED') throw notFound();
  return agent;
}

/** Reading agents. Source: Desk API documentation, agents; zoho/zohodesk-oas Agent.json. */
export const agentRoutes: Route[] = [
  getOne('/myinfo', { scopes: BASIC_READ, query: { include: someOf(...INCLUDES) } }, (call) =>
    ok(agentShape(call, call.world.agents.get(call.token.agentId ?? '') ?? call.world.me, words(call, 'include'))),
  ),
  getList(
    '/agents',
    {
      scopes: BASIC_READ,
      page: LIVE_PAGE,
      query: {
        ...AGENT_FILTERS,
        departmentIds: ids(50),
        profileIds: ids(50),
        roleIds: ids(50),
        rolePermissionType: text(),
        include: someOf(...INCLUDES),
        cfSearchStr: text(),
        cfFieldName: text(),
      },
    },
    (call) => {
      const found = slice(filterAgents(call, [...call.world.agents.values()]), call.page);
      return dataOr204(found.map((agent) => agentShape(call, agent, words(call, 'include'))));
    },
  ),
  getOne('/agents/{agentId}', { scopes: BASIC_READ, query: { include: someOf(...INCLUDES) } }, (call) =>
    ok(agentShape(call, agentOf(call), words(call, 'include'))),
  ),
  getOne(
    '/agents/count',
    {
      scopes: BASIC_READ,
      cost: 'count',
      query: { status: oneOf('ACTIVE', 'DISABLED'), isConfirmed: flag(), includeLightAgent: flag() },
    },
    (call) => {
      const agents = filterAgents(call, [...call.world.agents.values()]);
      const light = call.query.get('includeLightAgent') !== 'false';
      return ok({ count: agents.filter((agent) => light || agent.rolePermissionType !== 'Light').length });
    },
  ),
  getList('/agentsByIds', { scopes: BASIC_READ, query: { agentIds: required(ids(50)) } }, (call) => {
    const found = words(call, 'agentIds').flatMap((agentId) => call.world.agents.get(agentId) ?? []);
    return data(found.map((agent) => agentSummary(call, agent)));
  }),
  getOne('/agents/email/{emailId}', { scopes: BASIC_READ }, (call) => {
    const wanted = call.params['emailId']?.toLowerCase();
    const agent = [...call.world.agents.values()].find((candidate) => candidate.emailId.toLowerCase() === wanted);
    return agent ? ok(agentShape(call, agent)) : noContent();
  }),
  getOne(
    '/agents/{agentId}/photo',
    { scopes: BASIC_READ, query: { orgId: required(id()), fileSize: oneOf('THUMBNAIL', 'ACTUAL') } },
    (call) => {
      if (!grants(call.token.scopes, 'profile.userphoto.READ')) throw scopeMismatch();
      const agent = agentOf(call);
      if (!agent.hasPhoto) throw notFound();
      return picture(portrait(agent.id));
    },
  ),
];
