import * as v from 'valibot';
import { count, id, optionalRecord } from '../scalars';

const statsSchema = v.pipe(
  v.object({ postCount: count, commentsCount: count, commentCount: count, followersCount: count }),
  v.transform((raw) => ({
    posts: raw.postCount,
    comments: raw.commentsCount ?? raw.commentCount,
    followers: raw.followersCount,
  })),
);

/** What a user does in the community; `stats` when asked for. Source: zoho/zohodesk-oas CommunityUser.json. */
export const communityUserSchema = v.object({ id, stats: optionalRecord(statsSchema) });
export type CommunityUser = v.InferOutput<typeof communityUserSchema>;
