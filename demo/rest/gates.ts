import type { JsonObject } from '../server/json';
import type { DemoSettings } from '../settings';
import { forbidden, licenseLimited } from './errors';
import type { Route } from './route';

/** What light agents may do to a ticket. Source: vendor's help page "Adding users as light agents"; profile permissions. */
const LIGHT_MAY = /\/(addFollowers|removeFollowers|markAsRead|markAsUnRead)$/;

/**
 * Refuses what the signed-in agent's profile does not allow: a light agent reads tickets and writes private comments.
 * @throws DeskError 403 FORBIDDEN
 */
export function checkProfile({ method, path }: Route, body: JsonObject, { isLightAgent }: DemoSettings): void {
  if (!isLightAgent || method === 'GET' || !path.startsWith('/tickets')) return;
  const isComment = path.includes('/comments');
  const isPublic = body['isPublic'] === true || body['isPublic'] === 'true';
  if (isComment ? isPublic : !LIGHT_MAY.test(path)) throw forbidden();
}

/**
 * Refuses what the edition does not include. The documents name the feature TEAM, and not in which editions it is missing;
 * here it is missing in the free one. @throws DeskError 403 LICENSE_ACCESS_LIMITED
 */
export function checkEdition({ path }: Route, body: JsonObject, { edition }: DemoSettings): void {
  const isOfTeams = /\/teams(\/|$)/.test(path) || typeof body['teamId'] === 'string';
  if (edition === 'FREE' && isOfTeams) throw licenseLimited('TEAM', edition);
}
