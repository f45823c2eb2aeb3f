import { isListOf, isNullOr, isObject, isOneOf, isFlag } from '../storage/guards';
import { itemAt } from '../storage/item';
import { FIRST_STEPS } from '../storage/person-keys';
import type { PanelState } from '../panel/panel-state';

/** What somebody who is new does once, in the order in which it is shown. Another step is a name here and a row in the view. */
export const STEPS = ['ticket', 'award', 'undo'] as const;
export type FirstStep = (typeof STEPS)[number];

/** How far somebody has come. */
export interface FirstSteps {
  done: FirstStep[];
  /** All done and seen, or put away: it never comes back, whoever signs in. */
  isOver: boolean;
}

/** Null for whoever has never begun with them: they are for a first sign-in, not for who has long worked with Deskside. */
export const firstStepsItem = itemAt<FirstSteps | null>(
  'local',
  FIRST_STEPS,
  isNullOr(isObject({ done: isListOf(isOneOf(STEPS)), isOver: isFlag })),
  null,
);

/** Begins them for a first sign-in in this browser; once. May reject. */
export async function beginFirstSteps(): Promise<void> {
  if ((await firstStepsItem.read()) === null) await firstStepsItem.set({ done: [], isOver: false });
}

/** Which steps a panel shows to be done, just now. */
export function stepsSeen({ context, toasts }: Pick<PanelState, 'context' | 'toasts'>): FirstStep[] {
  const isAwarded = toasts.some(({ undo }) => undo?.entry.action === 'awardBadges');
  const isUndone = toasts.some(({ undid }) => undid === 'awardBadges');
  return [
    ...(context.kind === 'ticket' ? (['ticket'] as const) : []),
    ...(isAwarded || isUndone ? (['award'] as const) : []),
    ...(isUndone ? (['undo'] as const) : []),
  ];
}

/** With what has been seen besides; the very same where that is nothing new. */
export function withSeen(steps: FirstSteps, seen: readonly FirstStep[]): FirstSteps {
  const added = seen.filter((step) => !steps.done.includes(step));
  return added.length === 0 ? steps : { ...steps, done: [...steps.done, ...added] };
}

/**
 * What two places know together, in whichever order they are heard of: a step that is done stays done, and what was put away
 * stays away. So what comes late out of the storage, or from a panel beside this one, takes nothing back.
 */
export function together(one: FirstSteps | null, other: FirstSteps | null): FirstSteps | null {
  if (!one || !other) return one ?? other;
  const all = withSeen(one, other.done);
  return other.isOver && !all.isOver ? { ...all, isOver: true } : all;
}
