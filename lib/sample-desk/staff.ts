import type { AgentRecord, DepartmentRecord, ProfileRecord, RoleRecord } from '../../demo/world/records';
import type { World } from '../../demo/world/world';
import { agentId, departmentId, profileId, roleId, teamId } from './ids';

const DAY = 86_400_000;

const DEPARTMENTS: readonly (readonly [name: string, slug: string, description: string])[] = [
  ['Customer Care', 'customer-care', 'Orders, deliveries, and everything people ask first.'],
  ['Workshop', 'workshop', 'Repairs and spare parts.'],
  ['Community', 'community', 'The forum, and everybody who helps there.'],
];

const ROLES: readonly (readonly [name: string, reportsTo: number | null])[] = [
  ['CEO', null],
  ['Team lead', 1],
  ['Agent', 2],
];

const PROFILES: readonly (readonly [name: string, type: ProfileRecord['type'], description: string])[] = [
  ['Administrator', 'Administrator', 'May do everything.'],
  ['Agent', 'Standard', 'Works on tickets.'],
];

/** Everybody who works at the sample's organization, the first of whom is whoever tries it. All of them are made up. */
const AGENTS: readonly (Pick<AgentRecord, 'firstName' | 'lastName' | 'timeZone' | 'presence'> & {
  departments: readonly number[];
  about?: string;
})[] = [
  { firstName: 'Robin', lastName: 'Sample', timeZone: 'Europe/Lisbon', presence: 'ONLINE', departments: [1, 2, 3] },
  {
    firstName: 'Mirela',
    lastName: 'Quist',
    timeZone: 'Asia/Kolkata',
    presence: 'ONLINE',
    departments: [1, 2],
    about: 'Knows every order by its number',
  },
  { firstName: 'Teodor', lastName: 'Vance', timeZone: 'America/Denver', presence: 'OFFLINE', departments: [1] },
  { firstName: 'Anneli', lastName: 'Brook', timeZone: 'Europe/Helsinki', presence: 'ONLINE', departments: [2] },
  { firstName: 'Jomo', lastName: 'Farrow', timeZone: 'Africa/Nairobi', presence: 'ONLINE', departments: [1, 3] },
  { firstName: 'Sakura', lastName: 'Lindgren', timeZone: 'Asia/Tokyo', presence: 'OFFLINE', departments: [3] },
];

const TEAMS: readonly (readonly [name: string, department: number, agents: readonly number[]])[] = [
  ['Order Desk', 1, [1, 2, 3, 5]],
  ['Bench', 2, [2, 4]],
  ['Forum Hosts', 3, [5, 6]],
];

/** Adds departments, roles, profiles, agents and teams. */
export function addStaff(world: World): void {
  world.meId = agentId(1);
  DEPARTMENTS.forEach(([name, slug, description], index) => {
    const id = departmentId(index + 1);
    world.departments.set(id, department(world, { id, name, slug, description }));
  });
  ROLES.forEach(([name, reportsTo], index) => {
    const id = roleId(index + 1);
    world.roles.set(id, role({ id, name, reportsTo: reportsTo === null ? null : roleId(reportsTo) }));
  });
  PROFILES.forEach(([name, type, description], index) => {
    const id = profileId(index + 1);
    world.profiles.set(id, { id, name, description, type, isDefault: true, isVisible: true });
  });
  AGENTS.forEach((_agent, index) => world.agents.set(agentId(index + 1), agent(index)));
  TEAMS.forEach(([name, place, members], index) => {
    const id = teamId(index + 1);
    world.teams.set(id, {
      id,
      name,
      description: null,
      departmentId: departmentId(place),
      agents: members.map(agentId),
      roles: [],
      rolesWithSubordinates: [],
      subTeams: [],
    });
  });
}

function department(
  { startedAt, meId }: World,
  own: Pick<DepartmentRecord, 'id' | 'name' | 'slug' | 'description'>,
): DepartmentRecord {
  return {
    ...own,
    nameInCustomerPortal: own.name,
    isEnabled: true,
    isDefault: own.id === departmentId(1),
    isVisibleInCustomerPortal: true,
    isAssignToTeamEnabled: true,
    creatorId: meId,
    createdTime: startedAt - 800 * DAY,
    chatStatus: 'NOT_CREATED',
  };
}

function role(own: Pick<RoleRecord, 'id' | 'name' | 'reportsTo'>): RoleRecord {
  const isDefault = own.reportsTo === null;
  return { ...own, description: '', isVisible: true, isDefault, shareDataWithPeers: isDefault };
}

function agent(index: number): AgentRecord {
  const { departments, about = null, ...own } = AGENTS[index] as (typeof AGENTS)[number];
  const isMe = index === 0;
  return {
    ...own,
    id: agentId(index + 1),
    zuid: String(70_000_001 + index),
    emailId: `${own.firstName}.${own.lastName}@example.com`.toLowerCase(),
    status: 'ACTIVE',
    isConfirmed: true,
    roleId: roleId(isMe ? 1 : 3),
    profileId: profileId(isMe ? 1 : 2),
    rolePermissionType: isMe ? 'Admin' : 'AgentPublic',
    departmentIds: departments.map(departmentId),
    chatDepartmentIds: [],
    hasPhoto: true,
    phone: '',
    mobile: '',
    extn: String(200 + index),
    aboutInfo: about,
    channelExpert: ['Email', 'Forums'],
    countryCode: 'en_US',
    langCode: 'en_US',
  };
}
