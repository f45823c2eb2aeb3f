import { callForRecord, listAt } from './calls';
import type { DeskClient } from './client';
import * as PAGING from './page-sizes';
import type { PagedList } from './paging';
import { pathOf } from './path';
import { type Profile, profileSchema } from './records/profile';

/** How profiles can be found; `fields` says what comes besides id and name. */
export interface ProfilesQuery {
  visible?: boolean;
  default?: boolean;
  searchStr?: string;
  fields?: ('type' | 'isVisible' | 'default' | 'modifiedBy' | 'modifiedTime' | 'permissions' | 'description')[];
}

/**
 * Profiles of the organization. Source: Desk API document, "List profiles"; zoho/zohodesk-oas Profile.json. Scope:
 * Desk.settings.READ, Desk.basic.READ. Limit: 250 a page. Throws `DesksideError`.
 */
export function listProfiles(client: DeskClient, query: ProfilesQuery = {}): PagedList<Profile> {
  return listAt(client, { path: '/profiles', paging: PAGING.profiles, schema: profileSchema, query });
}

/**
 * One profile with its permissions. Source: Desk API document, "Get profile"; zoho/zohodesk-oas Profile.json. Scope:
 * Desk.settings.READ, Desk.basic.READ. Throws `DesksideError`, `notFound` among others.
 */
export async function getProfile(client: DeskClient, profileId: string): Promise<Profile> {
  return await callForRecord(client, profileSchema, { path: pathOf`/profiles/${profileId}` });
}

/**
 * The profile of the signed-in agent. Source: Desk API document, "Get my profile details"; zoho/zohodesk-oas
 * Profile.json. Scope: Desk.settings.READ, Desk.basic.READ. Throws `DesksideError`.
 */
export async function getMyProfile(client: DeskClient): Promise<Profile> {
  return await callForRecord(client, profileSchema, { path: '/myProfile' });
}
