import * as v from 'valibot';
import { id, optionalText, time } from '../scalars';

/** The latest message of a ticket: what tells who waits for whom since when. */
export const latestThreadSchema = v.pipe(
  v.object({ id, direction: optionalText, createdTime: time }),
  v.transform(({ createdTime, ...raw }) => ({ ...raw, createdAt: createdTime })),
);
export type LatestThread = v.InferOutput<typeof latestThreadSchema>;
