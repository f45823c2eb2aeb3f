import { portrait } from '../../pictures/portrait';
import type { JsonObject } from '../../server/json';
import type { ContactRecord, TicketRecord } from '../../world/records';
import { contactName } from '../../world/names';
import { anId, needed, textOf } from '../body';
import { invalidData, notFound } from '../errors';
import { flag, id, ids, required, someOf, sortBy, text, timeRange } from '../query';
import {
  CONTACTS_READ,
  data,
  dataOr204,
  getList,
  getOne,
  iso,
  noContent,
  ok,
  picture,
  post,
  slice,
  words,
  type Call,
  type Route,
} from '../route';
import { accountRef, contactIncludes, contactItem, contactShape } from '../shapes/contact-shape';
import { isOverdue, ticketItem } from '../shapes/ticket-shape';

/** The contact named in the path. @throws DeskError 404 */
export function contactOf(call: Call): ContactRecord {
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

/** A value matches when it contains one of the comma-separated words; `*` is ignored. */
function matches(wanted: string | null, value: string | null): boolean {
  if (wanted === null) return true;
  const text = (value ?? '').toLowerCase();
  return wanted
    .toLowerCase()
    .split(',')
    .some((word) => text.includes(word.replaceAll('*', '').trim()));
}

function searched(call: Call): ContactRecord[] {
  const { query, world } = call;
  const accountName = (contact: ContactRecord): string =>
    contact.accountId === null ? '' : (world.accounts.get(contact.accountId)?.accountName ?? '');
  return [...world.contacts.values()].filter(
    (contact) =>
      matches(query.get('email'), contact.email) &&
      matches(query.get('phone'), contact.phone) &&
      matches(query.get('mobile'), contact.mobile) &&
      matches(query.get('fullName'), contactName(contact)) &&
      matches(query.get('firstName'), contact.firstName) &&
      matches(query.get('lastName'), contact.lastName) &&
      matches(query.get('accountName'), accountName(contact)) &&
      matches(query.get('_all'), `${contactName(contact)} ${contact.email ?? ''} ${contact.phone ?? ''}`) &&
      (!query.has('id') || words(call, 'id').includes(contact.id)),
  );
}

function itemWith(call: Call, contact: ContactRecord, includes: readonly string[]): JsonObject {
  return { ...contactItem(call, contact), ...contactIncludes(call, contact, includes) };
}

/** A contact in the answer of a search: times as text, account always there, `isEndUser` as text. */
function foundContact(call: Call, contact: ContactRecord): JsonObject {
  return {
    ...contactShape(call, contact),
    isEndUser: String(call.world.usersOfContact(contact.id).length > 0),
    createdTime: iso(contact.createdTime),
    modifiedTime: iso(contact.modifiedTime),
    account: accountRef(call, contact),
  };
}

const CUSTOM_FIELDS = Object.fromEntries(Array.from({ length: 10 }, (_, index) => [`customField${index + 1}`, text()]));
const INCLUDE = { include: someOf('accounts', 'owner') };
const TICKET_INCLUDE = someOf('products', 'departments', 'team', 'isRead', 'assignee');

/** Contacts. Source: zoho/zohodesk-oas Contact.json, Search.json. */
export const contactRoutes: Route[] = [
  getList(
    '/contacts',
    {
      scopes: CONTACTS_READ,
      page: { base: 0, standard: 10, max: 100 },
      query: {
        ...INCLUDE,
        viewId: id(),
        fields: text(),
        sortBy: sortBy('firstName', 'lastName', 'phone', 'email', 'account', 'createdTime', 'modifiedTime'),
      },
    },
    (call) => {
      const list = slice([...call.world.contacts.values()], call.page);
      const includes = words(call, 'include');
      return data(list.map((contact) => itemWith(call, contact, includes)));
    },
  ),
  getList('/contacts/contactsByIds', { scopes: CONTACTS_READ, query: { ids: required(ids(20)) } }, (call) =>
    data(
      words(call, 'ids')
        .flatMap((one) => call.world.contacts.get(one) ?? [])
        .map((one) => contactItem(call, one)),
    ),
  ),
  getList(
    '/contacts/search',
    {
      scopes: { all: ['Desk.contacts.READ', 'Desk.search.READ'] },
      page: { base: 0, standard: 10, max: 100, maxFrom: 999 },
      query: {
        ...CUSTOM_FIELDS,
        email: text(),
        phone: text(),
        mobile: text(),
        fullName: text(),
        firstName: text(),
        lastName: text(),
        accountName: text(),
        _all: text(),
        id: ids(30),
        createdTimeRange: timeRange(),
        modifiedTimeRange: timeRange(),
        sortBy: sortBy('relevance', 'modifiedTime', 'createdTime', 'lastName', 'firstName'),
      },
    },
    (call) => {
      const found = searched(call);
      const list = slice(found, call.page).map((contact) => foundContact(call, contact));
      return dataOr204(list, { count: found.length });
    },
  ),
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
