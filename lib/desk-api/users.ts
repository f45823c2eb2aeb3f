import { callForRecord, listAt, reading } from './calls';
import type { DeskClient } from './client';
import * as PAGING from './page-sizes';
import type { PagedList } from './paging';
import { pathOf } from './path';
import { type HelpCenterUser, type UserGroup, helpCenterUserSchema, userGroupSchema } from './records/help-center-user';

/** How help-center users can be found; to find one by email search by the address and compare. Times are ISO text. */
export interface UsersQuery {
  /** At least two characters; which fields are searched is not documented. */
  searchBy?: string;
  sortBy?: 'email' | '-email' | 'modifiedTime' | '-modifiedTime';
  status?: 'ACTIVE' | 'DISABLED' | 'DELETED' | 'ALL';
  helpCenterId?: string;
  /** Gives the number of all users in the pages (`total`). */
  include?: 'count'[];
  lastActivityStartTime?: string;
  lastActivityEndTime?: string;
}

/**
 * Help-center users, without their contacts. Source: zoho/zohodesk-oas User.json, "Get help center users". Scope:
 * Desk.contacts.READ, Desk.settings.READ, Desk.basic.READ, Desk.search.READ. Limit: 50 a page. Throws `DesksideError`.
 */
export function listUsers(client: DeskClient, query: UsersQuery = {}): PagedList<HelpCenterUser> {
  return listAt(client, { path: '/users', paging: PAGING.users, schema: helpCenterUserSchema, query });
}

/**
 * One help-center user with contact and all addresses. Source: zoho/zohodesk-oas User.json, "Get help center user".
 * Scope: Desk.contacts.READ, Desk.settings.READ, Desk.basic.READ. Throws `DesksideError`, `notFound` among others.
 */
export async function getUser(
  client: DeskClient,
  userId: string,
  query: { include?: 'contact'[]; helpCenterId?: string } = {},
): Promise<HelpCenterUser> {
  return await callForRecord(client, helpCenterUserSchema, reading(pathOf`/users/${userId}`, query));
}

/**
 * The groups to which a help-center user belongs. Source: zoho/zohodesk-oas User.json, "Get user groups". Scope:
 * Desk.contacts.READ, Desk.settings.READ. Limit: 50 a page. Throws `DesksideError`, `notFound` among others.
 */
export function listUserGroups(
  client: DeskClient,
  userId: string,
  query: { searchBy?: string; sortBy?: 'addedTime' | '-addedTime'; helpCenterId?: string } = {},
): PagedList<UserGroup> {
  const path = pathOf`/users/${userId}/groups`;
  return listAt(client, { path, paging: PAGING.users, schema: userGroupSchema, query });
}
