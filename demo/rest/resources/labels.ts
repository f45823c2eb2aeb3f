import { isObject, type Json, type JsonObject } from '../../server/json';
import type { LabelRecord, UserRecord } from '../../world/records';
import { isTrue, needed, someIds, someObjects, textsOf } from '../body';
import { invalidData, notFound } from '../errors';
import { flag, id, sortBy, text, type PageRule } from '../query';
import { data, getList, ok, post, slice, USER_READ, USER_UPDATE, type Call, type Route } from '../route';
import { labelShape, userLabelShape } from '../shapes/user-shape';
import { userOf } from './users';

const PAGE: PageRule = { base: 1, standard: 50, max: 50 };

/** The label named in the path. @throws DeskError 404 */
export function labelOf(call: Call): LabelRecord {
  const label = call.world.labels.get(call.params['labelId'] ?? '');
  if (!label) throw notFound();
  return label;
}

/** Labels of a user; the query may narrow them to a help center, a text, the primary one. */
function labelsOf(call: Call, user: UserRecord): JsonObject[] {
  const { world, query } = call;
  const helpCenterId = query.get('helpCenterId') ?? call.params['helpcenterId'] ?? null;
  const isPrimary = query.get('isPrimary');
  const search = query.get('searchBy')?.toLowerCase() ?? '';
  const assigned = world.labelsOf(user.id).flatMap((assignment) => {
    const label = world.labels.get(assignment.labelId);
    return label ? [{ label, assignment }] : [];
  });
  const direction = query.get('sortBy')?.startsWith('-') ? -1 : 1;
  return assigned
    .filter(
      ({ label, assignment }) =>
        (helpCenterId === null || label.helpCenterId === helpCenterId) &&
        (isPrimary === null || isPrimary === String(assignment.isPrimary)) &&
        label.name.toLowerCase().includes(search),
    )
    .sort((a, b) => direction * (a.assignment.assignedTime - b.assignment.assignedTime))
    .map(({ label, assignment }) => userLabelShape(label, assignment));
}

/** Per-label results; a label of a help center that the user is not in is refused as restricted. */
function change(call: Call, labelIds: readonly string[], act: (labelId: string) => void): Json {
  const user = userOf(call);
  const results = labelIds.map((labelId): JsonObject => {
    const label = call.world.labels.get(labelId);
    if (!label) return { id: labelId, success: false, errors: { errorCode: 'UNPROCESSABLE_ENTITY', httpCode: '422' } };
    if (!user.helpCenterIds.includes(label.helpCenterId)) {
      return { id: labelId, success: false, errors: { errorCode: 'FORBIDDEN', httpCode: 403, error: 'Restricted' } };
    }
    act(labelId);
    return { id: labelId, success: true, errors: null };
  });
  return { results };
}

/** `labels: [{id, isPrimary}]`; isPrimary is text in the documented example. */
function wantedLabels(call: Call): { id: string; isPrimary: boolean }[] {
  const list = call.body['labels'];
  return (Array.isArray(list) ? (list as readonly Json[]) : []).map((item, index) => {
    const labelId = isObject(item) ? item['id'] : undefined;
    if (typeof labelId !== 'string') throw invalidData([{ fieldName: `/labels/${index}/id`, errorType: 'invalid' }]);
    return { id: labelId, isPrimary: isObject(item) && isTrue(item['isPrimary']) };
  });
}

const OF_HELP_CENTER = { helpCenterId: id() };

/** Labels. Source: zoho/zohodesk-oas Label.json and User.json; Beam Help how-to for the help-center path. */
export const labelRoutes: Route[] = [
  getList(
    '/labels',
    {
      scopes: USER_READ,
      page: PAGE,
      query: { searchBy: text(), sortBy: sortBy('createdTime', 'modifiedTime', 'name'), ...OF_HELP_CENTER },
    },
    (call) => {
      const helpCenterId = call.query.get('helpCenterId');
      const search = call.query.get('searchBy')?.toLowerCase() ?? '';
      const labels = [...call.world.labels.values()].filter(
        (label) =>
          (helpCenterId === null || label.helpCenterId === helpCenterId) && label.name.toLowerCase().includes(search),
      );
      if (call.query.get('sortBy') === 'name') labels.sort((a, b) => a.name.localeCompare(b.name, 'en'));
      return data(slice(labels, call.page).map((label) => labelShape(call, label)));
    },
  ),
  getList(
    '/users/{userId}/labels',
    {
      form: 'oas',
      scopes: USER_READ,
      page: PAGE,
      query: { isPrimary: flag(), searchBy: text(), sortBy: sortBy('assignedTime'), ...OF_HELP_CENTER },
    },
    (call) => data(slice(labelsOf(call, userOf(call)), call.page)),
  ),
  getList(
    '/helpcenter/{helpcenterId}/users/{userId}/labels',
    { form: 'howto', scopes: USER_READ, page: PAGE },
    (call) => {
      const user = userOf(call);
      if (!user.helpCenterIds.includes(call.params['helpcenterId'] ?? '')) throw notFound();
      return data(slice(labelsOf(call, user), call.page));
    },
  ),
  post(
    '/users/{userId}/labels/assign',
    { scopes: USER_UPDATE, query: OF_HELP_CENTER, body: { labels: needed(someObjects()) } },
    (call) => {
      const wanted = wantedLabels(call);
      return ok(
        change(
          call,
          wanted.map((label) => label.id),
          (labelId) => {
            const isPrimary = wanted.some((label) => label.id === labelId && label.isPrimary);
            call.world.assignLabel(userOf(call).id, labelId, isPrimary);
          },
        ),
      );
    },
  ),
  post(
    '/users/{userId}/labels/remove',
    { scopes: USER_UPDATE, query: OF_HELP_CENTER, body: { labelIds: needed(someIds()) } },
    (call) =>
      ok(change(call, textsOf(call.body['labelIds']), (labelId) => call.world.removeLabel(userOf(call).id, labelId))),
  ),
];
