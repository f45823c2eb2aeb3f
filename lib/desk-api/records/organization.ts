import * as v from 'valibot';
import { count, id, optionalFlag, optionalText } from '../scalars';

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

/** An organization with everything documented. Source: Desk API document; zoho/zohodesk-oas Organization.json. */
export const fullOrganizationSchema = v.pipe(
  v.object({
    ...organizationFields,
    isAdminInOrg: optionalFlag,
    isSandboxPortal: optionalFlag,
    isPayloadEncryptionEnabled: optionalFlag,
    description: optionalText,
    employeeCount: count,
    employeeCountRange: optionalText,
    industry: optionalText,
    phoneNumber: optionalText,
    mobile: optionalText,
    fax: optionalText,
    website: optionalText,
    street: optionalText,
    city: optionalText,
    state: optionalText,
    zip: optionalText,
    country: optionalText,
    primaryContact: optionalText,
    currencyLocale: optionalText,
    currencySymbol: optionalText,
    currencyCode: optionalText,
    logoURL: optionalText,
    faviconURL: optionalText,
    portalURL: optionalText,
    customDomain: optionalText,
  }),
  v.transform((raw) => {
    const { portalName: portal, logoURL, faviconURL, portalURL, isAdminInOrg, ...rest } = raw;
    return {
      ...rest,
      ...organizationOf(raw),
      portal,
      isAdmin: isAdminInOrg,
      logoUrl: logoURL,
      faviconUrl: faviconURL,
      portalUrl: portalURL,
    };
  }),
);
export type FullOrganization = v.InferOutput<typeof fullOrganizationSchema>;
