import type { JsonObject } from '../../server/json';
import type { OrganizationRecord } from '../../world/records';
import type { World } from '../../world/world';
import { notFound } from '../errors';
import { flag } from '../query';
import { BASIC_READ, data, getList, getOne, ok, type Call, type Route } from '../route';

/** An Organization; `isDefault` is text, `isAdminInOrg` a boolean. Source: Desk API documentation, organizations. */
function organizationShape(call: Call, organization: OrganizationRecord): JsonObject {
  const { customDomain, isDefault, ...rest } = organization;
  const links = `${call.base}/api/v1/organizations/${organization.id}`;
  return {
    ...rest,
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

const organizationOf = (call: Call): OrganizationRecord => worldOf(call).organization;

/** Organizations. `organizations` lists all of the user's, `accessibleOrganizations` only the token's. */
export const organizationRoutes: Route[] = [
  getList('/organizations', { scopes: BASIC_READ, checksOrg: false }, (call) =>
    data(call.worlds.map((world) => organizationShape(call, world.organization))),
  ),
  getList('/accessibleOrganizations', { scopes: BASIC_READ, checksOrg: false }, (call) =>
    data([organizationShape(call, call.world.organization)]),
  ),
  getOne(
    '/organizations/{organizationId}',
    { scopes: BASIC_READ, checksOrg: false, query: { includeCustomDomain: flag() } },
    (call) => ok(organizationShape(call, organizationOf(call))),
  ),
];
