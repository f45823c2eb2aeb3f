import { callForList } from './calls';
import type { DeskClient, DeskRequest } from './client';
import { type Organization, organizationSchema } from './records/organization';

/** No organization is named in the header: these calls are how one is chosen, and the path names it afterwards. */
function unbound(request: DeskRequest): DeskRequest {
  return { ...request, withOrganization: false };
}

/**
 * The organizations that this token may use: normally the one chosen on the consent page. Source: Desk API document,
 * "Get accessible organizations"; zoho/zohodesk-oas Organization.json. Scope: Desk.settings.READ, Desk.basic.READ.
 * Throws `DesksideError`.
 */
export async function getAccessibleOrganizations(client: DeskClient): Promise<Organization[]> {
  return await callForList(client, organizationSchema, unbound({ path: '/accessibleOrganizations' }));
}

/**
 * All organizations of the user, also those the token does not open. Source: Desk API document, "Get all
 * organizations"; zoho/zohodesk-oas Organization.json. Scope: Desk.settings.READ, Desk.basic.READ. Throws
 * `DesksideError`.
 */
export async function getOrganizations(client: DeskClient): Promise<Organization[]> {
  return await callForList(client, organizationSchema, unbound({ path: '/organizations' }));
}
