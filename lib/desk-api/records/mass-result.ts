import * as v from 'valibot';
import { flag, id, optionalRecord, optionalText } from '../scalars';

/** One entry of a mass action; HTTP 200 says nothing about it. Source: zoho/zohodesk-oas MassActionResponse.json. */
export const massResultSchema = v.pipe(
  v.object({
    id,
    success: flag,
    errors: optionalRecord(
      v.object({ errorCode: optionalText, httpCode: optionalText, errorMessage: optionalText, error: optionalText }),
    ),
  }),
  v.transform((raw) => ({
    id: raw.id,
    success: raw.success,
    errorCode: raw.errors?.errorCode ?? null,
    message: raw.errors?.errorMessage ?? raw.errors?.error ?? null,
  })),
);
export type MassResult = v.InferOutput<typeof massResultSchema>;
