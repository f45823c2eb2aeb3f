import { callForNothing, callForRecord, callForResults, listAt, reading } from './calls';
import type { DeskClient } from './client';
import * as PAGING from './page-sizes';
import type { PagedList } from './paging';
import { pathOf } from './path';
import { type CommunityUser, communityUserSchema } from './records/community-user';
import type { MassResult } from './records/mass-result';

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

/**
 * Decides whether what a user writes is looked at before it appears. Source: zoho/zohodesk-oas CommunityUser.json,
 * "Update moderation of community user". Scope: Desk.forums.UPDATE, Desk.community.UPDATE. Throws `DesksideError`,
 * `notFound` or `invalidData` among others.
 */
export async function updateCommunityUser(
  client: DeskClient,
  userId: string,
  changes: { isModerated: boolean },
): Promise<void> {
  await callForNothing(client, { method: 'PATCH', path: pathOf`/communityUsers/${userId}`, body: changes });
}

/**
 * Who follows a user in the community. Source: zoho/zohodesk-oas CommunityUser.json, "List followers of community
 * user". Scope: Desk.forums.READ, Desk.community.READ. Limit: 50 a page. Throws `DesksideError`, `notFound` among
 * others.
 */
export function listCommunityUserFollowers(client: DeskClient, userId: string): PagedList<CommunityUser> {
  const path = pathOf`/communityUsers/${userId}/followers`;
  return listAt(client, { path, paging: PAGING.communityUsers, schema: communityUserSchema });
}

/**
 * Makes the signed-in agent follow a user in the community. Source: zoho/zohodesk-oas CommunityUser.json, "Follow
 * community user". Scope: Desk.forums.UPDATE, Desk.community.UPDATE. Throws `DesksideError`, `notFound` among others.
 */
export async function followCommunityUser(client: DeskClient, userId: string): Promise<void> {
  await callForNothing(client, { method: 'POST', path: pathOf`/communityUsers/${userId}/follow` });
}

/**
 * Makes the signed-in agent follow a user no longer. Source: zoho/zohodesk-oas CommunityUser.json, "Unfollow community
 * user". Scope: Desk.forums.UPDATE, Desk.community.UPDATE. Throws `DesksideError`, `notFound` among others.
 */
export async function unfollowCommunityUser(client: DeskClient, userId: string): Promise<void> {
  await callForNothing(client, { method: 'POST', path: pathOf`/communityUsers/${userId}/unfollow` });
}

/**
 * The users whose posts are looked at before they appear. Source: zoho/zohodesk-oas CommunityUser.json, "List moderated
 * community users". Scope: Desk.forums.READ, Desk.community.READ. Limit: 50 a page. Throws `DesksideError`.
 */
export function listModeratedUsers(client: DeskClient): PagedList<CommunityUser> {
  return listAt(client, {
    path: '/communityModeratedUsers',
    paging: PAGING.communityUsers,
    schema: communityUserSchema,
  });
}

/**
 * Lets posts of these users appear at once again, with a result for each user. Source: zoho/zohodesk-oas
 * CommunityUser.json, "Unmoderate community users". Scope: Desk.forums.UPDATE, Desk.community.UPDATE. Throws
 * `DesksideError`, `invalidData` among others.
 */
export async function unmoderateUsers(client: DeskClient, userIds: string[]): Promise<MassResult[]> {
  return await callForResults(client, { method: 'POST', path: '/communityUsers/unmoderate', body: { userIds } });
}
