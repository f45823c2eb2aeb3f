import type { ActionId } from '../actions/specs';

/** What a macro can do, in the order in which it is done: the status last, so that a refusal before it closes nothing. */
export const PARTS = ['comment', 'badge', 'label', 'tags', 'status'] as const;
export type PartName = (typeof PARTS)[number];

/** The actions that carry out each part, and no other does. */
const ACTIONS_OF = {
  comment: ['addNote', 'addComment'],
  badge: ['awardBadges'],
  label: ['addLabels'],
  tags: ['addTags'],
  status: ['setStatus'],
} as const satisfies Record<PartName, readonly ActionId[]>;

/** The part of a macro that an action carries out; undefined for an action that is never part of one. */
export function partOf(action: ActionId): PartName | undefined {
  return PARTS.find((part) => ACTIONS_OF[part].some((each) => each === action));
}
