import * as v from 'valibot';
import { flag, id, optionalText, text, time } from '../scalars';

interface BadgeRecord {
  id: string;
  name: string;
  description: string | null;
  iconUrl: string | null;
  isCustom: boolean;
  /** Epoch milliseconds. */
  awardedAt: number | null;
  /** The community level that the badge stands for; absent for all others. */
  levelName?: string;
}

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
    levelName: optionalText,
  }),
  v.transform(({ awardedTime, awardDate, levelName, ...raw }): BadgeRecord => {
    return { ...raw, awardedAt: awardedTime ?? awardDate, ...(levelName === null ? {} : { levelName }) };
  }),
);
export type Badge = v.InferOutput<typeof badgeSchema>;
