import type { JsonObject } from '../../server/json';
import type { UserRecord } from '../../world/records';
import { id, sortBy, text } from '../query';
import { data, getList, getOne, slice, USER_READ, type Call, type Route } from '../route';
import { notFound } from '../errors';
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

/** The group of all members that each help center of the demo has: its id is made from the help center's. */
const groupIdOf = (helpCenterId: string): string => `24073${helpCenterId.slice(5)}`;
const groupName = ({ world }: Call, helpCenterId: string): string =>
  `Members of ${world.helpCenters.get(helpCenterId)?.name ?? 'the help center'}`;

function membersOf({ world }: Call, helpCenterId: string): UserRecord[] {
  return [...world.users.values()].filter((user) => user.helpCenterIds.includes(helpCenterId));
}

function groupsOf(call: Call): JsonObject[] {
  const wanted = call.query.get('helpCenterId');
  const search = (call.query.get('searchBy') ?? '').replaceAll('*', '').toLowerCase();
  return [...call.world.helpCenters.keys()]
    .filter((helpCenterId) => wanted === null || wanted === helpCenterId)
    .filter((helpCenterId) => groupName(call, helpCenterId).toLowerCase().includes(search))
    .map((helpCenterId) => ({
      id: groupIdOf(helpCenterId),
      name: groupName(call, helpCenterId),
      description: null,
      helpCenterId,
      logoUrl: null,
      status: 'ACTIVE',
      isAssociated: false,
      count: membersOf(call, helpCenterId).length,
    }));
}

/** As many as the document's unnamed number is taken for: its other lists of users have fifty a page. */
const GROUP_USERS = 50;

/** Users of labels, groups of users. Source: zoho/zohodesk-oas Label.json, User.json, HelpcenterGroups.json. */
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
      const groups = centers.map((helpCenterId) => ({
        id: groupIdOf(helpCenterId),
        name: groupName(call, helpCenterId),
        helpCenterId,
        logoUrl: null,
        status: 'ACTIVE',
        addedTime: new Date(user.lastAccessedTime - 90 * 86_400_000).toISOString(),
      }));
      return data(slice(groups, call.page));
    },
  ),
  getList(
    '/groups',
    {
      scopes: USER_READ,
      page: { base: 1, standard: 50, max: 50 },
      query: { searchBy: text(), sortBy: sortBy('name', 'createdTime', 'modifiedTime', 'count'), helpCenterId: id() },
    },
    (call) => data(slice(groupsOf(call), call.page)),
  ),
  getOne(
    '/groups/{groupId}/users',
    { scopes: { all: ['Desk.contacts.READ', 'Desk.settings.READ', 'Desk.search.READ'] } },
    (call) => {
      const helpCenterId = [...call.world.helpCenters.keys()].find(
        (each) => groupIdOf(each) === call.params['groupId'],
      );
      if (helpCenterId === undefined) throw notFound();
      return data(
        membersOf(call, helpCenterId)
          .slice(0, GROUP_USERS)
          .map(({ id: userId, name, emailAddress, userType, status, lastAccessedTime }) => ({
            id: userId,
            name,
            photoUrl: null,
            emailAddress,
            userType,
            status,
            label: null,
            addedTime: lastAccessedTime - 90 * 86_400_000,
          })),
      );
    },
  ),
];
