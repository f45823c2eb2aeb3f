import { AWARD_ITEMS_OF_ORGANIZATION } from './award-items';
import { badgeFormsItem, recentBadgesItem, moduleKindsItem, creditsItem } from './items';
import { parkedAwardsItem } from './person-items';

/** Items that tell about an organization, and go when the user signs out. */
export const CLEARED_ON_SIGN_OUT = [
  badgeFormsItem,
  recentBadgesItem,
  moduleKindsItem,
  creditsItem,
  ...AWARD_ITEMS_OF_ORGANIZATION,
  parkedAwardsItem,
] as const;
