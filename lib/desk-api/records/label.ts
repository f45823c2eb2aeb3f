import * as v from 'valibot';
import { count, flag, id, optionalId, optionalRecord, optionalText, text, time } from '../scalars';
import { optionalPerson } from './person';

const HEX_COLOUR = /^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i;
const colour = v.optional(v.fallback(v.nullable(v.pipe(v.string(), v.regex(HEX_COLOUR))), null), null);
const preferencesSchema = v.object({ shape: optionalText, bgColor: colour, textColor: colour });
const optionalPreferences = optionalRecord(preferencesSchema);

function lookOf(preferences: v.InferOutput<typeof preferencesSchema> | null) {
  return {
    isRounded: preferences?.shape !== 'RECTANGLE',
    backgroundColour: preferences?.bgColor ?? null,
    textColour: preferences?.textColor ?? null,
  };
}

/** A label of a help-center user. Colours are `#RGB` or `#RRGGBB`; others (the documents show `#FFEE`) become null. */
export const userLabelSchema = v.pipe(
  v.object({ id, name: text, isPrimary: flag, helpCenterId: optionalId, preferences: optionalPreferences }),
  v.transform(({ preferences, ...raw }) => ({ ...raw, ...lookOf(preferences) })),
);
export type UserLabel = v.InferOutput<typeof userLabelSchema>;

/** The label shown beside a name. Source: zoho/zohodesk-oas Label.json, LabelMeta. */
export const labelMetaSchema = v.pipe(
  v.object({ id, name: text, logoUrl: optionalText, preferences: optionalPreferences }),
  v.transform(({ preferences, ...raw }) => ({ ...raw, ...lookOf(preferences) })),
);

/** A label as help centers define it; `userCount` is how many users have it. Source: zoho/zohodesk-oas Label.json. */
export const labelSchema = v.pipe(
  v.object({
    id,
    name: text,
    logoUrl: optionalText,
    helpCenterId: optionalId,
    count,
    creator: optionalPerson,
    modifier: optionalPerson,
    createdTime: time,
    modifiedTime: time,
    preferences: optionalPreferences,
  }),
  v.transform(({ preferences, count: userCount, createdTime, modifiedTime, ...raw }) => ({
    ...raw,
    userCount,
    createdAt: createdTime,
    modifiedAt: modifiedTime,
    ...lookOf(preferences),
  })),
);
export type Label = v.InferOutput<typeof labelSchema>;
