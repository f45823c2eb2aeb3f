import type { JsonObject } from '../../server/json';
import type { AccountRecord, ContactRecord } from '../../world/records';
import { contactName } from '../../world/names';
import { forbidden } from '../errors';
import { flag, id, oneOf, someOf, sortBy } from '../query';
import { CONTACTS_READ, dataOr204, getList, getOne, ok, slice, TICKETS_SEARCH, words } from '../route';
import type { Call, Route } from '../route';
import { spelled } from '../shapes/agent-shape';
import { contactItem } from '../shapes/contact-shape';
import { ticketItem } from '../shapes/ticket-shape';

/**
 * The account named in the path; a missing one is answered like one that may not be seen, as a note of a live portal has it.
 * @throws DeskError 403
 */
function accountOf({ world, params }: Call): AccountRecord {
  const account = world.accounts.get(params['accountId'] ?? '');
  if (!account) throw forbidden();
  return account;
}

/** Times in milliseconds and `isFollowing` as text, as in the documented example. Source: zoho/zohodesk-oas Account.json. */
function accountShape(call: Call, account: AccountRecord): JsonObject {
  const { world, base } = call;
  const owner = account.ownerId === null ? undefined : world.agents.get(account.ownerId);
  return spelled(call, account.id, {
    id: account.id,
    accountName: account.accountName,
    website: account.website,
    phone: account.phone,
    email: null,
    fax: null,
    industry: null,
    code: null,
    street: null,
    city: null,
    state: null,
    country: null,
    annualrevenue: null,
    description: null,
    ownerId: account.ownerId,
    ...(words(call, 'include').includes('owner') && {
      owner: owner ? { id: owner.id, firstName: owner.firstName, lastName: owner.lastName } : null,
    }),
    associatedSLAIds: [],
    zohoCRMAccount: null,
    isDeleted: false,
    isTrashed: false,
    isFollowing: 'false',
    layoutId: '1892000000074017',
    layoutDetails: { id: '1892000000074017', layoutName: 'Accounts' },
    cf: {},
    customFields: {},
    createdTime: world.startedAt,
    modifiedTime: world.startedAt,
    webUrl: `${base}/support/${world.organization.portalName}/ShowHomePage.do#Accounts/dv/${account.id}`,
  });
}

/** A contact as an account's list has it. Source: zoho/zohodesk-oas Contact.json. */
function mapped(call: Call, contact: ContactRecord): JsonObject {
  const mappingInfo = { mappingId: contact.id, mappingType: 'PRIMARY', isAccountTicketsViewable: false };
  return { ...contactItem(call, contact), mappingInfo };
}

function contactsOf({ world, query }: Call, account: AccountRecord): ContactRecord[] {
  const isSpam = query.get('isSpam');
  const list = [...world.contacts.values()].filter(
    (contact) => contact.accountId === account.id && (isSpam === null || String(contact.isSpam) === isSpam),
  );
  const wish = query.get('sortBy') ?? 'createdTime';
  const name = wish.replace(/^-/, '');
  const key = (contact: ContactRecord): string => {
    const { firstName, lastName, phone, email, createdTime, modifiedTime } = contact;
    const values = { firstName, lastName, fullName: contactName(contact), phone, email, createdTime, modifiedTime };
    return String(new Map<string, string | number | null>(Object.entries(values)).get(name) ?? '');
  };
  return list.sort((a, b) => (wish.startsWith('-') ? -1 : 1) * key(a).localeCompare(key(b)));
}

const PAGE = { base: 1, standard: 10, max: 99 } as const;

/** Accounts. Source: zoho/zohodesk-oas Account.json, Contact.json. */
export const accountRoutes: Route[] = [
  getOne('/accounts/{accountId}', { scopes: CONTACTS_READ, query: { include: someOf('owner') } }, (call) =>
    ok(accountShape(call, accountOf(call))),
  ),
  getList(
    '/accounts/{accountId}/contacts',
    {
      scopes: CONTACTS_READ,
      page: PAGE,
      query: {
        sortBy: sortBy('firstName', 'lastName', 'fullName', 'phone', 'email', 'createdTime', 'modifiedTime'),
        isSpam: flag(),
      },
    },
    (call) => dataOr204(slice(contactsOf(call, accountOf(call)), call.page).map((contact) => mapped(call, contact))),
  ),
  getList(
    '/accounts/{accountId}/tickets',
    {
      scopes: TICKETS_SEARCH,
      page: PAGE,
      query: {
        include: someOf('contacts', 'products', 'departments', 'team', 'isRead', 'assignee'),
        departmentId: id(),
        dueDate: oneOf('overdue', 'tomorrow', 'currentWeek', 'currentMonth', 'today'),
        sortBy: sortBy('createdTime', 'modifiedTime'),
        isSpam: flag(),
      },
    },
    (call) => {
      const account = accountOf(call);
      const wish = call.query.get('sortBy') ?? 'createdTime';
      const key = wish.endsWith('modifiedTime') ? 'modifiedTime' : 'createdTime';
      const list = [...call.world.tickets.values()]
        .filter(({ accountId, isTrashed }) => accountId === account.id && !isTrashed)
        .sort((a, b) => (wish.startsWith('-') ? -1 : 1) * (a[key] - b[key]));
      return dataOr204(slice(list, call.page).map((ticket) => ticketItem(call, ticket, words(call, 'include'))));
    },
  ),
];
