import { callForList, callForNothing, callForRecord, listAt, reading } from './calls';
import type { DeskClient } from './client';
import * as PAGING from './page-sizes';
import type { PagedList } from './paging';
import { pathOf } from './path';
import { type Contact, type ContactHelpCenter, contactHelpCenterSchema, contactSchema } from './records/contact';
import {
  type ContactEvent,
  type ContactStatistics,
  type FullContact,
  contactEventSchema,
  contactStatisticsSchema,
  fullContactSchema,
} from './records/full-contact';

/**
 * One contact with its account, as the panel shows it. Source: zoho/zohodesk-oas Contact.json, "Get contact". Scope:
 * Desk.contacts.READ. Throws `DesksideError`, `notFound` among others.
 */
export async function getContact(client: DeskClient, contactId: string): Promise<Contact> {
  return await callForRecord(client, contactSchema, reading(pathOf`/contacts/${contactId}`, { include: 'accounts' }));
}

/**
 * One contact with everything documented. Source: zoho/zohodesk-oas Contact.json, "Get contact". Scope:
 * Desk.contacts.READ. Throws `DesksideError`, `notFound` among others.
 */
export async function getFullContact(
  client: DeskClient,
  contactId: string,
  query: { include?: ('accounts' | 'owner')[] } = {},
): Promise<FullContact> {
  return await callForRecord(client, fullContactSchema, reading(pathOf`/contacts/${contactId}`, query));
}

/**
 * The help-center users of a contact, one row per help center; empty when the contact is no help-center user. The only
 * documented bridge from a contact to the id that holds badges. Source: zoho/zohodesk-oas Contact.json, "Status of
 * contact in help centers"; zoho/zohodesk-oas ResponseHelpCenterUser.json. Scope: Desk.contacts.READ. Throws
 * `DesksideError`, `notFound` among others.
 */
export async function getContactHelpCenters(
  client: DeskClient,
  contactId: string,
  query: { helpCenterId?: string } = {},
): Promise<ContactHelpCenter[]> {
  return await callForList(client, contactHelpCenterSchema, reading(pathOf`/contacts/${contactId}/helpCenters`, query));
}

/** How contacts can be listed; to find one by email take `searchContacts`. */
export interface ContactsQuery {
  viewId?: string;
  include?: 'accounts'[];
  /** At most 30. */
  fields?: string[];
  sortBy?: 'firstName' | 'lastName' | 'phone' | 'email' | 'account' | 'createdTime' | 'modifiedTime';
}

/**
 * Contacts of the organization; an older revision allows 99 a page, which is what is asked for. Source:
 * zoho/zohodesk-oas Contact.json, "List contacts". Scope: Desk.contacts.READ. Limit: 100 a page. Throws
 * `DesksideError`.
 */
export function listContacts(client: DeskClient, query: ContactsQuery = {}): PagedList<FullContact> {
  return listAt(client, { path: '/contacts', paging: PAGING.contacts, schema: fullContactSchema, query });
}

/**
 * Several contacts in one call; one by one with `contactsByIds`. Source: zoho/zohodesk-oas Contact.json, "List contacts
 * by ids". Scope: Desk.contacts.READ. Limit: 20 ids. Throws `DesksideError`.
 */
export async function getContactsByIds(client: DeskClient, contactIds: string[]): Promise<Contact[]> {
  return await callForList(client, contactSchema, reading('/contacts/contactsByIds', { ids: contactIds }));
}

/**
 * How often and how fast a contact was helped, in one department or in all. Source: zoho/zohodesk-oas Contact.json,
 * "Get contact statistics". Scope: Desk.contacts.READ. Throws `DesksideError`, `notFound` among others.
 */
export async function getContactStatistics(
  client: DeskClient,
  contactId: string,
  query: { departmentId?: string } = {},
): Promise<ContactStatistics> {
  return await callForRecord(
    client,
    contactStatisticsSchema,
    reading(pathOf`/contacts/${contactId}/statistics`, query),
  );
}

/**
 * What happened to the tickets of a contact. Source: zoho/zohodesk-oas Contact.json, "Get ticket history of contact".
 * Scope: Desk.contacts.READ, Desk.tickets.READ. Limit: 100 a page. Throws `DesksideError`, `notFound` among others.
 */
export function listContactHistory(
  client: DeskClient,
  contactId: string,
  query: { agentId?: string; departmentId?: string } = {},
): PagedList<ContactEvent> {
  const path = pathOf`/contacts/${contactId}/history`;
  return listAt(client, { path, paging: PAGING.contacts, schema: contactEventSchema, query });
}

/**
 * Makes a contact a user of a help center, by an invitation. Source: zoho/zohodesk-oas Contact.json, "Invite contact to
 * help center". Scope: Desk.contacts.UPDATE. Throws `DesksideError`, `notFound` or `invalidData` among others.
 */
export async function inviteContactAsEndUser(
  client: DeskClient,
  contactId: string,
  helpCenterId: string,
): Promise<void> {
  const path = pathOf`/contacts/${contactId}/inviteAsEndUser`;
  await callForNothing(client, { method: 'POST', path, body: { helpCenterId } });
}
