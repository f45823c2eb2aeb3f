import { DEMO_RECORDS } from './demo-records';
import { randomFrom } from './random';
import type { AgentRecord, DepartmentRecord, ProfileRecord, RoleRecord, TeamRecord } from './records';
import { FIRST_NAMES, LAST_NAMES, mailName, slugOf, TIME_ZONES } from './words';
import type { World } from './world';

const DAY = 86_400_000;
const CEO = '1892000000056099';
const MANAGER = '1892000000056899';
const SUPPORT = '1892000000056004';
const LIGHT = '1892000000056021';
const ADMIN_PROFILE = '1892000000056091';
const SUPPORT_PROFILE = '1892000000056092';
const LIGHT_PROFILE = '1892000000056093';

const DEPARTMENTS: readonly (readonly [id: string, name: string, description: string])[] = [
  [
    DEMO_RECORDS.departments.customerCare,
    'Customer Care',
    'Orders, deliveries, returns and everything people ask first.',
  ],
  [DEMO_RECORDS.departments.zylker, 'Zylker', 'Company matters that belong to no product.'],
  [DEMO_RECORDS.departments.zPad, 'zPad', 'The tablet with the processing power of tomorrow.'],
  ['1892000000639717', 'R & D', 'Defects that need an engineer.'],
  ['1892000000006909', 'Billing', 'Invoices, refunds and taxes.'],
  ['1892000000006911', 'Logistics', 'Warehouses and carriers.'],
  ['1892000001019041', 'Watches', 'Watches and straps.'],
  ['1892000001106673', 'Audio', 'Speakers and headphones.'],
  ['1892000001109673', 'Schools', 'Schools, universities and public offices.'],
  ['189200000001112001', 'Partners', 'Resellers and integrators.'],
  ['189200000001112007', 'Field Service', 'Visits and repairs on site.'],
  ['189200000001112013', 'Community', 'Forums and knowledge base.'],
];

const TEAMS: readonly (readonly [id: string, name: string, department: number])[] = [
  [DEMO_RECORDS.teams.orderDesk, 'Order Desk', 0],
  ['6000000083034', 'Support Teams', 0],
  ['6000000083003', 'Sales Reps.', 9],
  ['6000000017039', 'Field Agents', 10],
  ['6000000016007', 'Managers', 1],
  ['6000000014007', 'Night Shift', 0],
  ['17000000013001', 'Engineering', 3],
  ['189200000001120001', 'Tablet Firmware', 2],
  ['189200000001120007', 'Tablet Hardware', 2],
  ['189200000001120013', 'Watch Care', 6],
  ['189200000001120019', 'Audio Lab', 7],
  ['189200000001120025', 'Invoices', 4],
  ['189200000001120031', 'Refunds', 4],
  ['189200000001120037', 'Carriers', 5],
  ['189200000001120043', 'Warehouse South', 5],
  ['189200000001120049', 'Campus Desk', 8],
  ['189200000001120055', 'Public Sector', 8],
  ['189200000001120061', 'Integrators', 9],
  ['189200000001120067', 'Forum Hosts', 11],
  ['189200000001120073', 'Knowledge Base', 11],
];

/** How many agents the world of Zylker has, named ones included. */
const AGENT_COUNT = 200;

/** Adds roles, profiles, departments, agents and teams. Needs the named agents to be there already. */
export function addStaff(world: World): void {
  for (const role of roles()) world.roles.set(role.id, role);
  for (const profile of profiles()) world.profiles.set(profile.id, profile);
  DEPARTMENTS.forEach(([id, name, description], index) => {
    world.departments.set(id, department(world, id, name, description, index));
  });
  const random = randomFrom('agents');
  const taken = new Set([...world.agents.values()].map((agent) => agent.emailId));
  for (let number = 1; world.agents.size < AGENT_COUNT; number += 1) {
    const agent = generatedAgent(random, number);
    if (taken.has(agent.emailId)) continue;
    taken.add(agent.emailId);
    world.agents.set(agent.id, agent);
  }
  for (const team of teams(world)) world.teams.set(team.id, team);
}

/** A department like the others. */
export function department(
  world: World,
  id: string,
  name: string,
  description: string,
  index: number,
): DepartmentRecord {
  return {
    id,
    name,
    slug: slugOf(name),
    nameInCustomerPortal: name === 'Zylker' ? 'ZylCares' : name,
    description,
    isEnabled: true,
    isDefault: name === 'Zylker',
    isVisibleInCustomerPortal: name !== 'R & D',
    isAssignToTeamEnabled: true,
    creatorId: DEMO_RECORDS.agents.jade,
    createdTime: world.startedAt - (900 - index * 20) * DAY,
    chatStatus: index % 3 === 0 ? 'AVAILABLE' : 'NOT_CREATED',
  };
}

