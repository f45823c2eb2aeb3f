import * as v from 'valibot';

/**
 * The few scalar shapes of Desk's answers. One clean value comes out whatever form the server chose: ids as numbers or
 * strings, `"false"` for false, counts as text, times as ISO text or epoch milliseconds. Anything else in an optional
 * field becomes null: a field the profile may not see is simply missing, which is no error.
 * Source: Desk API document and zoho/zohodesk-oas (the two disagree with each other and with their own examples).
 */
const DIGITS = /^\d{1,19}$/;

/** An id: 1 to 19 digits, always as text (ids exceed 2^53). Numbers must already be lossless, see `json.ts`. */
export const id = v.pipe(
  v.union([v.string(), v.pipe(v.number(), v.safeInteger(), v.minValue(0))]),
  v.transform(String),
  v.regex(DIGITS),
);

/** Whether text from outside may be used as an id in a path. */
export function isId(value: unknown): value is string {
  return typeof value === 'string' && DIGITS.test(value);
}

/** An id that may be missing, null or empty. */
export const optionalId = v.optional(v.fallback(v.nullable(id), null), null);

/** Text that may be missing; null when it is missing or blank. */
export const optionalText = v.optional(
  v.fallback(
    v.pipe(
      v.nullable(v.union([v.string(), v.number()])),
      v.transform((value) => (value === null || String(value).trim() === '' ? null : String(value))),
    ),
    null,
  ),
  null,
);

const PHOTO = /^https:\/\/desk(?:static)?\.([^/?#@:]+\/api\/v1\/(?:agents|contacts)\/\d+\/photo)(?:\?[^#]*)?$/;

/**
 * Address of a picture; null when missing. A photo of the API has one form whichever answer names it, so that it is asked for
 * and kept once: lists of agents name it on `deskstatic.zoho.<tld>`, tickets and owners on the Desk host, both with a query
 * that nothing depends on. Whether it may be fetched is decided where it is (`pictureSource`). Source: recorded answers.
 */
export const picture = v.pipe(
  optionalText,
  v.transform((address) => address?.replace(PHOTO, 'https://desk.$1') ?? null),
);

/** Text that is shown even when empty. */
export const text = v.optional(v.fallback(v.string(), ''), '');

/** A boolean that some answers print as `"true"` or `"false"`, where nothing can be said without it. */
const yesOrNo = v.union([
  v.boolean(),
  v.pipe(
    v.picklist(['true', 'false']),
    v.transform((value) => value === 'true'),
  ),
]);

/** As `yesOrNo`; false when missing or anything else. */
export const flag = v.optional(v.fallback(yesOrNo, false), false);

/** As `yesOrNo`; null when missing: for what an answer tells only when it is asked to. */
export const optionalFlag = v.optional(v.fallback(v.nullable(yesOrNo), null), null);

/** A count written as a number or as text; null when missing. */
export const count = v.optional(
  v.fallback(
    v.pipe(
      v.nullable(v.union([v.number(), v.pipe(v.string(), v.regex(/^\d{1,15}$/), v.transform(Number))])),
      v.check((value) => value === null || (Number.isSafeInteger(value) && value >= 0)),
    ),
    null,
  ),
  null,
);

const FIRST_PLAUSIBLE_YEAR_MS = Date.UTC(1990, 0, 1);

/** How ISO 8601 text begins. Other text is not given to `Date.parse`, for which "0" is the year 2000. */
const ISO = /^\d{4}-\d\d-\d\d/;

function toEpochMs(value: string | number): number | null {
  const digits = typeof value === 'number' || /^\d{12,14}$/.test(value);
  const ms = digits ? Number(value) : ISO.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isFinite(ms) && ms >= FIRST_PLAUSIBLE_YEAR_MS ? ms : null;
}

/** A moment as epoch milliseconds (UTC), from ISO 8601 text or epoch milliseconds; null when missing. */
export const time = v.optional(
  v.fallback(
    v.pipe(
      v.nullable(v.union([v.string(), v.number()])),
      v.transform((value) => (value === null ? null : toEpochMs(value))),
    ),
    null,
  ),
  null,
);

/** A nested record that may be missing, null or malformed. */
/* @__NO_SIDE_EFFECTS__ */
export function optionalRecord<const TSchema extends v.GenericSchema>(schema: TSchema) {
  return v.optional(v.fallback(v.nullable(schema), null), null);
}

/** A nested list that may be missing or null; single malformed entries are left out. */
/* @__NO_SIDE_EFFECTS__ */
export function optionalList<const TSchema extends v.GenericSchema>(schema: TSchema) {
  return v.optional(
    v.fallback(
      v.nullable(
        v.pipe(
          v.array(v.unknown()),
          v.transform((items) =>
            items.flatMap((item) => {
              const parsed = v.safeParse(schema, item);
              return parsed.success ? [parsed.output] : [];
            }),
          ),
        ),
      ),
      null,
    ),
    null,
  );
}

/** Ids of other records; null when missing. */
export const optionalIds = optionalList(id);

/** Texts such as email addresses; null when missing. */
export const optionalTexts = optionalList(v.string());

/**
 * An object whose keys the organization chooses (custom fields, counts by channel); null when missing. valibot drops
 * `__proto__`, `prototype` and `constructor`, so that no answer reaches a prototype.
 */
/* @__NO_SIDE_EFFECTS__ */
export function optionalDictionary<const TSchema extends v.GenericSchema>(schema: TSchema) {
  return v.optional(v.fallback(v.nullable(v.record(v.string(), schema)), null), null);
}

/** Custom fields by API name. A value is text whatever its type in Desk; null when empty. */
export const customFields = optionalDictionary(
  v.fallback(
    v.pipe(
      v.nullable(v.union([v.string(), v.number(), v.boolean()])),
      v.transform((value) => (value === null ? null : String(value))),
    ),
    null,
  ),
);
