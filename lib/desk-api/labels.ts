import { callForResults, listAt, reading } from './calls';
import type { DeskClient } from './client';
import * as PAGING from './page-sizes';
import type { PagedList } from './paging';
import { pathOf } from './path';
import { type LabelledUser, labelledUserSchema } from './records/help-center-user';
import { type Label, labelSchema } from './records/label';
import type { MassResult } from './records/mass-result';

/** How labels can be found; `searchBy` needs two characters. */
export interface LabelsQuery {
  searchBy?: string;
  sortBy?: `${'' | '-'}${'createdTime' | 'modifiedTime' | 'name'}`;
  helpCenterId?: string;
}

/**
 * Labels of all help centers or of one. Source: zoho/zohodesk-oas Label.json, "List labels". Scope: Desk.contacts.READ,
 * Desk.settings.READ. Limit: 50 a page. Throws `DesksideError`.
 */
export function listLabels(client: DeskClient, query: LabelsQuery = {}): PagedList<Label> {
  return listAt(client, { path: '/labels', paging: PAGING.labels, schema: labelSchema, query });
}

/**
 * The users who have a label; within one label they can be found by name or email. Source: zoho/zohodesk-oas
 * Label.json, "List users under a label". Scope: Desk.contacts.READ, Desk.settings.READ, Desk.search.READ. Limit: 50 a
 * page. Throws `DesksideError`, `notFound` among others.
 */
export function listUsersByLabel(
  client: DeskClient,
  labelId: string,
  query: { searchBy?: string; sortBy?: 'assignedTime' | '-assignedTime' } = {},
): PagedList<LabelledUser> {
  const path = pathOf`/labels/${labelId}/users`;
  return listAt(client, { path, paging: PAGING.labels, schema: labelledUserSchema, query });
}

/**
 * Gives labels to a user, one of them as the primary one; with a result for each label. Source: zoho/zohodesk-oas
 * User.json, "Assign labels to user". Scope: Desk.contacts.UPDATE, Desk.settings.UPDATE. Throws `DesksideError`,
 * `notFound` or `invalidData` among others.
 */
export async function assignLabelsToUser(
  client: DeskClient,
  userId: string,
  labels: { id: string; isPrimary: boolean }[],
  query: { helpCenterId?: string } = {},
): Promise<MassResult[]> {
  const path = pathOf`/users/${userId}/labels/assign`;
  return await callForResults(client, { ...reading(path, query), method: 'POST', body: { labels } });
}

/**
 * Takes labels from a user, with a result for each label. Source: zoho/zohodesk-oas User.json, "Remove labels from
 * user". Scope: Desk.contacts.UPDATE, Desk.settings.UPDATE. Throws `DesksideError`, `notFound` or `invalidData` among
 * others.
 */
export async function removeLabelsFromUser(
  client: DeskClient,
  userId: string,
  labelIds: string[],
  query: { helpCenterId?: string } = {},
): Promise<MassResult[]> {
  const path = pathOf`/users/${userId}/labels/remove`;
  return await callForResults(client, { ...reading(path, query), method: 'POST', body: { labelIds } });
}
