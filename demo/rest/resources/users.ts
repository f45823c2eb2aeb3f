import type { JsonObject } from '../../server/json';
import type { HelpCenterRecord, UserRecord } from '../../world/records';
import { notFound } from '../errors';
import { id, oneOf, sortBy, someOf, text, time } from '../query';
import { getList, getOne, data, ok, slice, type Call, type Route } from '../route';
import { userDetail, userItem } from '../shapes/user-shape';

/** The help-center user named in the path. @throws DeskError 404 */
export function userOf(call: Call): UserRecord {
  const user = call.world.users.get(call.params['userId'] ?? '');
  if (!user) throw notFound();
  return user;
}

function filtered(call: Call): UserRecord[] {
  const { query } = call;
  const search = query.get('searchBy')?.toLowerCase() ?? '';
  const status = query.get('status') ?? 'ALL';
  const helpCenterId = query.get('helpCenterId');
  const start = Date.parse(query.get('lastActivityStartTime') ?? '');
  const end = Date.parse(query.get('lastActivityEndTime') ?? '');
  return [...call.world.users.values()].filter(
    (user) =>
      (status === 'ALL' || user.status === status) &&
      (helpCenterId === null || user.helpCenterIds.includes(helpCenterId)) &&
      (Number.isNaN(start) || user.lastAccessedTime >= start) &&
      (Number.isNaN(end) || user.lastAccessedTime <= end) &&
      (user.name.toLowerCase().includes(search) || user.emailAddress.toLowerCase().includes(search)),
  );
}

/** A HelpCenter in a list. Source: zoho/zohodesk-oas Helpcenter.json. */
function helpCenterItem(helpCenter: HelpCenterRecord): JsonObject {
  return {
    id: helpCenter.id,
    name: helpCenter.name,
    url: helpCenter.url,
    status: helpCenter.status,
    isDefault: helpCenter.isDefault,
    departmentIds: helpCenter.departmentIds,
    primaryLocale: helpCenter.locales[0] ?? 'en',
    isMultilingualEnabled: helpCenter.locales.length > 1,
    helpCenterLocales: helpCenter.locales.map((locale, index) => ({
      name: helpCenter.name,
      locale,
      type: index === 0 ? 'DEFAULT' : 'OTHER',
      status: 'ACCESIBLE_IN_HELPCENTER',
    })),
    logoUrl: null,
  };
}

/** Help-center users and help centers. Source: zoho/zohodesk-oas User.json, Helpcenter.json. */
export const userRoutes: Route[] = [
  getList(
    '/users',
    {
      scopes: { all: ['Desk.contacts.READ', 'Desk.settings.READ', 'Desk.basic.READ', 'Desk.search.READ'] },
      page: { base: 1, standard: 50, max: 50 },
      query: {
        searchBy: text(),
        sortBy: sortBy('email', 'modifiedTime'),
        status: oneOf('ACTIVE', 'DISABLED', 'DELETED', 'ALL'),
        helpCenterId: id(),
        include: oneOf('count'),
        lastActivityStartTime: time(),
        lastActivityEndTime: time(),
      },
    },
    (call) => {
      const found = filtered(call);
      const count: JsonObject = call.query.get('include') === 'count' ? { count: String(found.length) } : {};
      return ok({ data: slice(found, call.page).map((user) => userItem(call, user)), ...count });
    },
  ),
  getOne(
    '/users/{userId}',
    {
      scopes: { all: ['Desk.contacts.READ', 'Desk.settings.READ', 'Desk.basic.READ'] },
      query: { include: someOf('contact'), helpCenterId: id() },
    },
    (call) => ok(userDetail(call, userOf(call))),
  ),
  getList(
    '/helpCenters',
    {
      scopes: { any: ['Desk.basic.READ', 'Desk.settings.READ'] },
      page: { base: 1, standard: 50, max: 50 },
      query: { include: someOf('translateSettings') },
    },
    (call) => data(slice([...call.world.helpCenters.values()], call.page).map(helpCenterItem)),
  ),
  getOne('/helpCenters/{helpcenterId}', { scopes: { any: ['Desk.basic.READ', 'Desk.settings.READ'] } }, (call) => {
    const helpCenter = call.world.helpCenters.get(call.params['helpcenterId'] ?? '');
    if (!helpCenter) throw notFound();
    return ok({
      ...helpCenterItem(helpCenter),
      locales: helpCenter.locales,
      domains: [{ name: new URL(helpCenter.url).host, type: 'PRIMARY' }],
      favIconUrl: null,
      logoLinkBackUrl: `https://${call.world.organization.website}`,
      translateMode: 'MANUAL',
    });
  }),
];
