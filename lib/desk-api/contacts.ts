import { listOf, recordOf } from './answers';
import type { DeskClient } from './client';
import { pathOf } from './path';
import { type Contact, type ContactHelpCenter, contactHelpCenterSchema, contactSchema } from './records';

/** One contact with its account. Source: zoho/zohodesk-oas Contact.json. Scope Desk.contacts.READ. Throws `DesksideError`. */
export async function getContact(client: DeskClient, contactId: string): Promise<Contact> {
  const path = pathOf`/contacts/${contactId}`;
  return recordOf(contactSchema, await client.call({ path, query: { include: 'accounts' } }), path);
}

/**
 * The help-center users of a contact, one row per help center; empty when the contact is no help-center user.
 * Source: zoho/zohodesk-oas Contact.json, the only documented bridge from a contact to the id that holds badges.
 * Scope Desk.contacts.READ. Throws `DesksideError`.
 */
export async function getContactHelpCenters(client: DeskClient, contactId: string): Promise<ContactHelpCenter[]> {
  const path = pathOf`/contacts/${contactId}/helpCenters`;
  return listOf(contactHelpCenterSchema, await client.call({ path }), path);
}
