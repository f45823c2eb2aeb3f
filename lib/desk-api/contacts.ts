import { callForList, callForNothing, callForRecord, reading } from './calls';
import type { DeskClient } from './client';
import { pathOf } from './path';
import { type Contact, type ContactHelpCenter, contactHelpCenterSchema, contactSchema } from './records/contact';
import { type ContactStatistics, contactStatisticsSchema } from './records/full-contact';

/**
 * One contact with its account, as the panel shows it. Source: zoho/zohodesk-oas Contact.json, "Get contact". Scope:
 * Desk.contacts.READ. Throws `DesksideError`, `notFound` among others.
 */
export async function getContact(client: DeskClient, contactId: string): Promise<Contact> {
  return await callForRecord(client, contactSchema, reading(pathOf`/contacts/${contactId}`, { include: 'accounts' }));
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
