import type { Badge } from '../desk-api/records';

/**
 * Whether a badge stands for a level: the community gives it by itself when somebody gets there, so it is no badge to
 * offer for awarding. Only the catalogue says so; a badge in what somebody holds has no level. Source: zoho/zohodesk-oas
 * Badge.json, example of "List badges".
 */
export function isLevelBadge(badge: Badge): badge is Badge & { levelName: string } {
  return typeof badge.levelName === 'string';
}
