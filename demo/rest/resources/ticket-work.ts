import type { JsonObject } from '../../server/json';
import type { TimeEntryRecord } from '../../world/extras';
import { randomFrom } from '../../world/random';
import { agentName } from '../../world/names';
import type { TicketRecord } from '../../world/ticket-records';
import { aFlag, aNumber, anId, anObject, aText, aTimeOrNull, isTrue, needed, textOf, type BodyRules } from '../body';
import { flag, oneOf, someOf, sortBy, timeRange } from '../query';
import {
  dataOr204,
  getList,
  getOne,
  ok,
  post,
  slice,
  TICKETS_READ,
  TICKETS_UPDATE,
  type Call,
  type Route,
} from '../route';
import { agentPhotoUrl } from '../shapes/agent-shape';
import { changeableTicketOf, ticketOf } from './tickets';

const HOUR = 3_600_000;
const ENTRY_FILTERS = { module: oneOf('tickets', 'tasks'), billStatus: oneOf('nonBillable', 'billable', 'billed') };

/** One made-up task for every third ticket or so. Source: zoho/zohodesk-oas Ticket.json, activities. */
function activitiesOf(call: Call, ticket: TicketRecord): JsonObject[] {
  const random = randomFrom(`activity ${ticket.id}`);
  if (!random.chance(0.35)) return [];
  const agent = ticket.assigneeId === null ? undefined : call.world.agents.get(ticket.assigneeId);
  const { id, ticketNumber, subject, status, phone, isSpam, dueDate, teamId } = ticket;
  return [
    {
      id: `${id.slice(0, 12)}7001`,
      activityType: 'Tasks',
      subject: random.pick(['Ask the carrier', 'Prepare a replacement', 'Call back']),
      status: 'Not Started',
      priority: 'Medium',
      category: null,
      ticketId: id,
      ticket: { id, ticketNumber, subject, status, phone, isSpam, dueDate, teamId },
      contactId: ticket.contactId,
      departmentId: ticket.departmentId,
      ownerId: ticket.assigneeId,
      creatorId: call.world.meId,
      assignee: agent
        ? { id: agent.id, firstName: agent.firstName, lastName: agent.lastName, photoURL: agentPhotoUrl(call, agent) }
        : null,
      team: null,
      teamId,
      createdTime: ticket.createdTime + HOUR,
      startTime: null,
      dueDate,
      completedTime: null,
      isCommented: false,
      isSpam: false,
      webUrl: `${call.base}/support/${call.world.organization.portalName}/ShowHomePage.do#Tasks/dv/${id}`,
    },
  ];
}

function entriesOf(call: Call, ticket: TicketRecord): TimeEntryRecord[] {
  const billable = call.query.get('billStatus');
  const entries = call.world.extras.timeEntries.get(ticket.id) ?? [];
  return entries.filter((entry) => billable === null || (billable !== 'nonBillable') === entry.isBillable);
}

/** A time entry: numbers are texts. Source: zoho/zohodesk-oas TimeEntry.json. */
function entryShape(call: Call, ticket: TicketRecord, entry: TimeEntryRecord): JsonObject {
  const owner = call.world.agents.get(entry.ownerId);
  return {
    id: entry.id,
    ownerId: entry.ownerId,
    owner: owner
      ? {
          id: owner.id,
          name: agentName(owner),
          firstName: owner.firstName,
          lastName: owner.lastName,
          photoURL: agentPhotoUrl(call, owner),
        }
      : null,
    parent: { id: ticket.id, ticketNumber: ticket.ticketNumber, subject: ticket.subject, type: 'TICKETS' },
    departmentId: ticket.departmentId,
    description: entry.description,
    hoursSpent: String(entry.hoursSpent),
    minutesSpent: String(entry.minutesSpent),
    secondsSpent: String(entry.secondsSpent),
    isBillable: entry.isBillable,
    billingType: 'FIXED_COST_FOR_TICKETS',
    requestChargeType: entry.requestChargeType,
    mode: 'MANUAL',
    executedTime: entry.executedTime,
    createdTime: entry.createdTime,
    createdBy: entry.ownerId,
    isTrashed: 'false',
    fixedCost: null,
    agentCostPerHour: null,
    additionalCost: null,
    totalCost: '0.0',
    cf: {},
  };
}

