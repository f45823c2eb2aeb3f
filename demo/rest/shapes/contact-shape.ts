import type { JsonObject } from '../../server/json';
import type { ContactRecord } from '../../world/records';
import { agentPhotoUrl, spelled, type ShapeContext } from './agent-shape';

/**
 * The whole Contact; times are epoch milliseconds here, as in the documented example.
 * Source: zoho/zohodesk-oas Contact.json.
 */
export function contactShape(
  context: ShapeContext,
  contact: ContactRecord,
  includes: readonly string[] = [],
): JsonObject {
  const shape: Record<string, JsonObject[string]> = {
    ...contactItem(context, contact),
    modifiedTime: contact.modifiedTime,
    title: contact.title,
    description: contact.description,
    street: null,
    city: contact.city,
    state: null,
    zip: null,
    country: contact.country,
    facebook: null,
    twitter: null,
    isDeleted: false,
    isTrashed: false,
    isFollowing: 'false',
    accountCount: contact.accountId === null ? '0' : '1',
    layoutId: '1892000000074011',
    cf: { cf_permanentaddress: null, cf_lastcontactedon: null },
    ...contactIncludes(context, contact, includes),
  };
  return spelled(context, contact.id, shape);
}

/** The shorter contact of lists. */
export function contactItem(context: ShapeContext, contact: ContactRecord): JsonObject {
  const { world, base } = context;
  const portal = world.organization.portalName;
  return spelled(context, contact.id, {
    id: contact.id,
    firstName: contact.firstName,
    lastName: contact.lastName,
    email: contact.email,
    secondaryEmail: contact.secondaryEmail,
    phone: contact.phone,
    mobile: contact.mobile,
    type: contact.type,
    accountId: contact.accountId,
    ownerId: contact.ownerId,
    photoURL: contact.hasPhoto ? `${base}/api/v1/contacts/${contact.id}/photo` : null,
    webUrl: `${base}/support/${portal}/ShowHomePage.do#Contacts/dv/${contact.id}`,
    isEndUser: world.usersOfContact(contact.id).length > 0,
    isAnonymous: false,
    isSpam: contact.isSpam,
    zohoCRMContact: null,
    customerHappiness: {
      goodPercentage: String(contact.happiness.good),
      okPercentage: String(contact.happiness.ok),
      badPercentage: String(contact.happiness.bad),
    },
    createdTime: contact.createdTime,
  });
}

/** The objects that `include=accounts,owner` adds. */
export function contactIncludes(
  context: ShapeContext,
  contact: ContactRecord,
  includes: readonly string[],
): Record<string, JsonObject[string]> {
  const added: Record<string, JsonObject[string]> = {};
  if (includes.includes('accounts')) added['account'] = accountRef(context, contact);
  const owner = contact.ownerId === null ? undefined : context.world.agents.get(contact.ownerId);
  if (includes.includes('owner')) {
    added['owner'] = owner
      ? {
          id: owner.id,
          firstName: owner.firstName,
          lastName: owner.lastName,
          photoURL: agentPhotoUrl(context, owner),
        }
      : null;
  }
  return added;
}

/** `{id, accountName, website}`, or null for a contact without an account. */
export function accountRef(context: ShapeContext, contact: ContactRecord): JsonObject | null {
  const account = contact.accountId === null ? undefined : context.world.accounts.get(contact.accountId);
  return account ? { id: account.id, accountName: account.accountName, website: account.website } : null;
}
