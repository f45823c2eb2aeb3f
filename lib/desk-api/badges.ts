import type { Holder } from './records/holder';
import { callForResults, listAt } from './calls';
import type { DeskClient } from './client';
import * as PAGING from './page-sizes';
import type { PagedList } from './paging';
import { pathOf } from './path';
import { type Badge, badgeSchema } from './records/badge';
import { type UserLabel, userLabelSchema } from './records/label';
import type { MassResult } from './records/mass-result';

/** More than any organization has; a server that never ends must not keep us busy. */
const AT_MOST = 5_000;

/**
 * The badges of the organization; a bare array in the documents. Source: zoho/zohodesk-oas Badge.json, "List badges".
 * Scope: Desk.settings.READ. Limit: 50 a page. Throws `DesksideError`.
 */
export function listBadges(client: DeskClient, query: { type?: 'custom' | 'default' } = {}): PagedList<Badge> {
  return listAt(client, { path: '/badges', paging: PAGING.badges, schema: badgeSchema, query });
}

/**
 * Every badge of the organization. Source: zoho/zohodesk-oas Badge.json, "List badges". Scope: Desk.settings.READ.
 * Limit: 50 a page. Throws `DesksideError`.
 */
export async function getBadgeCatalogue(client: DeskClient): Promise<Badge[]> {
  return await listBadges(client).collect(AT_MOST);
}

/**
 * As many of the organization's badges as one call gives, beginning with the `from`th, and where the next page begins; null
 * where Desk gave fewer than a page, which is the end. Source: zoho/zohodesk-oas Badge.json, "List badges". Scope:
 * Desk.settings.READ. Limit: 50 a page, counted from 1. Throws `DesksideError`.
 */
export async function getBadgePage(
  client: DeskClient,
  from: number,
): Promise<{ badges: Badge[]; next: number | null }> {
  const paging = { ...PAGING.badges, firstIndex: from };
  const { value } = await listAt(client, { path: '/badges', paging, schema: badgeSchema }).pages().next();
  const { records = [], size = 0 } = value ?? {};
  return { badges: records, next: size < paging.pageSize ? null : from + paging.pageSize };
}

/** How the badges of a user can be narrowed down; times as ISO text in GMT. */
export interface UserBadgesQuery {
  type?: 'custom' | 'default';
  sortBy?: 'createdTime' | '-createdTime';
  startTime?: string;
  endTime?: string;
}

/**
 * The badges that a help-center user holds; sorting and times go by when they were awarded. Source: zoho/zohodesk-oas
 * Badge.json, "List user badges". Scope: Desk.contacts.READ, Desk.settings.READ. Limit: 50 a page. Throws
 * `DesksideError`, `notFound` among others.
 */
export function listUserBadges(client: DeskClient, userId: string, query: UserBadgesQuery = {}): PagedList<Badge> {
  return badgesAt(client, pathOf`/users/${userId}/badges`, query);
}

/**
 * One of the two forms in which badges and labels of a help-center user are said to be reached. The sources disagree:
 * the vendor's OpenAPI files have `users/{userId}`, a third-party how-to has `helpcenter/{id}/users/{userId}`; an
 * organization that does not know one answers `URL_NOT_FOUND`.
 */
export interface BadgePaths {
  list(client: DeskClient, holder: Holder): Promise<Badge[]>;
  labels(client: DeskClient, holder: Holder): Promise<UserLabel[]>;
  /** Per-badge results; empty when the answer gives none, so that the caller has to look. */
  award(client: DeskClient, holder: Holder, badgeIds: string[]): Promise<MassResult[]>;
  revoke(client: DeskClient, holder: Holder, badgeIds: string[]): Promise<MassResult[]>;
}

/**
 * `/users/{userId}/badges`, `associate` and `dissociate`, `/users/{userId}/labels`. Source: zoho/zohodesk-oas Badge.json,
 * User.json. Scope: Desk.contacts.READ, Desk.settings.READ to look, Desk.contacts.UPDATE, Desk.settings.UPDATE to change.
 * Limit: 50 a page. Throws `DesksideError`, `notFound` among others.
 */
export const OAS_PATHS: BadgePaths = {
  list: (client, { userId }) => listUserBadges(client, userId).collect(AT_MOST),
  labels: (client, { userId }) => labelsAt(client, pathOf`/users/${userId}/labels`),
  award: (client, { userId }, badgeIds) => change(client, 'POST', pathOf`/users/${userId}/badges/associate`, badgeIds),
  revoke: (client, { userId }, badgeIds) =>
    change(client, 'POST', pathOf`/users/${userId}/badges/dissociate`, badgeIds),
};

/**
 * `/helpcenter/{helpCenterId}/users/{userId}/badges` with GET, POST and DELETE, and `labels` with GET. Source: a third-party
 * how-to that describes neither bodies nor limits; `{badgeIds}` and 50 a page as in the other form are our assumption.
 * Scope: none named. Throws `DesksideError`, `notFound` among others.
 */
export const HOWTO_PATHS: BadgePaths = {
  list: (client, holder) => badgesAt(client, howtoPath(holder)).collect(AT_MOST),
  labels: (client, { helpCenterId, userId }) =>
    labelsAt(client, pathOf`/helpcenter/${helpCenterId}/users/${userId}/labels`),
  award: (client, holder, badgeIds) => change(client, 'POST', howtoPath(holder), badgeIds),
  revoke: (client, holder, badgeIds) => change(client, 'DELETE', howtoPath(holder), badgeIds),
};

function howtoPath({ helpCenterId, userId }: Holder): string {
  return pathOf`/helpcenter/${helpCenterId}/users/${userId}/badges`;
}

function badgesAt(client: DeskClient, path: string, query: object = {}): PagedList<Badge> {
  return listAt(client, { path, paging: PAGING.badges, schema: badgeSchema, query });
}

async function labelsAt(client: DeskClient, path: string): Promise<UserLabel[]> {
  return await listAt(client, { path, paging: PAGING.labels, schema: userLabelSchema }).collect(AT_MOST);
}

async function change(
  client: DeskClient,
  method: 'POST' | 'DELETE',
  path: string,
  badgeIds: string[],
): Promise<MassResult[]> {
  return await callForResults(client, { method, path, body: { badgeIds } });
}
