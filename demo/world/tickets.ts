import { randomFrom, type Random } from './random';
import type { ContactRecord } from './records';
import type { StatusType, TicketRecord } from './ticket-records';
import { TOPICS } from './topics';
import type { World } from './world';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Number of the first generated ticket; those below are named. */
const FIRST_NUMBER = 200;

/** Adds generated tickets until the world has `ticketCount`; a higher number is a later ticket. */
export function addTickets(world: World, ticketCount: number): void {
  const missing = ticketCount - world.tickets.size;
  const contacts = [...world.contacts.values()];
  const activeAgents = [...world.agents.values()].filter((agent) => agent.status === 'ACTIVE').slice(5);
  const teamsOf = new Map(
    [...world.departments.keys()].map((id) => [
      id,
      [...world.teams.values()].filter((team) => team.departmentId === id),
    ]),
  );
  const departmentIds = [...world.departments.keys()];
  const random = randomFrom('tickets');
  for (let index = 0; index < missing; index += 1) {
    const number = FIRST_NUMBER + index;
    const contact = random.pick(contacts);
    const departmentId = random.pick(departmentIds);
    const assignee = random.chance(0.8) ? random.pick(activeAgents) : undefined;
    const teams = teamsOf.get(departmentId) ?? [];
    const team = teams.length > 0 && random.chance(0.7) ? random.pick(teams) : undefined;
    const createdTime = world.startedAt - (missing - index) * 35 * MINUTE - random.integer(20) * MINUTE;
    const ticket = generatedTicket(world, random, contact, {
      id: `189200000003${String(number * 7).padStart(6, '0')}`,
      ticketNumber: String(number),
      departmentId,
      assigneeId: assignee?.id ?? null,
      teamId: team?.id ?? null,
      createdTime,
    });
    world.tickets.set(ticket.id, ticket);
  }
}

function generatedTicket(
  world: World,
  random: Random,
  contact: ContactRecord,
  parts: Pick<TicketRecord, 'id' | 'ticketNumber' | 'departmentId' | 'assigneeId' | 'teamId' | 'createdTime'>,
): TicketRecord {
  const topic = random.pick(TOPICS);
  const [status, statusType] = randomStatus(random);
  const modifiedTime = Math.min(world.startedAt, parts.createdTime + random.integer(5 * 24) * HOUR);
  // Assigned, not spread: a literal that long with a spread in it takes three times the time, and there are thousands.
  return Object.assign(plainTicket(contact, { ...parts, subject: topic.subject }), {
    description: topic.message,
    category: topic.category,
    status,
    statusType,
    priority: random.pick([null, 'Low', 'Medium', 'Medium', 'High']),
    channel: random.pick(['Email', 'Email', 'Web', 'Phone', 'Chat', 'Forums']),
    modifiedTime,
    closedTime: statusType === 'Closed' ? modifiedTime : null,
    onholdTime: statusType === 'On Hold' ? modifiedTime : null,
    dueDate: random.chance(0.7) ? parts.createdTime + 3 * DAY : null,
    isRead: random.chance(0.6),
    sentiment: random.pick([null, 'POSITIVE', 'NEUTRAL', 'NEGATIVE'] as const),
    tags: random.some(['vip', 'firmware', 'refund', 'campaign', 'follow-up', 'translated'], random.integer(3)),
    createdBy: world.meId,
    modifiedBy: world.meId,
  });
}

function randomStatus(random: Random): readonly [string, StatusType] {
  const roll = random.next();
  if (roll < 0.5) return ['Open', 'Open'];
  if (roll < 0.56) return ['Escalated', 'Open'];
  if (roll < 0.66) return ['On Hold', 'On Hold'];
  if (roll < 0.7) return ['Waiting for Parts', 'On Hold'];
  return ['Closed', 'Closed'];
}

/** An ordinary open ticket of a contact, changed by `parts`. */
export function plainTicket(
  contact: ContactRecord,
  parts: Pick<TicketRecord, 'id' | 'ticketNumber' | 'departmentId' | 'createdTime' | 'subject'> & Partial<TicketRecord>,
): TicketRecord {
  const plain: Omit<TicketRecord, 'id' | 'ticketNumber' | 'departmentId' | 'createdTime' | 'subject'> = {
    description: '',
    status: 'Open',
    statusType: 'Open',
    priority: 'Medium',
    classification: null,
    category: null,
    subCategory: null,
    language: 'English',
    channel: 'Email',
    contactId: contact.id,
    accountId: contact.accountId,
    productId: null,
    teamId: null,
    assigneeId: null,
    email: contact.email,
    phone: contact.phone,
    modifiedTime: parts.createdTime,
    closedTime: null,
    dueDate: parts.createdTime + 3 * DAY,
    responseDueDate: null,
    onholdTime: null,
    customerResponseTime: parts.createdTime,
    isEscalated: false,
    isSpam: false,
    isTrashed: false,
    isArchived: false,
    lockedTime: null,
    blueprint: null,
    isRead: false,
    sentiment: null,
    sharedDepartments: [],
    secondaryContacts: [],
    cf: { cf_modelname: 'F3 2017', cf_severitypercentage: '0.0', cf_dateofpurchase: null },
    tags: [],
    followers: [],
    resolution: null,
    createdBy: contact.id,
    modifiedBy: contact.id,
  };
  return Object.assign(plain, parts);
}
