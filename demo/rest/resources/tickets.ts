import type { Json, JsonObject } from '../../server/json';
import type { StatusType, TicketRecord } from '../../world/records';
import { agentName, contactName } from '../../world/world';
import {
  aText,
  aTextOrNull,
  aTimeOrNull,
  anId,
  anIdOrNull,
  anObject,
  someIds,
  someObjects,
  textsOf,
  type BodyRules,
} from '../body';
import { invalidData, notFound, type FieldError } from '../errors';
import { flag, id, ids, oneOf, someOf, sortBy, text, timeRange } from '../query';
import {
  dataOr204,
  getList,
  getOne,
  ok,
  patch,
  slice,
  TICKETS_READ,
  TICKETS_SEARCH,
  TICKETS_UPDATE,
  words,
  type Call,
  type Route,
} from '../route';
import { changedTicketShape, TICKET_INCLUDES, ticketItem, ticketShape } from '../shapes/ticket-shape';

/** The ticket named in the path. @throws DeskError 404 */
export function ticketOf(call: Call): TicketRecord {
  const ticket = call.world.tickets.get(call.params['ticketId'] ?? '');
  if (!ticket || ticket.isTrashed) throw notFound();
  return ticket;
}

/** Members of PATCH and of creating. Source: zoho/zohodesk-oas Ticket.json. */
export const TICKET_BODY: BodyRules = {
  subject: aText(1000),
  assigneeId: anIdOrNull(),
  teamId: anIdOrNull(),
  departmentId: anId(),
  status: aText(120),
  priority: aTextOrNull(120),
  classification: aTextOrNull(120),
  category: aTextOrNull(120),
  subCategory: aTextOrNull(120),
  dueDate: aTimeOrNull(),
  description: aTextOrNull(65_535),
  resolution: aText(65_535),
  contactId: anId(),
  accountId: anId(),
  productId: anIdOrNull(),
  email: aTextOrNull(150),
  phone: aTextOrNull(120),
  channel: aTextOrNull(120),
  language: aTextOrNull(120),
  secondaryContacts: someIds(0, 20),
  entitySkills: someIds(0),
  sharedDepartments: someObjects(),
  uploads: someIds(0),
  cf: anObject(),
};

/** The kind of a status by its name; portals may have statuses of their own, which count as open here. */
export function statusTypeOf(status: string): StatusType {
  if (/closed/i.test(status)) return 'Closed';
  return /hold|waiting/i.test(status) ? 'On Hold' : 'Open';
}

function checkReferences(call: Call, body: JsonObject): void {
  const places: [string, ReadonlyMap<string, unknown>][] = [
    ['assigneeId', call.world.agents],
    ['teamId', call.world.teams],
    ['departmentId', call.world.departments],
    ['contactId', call.world.contacts],
    ['accountId', call.world.accounts],
  ];
  const errors: FieldError[] = places.flatMap(([name, known]) => {
    const value = body[name];
    const missing = typeof value === 'string' && value !== '' && !known.has(value);
    return missing ? [{ fieldName: `/${name}`, errorType: 'invalid' as const }] : [];
  });
  if (errors.length > 0) throw invalidData(errors);
}

/**
 * Carries out a change of a ticket that has passed the body rules, and notes it in the history.
 * @throws DeskError 422 INVALID_DATA when an id names nothing
 */
export function changeTicket(call: Call, ticket: TicketRecord, body: JsonObject): void {
  checkReferences(call, body);
  const now = call.world.now();
  const textOrNull = (value: Json): string | null => (typeof value === 'string' && value !== '' ? value : null);
  for (const [name, value] of Object.entries(body)) {
    if (name === 'subject' || name === 'departmentId' || name === 'contactId') ticket[name] = String(value);
    else if (name === 'description' || name === 'channel') ticket[name] = typeof value === 'string' ? value : '';
    else if (NULLABLE.has(name)) ticket[name as Nullable] = textOrNull(value);
    else if (name === 'dueDate') ticket.dueDate = typeof value === 'string' ? Date.parse(value) : null;
    else if (name === 'status') setStatus(ticket, String(value), now);
    else if (name === 'secondaryContacts') ticket.secondaryContacts = textsOf(value);
    else if (name === 'cf') Object.assign(ticket.cf, value);
    else if (name === 'resolution') {
      ticket.resolution = { content: String(value), authorId: call.world.meId, modifiedTime: now };
    }
  }
  const properties = Object.entries(body).map(([name, value]) => ({ name, value: readable(call, name, value) }));
  call.world.noteChange(ticket, 'TicketUpdated', properties);
}

