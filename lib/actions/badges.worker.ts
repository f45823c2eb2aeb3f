import type { Badge } from '../desk-api/records';
import { type Collection, membership } from './membership.worker';

const ids = (items: { id: string }[]): string[] => items.map(({ id }) => id);

/** The badges of a person. */
const badges: Collection<Badge> = {
  held: async ({ inForm, asking }, holder) => await inForm((paths) => paths.list(asking, holder)),
  give: async ({ inForm, desk }, holder, items) => await inForm((paths) => paths.award(desk, holder, ids(items))),
  take: async ({ inForm, desk }, holder, items) => await inForm((paths) => paths.revoke(desk, holder, ids(items))),
  remember: async ({ remember }, { userId }, held) => await remember('badges', userId, held),
  recordOf: async ({ cached }, { id, name }) =>
    (await cached<Badge[]>('catalogue', 'all', [])).find((badge) => badge.id === id) ?? {
      id,
      name,
      description: null,
      iconUrl: null,
      isCustom: false,
      awardedAt: null,
    },
};

export const awardBadges = membership('awardBadges', badges);
export const revokeBadges = membership('revokeBadges', badges);
