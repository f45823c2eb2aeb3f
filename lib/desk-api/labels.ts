import { callForNothing, callForRecord, callForResults, listAt, reading } from './calls';
import type { DeskClient } from './client';
import * as PAGING from './page-sizes';
import type { PagedList } from './paging';
import { pathOf } from './path';
import { type LabelledUser, labelledUserSchema } from './records/help-center-user';
import { type AssignedLabel, type Label, assignedLabelSchema, labelSchema } from './records/label';
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
 * One label. Source: zoho/zohodesk-oas Label.json, "Get details of label". Scope: Desk.contacts.READ,
 * Desk.settings.READ. Throws `DesksideError`, `notFound` among others.
 */
export async function getLabel(client: DeskClient, labelId: string): Promise<Label> {
  return await callForRecord(client, labelSchema, { path: pathOf`/labels/${labelId}` });
}

/** What may be changed of a label; colours are `#RGB` or `#RRGGBB`. What is left out stays. */
export interface LabelChanges {
  name?: string;
  logoId?: string;
  preferences?: { shape?: 'ROUNDED' | 'RECTANGLE'; bgColor?: string; textColor?: string };
}

/**
 * Makes a label. Source: zoho/zohodesk-oas Label.json, "Create label". Scope: Desk.contacts.CREATE,
 * Desk.settings.CREATE. Throws `DesksideError`, `invalidData` among others.
 */
export async function createLabel(
  client: DeskClient,
  label: LabelChanges & { name: string; helpCenterId?: string },
): Promise<Label> {
  return await callForRecord(client, labelSchema, { method: 'POST', path: '/labels', body: label });
}

/**
 * Changes a label and gives it as it is then. Source: zoho/zohodesk-oas Label.json, "Update label". Scope:
 * Desk.contacts.UPDATE, Desk.settings.UPDATE. Throws `DesksideError`, `notFound` or `invalidData` among others.
 */
export async function updateLabel(client: DeskClient, labelId: string, changes: LabelChanges): Promise<Label> {
  const path = pathOf`/labels/${labelId}`;
  return await callForRecord(client, labelSchema, { method: 'PATCH', path, body: changes });
}

/**
 * Deletes a label. Source: zoho/zohodesk-oas Label.json, "Delete label". Scope: Desk.contacts.DELETE,
 * Desk.settings.DELETE. Throws `DesksideError`, `notFound` among others.
 */
export async function deleteLabel(client: DeskClient, labelId: string): Promise<void> {
  await callForNothing(client, { method: 'DELETE', path: pathOf`/labels/${labelId}` });
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
 * Gives a label to several users. Source: zoho/zohodesk-oas Label.json, "Assign label to users". Scope:
 * Desk.contacts.UPDATE, Desk.settings.UPDATE. Throws `DesksideError`, `notFound` or `invalidData` among others.
 */
export async function assignLabelToUsers(client: DeskClient, labelId: string, userIds: string[]): Promise<void> {
  await callForNothing(client, { method: 'POST', path: pathOf`/labels/${labelId}/users/add`, body: { userIds } });
}

/**
 * Takes a label from several users. Source: zoho/zohodesk-oas Label.json, "Remove users under a label". Scope:
 * Desk.contacts.UPDATE, Desk.settings.UPDATE. Throws `DesksideError`, `notFound` or `invalidData` among others.
 */
export async function removeLabelFromUsers(client: DeskClient, labelId: string, userIds: string[]): Promise<void> {
  await callForNothing(client, { method: 'POST', path: pathOf`/labels/${labelId}/users/remove`, body: { userIds } });
}

/** How the labels of a user can be narrowed down; `searchBy` needs two characters. */
export interface UserLabelsQuery {
  isPrimary?: boolean;
  sortBy?: 'assignedTime' | '-assignedTime';
  searchBy?: string;
  helpCenterId?: string;
}

/**
 * The labels of a user with the moment they were given. Source: zoho/zohodesk-oas User.json, "Get user labels". Scope:
 * Desk.contacts.READ, Desk.settings.READ. Limit: 50 a page. Throws `DesksideError`, `notFound` among others.
 */
export function listUserLabels(
  client: DeskClient,
  userId: string,
  query: UserLabelsQuery = {},
): PagedList<AssignedLabel> {
  const path = pathOf`/users/${userId}/labels`;
  return listAt(client, { path, paging: PAGING.labels, schema: assignedLabelSchema, query });
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
