import { callForList, listAt } from './calls';
import type { DeskClient } from './client';
import * as PAGING from './page-sizes';
import type { PagedList } from './paging';
import { pathOf } from './path';
import { type Group, type GroupMember, groupMemberSchema, groupSchema } from './records/group';

/** How groups can be found; `searchBy` needs two characters. */
export interface GroupsQuery {
  searchBy?: string;
  sortBy?: `${'' | '-'}${'createdTime' | 'modifiedTime' | 'name' | 'count'}`;
  helpCenterId?: string;
}

/**
 * The groups of help-center users, of all help centers or of one. Source: zoho/zohodesk-oas HelpcenterGroups.json, "List
 * helpcenter groups". Scope: Desk.contacts.READ, Desk.settings.READ. Limit: 50 a page. Throws `DesksideError`.
 */
export function listGroups(client: DeskClient, query: GroupsQuery = {}): PagedList<Group> {
  return listAt(client, { path: '/groups', paging: PAGING.users, schema: groupSchema, query });
}

/**
 * The users of a group, as far as Desk tells them in one call: "a particular number", says the document, which names
 * neither that number nor a way to the next ones. Source: zoho/zohodesk-oas HelpcenterGroups.json, "List users in a
 * group". Scope: Desk.contacts.READ, Desk.settings.READ, Desk.search.READ. Throws `DesksideError`, `notFound` among others.
 */
export async function getGroupUsers(client: DeskClient, groupId: string): Promise<GroupMember[]> {
  return await callForList(client, groupMemberSchema, { path: pathOf`/groups/${groupId}/users` });
}
