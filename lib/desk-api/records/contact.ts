import * as v from 'valibot';
import { count, flag, id, optionalFlag, optionalRecord, optionalText, picture } from '../scalars';
import { fullName } from './person';

const accountSchema = v.pipe(
  v.object({ id, accountName: optionalText, website: optionalText }),
  v.transform((raw) => ({ id: raw.id, name: raw.accountName ?? '', website: raw.website })),
);

/** What both forms of a contact read. */
const contactFields = {
  id,
  firstName: optionalText,
  lastName: optionalText,
  email: optionalText,
  secondaryEmail: optionalText,
  phone: optionalText,
  mobile: optionalText,
  title: optionalText,
  type: optionalText,
  photoURL: picture,
  account: optionalRecord(accountSchema),
  isSpam: flag,
  isEndUser: optionalFlag,
  customerHappiness: optionalRecord(v.object({ goodPercentage: count, okPercentage: count, badPercentage: count })),
};

/** A contact, from `/contacts/{id}` or inside a ticket (`include=contacts`), where most fields are missing. */
export const contactSchema = v.pipe(
  v.object(contactFields),
  v.transform(({ firstName, lastName, photoURL, ...raw }) => ({
    ...raw,
    /** As Desk has it: which word of a name it is cannot be told from the name. */
    firstName,
    name: fullName({ firstName, lastName }),
    photoUrl: photoURL,
  })),
);
export type Contact = v.InferOutput<typeof contactSchema>;

/** One help center in which a contact has a help-center user (`/contacts/{id}/helpCenters`). */
export const contactHelpCenterSchema = v.pipe(
  v.object({
    helpCenter: v.object({ id, name: optionalText, url: optionalText, status: optionalText }),
    userId: id,
    userStatus: optionalText,
  }),
  v.transform((raw) => ({
    userId: raw.userId,
    isActive: raw.userStatus === null || raw.userStatus.toUpperCase() === 'ACTIVE',
    helpCenterId: raw.helpCenter.id,
    helpCenterName: raw.helpCenter.name ?? '',
  })),
);
export type ContactHelpCenter = v.InferOutput<typeof contactHelpCenterSchema>;
