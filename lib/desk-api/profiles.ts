import { callForCount, callForList, callForNothing, callForRecord, listAt, reading } from './calls';
import type { DeskClient } from './client';
import * as PAGING from './page-sizes';
import type { PagedList } from './paging';
import { pathOf } from './path';
import { type FullAgent, fullAgentSchema } from './records/agent';
import { type Permissions, type Profile, myPermissionsSchema, profileSchema } from './records/profile';

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
 * How many profiles there are. Source: Desk API document, "Get profile count"; zoho/zohodesk-oas Profile.json. Scope:
 * Desk.settings.READ, Desk.basic.READ. Throws `DesksideError`.
 */
export async function getProfileCount(
  client: DeskClient,
  query: { visible?: boolean; default?: boolean } = {},
): Promise<number> {
  return await callForCount(client, reading('/profiles/count', query));
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

/**
 * What the signed-in agent may do; read it with `allows`. Source: Desk API document, "Get my profile permissions";
 * zoho/zohodesk-oas Profile.json. Scope: Desk.settings.READ, Desk.basic.READ. Throws `DesksideError`.
 */
export async function getMyProfilePermissions(client: DeskClient): Promise<Permissions> {
  return await callForRecord(client, myPermissionsSchema, { path: '/myProfilePermissions' });
}

/**
 * The profile of light agents. Source: Desk API document, "Get light agent profile"; zoho/zohodesk-oas Profile.json.
 * Scope: Desk.settings.READ, Desk.basic.READ. Throws `DesksideError`.
 */
export async function getLightAgentProfile(client: DeskClient): Promise<Profile> {
  return await callForRecord(client, profileSchema, { path: '/lightAgentProfile' });
}

/**
 * The agents who have a profile, in their short form. Source: Desk API document, "List agents by profile";
 * zoho/zohodesk-oas Profile.json. Scope: Desk.settings.READ, Desk.basic.READ. Throws `DesksideError`, `notFound` among
 * others.
 */
export async function getAgentsByProfile(
  client: DeskClient,
  profileId: string,
  query: { active?: boolean; confirmed?: boolean } = {},
): Promise<FullAgent[]> {
  return await callForList(client, fullAgentSchema, reading(pathOf`/profiles/${profileId}/agents`, query));
}

/**
 * Makes a profile with the permissions of another. Source: Desk API document, "Clone profile"; zoho/zohodesk-oas
 * Profile.json. Scope: Desk.settings.CREATE, Desk.basic.CREATE. Throws `DesksideError`, `notFound` or `invalidData`
 * among others.
 */
export async function cloneProfile(
  client: DeskClient,
  profileId: string,
  clone: { name: string; description?: string },
): Promise<Profile> {
  const path = pathOf`/profiles/${profileId}/clone`;
  return await callForRecord(client, profileSchema, { method: 'POST', path, body: clone });
}

/**
 * Changes a profile and gives it as it is then. Source: Desk API document, "Update profile"; zoho/zohodesk-oas
 * Profile.json. Scope: Desk.settings.UPDATE, Desk.basic.UPDATE. Throws `DesksideError`, `notFound` or `invalidData`
 * among others.
 */
export async function updateProfile(
  client: DeskClient,
  profileId: string,
  changes: { name?: string; description?: string; permissions?: Permissions },
): Promise<Profile> {
  const path = pathOf`/profiles/${profileId}`;
  return await callForRecord(client, profileSchema, { method: 'PATCH', path, body: changes });
}

/**
 * Deletes a profile; its agents get another one. Source: Desk API document, "Delete profile"; zoho/zohodesk-oas
 * Profile.json. Scope: Desk.settings.DELETE, Desk.basic.DELETE. Throws `DesksideError`, `notFound` or `invalidData`
 * among others.
 */
export async function deleteProfile(client: DeskClient, profileId: string, transferToProfileId: string): Promise<void> {
  const path = pathOf`/profiles/${profileId}/delete`;
  await callForNothing(client, { method: 'POST', path, body: { transferToProfileId } });
}
