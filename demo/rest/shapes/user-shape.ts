import type { JsonObject } from '../../server/json';
import type { BadgeRecord, LabelAssignment, LabelRecord, UserRecord } from '../../world/records';
import { iso } from '../route';
import { spelled, type ShapeContext } from './agent-shape';

/** Public pictures carry the portal's key in their address; any one does here. */
const PORTAL_KEY = '5c9470fcc808cc98932703e28221d6c302e105dc4da8b23fafb6719abeecaa48';

/** The address of a picture that everybody may load. */
function publicImageUrl(context: ShapeContext, id: string): string {
  return `${context.base}/portal/api/publicImages/${id}?portalId=${PORTAL_KEY}`;
}

/** A Badge; `isCustom` is text, as in the documented example. Source: zoho/zohodesk-oas Badge.json. */
export function badgeShape(context: ShapeContext, badge: BadgeRecord): JsonObject {
  return {
    id: badge.id,
    name: badge.name,
    description: badge.description,
    iconUrl: badge.iconUrl ?? publicImageUrl(context, badge.id),
    isCustom: String(badge.isCustom),
  };
}

/** Label without the parts that differ by use: `LabelMeta`. Source: zoho/zohodesk-oas Label.json. */
export function labelMeta(label: LabelRecord): JsonObject {
  return {
    id: label.id,
    name: label.name,
    logoUrl: null,
    preferences: { shape: label.shape, bgColor: label.bgColor, textColor: label.textColor },
  };
}

/** A label in the catalogue. */
export function labelShape(context: ShapeContext, label: LabelRecord): JsonObject {
  const { world, base } = context;
  const users = [...world.users.keys()].filter((id) => world.labelsOf(id).some((own) => own.labelId === label.id));
  const photoURL = `${base}/portal/api/user/${world.meId}/photo?orgId=${world.organization.id}`;
  const author = { id: world.meId, name: 'Casey Morgan', photoURL };
  return {
    ...labelMeta(label),
    helpCenterId: label.helpCenterId,
    count: String(users.length),
    creator: author,
    modifier: author,
    createdTime: label.createdTime,
    modifiedTime: label.modifiedTime,
  };
}

/** A label on a user. */
export function userLabelShape(label: LabelRecord, assignment: LabelAssignment): JsonObject {
  return {
    ...labelMeta(label),
    isPrimary: assignment.isPrimary,
    helpCenterId: label.helpCenterId,
    assignedTime: iso(assignment.assignedTime),
  };
}

/** A help-center user in a list: `emailAddress`, no contact. The keys are those of the example, not of the schema. */
export function userItem(context: ShapeContext, user: UserRecord): JsonObject {
  return spelled(context, user.id, { ...userCommon(context, user), emailAddress: user.emailAddress });
}

/** A help-center user in detail: `contactId`, and `email` as a list. Source: zoho/zohodesk-oas User.json. */
export function userDetail(context: ShapeContext, user: UserRecord): JsonObject {
  return spelled(context, user.id, {
    ...userCommon(context, user),
    contactId: user.contactId,
    email: [{ emailAddress: user.emailAddress, isVerified: 'false', isPrimary: 'true' }],
  });
}

function userCommon(context: ShapeContext, user: UserRecord): JsonObject {
  const primary = context.world.labelsOf(user.id).find((assignment) => assignment.isPrimary);
  const label = primary ? context.world.labels.get(primary.labelId) : undefined;
  return {
    id: user.id,
    name: user.name,
    photoURL: user.hasPhoto ? `${context.base}/portal/api/portalUser/${user.id}/photo` : null,
    type: user.userType,
    status: user.status,
    label: label ? labelMeta(label) : null,
    lastAccessedTime: iso(user.lastAccessedTime),
  };
}
