import { portrait } from '../../pictures/portrait';
import type { JsonObject } from '../../server/json';
import type { ContactRecord } from '../../world/records';
import type { TicketRecord } from '../../world/ticket-records';
import { contactName } from '../../world/names';
import { anId, needed, textOf } from '../body';
import { invalidData, notFound } from '../errors';
import { flag, id, someOf, sortBy } from '../query';
import {
  CONTACTS_READ,
  data,
  dataOr204,
  getList,
  getOne,
  noContent,
  ok,
  picture,
  post,
  slice,
  words,
  type Call,
  type Route,
} from '../route';
import { contactShape } from '../shapes/contact-shape';
import { isOverdue, ticketItem, ticketUrl } from '../shapes/ticket-shape';
import { personShape } from './ticket-comments';

/** The contact named in the path. @throws DeskError 404 */
function contactOf(call: Call): ContactRecord {
  const contact = call.world.contacts.get(call.params['contactId'] ?? '');
  if (!contact) throw notFound();
  return contact;
}

function ticketsOf(call: Call, contact: ContactRecord): TicketRecord[] {
  const departmentId = call.query.get('departmentId');
  return [...call.world.tickets.values()].filter(
    (ticket) =>
      ticket.contactId === contact.id &&
      !ticket.isTrashed &&
      (departmentId === null || ticket.departmentId === departmentId),
  );
}

/** Rows of user and help center; a user of two help centers gives two rows. Source: zoho/zohodesk-oas Contact.json. */
function helpCentersOf(call: Call, contact: ContactRecord): JsonObject[] {
  const wanted = call.query.get('helpCenterId');
  return call.world.usersOfContact(contact.id).flatMap((user) =>
    user.helpCenterIds
      .filter((helpCenterId) => wanted === null || wanted === helpCenterId)
      .flatMap((helpCenterId) => {
        const found = call.world.helpCenters.get(helpCenterId);
        if (!found) return [];
        const helpCenter = { id: found.id, name: found.name, url: found.url, status: found.status };
        return [{ helpCenter, userStatus: user.status, userId: user.id }];
      }),
  );
}

/** Counts of tickets as texts, times in milliseconds. Source: zoho/zohodesk-oas Contact.json. */
function statistics(call: Call, contact: ContactRecord): JsonObject {
  const tickets = ticketsOf(call, contact);
  const count = (test: (ticket: TicketRecord) => boolean): string => String(tickets.filter(test).length);
  const channels = [...new Set(tickets.map((ticket) => ticket.channel))];
  return {
    totalTickets: String(tickets.length),
    openTickets: count((ticket) => ticket.statusType === 'Open'),
    closedTickets: count((ticket) => ticket.statusType === 'Closed'),
    onholdTickets: count((ticket) => ticket.statusType === 'On Hold'),
    overdueTickets: count((ticket) => isOverdue(ticket, call.world.now())),
    escalatedTickets: count((ticket) => ticket.isEscalated),
    spamTickets: count((ticket) => ticket.isSpam),
    firstResponseTime: '7200000',
    responseTime: '13150000',
    resolutionTime: tickets.some((ticket) => ticket.statusType === 'Closed') ? '86400000' : '0',
    customerHappiness: {
      goodCount: String(contact.happiness.good),
      okCount: String(contact.happiness.ok),
      badCount: String(contact.happiness.bad),
    },
    channelWiseCount: Object.fromEntries(channels.map((channel) => [channel, count((t) => t.channel === channel)])),
  };
}

/** What happened on the contact's tickets, latest first. Source: zoho/zohodesk-oas Contact.json. */
function historyOf(call: Call, contact: ContactRecord): JsonObject[] {
  const tickets = ticketsOf(call, contact).sort((a, b) => b.modifiedTime - a.modifiedTime);
  return tickets.map((ticket) => ({
    ticketId: ticket.id,
    ticketNumber: ticket.ticketNumber,
    subject: ticket.subject,
    status: ticket.status,
    statusType: ticket.statusType,
    priority: ticket.priority,
    departmentId: ticket.departmentId,
    dueDate: ticket.dueDate,
    operation: 'Mail_Response_Forward',
    eventTime: ticket.modifiedTime,
    recipients: null,
    author: personShape(call, ticket.assigneeId ?? ticket.contactId),
    webUrl: ticketUrl(call, ticket),
  }));
}

