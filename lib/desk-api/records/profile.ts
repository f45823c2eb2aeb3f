import * as v from 'valibot';
import { flag, id, optionalDictionary, optionalFlag, optionalText, text } from '../scalars';

/**
 * What a profile may do: `allows('tickets', 'closeTicket')` is how it is meant to be read. Modules and keys differ from
 * organization to organization, so one that is missing is a no.
 */
const permissions = optionalDictionary(v.fallback(v.record(v.string(), flag), {}));
export type Permissions = Record<string, Record<string, boolean>>;

/** Whether the permissions hold that right; no when Desk does not mention it. */
export function allows(permissions: Permissions | null, module: string, right: string): boolean {
  const rights = permissions !== null && Object.hasOwn(permissions, module) ? permissions[module] : undefined;
  return rights !== undefined && Object.hasOwn(rights, right) && rights[right] === true;
}

/** A profile. Source: Desk API document; zoho/zohodesk-oas Profile.json. */
export const profileSchema = v.pipe(
  v.object({
    id,
    name: text,
    description: optionalText,
    type: optionalText,
    default: optionalFlag,
    isVisible: optionalFlag,
    permissions,
  }),
  v.transform(({ default: isDefault, ...raw }) => ({ ...raw, isDefault })),
);
export type Profile = v.InferOutput<typeof profileSchema>;
