import { getAgentPage, getAgentsCount } from '../desk-api/agents';
import { getChannels } from '../desk-api/channels';
import type { DeskClient } from '../desk-api/client';
import { listDepartments } from '../desk-api/departments';
import { getOfflineAgents, getOnlineAgents } from '../desk-api/presence';
import { getProfile, listProfiles } from '../desk-api/profiles';
import { listRoles } from '../desk-api/roles';
import { listTeams } from '../desk-api/teams';
import { problemError } from '../problems/problem';
import { isCountable, readAgentsKey } from './agents-query';
import type { Key, Value } from './resources';
import type { AgentsPage, WhoIsThere } from './values';

/** More than an organization has; a list that never ends must not keep us busy. */
const MOST = 5_000;
/** As many as one call tells. Source: zoho/zohodesk-oas AgentPresence.json. */
const MOST_THERE = 6_000;

type DirectoryResource =
  | 'agentsPage'
  | 'agentCount'
  | 'whoIsThere'
  | 'allTeams'
  | 'allDepartments'
  | 'roles'
  | 'profiles'
  | 'profile'
  | 'channels';

/** How the directory is read: one call a page, two for who is there. Every one throws `DesksideError`. */
export const DIRECTORY_READERS: { [R in DirectoryResource]: (desk: DeskClient, key: Key<R>) => Promise<Value<R>> } = {
  agentsPage,
  agentCount,
  whoIsThere,
  allTeams: (desk) => listTeams(desk).collect(MOST),
  allDepartments: (desk) => listDepartments(desk).collect(MOST),
  roles: (desk) => listRoles(desk).collect(MOST),
  profiles: async (desk) =>
    (await listProfiles(desk).collect(MOST)).map(({ permissions: _long, ...profile }) => profile),
  profile: (desk, { profileId }) => getProfile(desk, profileId),
  channels: (desk) => getChannels(desk),
};

async function agentsPage(desk: DeskClient, { search }: Key<'agentsPage'>): Promise<AgentsPage> {
  const wanted = readAgentsKey(search);
  if (wanted === null) throw problemError('badRequest');
  const { from, status, isConfirmed, isLight, text } = wanted;
  return await getAgentPage(desk, from, {
    ...(status && { status }),
    ...(isConfirmed !== null && { isConfirmed }),
    ...(isLight !== null && { isLightAgent: isLight }),
    ...(wanted.departmentId && { departmentIds: [wanted.departmentId] }),
    ...(wanted.roleId && { roleIds: [wanted.roleId] }),
    ...(wanted.profileId && { profileIds: [wanted.profileId] }),
    ...(text && { searchStr: `*${text}*` }),
    include: ['role'],
  });
}

async function agentCount(desk: DeskClient, { search }: Key<'agentCount'>): Promise<{ count: number }> {
  const wanted = readAgentsKey(search);
  if (wanted === null || !isCountable(wanted)) throw problemError('badRequest');
  const { status, isConfirmed, isLight } = wanted;
  const count = await getAgentsCount(desk, {
    ...(status && { status }),
    ...(isConfirmed !== null && { isConfirmed }),
    includeLightAgent: isLight === null,
  });
  return { count };
}

/** In all departments that whoever is signed in may see; of those whom neither list names, nothing is known. */
async function whoIsThere(desk: DeskClient): Promise<WhoIsThere> {
  const everywhere = { departmentId: '-1', limit: MOST_THERE };
  const [online, offline] = await Promise.all([getOnlineAgents(desk, everywhere), getOfflineAgents(desk, everywhere)]);
  const ids = (agents: typeof online): string[] => agents.map(({ agentId }) => agentId);
  return { online: ids(online), offline: ids(offline) };
}
