import * as v from 'valibot';
import { id, optionalFlag, optionalId, optionalIds, optionalText, text } from '../scalars';

/** A role and its place among the others. Source: Desk API document; zoho/zohodesk-oas Role.json. */
export const roleSchema = v.pipe(
  v.object({
    id,
    name: text,
    description: optionalText,
    isVisible: optionalFlag,
    isDefault: optionalFlag,
    shareDataWithPeers: optionalFlag,
    reportsTo: optionalId,
    immediateSubRoles: optionalIds,
  }),
  v.transform(({ reportsTo, immediateSubRoles, shareDataWithPeers, ...raw }) => ({
    ...raw,
    sharesDataWithPeers: shareDataWithPeers,
    /** Null at the top. */
    reportsToId: reportsTo,
    subRoleIds: immediateSubRoles,
  })),
);
export type Role = v.InferOutput<typeof roleSchema>;
