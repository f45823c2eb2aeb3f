import type { Badge } from '../desk-api/records';
import { isCount, isListOf, isMapOf, isNullOr, isObject, isText, isTextOrNull, isFlag } from './guards';
import { defineItem } from './item';

/** The level is left unchecked: badges that were pinned before it was read have none. */
const isBadge = isObject<Omit<Badge, 'levelName'>>({
  id: isText,
  name: isText,
  description: isTextOrNull,
  iconUrl: isTextOrNull,
  isCustom: isFlag,
  awardedAt: isNullOr(isCount),
});

/**
 * Badges the user has pinned, in the order of their digits, by organization id. Whole badges, so that the panel can show
 * and award them without reading the catalogue.
 */
export const pinnedBadgesItem = defineItem(
  'local',
  'pinnedBadges',
  isMapOf(isListOf(isBadge)),
  {},
  { /* names organizations and their badges */ cleared: 'signOut' },
);

/** Which of a contact's help-center users was chosen last. */
export interface HolderChoice {
  contactId: string;
  userId: string;
}

/** For contacts with several help-center users: who was chosen, latest first. */
export const holderChoicesItem = defineItem<HolderChoice[]>(
  'local',
  'holderChoices',
  isListOf(isObject({ contactId: isText, userId: isText })),
  [],
  { /* names contacts and their users */ cleared: 'signOut' },
);

/** Whether a reason is also written to the ticket as a private comment; the user's last answer. */
export const writesCommentItem = defineItem('local', 'writesComment', isFlag, false, {
  /* a choice of the user */ cleared: 'never',
});
