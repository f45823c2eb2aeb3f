import { type JsonObject } from '../../server/json';
import type { UserRecord } from '../../world/records';
import { id, sortBy, text } from '../query';
import { data, getList, slice, USER_READ, type Call, type Route } from '../route';
import { labelOf } from './labels';
import { userOf } from './users';

/** A user of a label, with who put the label there and when (epoch milliseconds, as in the example). */
function labelledUser(call: Call, user: UserRecord, assignedTime: number): JsonObject {
  return {
    id: user.id,
    name: user.name,
    photoUrl: null,
    emailAddress: user.emailAddress,
    userType: user.userType,
    status: user.status,
    assignee: { id: call.world.meId, name: 'Casey Morgan', photoUrl: null },
    assignedTime,
  };
}

function labelledUsers(call: Call): JsonObject[] {
  const label = labelOf(call);
  const search = call.query.get('searchBy')?.toLowerCase() ?? '';
  const found = [...call.world.users.values()].flatMap((user) => {
    const own = call.world.labelsOf(user.id).find((assignment) => assignment.labelId === label.id);
    const fits = user.name.toLowerCase().includes(search) || user.emailAddress.toLowerCase().includes(search);
    return own && fits ? [{ user, assignedTime: own.assignedTime }] : [];
  });
  const direction = call.query.get('sortBy')?.startsWith('-') ? -1 : 1;
  found.sort((a, b) => direction * (a.assignedTime - b.assignedTime));
  return slice(found, call.page).map(({ user, assignedTime }) => labelledUser(call, user, assignedTime));
}

/** Users of labels, groups of users. Source: zoho/zohodesk-oas Label.json, User.json. */
export const labelUserRoutes: Route[] = [
  getList(
    '/labels/{labelId}/users',
    {
      scopes: { all: ['Desk.contacts.READ', 'Desk.settings.READ', 'Desk.search.READ'] },
      page: { base: 1, standard: 50, max: 50 },
      query: { searchBy: text(), sortBy: sortBy('assignedTime') },
    },
    (call) => data(labelledUsers(call)),
  ),
  getList(
    '/users/{userId}/groups',
    {
      scopes: USER_READ,
      page: { base: 1, standard: 50, max: 50 },
      query: { searchBy: text(), sortBy: sortBy('addedTime'), helpCenterId: id() },
    },
    (call) => {
      const user = userOf(call);
      const wanted = call.query.get('helpCenterId');
      const centers = user.helpCenterIds.filter((helpCenterId) => wanted === null || wanted === helpCenterId);
      const groups = centers.map((helpCenterId, index) => ({
        id: `2407300000295704${index}`,
        name: `Members of ${call.world.helpCenters.get(helpCenterId)?.name ?? 'the help center'}`,
        helpCenterId,
        logoUrl: null,
        status: 'ACTIVE',
        addedTime: new Date(user.lastAccessedTime - 90 * 86_400_000).toISOString(),
      }));
      return data(slice(groups, call.page));
    },
  ),
];
