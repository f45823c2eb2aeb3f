import { isObject, type Json, type JsonObject } from '../../server/json';
import type { LabelRecord, UserRecord } from '../../world/records';
import { aText, anId, anObject, isTrue, needed, someIds, someObjects, textsOf } from '../body';
import { invalidData, notFound } from '../errors';
import { flag, id, sortBy, text, type PageRule } from '../query';
import {
  data,
  del,
  getList,
  getOne,
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

function applyLook(label: LabelRecord, body: JsonObject): void {
  const look = body['preferences'];
  if (!isObject(look)) return;
  if (typeof look['bgColor'] === 'string') label.bgColor = look['bgColor'];
  if (typeof look['textColor'] === 'string') label.textColor = look['textColor'];
  if (look['shape'] === 'ROUNDED' || look['shape'] === 'RECTANGLE') label.shape = look['shape'];
}

const LABEL_BODY = { name: aText(100), logoId: anId(), preferences: anObject() };
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
  getOne('/labels/{labelId}', { scopes: USER_READ }, (call) => ok(labelShape(call, labelOf(call)))),
  post(
    '/labels',
    {
      scopes: { all: ['Desk.contacts.CREATE', 'Desk.settings.CREATE'] },
      body: { ...LABEL_BODY, helpCenterId: anId() },
    },
    (call) => {
      const now = call.world.now();
      const name = call.body['name'];
      const helpCenterId = call.body['helpCenterId'];
      const label: LabelRecord = {
        id: call.world.mintId(),
        name: typeof name === 'string' ? name : 'Label',
        helpCenterId: typeof helpCenterId === 'string' ? helpCenterId : ([...call.world.helpCenters.keys()][0] ?? ''),
        shape: 'ROUNDED',
        bgColor: '#5787E0',
        textColor: '#FFFFFF',
        createdTime: now,
        modifiedTime: now,
      };
      applyLook(label, call.body);
      call.world.labels.set(label.id, label);
      return ok(labelShape(call, label));
    },
  ),
  patch('/labels/{labelId}', { scopes: USER_UPDATE, body: LABEL_BODY }, (call) => {
    const label = labelOf(call);
    const name = call.body['name'];
    if (typeof name === 'string') label.name = name;
    applyLook(label, call.body);
    label.modifiedTime = call.world.now();
    return ok(labelShape(call, label));
  }),
  del('/labels/{labelId}', { scopes: { all: ['Desk.contacts.DELETE', 'Desk.settings.DELETE'] } }, (call) => {
    call.world.labels.delete(labelOf(call).id);
    return noContent();
  }),
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
