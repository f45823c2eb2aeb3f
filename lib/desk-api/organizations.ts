import { callForList, callForNothing, callForRecord, reading } from './calls';
import type { DeskClient, DeskRequest } from './client';
import { pathOf } from './path';
import {
  type FullOrganization,
  type Organization,
  fullOrganizationSchema,
  organizationSchema,
  uploadedFaviconSchema,
} from './records/organization';

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
 * As `getAccessibleOrganizations`, with everything documented. Source: Desk API document, "Get accessible
 * organizations"; zoho/zohodesk-oas Organization.json. Scope: Desk.settings.READ, Desk.basic.READ. Throws
 * `DesksideError`.
 */
export async function getFullAccessibleOrganizations(client: DeskClient): Promise<FullOrganization[]> {
  return await callForList(client, fullOrganizationSchema, unbound({ path: '/accessibleOrganizations' }));
}

/**
 * All organizations of the user, also those the token does not open. Source: Desk API document, "Get all
 * organizations"; zoho/zohodesk-oas Organization.json. Scope: Desk.settings.READ, Desk.basic.READ. Throws
 * `DesksideError`.
 */
export async function getOrganizations(client: DeskClient): Promise<Organization[]> {
  return await callForList(client, organizationSchema, unbound({ path: '/organizations' }));
}

/**
 * As `getOrganizations`, with everything documented. Source: Desk API document, "Get all organizations";
 * zoho/zohodesk-oas Organization.json. Scope: Desk.settings.READ, Desk.basic.READ. Throws `DesksideError`.
 */
export async function getFullOrganizations(client: DeskClient): Promise<FullOrganization[]> {
  return await callForList(client, fullOrganizationSchema, unbound({ path: '/organizations' }));
}

/**
 * One organization; its own domain only when asked for. Source: Desk API document, "Get organization";
 * zoho/zohodesk-oas Organization.json. Scope: Desk.settings.READ, Desk.basic.READ. Throws `DesksideError`, `notFound`
 * among others.
 */
export async function getOrganization(
  client: DeskClient,
  organizationId: string,
  query: { includeCustomDomain?: boolean } = {},
): Promise<FullOrganization> {
  return await callForRecord(
    client,
    fullOrganizationSchema,
    unbound(reading(pathOf`/organizations/${organizationId}`, query)),
  );
}

/** What may be changed of an organization; what is left out stays. */
export interface OrganizationChanges {
  companyName?: string;
  portalName?: string;
  alias?: string;
  edition?: string;
  description?: string;
  employeeCount?: string;
  primaryContact?: string;
  phoneNumber?: string;
  mobile?: string;
  fax?: string;
  website?: string;
  street?: string;
  city?: string;
  state?: string;
  zip?: string;
  country?: string;
  currencyLocale?: string;
}

/**
 * Changes an organization and gives it as it is then. Source: Desk API document, "Update organization";
 * zoho/zohodesk-oas Organization.json. Scope: Desk.settings.UPDATE, Desk.basic.UPDATE. Throws `DesksideError`,
 * `notFound` or `invalidData` among others.
 */
export async function updateOrganization(
  client: DeskClient,
  organizationId: string,
  changes: OrganizationChanges,
): Promise<FullOrganization> {
  const path = pathOf`/organizations/${organizationId}`;
  return await callForRecord(client, fullOrganizationSchema, unbound({ method: 'PATCH', path, body: changes }));
}

/**
 * Makes an organization the one that Desk opens first. Source: Desk API document, "Update default organization";
 * zoho/zohodesk-oas Organization.json. Scope: Desk.settings.UPDATE, Desk.basic.UPDATE. Throws `DesksideError`,
 * `invalidData` among others.
 */
export async function updateDefaultOrganization(client: DeskClient, organizationId: string): Promise<void> {
  const body = { id: organizationId };
  await callForNothing(client, unbound({ method: 'POST', path: '/organizations/markDefault', body }));
}

/**
 * The favicon of an organization; the OAS lists cookies, not OAuth, so it may be refused. Source: Desk API document,
 * "Get organization favicon"; zoho/zohodesk-oas Organization.json. Scope: none named. Throws `DesksideError`,
 * `notFound` among others.
 */
export async function getOrganizationFavicon(
  client: DeskClient,
  organizationId: string,
  query: { fileSize?: 'THUMBNAIL' | 'ACTUAL'; 'no-cache'?: string } = {},
): Promise<Blob> {
  return await client.bytes(unbound(reading(pathOf`/organizations/${organizationId}/favicon`, query)));
}

/**
 * Uploads a favicon of at most 2 MB and gives its address. Source: Desk API document, "Update organization favicon";
 * zoho/zohodesk-oas Organization.json. Scope: Desk.settings.UPDATE, Desk.basic.UPDATE. Throws `DesksideError`,
 * `notFound` or `invalidData` among others.
 */
export async function updateOrganizationFavicon(
  client: DeskClient,
  organizationId: string,
  favicon: Blob,
): Promise<{ faviconUrl: string | null }> {
  const form = new FormData();
  form.set('favicon', favicon);
  const path = pathOf`/organizations/${organizationId}/favicon`;
  return await callForRecord(client, uploadedFaviconSchema, unbound({ method: 'POST', path, form }));
}

/**
 * Takes the favicon away; the documents name different verbs for the scope. Source: Desk API document, "Delete
 * organization favicon"; zoho/zohodesk-oas Organization.json. Scope: Desk.settings.DELETE, Desk.basic.DELETE. Throws
 * `DesksideError`, `notFound` among others.
 */
export async function deleteOrganizationFavicon(client: DeskClient, organizationId: string): Promise<void> {
  const path = pathOf`/organizations/${organizationId}/favicon`;
  await callForNothing(client, unbound({ method: 'DELETE', path }));
}
