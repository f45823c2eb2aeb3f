import type { Json, JsonObject } from '../../server/json';
import { contactName } from '../../world/names';
import type { TicketRecord } from '../../world/ticket-records';
import { flag, id, oneOf, required, someOf, sortBy, text, timeRange } from '../query';
import {
  dataOr204,
  getList,
  getOne,
  ok,
  slice,
  TICKETS_READ,
  TICKETS_SEARCH,
  words,
  type Call,
  type Route,
} from '../route';
import { contactShape } from '../shapes/contact-shape';
import { isOverdue, ticketItem, ticketShape } from '../shapes/ticket-shape';

const RANGES = { createdTimeRange: timeRange(), modifiedTimeRange: timeRange() };
const FIELDS = ['statusType', 'status', 'priority', 'channel', 'spam', 'overDue', 'escalated'];

function inRange(wanted: string | null, time: number): boolean {
  if (wanted === null) return true;
  const [start = Number.NaN, end = Number.NaN] = wanted.split(',').map((part) => Date.parse(part));
  return time >= start && time <= end;
}

function counted(call: Call): TicketRecord[] {
  const { query } = call;
  const same = (name: string, value: string | null): boolean => !query.has(name) || query.get(name) === value;
  return [...call.world.tickets.values()].filter(
    (ticket) =>
      !ticket.isTrashed &&
      same('contactId', ticket.contactId) &&
      same('accountId', ticket.accountId) &&
      same('departmentId', ticket.departmentId) &&
      same('assigneeId', ticket.assigneeId) &&
      same('category', ticket.category) &&
      inRange(query.get('createdTimeRange'), ticket.createdTime) &&
      inRange(query.get('modifiedTimeRange'), ticket.modifiedTime),
  );
}

/** `[{value, count}]`, values in the case that the documented example has: status types in capitals, others lower. */
function grouped(tickets: readonly TicketRecord[], field: 'statusType' | 'status' | 'priority' | 'channel'): Json {
  const counts = new Map<string, number>();
  for (const ticket of tickets) {
    const own = ticket[field] ?? 'none';
    const value = field === 'statusType' ? own.toUpperCase().replace(' ', '') : own.toLowerCase();
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].map(([value, count]) => ({ value, count: String(count) }));
}

function countsByField(call: Call): JsonObject {
  const tickets = counted(call);
  const now = call.world.now();
  const counts: Record<string, Json> = {};
  for (const field of words(call, 'field')) {
    if (field === 'spam') counts[field] = tickets.filter((ticket) => ticket.isSpam).length;
    else if (field === 'overDue') counts[field] = tickets.filter((ticket) => isOverdue(ticket, now)).length;
    else if (field === 'escalated') counts[field] = tickets.filter((ticket) => ticket.isEscalated).length;
    else counts[field] = grouped(tickets, field as 'status');
  }
  return counts;
}

/** Tickets, contacts and accounts that contain the text; each says which module it is of. */
function searched(call: Call): JsonObject[] {
  const { world, query } = call;
  const module = query.get('module');
  const search = query.get('searchStr')?.toLowerCase().replaceAll('*', '') ?? '';
  const departmentId = query.get('departmentId');
  const has = (value: string): boolean => search !== '' && value.toLowerCase().includes(search);
  const tickets = [...world.tickets.values()].filter(
    (ticket) =>
      !ticket.isTrashed &&
      (departmentId === null || ticket.departmentId === departmentId) &&
      has(`${ticket.ticketNumber} ${ticket.subject} ${ticket.description}`),
  );
  const contacts = [...world.contacts.values()].filter((contact) =>
    has(`${contactName(contact)} ${contact.email ?? ''}`),
  );
  const accounts = [...world.accounts.values()].filter((account) => has(account.accountName));
  const wants = (name: string): boolean => module === null || module === name;
  const hits: (() => JsonObject)[] = [
    ...(wants('tickets')
      ? tickets.map((ticket) => () => ofModule('tickets', ticketShape(call, ticket, ['contacts'])))
      : []),
    ...(wants('contacts') ? contacts.map((contact) => () => ofModule('contacts', contactShape(call, contact))) : []),
    ...(wants('accounts') ? accounts.map((account) => () => ofModule('accounts', { ...account })) : []),
  ];
  return slice(hits, call.page).map((make) => make());
}

function ofModule(module: string, shape: JsonObject): JsonObject {
  return { ...shape, module };
}

/**
 * Tickets that the signed-in agent follows or works on; the two documents describe this list differently. With `follower`
 * those alone that this agent follows. Source: zoho/zohodesk-oas Ticket.json.
 */
function associated(call: Call): TicketRecord[] {
  const { world, query } = call;
  const follower = query.get('follower') ?? world.meId;
  const isOfFollower = query.has('follower');
  const departmentId = query.get('departmentId');
  const status = words(call, 'status').map((word) => word.toLowerCase());
  return [...world.tickets.values()].filter(
    (ticket) =>
      !ticket.isTrashed &&
      ((!isOfFollower && ticket.assigneeId === follower) || ticket.followers.includes(follower)) &&
      (departmentId === null || ticket.departmentId === departmentId) &&
      (status.length === 0 || status.includes(ticket.status.toLowerCase())),
  );
}

/** Counting tickets, searching everything, and "my" tickets. Source: zoho/zohodesk-oas Ticket.json, Search.json. */
export const countAndSearchRoutes: Route[] = [
  getOne(
    '/ticketsCount',
    {
      scopes: TICKETS_SEARCH,
      cost: 'count',
      query: { contactId: id(), departmentId: id(), assigneeId: id(), category: text(), ...RANGES },
    },
    (call) => ok({ count: counted(call).length }),
  ),
  getOne(
    '/ticketsCountByFieldValues',
    {
      scopes: TICKETS_SEARCH,
      cost: 'count',
      query: {
        field: required(someOf(...FIELDS)),
        contactId: id(),
        accountId: id(),
        departmentId: id(),
        assigneeId: id(),
        ...RANGES,
      },
    },
    (call) => ok(countsByField(call)),
  ),
  getList(
    '/search',
    {
      scopes: { all: ['Desk.search.READ', 'Desk.tickets.READ', 'Desk.contacts.READ'] },
      page: { base: 0, standard: 10, max: 100, maxFrom: 4_998 },
      query: {
        searchStr: text(),
        module: oneOf('tickets', 'accounts', 'contacts', 'tasks'),
        departmentId: id(),
        sortBy: sortBy('relevance', 'modifiedTime'),
      },
    },
    (call) => dataOr204(searched(call)),
  ),
  getList(
    '/associatedTickets',
    {
      scopes: TICKETS_READ,
      page: { base: 0, standard: 25, max: 100 },
      query: {
        departmentId: id(),
        assignee: text(),
        include: someOf('contacts', 'products', 'assignee'),
        follower: id(),
        commenter: id(),
        status: text(),
        receivedInDays: oneOf('15', '30', '90', '-1'),
        sharedDepartmentId: id(),
        isShared: flag(),
      },
    },
    (call) =>
      dataOr204(slice(associated(call), call.page).map((ticket) => ticketItem(call, ticket, words(call, 'include')))),
  ),
];
