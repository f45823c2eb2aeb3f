import { BareNumber } from '../../server/json';
import type { TeamRecord } from '../../world/records';
import { checkMayAdminister } from '../administration';
import { aText, someIds, textOf, textsOf } from '../body';
import { invalidData, type FieldError } from '../errors';
import { BASIC_READ, BASIC_UPDATE, getList, ok, patch, slice, type Call, type Route } from '../route';
import { roleOf } from './roles';
import { teamOf, teamShape } from './teams';

const MEMBERS = ['agents', 'roles', 'rolesWithSubordinates', 'subTeams'] as const;

const BODY = {
  name: aText(50),
  description: aText(255),
  agents: someIds(0),
  roles: someIds(0),
  rolesWithSubordinates: someIds(0),
  subTeams: someIds(0),
};

function applyBody(call: Call, team: TeamRecord): void {
  const { body, world } = call;
  const known = { agents: world.agents, roles: world.roles, rolesWithSubordinates: world.roles, subTeams: world.teams };
  const errors: FieldError[] = MEMBERS.flatMap((name) =>
    textsOf(body[name]).some((id) => !known[name].has(id))
      ? [{ fieldName: `/${name}`, errorType: 'invalid' as const }]
      : [],
  );
  const isTaken = [...world.teams.values()].some(
    (other) => other.id !== team.id && other.departmentId === team.departmentId && other.name === body['name'],
  );
  if (isTaken) errors.push({ fieldName: '/name', errorType: 'duplicate' });
  if (body['name'] === '') errors.push({ fieldName: '/name', errorType: 'missing' });
  if (errors.length > 0) throw invalidData(errors);
  if (body['name'] !== undefined) team.name = textOf(body['name']);
  if (body['description'] !== undefined) team.description = textOf(body['description']);
  for (const name of MEMBERS) if (body[name] !== undefined) team[name] = textsOf(body[name]);
}

/** Changing teams. Source: Desk API documentation, teams. */
export const teamChangeRoutes: Route[] = [
  getList('/teams/{teamId}/associables', { scopes: BASIC_READ }, (call) => {
    const team = teamOf(call);
    const others = [...call.world.teams.values()].filter(
      (other) => other.id !== team.id && other.departmentId === team.departmentId && !other.subTeams.includes(team.id),
    );
    return ok({ teams: others.map((other) => new BareNumber(other.id)) });
  }),
  getList('/roles/{roleId}/teams', { scopes: BASIC_READ, page: { base: 0, standard: 0, max: 200 } }, (call) => {
    const role = roleOf(call);
    const teams = [...call.world.teams.values()].filter(
      (team) => team.roles.includes(role.id) || team.rolesWithSubordinates.includes(role.id),
    );
    return ok({ teams: slice(teams, call.page).map((team) => teamShape(call.world, team)) });
  }),
  patch('/teams/{teamId}', { scopes: BASIC_UPDATE, body: BODY }, (call) => {
    checkMayAdminister(call, 'teams');
    const team = teamOf(call);
    applyBody(call, team);
    return ok(teamShape(call.world, team));
  }),
];