const INCLUDE = { include: someOf('accounts', 'owner') };
const TICKET_INCLUDE = someOf('products', 'departments', 'team', 'isRead', 'assignee');

/** Contacts. Source: zoho/zohodesk-oas Contact.json, Search.json. */
export const contactRoutes: Route[] = [
  getOne('/contacts/{contactId}', { scopes: CONTACTS_READ, query: INCLUDE }, (call) =>
    ok(contactShape(call, contactOf(call), words(call, 'include'))),
  ),
  getList('/contacts/{contactId}/helpCenters', { scopes: CONTACTS_READ, query: { helpCenterId: id() } }, (call) =>
    data(helpCentersOf(call, contactOf(call))),
  ),
  getOne('/contacts/{contactId}/statistics', { scopes: CONTACTS_READ, query: { departmentId: id() } }, (call) =>
    ok(statistics(call, contactOf(call))),
  ),
  getList(
    '/contacts/{contactId}/tickets',
    {
      scopes: { all: ['Desk.contacts.READ', 'Desk.tickets.READ', 'Desk.search.READ'] },
      page: { base: 0, standard: 25, max: 100 },
      query: {
        departmentId: id(),
        include: TICKET_INCLUDE,
        sortBy: sortBy('createdTime', 'modifiedTime'),
        isSpam: flag(),
      },
    },
    (call) => {
      const key = call.query.get('sortBy')?.endsWith('modifiedTime') ? 'modifiedTime' : 'createdTime';
      const direction = call.query.get('sortBy')?.startsWith('-') === false ? 1 : -1;
      const list = ticketsOf(call, contactOf(call)).sort((a, b) => direction * (a[key] - b[key]));
      return dataOr204(slice(list, call.page).map((ticket) => ticketItem(call, ticket, words(call, 'include'))));
    },
  ),
  getList(
    '/contacts/{contactId}/history',
    {
      scopes: { all: ['Desk.contacts.READ', 'Desk.tickets.READ'] },
      page: { base: 1, standard: 10, max: 100 },
      query: { agentId: id(), departmentId: id() },
    },
    (call) => data(slice(historyOf(call, contactOf(call)), call.page)),
  ),
  post(
    '/contacts/{contactId}/inviteAsEndUser',
    { scopes: { all: ['Desk.contacts.UPDATE'] }, body: { helpCenterId: needed(anId()) } },
    (call) => {
      const contact = contactOf(call);
      const helpCenterId = textOf(call.body['helpCenterId']);
      if (!call.world.helpCenters.has(helpCenterId)) {
        throw invalidData([{ fieldName: '/helpCenterId', errorType: 'invalid' }]);
      }
      const known = call.world.usersOfContact(contact.id)[0];
      if (known) {
        if (!known.helpCenterIds.includes(helpCenterId)) known.helpCenterIds.push(helpCenterId);
        return noContent();
      }
      const userId = call.world.mintId();
      call.world.users.set(userId, {
        id: userId,
        name: contactName(contact),
        emailAddress: contact.email ?? '',
        contactId: contact.id,
        helpCenterIds: [helpCenterId],
        userType: 'ENDUSER',
        status: 'ACTIVE',
        hasPhoto: false,
        lastAccessedTime: call.world.now(),
      });
      return noContent();
    },
  ),
  getOne('/contacts/{contactId}/photo', { scopes: CONTACTS_READ }, (call) => {
    const contact = contactOf(call);
    if (!contact.hasPhoto) throw notFound();
    return picture(portrait(contact.id));
  }),
];
