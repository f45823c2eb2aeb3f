import * as v from 'valibot';
import { id, optionalFlag, optionalText } from '../scalars';

const organizationFields = {
  id,
  companyName: optionalText,
  alias: optionalText,
  portalName: optionalText,
  edition: optionalText,
  isDefault: optionalFlag,
};

function organizationOf(raw: {
  id: string;
  companyName: string | null;
  alias: string | null;
  portalName: string | null;
  edition: string | null;
  isDefault: boolean | null;
}) {
  return {
    id: raw.id,
    name: raw.companyName ?? raw.alias ?? raw.portalName ?? raw.id,
    portal: raw.portalName,
    edition: raw.edition,
    isDefault: raw.isDefault,
  };
}

/** An organization, as `/accessibleOrganizations` and `/organizations` list them: what choosing one needs. */
export const organizationSchema = v.pipe(v.object(organizationFields), v.transform(organizationOf));
export type Organization = v.InferOutput<typeof organizationSchema>;
