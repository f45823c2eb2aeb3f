import type { JsonObject } from '../../server/json';
import type { ProfileRecord } from '../../world/records';
import { notFound } from '../errors';
import { flag, someOf, text } from '../query';
import { BASIC_READ, dataOr204, getList, getOne, noContent, ok, slice, type Call, type Route } from '../route';
import { agentSummary } from '../shapes/agent-shape';
import { permissionsOf } from './permissions';

/** A Profile. Source: Desk API documentation, profiles. */
function profileShape(call: Call, profile: ProfileRecord): JsonObject {
  const { isDefault, ...rest } = profile;
  return { ...rest, default: isDefault, permissions: permissionsOf(profile, call.settings) };
}

function profileOf(call: Call): ProfileRecord {
  const profile = call.world.profiles.get(call.params['profileId'] ?? '');
  if (!profile) throw notFound();
  return profile;
}

/** The profile of whoever is signed in. */
export function myProfile(call: Call): ProfileRecord {
  const light = [...call.world.profiles.values()].find(({ type }) => type === 'Light');
  const profile = call.settings.isLightAgent ? light : call.world.profiles.get(call.world.me.profileId);
  if (!profile) throw notFound();
  return profile;
}

function filtered(call: Call): ProfileRecord[] {
  const visible = call.query.get('visible');
  const standard = call.query.get('default');
  const search = call.query.get('searchStr')?.toLowerCase().replaceAll('*', '') ?? '';
  return [...call.world.profiles.values()].filter(
    (profile) =>
      (visible === null || visible === String(profile.isVisible)) &&
      (standard === null || standard === String(profile.isDefault)) &&
      profile.name.toLowerCase().includes(search),
  );
}

const FLAGS = { visible: flag(), default: flag() };
const FIELDS = someOf('type', 'isVisible', 'default', 'modifiedBy', 'modifiedTime', 'permissions', 'description');

/** Profiles and what they may do; the agents of a profile come under the key `agents`. */
export const profileRoutes: Route[] = [
  getList(
    '/profiles',
    {
      scopes: BASIC_READ,
      page: { base: 0, standard: 250, max: 250 },
      query: { ...FLAGS, searchStr: text(), fields: FIELDS },
    },
    (call) => dataOr204(slice(filtered(call), call.page).map((profile) => profileShape(call, profile))),
  ),
  getOne('/profiles/count', { scopes: BASIC_READ, cost: 'count', query: FLAGS }, (call) =>
    ok({ count: filtered(call).length }),
  ),
  getOne('/myProfile', { scopes: BASIC_READ }, (call) => ok(profileShape(call, myProfile(call)))),
  getOne('/myProfilePermissions', { scopes: BASIC_READ }, (call) =>
    ok({ permissions: permissionsOf(myProfile(call), call.settings) }),
  ),
  getOne('/profiles/{profileId}', { scopes: BASIC_READ }, (call) => ok(profileShape(call, profileOf(call)))),
  getList(
    '/profiles/{profileId}/agents',
    { scopes: BASIC_READ, query: { active: flag(), confirmed: flag() } },
    (call) => {
      const profile = profileOf(call);
      const active = call.query.get('active');
      const confirmed = call.query.get('confirmed');
      const agents = [...call.world.agents.values()].filter(
        (agent) =>
          agent.profileId === profile.id &&
          (active === null || active === String(agent.status === 'ACTIVE')) &&
          (confirmed === null || confirmed === String(agent.isConfirmed)),
      );
      return agents.length === 0 ? noContent() : ok({ agents: agents.map((agent) => agentSummary(call, agent)) });
    },
  ),
];
