import { isObject, type JsonObject } from '../../server/json';
import type { UserRecord } from '../../world/records';
import { aWord, needed, someIds, someObjects, textOf, textsOf } from '../body';
import { invalidData } from '../errors';
import { id, sortBy, text } from '../query';
import {
  data,
  getList,
  noContent,
  ok,
  patch,
  post,
  slice,
  USER_READ,
  USER_UPDATE,
  type Call,
  type Route,
} from '../route';
import { userDetail } from '../shapes/user-shape';
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

/** The users of `userIds`. @throws DeskError 422 when one of them does not exist */
function namedUsers(call: Call): string[] {
  const userIds = textsOf(call.body['userIds']);
  if (userIds.some((userId) => !call.world.users.has(userId))) {
    throw invalidData([{ fieldName: '/userIds', errorType: 'invalid' }]);
  }
  return userIds;
}

const USER_IDS = { userIds: needed(someIds()) };

/** Users of labels, groups of users, changing users. Source: zoho/zohodesk-oas Label.json, User.json. */
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
  post('/labels/{labelId}/users/add', { scopes: USER_UPDATE, body: USER_IDS }, (call) => {
    const label = labelOf(call);
    for (const userId of namedUsers(call)) call.world.assignLabel(userId, label.id);
    return noContent();
  }),
  post('/labels/{labelId}/users/remove', { scopes: USER_UPDATE, body: USER_IDS }, (call) => {
    const label = labelOf(call);
    for (const userId of namedUsers(call)) call.world.removeLabel(userId, label.id);
    return noContent();
  }),
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
  patch(
    '/users/{userId}',
    {
      scopes: USER_UPDATE,
      query: { helpCenterId: id() },
      body: { email: someObjects(), status: aWord('ACTIVE', 'DISABLED', 'DELETED') },
    },
    (call) => {
      const user = userOf(call);
      const { status, email } = call.body;
      const address = Array.isArray(email) && isObject(email[0]) ? textOf(email[0]['emailAddress']) : '';
      if (address !== '') user.emailAddress = address;
      if (status === 'ACTIVE' || status === 'DISABLED' || status === 'DELETED') user.status = status;
      return ok(userDetail(call, user));
    },
  ),
];