const BODY: BodyRules = {
  executedTime: needed(aTimeOrNull()),
  hoursSpent: aNumber(),
  minutesSpent: aNumber(),
  secondsSpent: aNumber(),
  description: aText(65_535),
  ownerId: anId(),
  isBillable: aFlag(),
  requestChargeType: aText(100),
  agentCostPerHour: aText(20),
  additionalCost: aText(20),
  cf: anObject(),
};

/** Activities and time entries of a ticket. */
export const ticketWorkRoutes: Route[] = [
  getList(
    '/tickets/{ticketId}/activities',
    {
      scopes: {
        any: ['tasks', 'calls', 'events', 'activities.tasks', 'activities.calls', 'activities.events'].map(
          (group) => `Desk.${group}.READ`,
        ),
      },
      page: { base: 0, standard: 10, max: 99 },
      query: {
        include: someOf('contacts', 'assignee', 'tickets', 'teams'),
        sortBy: sortBy('activityTime', 'createdTime'),
        isCompleted: flag(),
        isSpam: flag(),
      },
    },
    (call) => {
      const wantsDone = call.query.get('isCompleted') === 'true';
      return dataOr204(wantsDone ? [] : slice(activitiesOf(call, ticketOf(call)), call.page));
    },
  ),
  getList(
    '/tickets/{ticketId}/timeEntry',
    {
      scopes: TICKETS_READ,
      page: { base: 0, standard: 10, max: 100 },
      query: {
        ...ENTRY_FILTERS,
        include: someOf('owner'),
        orderBy: oneOf('ASC', 'DESC'),
        createdTimeRange: timeRange(),
        modifiedTimeRange: timeRange(),
      },
    },
    (call) => {
      const ticket = ticketOf(call);
      return dataOr204(slice(entriesOf(call, ticket), call.page).map((entry) => entryShape(call, ticket, entry)));
    },
  ),
  post('/tickets/{ticketId}/timeEntry', { scopes: TICKETS_UPDATE, body: BODY }, (call) => {
    const ticket = changeableTicketOf(call);
    const { body, world } = call;
    const entry: TimeEntryRecord = {
      id: world.mintId(),
      ownerId: textOf(body['ownerId']) || world.meId,
      description: textOf(body['description']) || null,
      hoursSpent: Number(body['hoursSpent'] ?? 0),
      minutesSpent: Number(body['minutesSpent'] ?? 0),
      secondsSpent: Number(body['secondsSpent'] ?? 0),
      isBillable: isTrue(body['isBillable']),
      requestChargeType: textOf(body['requestChargeType']) || null,
      executedTime: Date.parse(textOf(body['executedTime'])) || null,
      createdTime: world.now(),
    };
    const { timeEntries } = world.extras;
    timeEntries.set(ticket.id, [...(timeEntries.get(ticket.id) ?? []), entry]);
    world.noteChange(ticket, 'TimeEntryAdded', []);
    return ok(entryShape(call, ticket, entry));
  }),
  getOne('/tickets/{ticketId}/timeEntrySummation', { scopes: TICKETS_READ, query: ENTRY_FILTERS }, (call) => {
    const seconds = entriesOf(call, ticketOf(call)).reduce(
      (sum, entry) => sum + entry.hoursSpent * 3600 + entry.minutesSpent * 60 + entry.secondsSpent,
      0,
    );
    return ok({
      totalHours: Math.floor(seconds / 3600),
      totalMins: Math.floor((seconds % 3600) / 60),
      totalSeconds: seconds % 60,
      totalCosts: 0,
    });
  }),
];
