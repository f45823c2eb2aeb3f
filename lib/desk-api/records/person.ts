import * as v from 'valibot';
import { id, optionalId, optionalRecord, optionalText, picture, text } from '../scalars';

/** Display name from the parts Desk sends; agents have `name`, contacts have first and last name. */
export function fullName(parts: { name?: string | null; firstName?: string | null; lastName?: string | null }): string {
  return (parts.name ?? [parts.firstName, parts.lastName].filter(Boolean).join(' ')).trim();
}

/** Something that is mentioned by id and name, such as a role or a department inside another record. */
export const namedSchema = v.object({ id, name: text });
export type Named = v.InferOutput<typeof namedSchema>;
export const optionalNamed = optionalRecord(namedSchema);

/**
 * Whoever wrote, owns or changed something. The key of the picture is `photoURL` or `photoUrl`, that of the address
 * `email` or `emailId`; the id may be missing.
 */
const personSchema = v.pipe(
  v.object({
    id: optionalId,
    name: optionalText,
    firstName: optionalText,
    lastName: optionalText,
    email: optionalText,
    emailId: optionalText,
    photoURL: picture,
    photoUrl: picture,
    type: optionalText,
    roleName: optionalText,
  }),
  v.transform((raw) => ({
    id: raw.id,
    name: fullName(raw),
    email: raw.email ?? raw.emailId,
    photoUrl: raw.photoURL ?? raw.photoUrl,
    /** `AGENT`, `END_USER` and the like. */
    type: raw.type,
    roleName: raw.roleName,
  })),
);
export const optionalPerson = optionalRecord(personSchema);
