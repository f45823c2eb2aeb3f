import type { JsonObject } from '../../server/json';
import { badgePicture } from '../../pictures/badge-picture';
import type { OrganizationRecord } from '../../world/records';
import type { World } from '../../world/world';
import { anId, aText, aWord, needed } from '../body';
import { notFound } from '../errors';
import { flag, oneOf, text } from '../query';
import {
  BASIC_DELETE,
  BASIC_READ,
  BASIC_UPDATE,
  data,
  del,
  getList,
  getOne,
  noContent,
  ok,
  patch,
  picture,
  post,
  type Call,
  type Route,
} from '../route';

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

const WRITABLE = {
  companyName: aText(50),
  alias: aText(50),
  description: aText(250),
  phoneNumber: aText(30),
  mobile: aText(30),
  website: aText(50),
  fax: aText(100),
  primaryContact: aText(100),
  street: aText(50),
  city: aText(50),
  state: aText(50),
  zip: aText(100),
  country: aText(50),
  employeeCount: aText(19),
  currencyLocale: aText(100),
  portalName: aText(100),
  edition: aWord('FREE', 'EXPRESS', 'STANDARD', 'PROFESSIONAL', 'ENTERPRISE'),
};

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
  patch('/organizations/{organizationId}', { scopes: BASIC_UPDATE, body: WRITABLE }, (call) => {
    const organization = organizationOf(call);
    Object.assign(organization, call.body);
    return ok(organizationShape(call, organization));
  }),
  getOne(
    '/organizations/{organizationId}/favicon',
    { scopes: { any: [] }, checksOrg: false, query: { 'no-cache': text(), fileSize: oneOf('THUMBNAIL', 'ACTUAL') } },
    (call) => {
      const own = worldOf(call).extras.favicon;
      if (own === null) throw notFound();
      return picture(own ?? badgePicture(`favicon ${call.params['organizationId'] ?? ''}`, 'favicon'));
    },
  ),
  post('/organizations/{organizationId}/favicon', { scopes: BASIC_UPDATE, anyBody: true }, (call) => {
    worldOf(call).extras.favicon = undefined;
    return ok({ faviIconURL: organizationShape(call, organizationOf(call))['faviconURL'] ?? null });
  }),
  del(
    '/organizations/{organizationId}/favicon',
    { scopes: { any: [...BASIC_DELETE.any, ...BASIC_UPDATE.any] } },
    (call) => {
      worldOf(call).extras.favicon = null;
      return noContent();
    },
  ),
  post('/organizations/markDefault', { scopes: BASIC_UPDATE, body: { id: needed(anId()) } }, (call) => {
    for (const world of call.worlds) world.organization.isDefault = world.organization.id === call.body['id'];
    return noContent();
  }),
];
