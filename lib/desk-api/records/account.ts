import * as v from 'valibot';
import { id, optionalId, optionalRecord, optionalText } from '../scalars';
import { fullName } from './person';

const ownerSchema = v.pipe(
  v.object({ id, firstName: optionalText, lastName: optionalText }),
  v.transform((raw) => ({ id: raw.id, name: fullName(raw) })),
);

/** A company that contacts belong to, as the panel shows it. The owner comes with `include=owner`. */
export const accountSchema = v.pipe(
  v.object({
    id,
    accountName: optionalText,
    website: optionalText,
    phone: optionalText,
    ownerId: optionalId,
    owner: optionalRecord(ownerSchema),
  }),
  v.transform(({ accountName, ownerId, owner, ...raw }) => ({
    ...raw,
    name: accountName ?? '',
    /** Without its name where Desk tells the id alone; null where the account has none. */
    owner: owner ?? (ownerId === null ? null : { id: ownerId, name: '' }),
  })),
);
export type Account = v.InferOutput<typeof accountSchema>;
