import { callForRecord, reading } from './calls';
import type { DeskClient } from './client';
import { pathOf } from './path';
import { type CommunityUser, communityUserSchema } from './records/community-user';

/**
 * A user as the community sees them, with what they did there when `stats` are asked for. Source: zoho/zohodesk-oas
 * CommunityUser.json, "Get community user". Scope: Desk.forums.READ, Desk.community.READ. Throws `DesksideError`,
 * `notFound` among others.
 */
export async function getCommunityUser(
  client: DeskClient,
  userId: string,
  query: { include?: 'stats'[] } = {},
): Promise<CommunityUser> {
  return await callForRecord(client, communityUserSchema, reading(pathOf`/communityUsers/${userId}`, query));
}
