import * as v from 'valibot';
import { flag, id, optionalId, optionalList, optionalRecord, optionalText, picture, text, time } from '../scalars';
import { labelMetaSchema } from './label';
import { optionalPerson } from './person';

const addressSchema = v.pipe(
  v.object({ emailAddress: v.string(), isPrimary: flag, isVerified: flag }),
  v.transform(({ emailAddress, ...raw }) => ({ address: emailAddress, ...raw })),
);

const addresses = optionalList(addressSchema);

/** What every form of a help-center user reads. */
export const userFields = {
  id,
  name: text,
  photoUrl: picture,
  photoURL: picture,
  emailAddress: optionalText,
  email: addresses,
  userType: optionalText,
  type: optionalText,
  status: optionalText,
};

export function userOf(raw: v.InferOutput<v.ObjectSchema<typeof userFields, undefined>>) {
  const { email } = raw;
  return {
    id: raw.id,
    name: raw.name,
    photoUrl: raw.photoUrl ?? raw.photoURL,
    /** The one to show: that of a list, or the primary one of a single user. */
    email: raw.emailAddress ?? (email?.find(({ isPrimary }) => isPrimary) ?? email?.[0])?.address ?? null,
    isAgent: (raw.userType ?? raw.type) === 'SUPPORTREP',
    status: raw.status,
    isActive: raw.status === null || raw.status.toUpperCase() === 'ACTIVE',
  };
}

/**
 * A help-center user: whoever holds badges and labels. Contact and all addresses come with a single one only. Schema
 * and examples disagree on `userType` or `type`, `photoUrl` or `photoURL`, `emailAddress` or a list `email`.
 * Source: zoho/zohodesk-oas User.json.
 */
export const helpCenterUserSchema = v.pipe(
  v.object({
    ...userFields,
    contactId: optionalId,
    label: optionalRecord(labelMetaSchema),
    lastAccessedTime: time,
  }),
  v.transform((raw) => ({
    ...userOf(raw),
    addresses: raw.email,
    contactId: raw.contactId,
    /** The primary label. */
    label: raw.label,
    lastAccessedAt: raw.lastAccessedTime,
  })),
);
export type HelpCenterUser = v.InferOutput<typeof helpCenterUserSchema>;

/** A user who has a certain label, and who gave it. Source: zoho/zohodesk-oas Label.json. */
export const labelledUserSchema = v.pipe(
  v.object({ ...userFields, assignee: optionalPerson, assignedTime: time }),
  v.transform((raw) => ({ ...userOf(raw), assignedBy: raw.assignee, assignedAt: raw.assignedTime })),
);
export type LabelledUser = v.InferOutput<typeof labelledUserSchema>;

/** A group of help-center users. Source: zoho/zohodesk-oas User.json. */
export const userGroupSchema = v.pipe(
  v.object({
    id,
    name: text,
    helpCenterId: optionalId,
    logoUrl: optionalText,
    status: optionalText,
    addedTime: time,
  }),
  v.transform(({ addedTime, ...raw }) => ({ ...raw, addedAt: addedTime })),
);
export type UserGroup = v.InferOutput<typeof userGroupSchema>;
