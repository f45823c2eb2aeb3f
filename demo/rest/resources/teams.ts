import type { JsonObject } from '../../server/json';
import type { TeamRecord } from '../../world/records';
import type { World } from '../../world/world';
import { notFound } from '../errors';
import { someOf, text } from '../query';
import { BASIC_READ, getList, getOne, ok, slice, words, type Call, type Route } from '../route';
import { agentSummary } from '../shapes/agent-shape';
import { agentOf } from './agents';
import { departmentOf } from './departments';

/** All lists of teams: no limit means everything. */
const TEAM_PAGE = { base: 0, standard: 0, max: 200 } as const;

/** A Team. Source: Desk API documentation, teams; zoho/zohodesk-oas Team.json. */
export function teamShape(world: World, team: TeamRecord): JsonObject {
  return {
    id: team.id,
    name: team.name,
    description: team.description,
    departmentId: team.departmentId,
    agents: team.agents,
    derivedAgents: world.membersOfTeam(team),
    roles: team.roles,
    rolesWithSubordinates: team.rolesWithSubordinates,
    subTeams: team.subTeams,
  };
}

/** The team named in the path. @throws DeskError 404 */
export function teamOf(call: Call): TeamRecord {
  const team = call.world.teams.get(call.params['teamId'] ?? '');
  if (!team) throw notFound();
  return team;
}

function teamList(call: Call, teams: readonly TeamRecord[]) {
  return ok({ teams: slice(teams, call.page).map((team) => teamShape(call.world, team)) });
}

/** Reading teams; the envelope's key is `teams`, that of members `members`. */
export const teamRoutes: Route[] = [
  getList('/teams', { scopes: BASIC_READ, page: TEAM_PAGE }, (call) => teamList(call, [...call.world.teams.values()])),
  getOne('/teams/{teamId}', { scopes: BASIC_READ }, (call) => ok(teamShape(call.world, teamOf(call)))),
  getList('/teams/{teamId}/members', { scopes: BASIC_READ, query: { include: someOf('profile', 'role') } }, (call) => {
    const members = call.world.membersOfTeam(teamOf(call)).flatMap((agentId) => call.world.agents.get(agentId) ?? []);
    return ok({ members: members.map((agent) => agentSummary(call, agent, words(call, 'include'))) });
  }),
  getList('/agents/{agentId}/teams', { scopes: BASIC_READ, page: TEAM_PAGE }, (call) =>
    teamList(call, call.world.teamsOfAgent(agentOf(call).id)),
  ),
  getList(
    '/departments/{departmentId}/teams',
    { scopes: BASIC_READ, page: TEAM_PAGE, query: { searchStr: text() } },
    (call) => {
      const department = departmentOf(call);
      const search = call.query.get('searchStr')?.toLowerCase() ?? '';
      const teams = [...call.world.teams.values()].filter((team) => team.departmentId === department.id);
      return teamList(
        call,
        teams.filter((team) => team.name.toLowerCase().includes(search)),
      );
    },
  ),
];
