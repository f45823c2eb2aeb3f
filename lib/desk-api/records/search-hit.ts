import * as v from 'valibot';
import { id, optionalText } from '../scalars';
import { fullName } from './person';

/**
 * Something found across modules. `kind` says which; only what all kinds have is read, the rest is one call away.
 * Source: zoho/zohodesk-oas Search.json, which documents no more than the `module` key.
 */
export const searchHitSchema = v.pipe(
  v.object({
    id,
    module: optionalText,
    subject: optionalText,
    accountName: optionalText,
    name: optionalText,
    firstName: optionalText,
    lastName: optionalText,
    email: optionalText,
    ticketNumber: optionalText,
    webUrl: optionalText,
  }),
  v.transform((raw) => ({
    id: raw.id,
    kind: raw.module,
    title: raw.subject ?? raw.accountName ?? fullName(raw),
    email: raw.email,
    ticketNumber: raw.ticketNumber,
    webUrl: raw.webUrl,
  })),
);
export type SearchHit = v.InferOutput<typeof searchHitSchema>;
