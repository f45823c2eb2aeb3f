import * as v from 'valibot';
import {
  id,
  optionalFlag,
  optionalId,
  optionalIds,
  optionalList,
  optionalText,
  optionalTexts,
  text,
  time,
} from '../scalars';

const localeSchema = v.pipe(
  v.object({ locale: text, name: text, type: optionalText, status: optionalText }),
  v.transform(({ type, status, ...raw }) => ({
    ...raw,
    isDefault: type === 'DEFAULT',
    /** Desk writes `ACCESIBLE_IN_HELPCENTER`, with one S. */
    isAccessible: status !== null && /^ACCESS?IBLE/.test(status),
  })),
);

/** A help center; domains, favicon and theme come with a single one. Source: zoho/zohodesk-oas Helpcenter.json. */
export const helpCenterSchema = v.pipe(
  v.object({
    id,
    name: text,
    url: optionalText,
    status: optionalText,
    isDefault: optionalFlag,
    departmentIds: optionalIds,
    primaryLocale: optionalText,
    locales: optionalTexts,
    helpCenterLocales: optionalList(localeSchema),
    isMultilingualEnabled: optionalFlag,
    isEncodedPermalinkAllowed: optionalFlag,
    logoUrl: optionalText,
    favIconUrl: optionalText,
    logoLinkBackUrl: optionalText,
    domains: optionalList(v.object({ name: text, type: optionalText })),
    translateMode: optionalText,
    siteMapUpdatedTime: time,
    activeThemeId: optionalId,
  }),
  v.transform(({ helpCenterLocales, favIconUrl, siteMapUpdatedTime, ...raw }) => ({
    ...raw,
    isActive: raw.status === null || raw.status.toUpperCase() === 'ACTIVE',
    /** By code; from `helpCenterLocales` where the short list is missing. */
    locales: raw.locales ?? helpCenterLocales?.map(({ locale }) => locale) ?? null,
    localeDetails: helpCenterLocales,
    faviconUrl: favIconUrl,
    siteMapUpdatedAt: siteMapUpdatedTime,
  })),
);
export type HelpCenter = v.InferOutput<typeof helpCenterSchema>;
