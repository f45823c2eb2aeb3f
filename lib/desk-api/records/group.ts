import * as v from 'valibot';
import { count, id, optionalId, optionalText, text, time } from '../scalars';
import { userFields, userOf } from './help-center-user';

/** A group of help-center users; `userCount` is how many are in it. Source: zoho/zohodesk-oas HelpcenterGroups.json. */
export const groupSchema = v.pipe(
  v.object({ id, name: text, helpCenterId: optionalId, description: optionalText, count }),
  v.transform(({ count: userCount, ...raw }) => ({ ...raw, userCount })),
);
export type Group = v.InferOutput<typeof groupSchema>;

/** A user of a group, and since when. Source: zoho/zohodesk-oas HelpcenterGroups.json. */
export const groupMemberSchema = v.pipe(
  v.object({ ...userFields, addedTime: time }),
  v.transform((raw) => ({ ...userOf(raw), addedAt: raw.addedTime })),
);
export type GroupMember = v.InferOutput<typeof groupMemberSchema>;
