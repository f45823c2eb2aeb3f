import { assignLabelsToUser, removeLabelsFromUser } from '../desk-api/labels';
import type { UserLabel } from '../desk-api/records';
import type { LabelChoice } from '../records/values';
import type { MemberStep } from './action';
import { type Collection, membership } from './membership.worker';

/**
 * The labels of a person. A label is given as an ordinary one, so that the primary one stays; only an undo that brings the
 * former primary one back makes it primary again, unless another one has become it meanwhile.
 */
export const labels: Collection<UserLabel> = {
  held: async ({ inForm, asking }, holder) => await inForm((paths) => paths.labels(asking, holder)),
  give: async ({ desk }, { userId, helpCenterId }, items, before) => {
    const given = items.map((item) => ({ id: item.id, isPrimary: becomesPrimary(item, before) }));
    return await assignLabelsToUser(desk, userId, given, { helpCenterId });
  },
  take: async ({ desk }, { userId, helpCenterId }, items) => {
    const taken = items.map(({ id }) => id);
    return await removeLabelsFromUser(desk, userId, taken, { helpCenterId });
  },
  remember: async ({ remember }, { userId }, held) => await remember('labels', userId, held),
  recordOf: async ({ cached }, item, before, { helpCenterId }) => {
    const { id, name } = item;
    const known = (await cached<LabelChoice[]>('labelCatalogue', helpCenterId, [])).find((label) => label.id === id);
    const plain = { id, name, isRounded: true, backgroundColour: null, textColour: null };
    const look = { ...plain, ...known, ...item.look };
    return { ...look, isPrimary: becomesPrimary(item, before), helpCenterId: null };
  },
};

function becomesPrimary({ wasPrimary }: MemberStep, before: UserLabel[]): boolean {
  return wasPrimary === true && !before.some(({ isPrimary }) => isPrimary);
}

export const addLabels = membership('addLabels', labels);
export const removeLabels = membership('removeLabels', labels);
