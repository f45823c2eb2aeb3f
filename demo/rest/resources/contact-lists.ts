import type { JsonObject } from '../../server/json';
import type { ContactRecord } from '../../world/records';
import { contactName } from '../../world/names';
import { id, ids, required, someOf, sortBy, text, timeRange } from '../query';
import { CONTACTS_READ, data, dataOr204, getList, iso, slice, words, type Call, type Route } from '../route';
import { accountRef, contactIncludes, contactItem, contactShape } from '../shapes/contact-shape';

/** A value matches when it contains one of the comma-separated words; `*` is ignored. */
function matches(wanted: string | null, value: string | null): boolean {
  if (wanted === null) return true;
  const text = (value ?? '').toLowerCase();
  return wanted
    .toLowerCase()
    .split(',')
    .some((word) => text.includes(word.replaceAll('*', '').trim()));
}

/** A part of an address is enough; whether a comma separates two of them is a switch. */
function fitsEmail({ query, settings }: Call, address: string | null): boolean {
  const wanted = query.get('email');
  if (wanted === null || settings.emailLists) return matches(wanted, address);
  return (address ?? '').toLowerCase().includes(wanted.toLowerCase());
}

function searched(call: Call): ContactRecord[] {
  const { query, world } = call;
  const accountName = (contact: ContactRecord): string =>
    contact.accountId === null ? '' : (world.accounts.get(contact.accountId)?.accountName ?? '');
  return [...world.contacts.values()].filter(
    (contact) =>
      fitsEmail(call, contact.email) &&
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

/** Lists and searches of contacts. Source: zoho/zohodesk-oas Contact.json, Search.json. */
export const contactListRoutes: Route[] = [
  getList(
    '/contacts',
    {
      scopes: CONTACTS_READ,
      page: { base: 1, standard: 10, max: 100 },
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
      page: { base: 0, standard: 10, max: 100, maxFrom: 4_998 },
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
];
