import type { Collection } from '../actions/collection.worker';
import type { BadgePaths } from '../desk-api/badges';
import type { DeskClient } from '../desk-api/client';
import type { Badge } from '../desk-api/records';

export interface BadgeCollectionParts {
  client: DeskClient;
  /** Runs a call in the form of the badge paths that the organization answers to. */
  inForm<T>(call: (paths: BadgePaths) => Promise<T>): Promise<T>;
  remember: Collection<Badge>['remember'];
  /** The catalogue as far as it is cached. */
  catalogue(): Promise<Badge[]>;
}

/** The badges of a person. */
export function badgeCollection({ client, inForm, remember, catalogue }: BadgeCollectionParts): Collection<Badge> {
  const ids = (items: { id: string }[]): string[] => items.map(({ id }) => id);
  return {
    held: async (holder) => await inForm((paths) => paths.list(client.inManner({ isExplicit: true }), holder)),
    give: async (holder, items) => await inForm((paths) => paths.award(client, holder, ids(items))),
    take: async (holder, items) => await inForm((paths) => paths.revoke(client, holder, ids(items))),
    remember,
    recordOf: async ({ id, name }) =>
      (await catalogue()).find((badge) => badge.id === id) ?? {
        id,
        name,
        description: null,
        iconUrl: null,
        isCustom: false,
        awardedAt: null,
      },
    refused: { give: 'awardRefused', take: 'revokeRefused' },
  };
}
