import type { JsonObject } from '../../server/json';
import type { OrganizationRecord } from '../../world/records';
import type { World } from '../../world/world';
import { notFound, unprocessable } from '../errors';
import { flag } from '../query';
import { BASIC_READ, data, getList, getOne, ok, type Call, type Route } from '../route';

/** An Organization; `isDefault` is text, `isAdminInOrg` a boolean. Source: Desk API documentation, organizations. */
function organizationShape(call: Call, organization: OrganizationRecord): JsonObject {
  const { customDomain, isDefault, ...rest } = organization;
  const links = `${call.base}/api/v1/organizations/${organization.id}`;
  return {
    ...rest,
    edition: call.settings.edition ?? rest.edition,
    isDefault: String(isDefault),
    isAdminInOrg: true,
    logoURL: `${links}/logo?no-cache=ffc59c3ba6585c12fb306f5174948ff6`,
    faviconURL: `${links}/favicon?no-cache=d61a9627de49ffe046fcab71af3359e8`,
    ...(call.query.get('includeCustomDomain') === 'true' ? { customDomain } : {}),
  };
}

/** The world of the organization named in the path. @throws DeskError 404 */
function worldOf(call: Call): World {
  const wanted = call.params['organizationId'];
  const world = call.worlds.find((candidate) => candidate.organization.id === wanted);
  if (!world) throw notFound();
  return world;
}

/**
 * What `accessibleOrganizations` lists, as set. Sources: the documents' words for the token's own; public reports of
 * similar software for all of them, another one first; the vendor's OpenAPI, which requires `orgId`. @throws DeskError 422
 */
function accessible({ world, worlds, settings, isOrgNamed }: Call): readonly World[] {
  switch (settings.organizationList) {
    case 'own':
      return [world];
    case 'all':
      return [...worlds.filter((other) => other !== world), world];
    case 'needsOrgId':
      if (!isOrgNamed) throw unprocessable("The 'orgId' parameter is missing in the request.");
      return [world];
  }
}

const organizationOf = (call: Call): OrganizationRecord => worldOf(call).organization;

/** Organizations. `organizations` lists all of the user's, `accessibleOrganizations` only the token's. */
export const organizationRoutes: Route[] = [
  getList('/organizations', { scopes: BASIC_READ, checksOrg: false }, (call) =>
    data(call.worlds.map((world) => organizationShape(call, world.organization))),
  ),
  getList('/accessibleOrganizations', { scopes: BASIC_READ, checksOrg: false }, (call) =>
    data(accessible(call).map((world) => organizationShape(call, world.organization))),
  ),
  getOne(
    '/organizations/{organizationId}',
    { scopes: BASIC_READ, checksOrg: false, query: { includeCustomDomain: flag() } },
    (call) => ok(organizationShape(call, organizationOf(call))),
  ),
];
