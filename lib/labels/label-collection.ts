import type { Collection } from '../actions/collection.worker';
import type { DeskClient } from '../desk-api/client';
import { assignLabelsToUser, removeLabelsFromUser } from '../desk-api/labels';
import type { Holder, UserLabel } from '../desk-api/records';
import type { LedgerItem } from '../ledger/entry';
import type { LabelChoice } from '../messages/action-messages';

export interface LabelCollectionParts {
  client: DeskClient;
  held(holder: Holder): Promise<UserLabel[]>;
  remember: Collection<UserLabel>['remember'];
  /** The labels of the help center as far as they are cached. */
  catalogue(): Promise<LabelChoice[]>;
}

/**
 * The labels of a person. A label is given as an ordinary one, so that the primary one stays; only an undo that brings the
 * former primary one back makes it primary again, unless another one has become it meanwhile.
 */
export function labelCollection({ client, held, remember, catalogue }: LabelCollectionParts): Collection<UserLabel> {
  return {
    held,
    give: async ({ userId, helpCenterId }, items, before) => {
      const labels = items.map((item) => ({ id: item.id, isPrimary: becomesPrimary(item, before) }));
      return await assignLabelsToUser(client, userId, labels, { helpCenterId });
    },
    take: async ({ userId, helpCenterId }, items) =>
      await removeLabelsFromUser(
        client,
        userId,
        items.map(({ id }) => id),
        { helpCenterId },
      ),
    remember,
    recordOf: async (item, before) => {
      const { id, name } = item;
      const known = (await catalogue()).find((label) => label.id === id);
      const look = known ?? { id, name, isRounded: true, backgroundColour: null, textColour: null };
      return { ...look, isPrimary: becomesPrimary(item, before), helpCenterId: null };
    },
    refused: { give: 'labelRefused', take: 'labelRefused' },
  };
}

function becomesPrimary({ wasPrimary }: LedgerItem, before: UserLabel[]): boolean {
  return wasPrimary === true && !before.some(({ isPrimary }) => isPrimary);
}
