import type { JsonObject } from '../../server/json';
import type { TicketRecord } from '../../world/ticket-records';
import { contactName } from '../../world/names';
import { id, ids, oneOf, someOf, sortBy, text, timeRange } from '../query';
import { dataOr204, getList, slice, TICKETS_READ, TICKETS_SEARCH, words, type Call, type Route } from '../route';
import { ticketItem, ticketShape } from '../shapes/ticket-shape';

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
      !ticket.isArchived &&
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

/** A kind of status as the search writes it: `${open}`. Source: zoho/zohodesk-oas Search.json, "exact match". */
const KIND = /^\$\{(.+)\}$/;

/** Whether a ticket has one of some statuses, by their whole names or by their kind. */
function hasStatus({ status, statusType }: TicketRecord, wanted: string): boolean {
  return wanted
    .toLowerCase()
    .split(',')
    .some((word) => {
      const kind = KIND.exec(word.trim())?.[1];
      return kind === undefined ? word.trim() === status.toLowerCase() : kind === statusType.toLowerCase();
    });
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
  const wanted = query.get('status');
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
      (wanted === null || hasStatus(ticket, wanted)) &&
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

/** Lists and searches of tickets; an empty one is a 204. Source: Desk API documentation; zoho/zohodesk-oas Search.json. */
export const ticketListRoutes: Route[] = [
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
      page: { base: 0, standard: 10, max: 100, maxFrom: 4_998 },
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
];
