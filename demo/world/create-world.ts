import { awkwardBadges, badgeCatalogue } from './badge-catalogue';
import { addCustomers, plainContact } from './customers';
import { OTHER_RECORDS } from './demo-records';
import { labelCatalogue } from './label-catalogue';
import { addNamedAgents } from './named-agents';
import { addNamedCustomers } from './named-customers';
import { addNamedTickets } from './named-tickets';
import { ORGANIZATIONS } from './organizations';
import { addStaff } from './staff';
import { ZYLKER_STATUSES } from './statuses';
import { addTickets, plainTicket } from './tickets';
import { TOPICS } from './topics';
import { World } from './world';
import type { OrganizationRecord } from './records';

const CONTACT_COUNT = 3000;
const TICKET_COUNT = 5000;
const MINUTE = 60_000;

/** The worlds of both organizations. Apart from times, which count back from `now()`, every run gives the same ones. */
export function createWorlds(now: () => number): { zylker: World; nshlerin: World } {
  const startedAt = Math.floor(now() / MINUTE) * MINUTE;
  const [first, second] = ORGANIZATIONS;
  if (!first || !second) throw new Error('The demo Desk needs two organizations.');
  return { zylker: createZylker(first, now, startedAt), nshlerin: createNshlerin(second, now, startedAt) };
}

function createZylker(organization: OrganizationRecord, now: () => number, startedAt: number): World {
  const world = new World({ ...organization }, now, startedAt);
  world.statuses = ZYLKER_STATUSES;
  for (const badge of [...badgeCatalogue(), ...awkwardBadges()]) world.badges.set(badge.id, badge);
  for (const label of labelCatalogue(startedAt)) world.labels.set(label.id, label);
  addNamedAgents(world);
  addStaff(world);
  addNamedCustomers(world);
  addCustomers(world, CONTACT_COUNT);
  addNamedTickets(world);
  addTickets(world, TICKET_COUNT);
  return world;
}

/** The second organization: a handful of records, none of them shared with the first. */
function createNshlerin(organization: OrganizationRecord, now: () => number, startedAt: number): World {
  const world = new World({ ...organization }, now, startedAt);
  addNamedAgents(world);
  for (const id of world.agents.keys()) if (id !== world.meId) world.agents.delete(id);
  world.departments.set('598831900000000101', {
    id: '598831900000000101',
    name: 'Nshlerin Support',
    slug: 'nshlerin-support',
    nameInCustomerPortal: 'Support',
    description: 'The only department.',
    isEnabled: true,
    isDefault: true,
    isVisibleInCustomerPortal: true,
    isAssignToTeamEnabled: false,
    creatorId: world.meId,
    createdTime: startedAt - 90 * 24 * 60 * MINUTE,
    chatStatus: 'NOT_CREATED',
  });
  world.me.departmentIds = ['598831900000000101'];
  world.me.chatDepartmentIds = [];
  const contact = plainContact({
    id: '598831900000000201',
    firstName: 'Kelvin',
    lastName: 'North',
    email: 'kelvin@nshlerin.com',
    createdTime: startedAt,
    modifiedTime: startedAt,
  });
  world.contacts.set(contact.id, contact);
  addNshlerinCommunity(world, contact.id);
  TOPICS.slice(0, 5).forEach((topic, index) => {
    const id = `59883190000000030${index + 1}`;
    const createdTime = startedAt - (index + 1) * 600 * MINUTE;
    const place = { id, ticketNumber: String(101 + index), departmentId: '598831900000000101', createdTime };
    world.tickets.set(id, plainTicket(contact, { ...place, subject: topic.subject, description: topic.message }));
    world.featured.push(id);
  });
  return world;
}

/** A help center with one user, and badges that are called as some of the first organization's and are others. */
function addNshlerinCommunity(world: World, contactId: string): void {
  const { helpCenter, user } = OTHER_RECORDS;
  world.helpCenters.set(helpCenter, {
    id: helpCenter,
    name: 'Nshlerin Help',
    url: 'https://help.nshlerin.com/portal/en/home',
    status: 'ACTIVE',
    isDefault: true,
    departmentIds: ['598831900000000101'],
    locales: ['en'],
  });
  world.users.set(user, {
    id: user,
    name: 'Kelvin North',
    emailAddress: 'kelvin@nshlerin.com',
    contactId,
    helpCenterIds: [helpCenter],
    userType: 'ENDUSER',
    status: 'ACTIVE',
    hasPhoto: false,
    lastAccessedTime: world.startedAt - 24 * 60 * MINUTE,
  });
  badgeCatalogue()
    .slice(0, 24)
    .forEach((badge, index) => {
      const id = String(BigInt(OTHER_RECORDS.firstBadge) + BigInt(index));
      world.badges.set(id, { ...badge, id });
    });
}
