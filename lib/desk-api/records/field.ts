import * as v from 'valibot';
import { flag, optionalId, optionalList, optionalText, text } from '../scalars';
import { type StatusType, statusType } from './ticket';

const someText = v.pipe(v.string(), v.nonEmpty());

/** One value of a pick list; only those of a status name their kind. Layouts have the bare text for the same. */
const allowedValue = v.pipe(
  v.union([
    v.object({ value: someText, statusType: optionalText }),
    v.pipe(
      someText,
      v.transform((value) => ({ value, statusType: null })),
    ),
  ]),
  v.transform((raw) => ({ value: raw.value, statusType: raw.statusType === null ? null : statusType(raw.statusType) })),
);

/**
 * A field of a module as the organization has set it up; `allowedValues` is null for what is no pick list. Source:
 * zoho/zohodesk-oas Field.json, `statusFieldResponseForTickets` and its neighbours.
 */
export const fieldSchema = v.pipe(
  v.object({
    id: optionalId,
    apiName: someText,
    displayLabel: text,
    type: optionalText,
    isMandatory: flag,
    isCustomField: flag,
    allowedValues: optionalList(allowedValue),
  }),
  v.transform(({ displayLabel, isCustomField, ...raw }) => ({ ...raw, label: displayLabel, isCustom: isCustomField })),
);
export type Field = v.InferOutput<typeof fieldSchema>;

/** A status that tickets may have. */
export interface TicketStatus {
  /** As Desk takes and gives it; told apart from others by exactly this text. */
  name: string;
  type: StatusType;
}

/**
 * The values of a pick list among the fields of a module, each once, in the organization's order; null when the fields do
 * not say, so that the caller falls back to what it has seen.
 */
export function valuesOf(fields: readonly Field[], field: string): NonNullable<Field['allowedValues']> | null {
  const values = fields.find(({ apiName }) => apiName === field)?.allowedValues;
  if (!values || values.length === 0) return null;
  return [...new Map(values.map((each) => [each.value, each])).values()];
}