/** One of many, by their number. */
export function generatedAgent(random: ReturnType<typeof randomFrom>, number: number): AgentRecord {
  const firstName = random.pick(FIRST_NAMES);
  const lastName = random.pick(LAST_NAMES);
  const light = random.chance(0.1);
  const departmentIds = random.some(DEPARTMENTS, 1 + random.integer(3)).map(([id]) => id);
  return {
    id: `189200000001${String(400_001 + number * 13).padStart(6, '0')}`,
    zuid: String(10_700_000 + number * 311),
    firstName,
    lastName,
    emailId: `${mailName(firstName, lastName)}@zylker.com`,
    status: random.chance(0.94) ? 'ACTIVE' : 'DISABLED',
    isConfirmed: random.chance(0.97),
    roleId: light ? LIGHT : random.chance(0.1) ? MANAGER : SUPPORT,
    profileId: light ? LIGHT_PROFILE : SUPPORT_PROFILE,
    rolePermissionType: light ? 'Light' : 'AgentPublic',
    departmentIds,
    chatDepartmentIds: departmentIds.slice(0, random.integer(2)),
    hasPhoto: random.chance(0.7),
    phone: random.chance(0.5) ? `+1 555 01${String(number).padStart(3, '0')}` : '',
    mobile: '',
    extn: random.chance(0.5) ? String(3000 + number) : '',
    aboutInfo: null,
    channelExpert: random.some(['Email', 'Chat', 'Phone', 'Web', 'Forums'], random.integer(4)),
    countryCode: 'en_US',
    langCode: 'en_US',
    timeZone: random.pick(TIME_ZONES),
    presence: random.chance(0.5) ? 'ONLINE' : 'OFFLINE',
  };
}

function teams(world: World): TeamRecord[] {
  const named = new Set<string>(Object.values(DEMO_RECORDS.agents));
  return TEAMS.map(([id, name, departmentIndex]) => {
    const departmentId = DEPARTMENTS[departmentIndex]?.[0] ?? DEMO_RECORDS.departments.customerCare;
    const candidates = [...world.agents.values()].filter(
      (agent) =>
        agent.departmentIds.includes(departmentId) && agent.rolePermissionType !== 'Light' && !named.has(agent.id),
    );
    const random = randomFrom(`team ${id}`);
    const agents = random.some(candidates, 4 + random.integer(6)).map((agent) => agent.id);
    const leads = id === DEMO_RECORDS.teams.orderDesk ? [DEMO_RECORDS.agents.torrey, DEMO_RECORDS.agents.me] : [];
    return {
      id,
      name,
      description: id === '6000000014007' ? null : `${name} of ${DEPARTMENTS[departmentIndex]?.[1] ?? 'Zylker'}`,
      departmentId,
      agents: [...leads, ...agents],
      roles: name === 'Managers' ? [MANAGER] : [],
      rolesWithSubordinates: [],
      subTeams: name === 'Support Teams' ? ['6000000014007'] : [],
    };
  });
}

function roles(): RoleRecord[] {
  const role = (id: string, name: string, reportsTo: string | null, isVisible = true): RoleRecord => ({
    id,
    name,
    description: name === 'CEO' ? 'Sees the data of everybody.' : '',
    isVisible,
    isDefault: name === 'CEO' || name === 'LightAgent',
    shareDataWithPeers: name === 'CEO',
    reportsTo,
  });
  return [
    role(CEO, 'CEO', null),
    role(MANAGER, 'Manager', CEO),
    role(SUPPORT, 'Support Agent', MANAGER),
    role('1892000000056005', 'Development Team Member', CEO),
    role('1892000000056006', 'Sales Team Member', CEO),
    role('1892000000056010', 'Personal', null, false),
    role(LIGHT, 'LightAgent', null, false),
  ];
}

function profiles(): ProfileRecord[] {
  const profile = (id: string, name: string, type: ProfileRecord['type'], description: string): ProfileRecord => ({
    id,
    name,
    description,
    type,
    isDefault: type !== 'Custom',
    isVisible: true,
  });
  return [
    profile(ADMIN_PROFILE, 'Administrator', 'Administrator', 'May do everything.'),
    profile(SUPPORT_PROFILE, 'Agent', 'Standard', 'Works on tickets.'),
    profile(LIGHT_PROFILE, 'Light Agent', 'Light', 'Reads tickets and comments on them.'),
    profile('18920000000232043', 'Community Manager', 'Custom', 'Awards badges and labels.'),
  ];
}
