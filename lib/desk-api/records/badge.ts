import * as v from 'valibot';
import { flag, id, optionalText, text, time } from '../scalars';

/** A badge. The documented schema has no award date; where an answer carries one (how-to form), it is kept. */
export const badgeSchema = v.pipe(
  v.object({
    id,
    name: text,
    description: optionalText,
    iconUrl: optionalText,
    isCustom: flag,
    awardedTime: time,
    awardDate: time,
  }),
  v.transform(({ awardedTime, awardDate, ...raw }) => ({ ...raw, awardedAt: awardedTime ?? awardDate })),
);
export type Badge = v.InferOutput<typeof badgeSchema>;