type Nullable =
  | 'assigneeId'
  | 'teamId'
  | 'accountId'
  | 'productId'
  | 'priority'
  | 'classification'
  | 'category'
  | 'subCategory'
  | 'email'
  | 'phone'
  | 'language';
const NULLABLE: ReadonlySet<string> = new Set<Nullable>([
  'assigneeId',
  'teamId',
  'accountId',
  'productId',
  'priority',
  'classification',
  'category',
  'subCategory',
  'email',
  'phone',
  'language',
]);

function readable(call: Call, name: string, value: Json): string {
  const agent = name === 'assigneeId' && typeof value === 'string' ? call.world.agents.get(value) : undefined;
  if (agent) return agentName(agent);
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Sets a status with the times that hang on it. */
export function setStatus(ticket: TicketRecord, status: string, now: number): void {
  ticket.status = status;
  ticket.statusType = statusTypeOf(status);
  ticket.closedTime = ticket.statusType === 'Closed' ? now : null;
  ticket.onholdTime = ticket.statusType === 'On Hold' ? now : null;
}

function listed(call: Call): TicketRecord[] {
  const { query } = call;
  const within = (name: string, value: string | null): boolean => {
    const wanted = words(call, name).map((word) => word.toLowerCase());
    return wanted.length === 0 || wanted.includes((value ?? 'unassigned').toLowerCase());
  };
  const since = call.world.now() - Number(query.get('receivedInDays') ?? '100000') * 86_400_000;
  const found = [...call.world.tickets.values()].filter(
    (ticket) =>
      !ticket.isTrashed &&
      within('departmentId', ticket.departmentId) &&
      within('departmentIds', ticket.departmentId) &&
      within('assignee', ticket.assigneeId) &&
      within('teamIds', ticket.teamId) &&
      within('channel', ticket.channel) &&
      within('priority', ticket.priority) &&
      within('status', ticket.status) &&
      ticket.customerResponseTime >= since,
  );
  return sorted(found, query.get('sortBy') ?? '-createdTime');
}

function sorted(tickets: TicketRecord[], wish: string): TicketRecord[] {
  const name = wish.replace(/^-/, '');
  const key = (ticket: TicketRecord): number => {
    if (name === 'ticketNumber') return Number(ticket.ticketNumber);
    if (name === 'responseDueDate' || name === 'dueDate') return ticket[name] ?? Number.POSITIVE_INFINITY;
    if (name === 'customerResponseTime' || name === 'modifiedTime') return ticket[name];
    return ticket.createdTime;
  };
  const direction = wish.startsWith('-') ? -1 : 1;
  return tickets.sort((a, b) => direction * (key(a) - key(b)));
}

function searched(call: Call): TicketRecord[] {
  const { query, world } = call;
  const fits = (name: string, value: string | null): boolean => {
    const wanted = query.get(name);
    if (wanted === null) return true;
    const own = (value ?? '').toLowerCase();
    return wanted
      .toLowerCase()
      .split(',')
      .some((word) => own.includes(word.replaceAll('*', '').trim()));
  };
  const same = (name: string, value: string | null): boolean =>
    !query.has(name) || words(call, name).includes(value ?? '${NULL}');
  const requester = (ticket: TicketRecord): string => {
    const contact = world.contacts.get(ticket.contactId);
    return contact ? contactName(contact) : '';
  };
  const accountName = (ticket: TicketRecord): string =>
    ticket.accountId === null ? '' : (world.accounts.get(ticket.accountId)?.accountName ?? '');
  return [...world.tickets.values()].filter(
    (ticket) =>
      !ticket.isTrashed &&
      same('id', ticket.id) &&
      same('ticketNumber', ticket.ticketNumber) &&
      same('contactId', ticket.contactId) &&
      same('accountId', ticket.accountId) &&
      same('assigneeId', ticket.assigneeId) &&
      same('departmentId', ticket.departmentId) &&
      fits('subject', ticket.subject) &&
      fits('description', ticket.description) &&
      fits('status', ticket.status) &&
      fits('priority', ticket.priority) &&
      fits('channel', ticket.channel) &&
      fits('category', ticket.category) &&
      fits('tag', ticket.tags.join(' ')) &&
      fits('contactName', requester(ticket)) &&
      fits('accountName', accountName(ticket)) &&
      fits('_all', `${ticket.ticketNumber} ${ticket.subject} ${ticket.description} ${requester(ticket)}`),
  );
}

/** An item of a search: contact and assignee are there unasked, the assignee with `emailId` and `zuid`. */
function searchItem(call: Call, ticket: TicketRecord): JsonObject {
  const agent = ticket.assigneeId === null ? undefined : call.world.agents.get(ticket.assigneeId);
  const shape = ticketShape(call, ticket, ['contacts', 'departments', 'team', 'products']);
  if (!agent) return { ...shape, assignee: null };
  const { id: agentId, firstName, lastName, emailId, zuid } = agent;
  return { ...shape, assignee: { id: agentId, firstName, lastName, emailId, zuid } };
}

/** Reading, searching and changing tickets. Source: Desk API documentation; zoho/zohodesk-oas Ticket.json, Search.json. */
export const ticketRoutes: Route[] = [
  getOne('/tickets/{ticketId}', { scopes: TICKETS_READ, query: { include: someOf(...TICKET_INCLUDES) } }, (call) =>
    ok(ticketShape(call, ticketOf(call), words(call, 'include'))),
  ),
  getList(
    '/tickets',
    {
      scopes: TICKETS_READ,
      page: { base: 0, standard: 25, max: 100 },
      query: {
        departmentId: id(),
        departmentIds: ids(20),
        viewId: id(),
        assignee: text(),
        channel: text(),
        status: text(),
        sortBy: sortBy('responseDueDate', 'customerResponseTime', 'createdTime', 'ticketNumber', 'dueDate'),
        receivedInDays: oneOf('15', '30', '90'),
        include: someOf('contacts', 'products', 'departments', 'team', 'isRead', 'assignee'),
        fields: text(),
        priority: text(),
        teamIds: ids(20),
        filters: text(),
      },
    },
    (call) =>
      dataOr204(slice(listed(call), call.page).map((ticket) => ticketItem(call, ticket, words(call, 'include')))),
  ),
  getList(
    '/tickets/search',
    {
      scopes: TICKETS_SEARCH,
      page: { base: 0, standard: 10, max: 100, maxFrom: 999 },
      query: {
        id: ids(30),
        contactId: ids(30),
        accountId: ids(30),
        assigneeId: ids(30),
        departmentId: ids(30),
        productId: ids(30),
        ...Object.fromEntries(
          [
            'ticketNumber',
            'subject',
            'description',
            'contactName',
            'accountName',
            'status',
            'priority',
            'channel',
            'category',
            'tag',
            'productName',
            '_all',
          ].map((name) => [name, text()]),
        ),
        createdTimeRange: timeRange(),
        modifiedTimeRange: timeRange(),
        dueDateRange: timeRange(),
        customerResponseTimeRange: timeRange(),
        sortBy: sortBy('relevance', 'modifiedTime', 'createdTime', 'customerResponseTime'),
      },
    },
    (call) => {
      const found = sorted(searched(call), call.query.get('sortBy') ?? '-modifiedTime');
      return dataOr204(
        slice(found, call.page).map((ticket) => searchItem(call, ticket)),
        { count: found.length },
      );
    },
  ),
  patch(
    '/tickets/{ticketId}',
    { scopes: TICKETS_UPDATE, query: { disableClosureNotification: flag() }, body: TICKET_BODY },
    (call) => {
      const ticket = ticketOf(call);
      changeTicket(call, ticket, call.body);
      return ok(changedTicketShape(call, ticket));
    },
  ),
];
