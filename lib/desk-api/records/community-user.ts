import * as v from 'valibot';
import {
  count,
  id,
  optionalDictionary,
  optionalFlag,
  optionalId,
  optionalRecord,
  optionalText,
  text,
  time,
} from '../scalars';
import { labelMetaSchema } from './label';

const statsSchema = v.pipe(
  v.object({
    postCount: count,
    commentsCount: count,
    commentCount: count,
    followersCount: count,
    isFollowing: optionalFlag,
    topicTypeWiseCount: optionalDictionary(count),
  }),
  v.transform((raw) => ({
    posts: raw.postCount,
    comments: raw.commentsCount ?? raw.commentCount,
    followers: raw.followersCount,
    isFollowing: raw.isFollowing,
    topicsByType: raw.topicTypeWiseCount,
  })),
);

/**
 * A user as the community sees them; `stats` when asked for. `type` is `END_USER` or `AGENT` here, other than in
 * help-center users. Source: zoho/zohodesk-oas CommunityUser.json.
 */
export const communityUserSchema = v.pipe(
  v.object({
    id,
    name: text,
    email: optionalText,
    photoUrl: optionalText,
    photoURL: optionalText,
    type: optionalText,
    status: optionalText,
    contactId: optionalId,
    isModerated: optionalFlag,
    moderatedOn: time,
    label: optionalRecord(labelMetaSchema),
    stats: optionalRecord(statsSchema),
  }),
  v.transform(({ photoUrl, photoURL, type, moderatedOn, ...raw }) => ({
    ...raw,
    photoUrl: photoUrl ?? photoURL,
    isAgent: type === 'AGENT',
    isActive: raw.status === null || raw.status.toUpperCase() === 'ACTIVE',
    moderatedAt: moderatedOn,
  })),
);
export type CommunityUser = v.InferOutput<typeof communityUserSchema>;
