import { listOf, pageOf } from './answers';
import type { DeskClient } from './client';
import { collectPages } from './paging';
import { pathOf } from './path';
import { type Badge, type MassResult, type UserLabel, badgeSchema, massResultSchema, userLabelSchema } from './records';

/** Badges, labels: `from` starts at 1, at most 50 a page. Source: zoho/zohodesk-oas Badge.json and Label.json. */
const PAGING = { firstIndex: 1, pageSize: 50, atMost: 5_000 } as const;

async function allBadges(client: DeskClient, path: string): Promise<Badge[]> {
  return await collectPages(PAGING, async (from, limit) =>
    pageOf(badgeSchema, await client.call({ path, query: { from, limit } }), path),
  );
}

/** Every badge of the organization. Scope Desk.settings.READ. Source: Badge.json, a bare array. Throws `DesksideError`. */
export async function getBadgeCatalogue(client: DeskClient): Promise<Badge[]> {
  return await allBadges(client, '/badges');
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

export interface Holder {
  userId: string;
  helpCenterId: string;
}

/** `/users/{userId}/badges`, `associate`, `dissociate`. Scopes Desk.contacts and Desk.settings. Source: OAS Badge.json, User.json. */
export const OAS_PATHS: BadgePaths = {
  list: (client, { userId }) => allBadges(client, pathOf`/users/${userId}/badges`),
  labels: (client, { userId }) => allLabels(client, pathOf`/users/${userId}/labels`),
  award: (client, { userId }, badgeIds) => change(client, 'POST', pathOf`/users/${userId}/badges/associate`, badgeIds),
  revoke: (client, { userId }, badgeIds) =>
    change(client, 'POST', pathOf`/users/${userId}/badges/dissociate`, badgeIds),
};

/**
 * `/helpcenter/{helpCenterId}/users/{userId}/badges` with GET, POST and DELETE. Source: a third-party how-to that
 * describes no body; `{badgeIds}` as in the other form is our assumption.
 */
export const HOWTO_PATHS: BadgePaths = {
  list: (client, holder) => allBadges(client, howtoPath(holder)),
  labels: (client, { helpCenterId, userId }) =>
    allLabels(client, pathOf`/helpcenter/${helpCenterId}/users/${userId}/labels`),
  award: (client, holder, badgeIds) => change(client, 'POST', howtoPath(holder), badgeIds),
  revoke: (client, holder, badgeIds) => change(client, 'DELETE', howtoPath(holder), badgeIds),
};

function howtoPath({ helpCenterId, userId }: Holder): string {
  return pathOf`/helpcenter/${helpCenterId}/users/${userId}/badges`;
}

async function allLabels(client: DeskClient, path: string): Promise<UserLabel[]> {
  return await collectPages(PAGING, async (from, limit) =>
    pageOf(userLabelSchema, await client.call({ path, query: { from, limit } }), path),
  );
}

async function change(
  client: DeskClient,
  method: 'POST' | 'DELETE',
  path: string,
  badgeIds: string[],
): Promise<MassResult[]> {
  const body = await client.call({ method, path, body: { badgeIds } });
  try {
    return listOf(massResultSchema, body, path);
  } catch {
    return []; // Carried out, but without results; the caller reads the state again.
  }
}
